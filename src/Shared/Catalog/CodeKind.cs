namespace BoneGraftCatalog;

/// <summary>What a procedure code is on a claim.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum CodeKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A procedure that can be reported alone.</summary>
    StandAlone = 1,

    /// <summary>A code that accompanies a primary procedure. Says nothing about its global period: 20930 is an add-on with global XXX.</summary>
    AddOn = 2,

    /// <summary>A code for a procedure that has no code of its own.</summary>
    Unlisted = 3,
}
