namespace BoneGraftCatalog.Tables;

/// <summary>
/// How many units of a code a payer pays (medically unlikely edits). 0 is a limit: no unit is payable. A code without a row has no
/// limit that is known.
/// </summary>
internal static class UnitLimits
{
    public static readonly FactTable<Fact> Table = new("units.csv", "ul", "unit limits", static (in FactRow row) => new Fact(row))
    {
        Title = "Unit limits",
        Rows = "unit limits",
        Row = "unit limit, {payer} {claim_type}",
        ReleasePrefix = "mue",
    };

    public static readonly Column Code = Table.Code("code");
    public static readonly Column Payer = Table.Payer("payer");
    public static readonly Column ClaimType = Table.Word("claim_type", Vocabulary.ClaimTypes, ColumnUse.Key);
    public static readonly Column Limit = Table.Number("limit", 4, maximum: 16_000_000, ColumnUse.Needed);
    public static readonly Column Adjudication = Table.Indicator("mai", Vocabulary.Adjudications);
    public static readonly Column Rationale = Table.Rationale();
    public static readonly Column[] Releases = Table.Window();

    public static FactKey Key(int code, int payer, ClaimType claimType) => new(code, payer, (int)claimType);

    internal readonly struct Fact
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public int Payer => Row.IndexOf(UnitLimits.Payer);

        public ClaimType ClaimType => (ClaimType)Row.Number(UnitLimits.ClaimType);

        public int Limit => Row.Number(UnitLimits.Limit);

        public UnitAdjudication Adjudication => (UnitAdjudication)Row.Number(UnitLimits.Adjudication);

        public int Rationale => Row.IndexOf(UnitLimits.Rationale);

        public FactWindow Window => Row.Window;
    }
}
