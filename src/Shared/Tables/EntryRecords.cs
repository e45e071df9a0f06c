namespace BoneGraftCatalog.Tables;

/// <summary>The procedures of the catalog, in the order of their codes, and the values of their facets.</summary>
internal static class EntryRecords
{
    public static readonly RecordLayout Layout = new("pr", "entries");

    /// <summary>In the order of facet, then slug.</summary>
    public static readonly RecordLayout FacetValues = new("fv", "values of the facets");

    public static readonly Column Kind = Layout.Word("kind", Vocabulary.CodeKinds);
    public static readonly Column From = Layout.Day("from");
    public static readonly Column To = Layout.Day("to");
    public static readonly Column Name = Layout.Text("name");
    public static readonly Column Label = Layout.Text("label");
    public static readonly Column Use = Layout.Text("use");
    public static readonly Column Document = Layout.Text("document");
    public static readonly Column Note = Layout.Text("note");
    public static readonly Column Terms = Layout.Text("terms");
    public static readonly Column Source = Layout.Provenance();
    public static readonly Column SeeAlso = Layout.IndexesOf("see_also", CodeRecords.Layout);
    public static readonly Column ReplacedBy = Layout.IndexesOf("replaced_by", CodeRecords.Layout);
    public static readonly Column Values = Layout.IndexesOf("facet_values", FacetValues);

    public static readonly Column Facet = FacetValues.IndexOf("facet", NameRecords.Facets, 2);
    public static readonly Column Slug = FacetValues.Text("slug");

    /// <summary>The entries that have the value, in order.</summary>
    public static readonly Column Members = FacetValues.IndexesOf("members", Layout, ColumnUse.Needed);
}
