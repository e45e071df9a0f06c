namespace BoneGraftCatalog.Tables;

/// <summary>
/// Of two codes on one day, which is paid and which is not: the procedure-to-procedure edits. Column 2 is the one denied. A row governs
/// from its first day, where that is known, up to its last; rows that were withdrawn govern never.
/// </summary>
internal static class PairEdits
{
    public static readonly FactTable<Fact> Table = new("pairs.csv", "pe", "pair edits", static (in FactRow row) => new Fact(row))
    {
        Title = "Procedure pairs",
        Rows = "pair edits",
        Row = "beside {column1}, {claim_type}",
        ReleasePrefix = "ptp",
        HasOneRowPerKey = true,
    };

    public static readonly Column ClaimType = Table.Word("claim_type", Vocabulary.ClaimTypes, ColumnUse.Key);
    public static readonly Column Column1 = Table.Code("column1");
    public static readonly Column Column2 = Table.ConstrainedCode("column2");
    public static readonly Column To = Table.LastDay("to");
    public static readonly Column Indicator = Table.Indicator(
        "indicator", Vocabulary.PairIndicators, ColumnUse.Needed, withdrawn: (int)PairIndicator.Withdrawn);
    public static readonly Column Rationale = Table.Rationale();
    public static readonly Column From = Table.FirstDay("from");
    public static readonly Column[] Releases = Table.Window();
    public static readonly TableIndex ByColumn2 = Table.IndexBy("pc", "pair edits by column 2", ClaimType, Column2);

    public static FactKey Key(ClaimType claimType, int column1, int column2) => new((int)claimType, column1, column2);

    internal readonly struct Fact
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public ClaimType ClaimType => (ClaimType)Row.Number(PairEdits.ClaimType);

        public int Column1 => Row.IndexOf(PairEdits.Column1);

        public int Column2 => Row.IndexOf(PairEdits.Column2);

        /// <summary>The first day of the edit; none where it is not known.</summary>
        public ServiceDate From => Row.Day(PairEdits.From);

        /// <summary>The last day of the edit; none where the latest release has it as active.</summary>
        public ServiceDate To => Row.Day(PairEdits.To);

        public PairIndicator Indicator => (PairIndicator)Row.Number(PairEdits.Indicator);

        public int Rationale => Row.IndexOf(PairEdits.Rationale);

        public FactWindow Window => Row.Window;
    }
}
