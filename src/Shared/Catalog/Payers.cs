namespace BoneGraftCatalog.Tables;

/// <summary>The payers that every catalog can name without saying more.</summary>
internal static class Payers
{
    public const string Medicare = "medicare";
    public const string Medicaid = "medicaid";

    /// <summary>Not a payer: the rules of the code set itself, as secondary sources tell them.</summary>
    public const string CptRules = "cpt-rules";
}
