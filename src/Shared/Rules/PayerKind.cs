namespace BoneGraftCatalog.Rules;

/// <summary>The payers that the matrix of rules has a column for.</summary>
internal enum PayerKind
{
    /// <summary>Another payer, or not known: what all the others agree on, and the rows that name this payer.</summary>
    Other = 0,
    Medicare = 1,
    Medicaid = 2,
    CptRules = 3,
}
