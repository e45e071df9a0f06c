namespace BoneGraftCatalog.Tables;

/// <summary>Where facts come from: releases with the days on which they are in force, references, and the receipts of our own tables.</summary>
internal static class CatalogSources
{
    /// <summary>The id of the source of what is a catalog's own wording and grouping.</summary>
    public const string Own = "own";

    public static readonly FactTable<Fact> Table = new("sources.csv", "so", "sources", static (in FactRow row) => new Fact(row))
    {
        Title = "Sources",
        Rows = "sources",
        Row = "source",
        HasOneRowPerKey = true,
        IsWording = true,
    };

    public static readonly Column Id = Table.Id("id");
    public static readonly Column Kind = Table.HeadWord("kind", Vocabulary.SourceKinds);
    public static readonly Column Title = Table.Text("title", ColumnUse.Needed);
    public static readonly Column Publisher = Table.Text("publisher", ColumnUse.Optional);
    public static readonly Column Release = Table.Text("release", ColumnUse.Optional);
    public static readonly Column Effective = Table.Day("effective", ColumnUse.Optional);
    public static readonly Column Until = Table.Day("until", ColumnUse.Optional);
    public static readonly Column Confidence = Table.Word("confidence", Vocabulary.Confidences, ColumnUse.Optional);
    public static readonly Column RowCount = Table.Count("rows");
    public static readonly Column Sha256 = Table.Hash("sha256");
    public static readonly Column Note = Table.Text("note", ColumnUse.Optional);

    /// <summary>Whether the source of a procedure's row speaks for the column too. Wording, facets and relations it never saw.</summary>
    public static bool IsVouchedFor(string column) => column is "code" or "kind" or "from" or "to";

    /// <summary>Whether the column of a row is written by people in their own words.</summary>
    public static bool IsWording(string column) => column is "name" or "label" or "terms" or "use" or "document" or "note";

    internal readonly struct Fact
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public string Id => Row.Text(CatalogSources.Id);

        public string Kind => Row.Text(CatalogSources.Kind);

        public string Title => Row.Text(CatalogSources.Title);

        public string Publisher => Row.Text(CatalogSources.Publisher);

        public string Release => Row.Text(CatalogSources.Release);

        /// <summary>The first day on which the release is in force.</summary>
        public ServiceDate Effective => Row.Day(CatalogSources.Effective);

        /// <summary>The last day on which the release is in force.</summary>
        public ServiceDate Until => Row.Day(CatalogSources.Until);

        public Confidence Confidence => (Confidence)Row.Number(CatalogSources.Confidence);

        public string Sha256 => Row.Text(CatalogSources.Sha256);

        public string Note => Row.Text(CatalogSources.Note);
    }
}
