namespace BoneGraftCatalog;

/// <summary>The status of a code in the Medicare physician fee schedule.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum PaymentStatus
{
    /// <summary>Not known, or a status that this catalog does not name.</summary>
    Unknown = 0,

    /// <summary>A: paid under the schedule when covered.</summary>
    Active = 1,

    /// <summary>B: always part of something else, never paid alone.</summary>
    Bundled = 2,

    /// <summary>C: the contractor sets the price, usually from the record.</summary>
    ContractorPriced = 3,

    /// <summary>R: restricted coverage.</summary>
    Restricted = 4,

    /// <summary>I: not valid for Medicare.</summary>
    NotValidForMedicare = 5,

    /// <summary>N: not covered.</summary>
    NonCovered = 6,

    /// <summary>P: a bundled supply.</summary>
    BundledSupply = 7,

    /// <summary>T: paid only when nothing else is paid that day.</summary>
    Injection = 8,

    /// <summary>X: excluded by statute.</summary>
    Excluded = 9,

    /// <summary>D: deleted.</summary>
    Deleted = 10,
}
