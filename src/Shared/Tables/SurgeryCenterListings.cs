namespace BoneGraftCatalog.Tables;

/// <summary>
/// The codes that Medicare pays to an ambulatory surgery center, with CMS's payment indicator. A code without a row is not known: it
/// may be packaged, not covered, or not read.
/// </summary>
internal static class SurgeryCenterListings
{
    public static readonly FactTable<Fact> Table = new("asc.csv", "sc", "surgery center listings", static (in FactRow row) => new Fact(row))
    {
        Title = "Surgery center listings",
        Rows = "surgery center listings",
        Row = "surgery center listing",
        ReleasePrefix = "asc",
    };

    public static readonly Column Code = Table.Code("code");
    public static readonly Column Indicator = Table.Characters("payment_indicator", 2, Vocabulary.SurgeryCenterIndicators, ColumnUse.Needed);
    public static readonly Column[] Releases = Table.Window();

    internal readonly struct Fact
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public string Indicator => Row.Characters(SurgeryCenterListings.Indicator);

        public FactWindow Window => Row.Window;
    }
}
