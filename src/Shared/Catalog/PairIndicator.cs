namespace BoneGraftCatalog;

/// <summary>Whether a modifier can lift a procedure-to-procedure edit.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum PairIndicator
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>0: the two are never paid together.</summary>
    Never = 1,

    /// <summary>1: both are paid with a modifier that the records support.</summary>
    WithModifier = 2,

    /// <summary>9: the edit was withdrawn as if it had never been.</summary>
    Withdrawn = 3,
}
