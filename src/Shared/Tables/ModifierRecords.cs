namespace BoneGraftCatalog.Tables;

/// <summary>The modifiers of the catalog, in the order of their texts, and the rules of how they go with codes.</summary>
internal static class ModifierRecords
{
    public static readonly RecordLayout Layout = new("md", "modifiers");
    public static readonly Column Text = Layout.Characters("modifier", 2, new WordList(), ColumnUse.Key);
    public static readonly Column Kind = Layout.Word("kind", Vocabulary.ModifierKinds);

    /// <summary>A bit for each claim type.</summary>
    public static readonly Column ClaimTypes = Layout.Number("claim_types", 1);

    public static readonly Column Bypass = Layout.Flag("bypass");
    public static readonly Column From = Layout.Day("from");
    public static readonly Column To = Layout.Day("to");
    public static readonly Column Name = Layout.Text("name");
    public static readonly Column Label = Layout.Text("label");
    public static readonly Column Use = Layout.Text("use");
    public static readonly Column Note = Layout.Text("note");
    public static readonly Column Source = Layout.Provenance();
    public static readonly Column ExclusiveSets = Layout.IndexesOf("exclusive", NameRecords.ExclusiveSets);
}
