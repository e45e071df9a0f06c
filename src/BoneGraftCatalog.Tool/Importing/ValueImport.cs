using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>
/// The numbers of three published files: relative values and conversion factor of the physician fee schedule, group and rate of OPPS
/// Addendum B, rate of ASC Addendum AA.
/// </summary>
internal sealed class ValueImport : ImportKind
{
    private readonly string _claimType;
    private RelativeValueTotals _totals;

    private ValueImport(string name, string claimType, string prefix, params PublishedColumn[] columns)
        : base(name, CodeValues.Table, columns)
    {
        _claimType = claimType;
        ReleasePrefix = prefix;
    }

    public override string ReleasePrefix { get; }

    public override bool SharesRelease => true;

    public override string SortedBy => "code";

    public static ValueImport OfPractitioners() => new(
        "values",
        "professional",
        "mpfs",
        Column("code", "HCPCS", "^hcpcs( code)?$"),
        Column("modifier", "MOD", "^mod(ifier)?$"),
        Column("work", "WORK RVU", "^work rvu$"),
        Column("nonfacility_expense", "NON-FAC PE RVU", "^non fac(ility)? pe rvu$"),
        Column("facility_expense", "FACILITY PE RVU", "^fac(ility)? pe rvu$"),
        Column("malpractice", "MP RVU", "^mp rvu$"),
        Column("nonfacility_total", "NON-FACILITY TOTAL", "^non fac(ility)? total$"),
        Column("facility_total", "FACILITY TOTAL", "^fac(ility)? total$"),
        Column("factor", "CONV FACTOR", "^conv(ersion)? factor$", isRequired: false));

    public static ValueImport OfOutpatients() => new(
        "values-outpatient",
        "outpatient",
        "opps",
        Column("code", "HCPCS Code", "^hcpcs( code)?$"),
        Column("status", "SI", "^si$|^status indicator$"),
        Column("group", "APC", "^apc$"),
        Column("payment", "Payment Rate", "^payment rate$"));

    public static ValueImport OfSurgeryCenters() => new(
        "values-asc",
        "asc",
        "asc",
        Column("code", "HCPCS Code", "^hcpcs( code)?$"),
        Column("indicator", "Payment Indicator", "payment indicator$"),
        Column("payment", "Payment Rate", "payment rate$"));

    public override void Begin(PublishedHeader header, ImportContext context)
    {
        _totals = default;
        RefuseOtherDays(header, context.Release);
    }

    public override LineVerdict Read(PublishedHeader header, PublishedRecord record, ImportContext context)
    {
        string? code = header.Cell(record, "code");
        if (!IsCode(code))
        {
            return LineVerdict.Reject($"'{code}' is no code");
        }

        // Rows with a modifier (26, TC, 53) divide a code's payment.
        if (!context.Codes.Contains(code!) || header.Cell(record, "modifier") is { Length: > 0 })
        {
            return LineVerdict.Elsewhere;
        }

        Column[] columns = [.. Table.Values];
        var values = new string[columns.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            string? cell = header.Cell(record, columns[i].Name);
            if (!TryReadAmount(cell, columns[i].Decimals, out values[i]))
            {
                return LineVerdict.Reject($"{code}: '{cell}' in {columns[i].Name} is no amount");
            }
        }

        CheckSums(values);

        // Packaged codes and those that are paid elsewhere have no rate.
        return values.All(v => v.Length == 0) ? LineVerdict.Elsewhere : LineVerdict.Keep([code!, _claimType], values);
    }

    public override void End() => _totals.RefuseShiftedColumns();

    private void CheckSums(string[] values)
    {
        decimal[] numbers = [.. values.Take(6).TakeWhile(v => v.Length > 0).Select(v => decimal.Parse(v, CultureInfo.InvariantCulture))];
        if (numbers.Length == 6)
        {
            _totals.Add(
                RelativeValueTotals.AddsUp(numbers[0], numbers[1], numbers[3], numbers[4])
                && RelativeValueTotals.AddsUp(numbers[0], numbers[2], numbers[3], numbers[5]));
        }
    }
}
