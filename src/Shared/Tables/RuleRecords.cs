namespace BoneGraftCatalog.Tables;

/// <summary>The rules of how modifiers and codes, or sets of codes, go together.</summary>
internal static class RuleRecords
{
    public static readonly RecordLayout Layout = new("ru", "rules of modifiers");
    public static readonly Column Modifier = Layout.IndexOf("modifier", ModifierRecords.Layout, 2, ColumnUse.Key);
    public static readonly Column Selector = Layout.Number("selector", 1, use: ColumnUse.Key);

    /// <summary>By the selector 0 for all, a <see cref="CodeKind"/>, a facet value or a code.</summary>
    public static readonly Column Value = Layout.Number("value", 4, use: ColumnUse.Key);

    /// <summary>None is every payer.</summary>
    public static readonly Column Payer = Layout.IndexOf("payer", NameRecords.Payers, 2, ColumnUse.Optional);

    /// <summary>A bit for each claim type; none is every claim type.</summary>
    public static readonly Column ClaimTypes = Layout.Number("claim_types", 1);

    public static readonly Column Verdict = Layout.Word("kind", Vocabulary.Verdicts);
    public static readonly Column From = Layout.Day("from");
    public static readonly Column To = Layout.Day("to");
    public static readonly Column Reason = Layout.Text("label");
    public static readonly Column Note = Layout.Text("note");
    public static readonly Column Source = Layout.Provenance();
}
