namespace BoneGraftCatalog;

/// <summary>Whether a team of surgeons is paid: the fee schedule's indicator for modifier 66.</summary>
public enum TeamIndicator
{
    /// <summary>Not known, or a value that this library does not name: see the character.</summary>
    Unknown = 0,

    /// <summary>0: a team is not paid.</summary>
    Never = 1,

    /// <summary>1: a team is paid when records show the need.</summary>
    WithRecords = 2,

    /// <summary>2: a team is paid, by report.</summary>
    ByReport = 3,

    /// <summary>9: the question does not arise.</summary>
    NotApplicable = 4,
}
