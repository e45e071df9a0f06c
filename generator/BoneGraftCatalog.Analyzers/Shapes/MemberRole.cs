namespace BoneGraftCatalog.Analyzers.Shapes;

/// <summary>What a member or parameter means for a claim or a line.</summary>
internal enum MemberRole
{
    None = 0,

    // Of a line.
    Code,
    Modifier,
    Units,
    Date,
    EndDate,
    Place,
    Practitioner,
    Group,
    Specialty,

    /// <summary>
    /// The kind of code, such as <c>HC</c>, or of entry, such as the charge <c>CG</c>: where it stands beside the code and is another, the
    /// line is none of ours.
    /// </summary>
    Qualifier,

    // Of a claim.
    Lines,
    Payer,
    ClaimType,
    IsComplete,
    Frequency,
    History,

    /// <summary>What the claim is for: to be paid, or to be asked about beforehand.</summary>
    Use,
}
