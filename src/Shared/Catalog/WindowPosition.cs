namespace BoneGraftCatalog;

/// <summary>Where a date lies by the releases in which a fact was seen.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum WindowPosition
{
    /// <summary>The date or the releases are not known.</summary>
    Unknown = 0,

    /// <summary>Between the earliest and the latest release.</summary>
    Inside = 1,

    /// <summary>Before the earliest release.</summary>
    Before = 2,

    /// <summary>After the latest release: the fact is carried forward.</summary>
    After = 3,
}
