namespace BoneGraftCatalog;

/// <summary>The global period of a code in the Medicare physician fee schedule.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum GlobalPeriod
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>000: the day of the procedure.</summary>
    Days0 = 1,

    /// <summary>010: the day and ten days after.</summary>
    Days10 = 2,

    /// <summary>090: the day before, the day, and ninety days after.</summary>
    Days90 = 3,

    /// <summary>XXX: the concept does not apply.</summary>
    None = 4,

    /// <summary>YYY: the contractor decides.</summary>
    ContractorDecides = 5,

    /// <summary>ZZZ: that of the procedure it accompanies. Not every add-on has it.</summary>
    WithPrimary = 6,

    /// <summary>MMM: maternity.</summary>
    Maternity = 7,
}
