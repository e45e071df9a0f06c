namespace BoneGraftCatalog;

/// <summary>By what a code answered a search, the best last.</summary>
public enum SearchMatch
{
    /// <summary>Not a hit.</summary>
    None = 0,

    /// <summary>By a number that is no code of the catalog and differs from this one by two neighbors exchanged, or by one character.</summary>
    SimilarCode = 1,

    /// <summary>By words.</summary>
    Words = 2,

    /// <summary>By the beginning of its number.</summary>
    CodePrefix = 3,

    /// <summary>By its number.</summary>
    Code = 4,
}
