namespace BoneGraftCatalog;

/// <summary>Which codes a modifier rule is for, from the widest to the most specific.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum RuleSelector
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Every code of the catalog.</summary>
    All = 1,

    /// <summary>Every code of a kind.</summary>
    Kind = 2,

    /// <summary>Every code of a family.</summary>
    Family = 3,

    /// <summary>One code.</summary>
    Code = 4,
}
