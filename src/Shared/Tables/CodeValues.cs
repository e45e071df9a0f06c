namespace BoneGraftCatalog.Tables;

/// <summary>
/// What CMS says a code is worth: relative values and the conversion factor on professional claims, the payment group and rate on
/// hospital outpatient claims, the rate of a surgery center. Numbers only, each with its release; nothing is computed from them.
/// </summary>
internal static class CodeValues
{
    public static readonly FactTable<Fact> Table = new("values.csv", "cv", "values", static (in FactRow row) => new Fact(row))
    {
        Title = "Relative values and payment rates",
        Rows = "values",
        Row = "value, {claim_type}",
    };

    public static readonly Column Code = Table.Code("code");
    public static readonly Column ClaimType = Table.Word("claim_type", Vocabulary.ClaimTypes, ColumnUse.Key);
    public static readonly Column Work = Table.Amount("work", 3, decimals: 2);
    public static readonly Column NonFacilityExpense = Table.Amount("nonfacility_expense", 3, decimals: 2);
    public static readonly Column FacilityExpense = Table.Amount("facility_expense", 3, decimals: 2);
    public static readonly Column Malpractice = Table.Amount("malpractice", 3, decimals: 2);
    public static readonly Column NonFacilityTotal = Table.Amount("nonfacility_total", 3, decimals: 2);
    public static readonly Column FacilityTotal = Table.Amount("facility_total", 3, decimals: 2);
    public static readonly Column Factor = Table.Amount("factor", 4, decimals: 4);
    public static readonly Column Group = Table.Amount("group", 3, decimals: 0);
    public static readonly Column Payment = Table.Amount("payment", 4, decimals: 2);
    public static readonly Column[] Releases = Table.Window();

    public static FactKey Key(int code, ClaimType claimType) => new(code, (int)claimType);

    internal readonly struct Fact
    {
        public Fact(in FactRow row) => Row = row;

        public FactRow Row { get; }

        public ClaimType ClaimType => (ClaimType)Row.Number(CodeValues.ClaimType);

        public FactWindow Window => Row.Window;

        public decimal? this[Column column] => Row.Amount(column);
    }
}
