namespace BoneGraftCatalog.Tables;

/// <summary>Wording of codes for which a consumer has a license. The package has none; the section is there only where a consumer brings some.</summary>
internal static class LicensedDescriptors
{
    public static readonly FactTable<Fact> Table = new("", "de", "licensed descriptors", static (in FactRow row) => new Fact(row))
    {
        Rows = "licensed descriptors",
        Row = "licensed descriptor",
        HasOneRowPerKey = true,
    };

    public static readonly Column Code = Table.Code("code");
    public static readonly Column Text = Table.Text("descriptor", ColumnUse.Needed);
    public static readonly Column Source = Table.Provenance();

    internal readonly struct Fact
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public string Text => Row.Text(LicensedDescriptors.Text);

        /// <summary>The source, as an index of the row's own tables, or -1.</summary>
        public int Source => Row.Tables is null ? -1 : Row.Tables.SourceOf(LicensedDescriptors.Source, Row.Index, LicensedDescriptors.Text.Name);
    }
}
