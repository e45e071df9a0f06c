using System;

namespace BoneGraftCatalog.Rules;

/// <summary>What is known of a line while the rules run over a claim.</summary>
[Flags]
internal enum LineFlags
{
    None = 0,

    /// <summary>The units are zero or less: the line counts for nothing.</summary>
    NoUnits = 1,

    /// <summary>No entry of the catalog and no reference of it.</summary>
    NotInCatalog = 2,

    /// <summary>The code is not valid on the date: no other rule judges the line, and it is no primary.</summary>
    NotValid = 4,

    /// <summary>The code is reported for tracking and never paid: the modifier rules and a unit limit of 0 are silent.</summary>
    NeverPaid = 8,

    /// <summary>Column 2 of a pair that is not bypassed.</summary>
    DeniedByPair = 16,

    OverAbsoluteLimit = 32,

    /// <summary>The crossing of a unit limit was reported on this line.</summary>
    UnitsReported = 64,

    /// <summary>An assistant's line: 80, 81, 82 or AS.</summary>
    Assistant = 128,

    // Whether an add-on has a primary that counts, found once.
    AddOnJudging = 256,
    AddOnHolds = 512,
    AddOnFails = 1024,
}
