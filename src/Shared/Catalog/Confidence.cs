namespace BoneGraftCatalog;

/// <summary>How well a fact is known.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum Confidence
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>Read in the file of the agency itself, or in two independent sources.</summary>
    High = 1,

    /// <summary>One good secondary source.</summary>
    Medium = 2,

    /// <summary>A weak source. Never the ground of a rule.</summary>
    Low = 3,
}
