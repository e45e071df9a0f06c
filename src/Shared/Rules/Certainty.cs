namespace BoneGraftCatalog;

/// <summary>How sure a finding is. The order is from the surest to the least sure.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum Certainty
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>The fact was read in a release in force on the date of service, and nothing else can change the result.</summary>
    Definite = 1,

    /// <summary>
    /// The fact is carried beyond the releases in which it was seen, comes from a secondary source, is borrowed from another payer, or
    /// something outside the claim could change the result.
    /// </summary>
    Likely = 2,

    /// <summary>The result hangs on the payer, or on what the records show.</summary>
    DependsOnPayerOrRecords = 3,

    /// <summary>The claim does not say enough: two practitioners whose group is not known, say.</summary>
    CannotTell = 4,
}
