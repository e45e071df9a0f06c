namespace BoneGraftCatalog;

/// <summary>Why a claim is sent. The numbers are those of the X12 claim frequency code.</summary>
public enum ClaimFrequency
{
    /// <summary>Not said; judged as <see cref="Original"/>.</summary>
    Unknown = 0,

    /// <summary>The first and only claim for these services.</summary>
    Original = 1,

    /// <summary>The first of several claims for one stay or course of care.</summary>
    InterimFirst = 2,

    /// <summary>A further one of several claims.</summary>
    InterimContinuing = 3,

    /// <summary>The last of several claims.</summary>
    InterimLast = 4,

    /// <summary>Charges that were left out of an earlier claim.</summary>
    LateCharge = 5,

    /// <summary>Takes the place of an earlier claim.</summary>
    Replacement = 7,

    /// <summary>Takes an earlier claim back.</summary>
    Void = 8,
}
