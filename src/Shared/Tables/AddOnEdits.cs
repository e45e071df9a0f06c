namespace BoneGraftCatalog.Tables;

/// <summary>
/// Which primaries an add-on needs beside it, and whether the list of them is complete (1), left to the contractor (2: there is no list)
/// or a part of what the contractor accepts (3).
/// </summary>
internal static class AddOnEdits
{
    public static readonly FactTable<Fact> Table = new("add-ons.csv", "ao", "add-on edits", static (in FactRow row) => new Fact(row))
    {
        Title = "Add-on codes and their primaries",
        Rows = "primaries of add-ons",
        Row = "primary {primary}",
        ReleasePrefix = "aoc",
    };

    public static readonly Column AddOn = Table.Code("add_on");
    public static readonly Column Primary = Table.Codes("primary", noList: "CCCCC");
    public static readonly Column Type = Table.Indicator("type", Vocabulary.AddOnTypes, ColumnUse.Needed);
    public static readonly Column From = Table.FirstDay("from");
    public static readonly Column To = Table.FinalDay("to");
    public static readonly Column[] Releases = Table.Window();
    public static readonly TableIndex ByPrimary = Table.IndexBy("ap", "primaries and their add-ons", Primary, AddOn);

    internal readonly struct Fact
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public int Type => Row.Number(AddOnEdits.Type);

        /// <summary>The first day on which the list is as it is; none where it is not known.</summary>
        public ServiceDate From => Row.Day(AddOnEdits.From);

        /// <summary>The last day on which the list is as it is; none where no end is known.</summary>
        public ServiceDate To => Row.Day(AddOnEdits.To);

        /// <summary>The listed primaries, in order; empty for type 2.</summary>
        public IndexList Primaries => Row.List(Primary);

        public FactWindow Window => Row.Window;
    }
}
