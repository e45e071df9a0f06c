namespace BoneGraftCatalog;

/// <summary>Why a line was not judged.</summary>
public enum UnjudgedReason
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>The line has no code.</summary>
    NoCode = 1,

    /// <summary>No catalog of the checker knows the code. That says nothing about whether it is valid.</summary>
    CodeNotInCatalog = 2,

    /// <summary>The units are zero or less: the line counts for nothing.</summary>
    NoUnits = 3,

    /// <summary>No rule is about claims of this type: an inpatient claim is not judged by procedure code.</summary>
    ClaimType = 4,
}
