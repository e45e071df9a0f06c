namespace BoneGraftCatalog.Tables;

/// <summary>The payers that every catalog can name without saying more.</summary>
internal static class Payers
{
    public const string Medicare = "medicare";
    public const string Medicaid = "medicaid";

    /// <summary>Not a payer: the rules of the code set itself, as secondary sources tell them.</summary>
    public const string CptRules = "cpt-rules";

    /// <summary>The payers whose rows come first.</summary>
    public static readonly string[] First = { Medicare, Medicaid };

    /// <summary>The payers that have an index in every catalog, whether a row names them or not.</summary>
    public static readonly string[] Known = { Medicare, Medicaid, CptRules };
}
