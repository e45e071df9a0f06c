namespace BoneGraftCatalog;

/// <summary>What came of looking for a code.</summary>
public enum LookupOutcome
{
    /// <summary>The text cannot be a code.</summary>
    Malformed = 0,

    /// <summary>The text is a code, and the catalog does not have it. It may exist elsewhere.</summary>
    Unknown = 1,

    /// <summary>The catalog has the code, and it was not in use on the date.</summary>
    NotValidOnDate = 2,

    /// <summary>The catalog has the code, and as far as is known it was in use on the date.</summary>
    Found = 3,
}
