using System.Globalization;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>The physician fee schedule (PPRRVU): indicators only. Its relative values are another import, and descriptors never kept.</summary>
internal sealed class FeeScheduleImport : ImportKind
{
    private static readonly Regex AnyFlag = new("na indicator$", RegexOptions.CultureInvariant);

    private static readonly Column[] Indicators =
    [
        FeeSchedules.Component,
        FeeSchedules.Multiple,
        FeeSchedules.Bilateral,
        FeeSchedules.Assistant,
        FeeSchedules.CoSurgeon,
        FeeSchedules.Team,
    ];

    private RelativeValueTotals _totals;

    public FeeScheduleImport()
        : base(
            "fee-schedule",
            FeeSchedules.Table,
            Column("code", "HCPCS", "^hcpcs( code)?$"),
            Column("modifier", "MOD", "^mod(ifier)?$"),
            Column("status", "STATUS CODE", "^status code$"),
            Column("global", "GLOB DAYS", "^glob(al)? days$"),
            Column("pctc", "PCTC IND", "^pc ?tc ind(icator)?$"),
            Column("mult", "MULT PROC", "^mult proc$"),
            Column("bilat", "BILAT SURG", "^bilat surg$"),
            Column("asst", "ASST SURG", "^asst surg$"),
            Column("co", "CO-SURG", "^co surg$"),
            Column("team", "TEAM SURG", "^team surg$"),
            Flag("nonfacility_na", "NON-FAC NA INDICATOR", "^non fac(ility)? na indicator$", 0),
            Flag("facility_na", "FACILITY NA INDICATOR", "^fac(ility)? na indicator$", 1),
            Column("work", "WORK RVU", "^work rvu$", false),
            Column("practice", "NON-FAC PE RVU", "^non fac(ility)? pe rvu$", false),
            Column("malpractice", "MP RVU", "^mp rvu$", false),
            Column("total", "NON-FACILITY TOTAL", "^non fac(ility)? total$", false))
    {
    }

    public override string SortedBy => "code";

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

        CheckSum(header, record);

        // Rows with a modifier (26, TC, 53) divide a code's payment; its indicators stand on the row without one.
        if (!context.Codes.Contains(code!) || header.Cell(record, "modifier") is { Length: > 0 })
        {
            return LineVerdict.Elsewhere;
        }

        string? status = header.Cell(record, "status");
        if (status is not { Length: 1 } || !char.IsAsciiLetterUpper(status[0]))
        {
            return LineVerdict.Reject($"{code}: '{status}' is no status code");
        }

        string? global = header.Cell(record, "global");
        if (!IsOneOf(global, "000 010 090 MMM XXX YYY ZZZ"))
        {
            string hint = IsOneOf(global, "0 10 90") ? "; its zeros were lost, as spreadsheets do" : "";
            return LineVerdict.Reject($"{code}: '{global}' is no global period{hint}");
        }

        var values = new string[10];
        values[0] = status;
        values[1] = global!;
        for (int i = 0; i < Indicators.Length; i++)
        {
            string? value = header.Cell(record, Indicators[i].Name);
            if (!IsWordOf(Indicators[i], value))
            {
                return LineVerdict.Reject($"{code}: '{value}' is no value of the indicator {Indicators[i].Name}");
            }

            values[i + 2] = value!;
        }

        if (!TryReadFlag(header.Cell(record, "nonfacility_na"), out values[8]) || !TryReadFlag(header.Cell(record, "facility_na"), out values[9]))
        {
            return LineVerdict.Reject($"{code}: an NA indicator is neither 'NA' nor blank");
        }

        return LineVerdict.Keep([code!], values);
    }

    public override void End() => _totals.RefuseShiftedColumns();

    private static PublishedColumn Flag(string name, string title, string pattern, int place) =>
        Column(name, title, pattern) with { Group = AnyFlag, PlaceInGroup = place, GroupSize = 2 };

    private static bool TryReadFlag(string? text, out string value)
    {
        value = text == "NA" ? "yes" : "no";
        return text is "NA" or "" or null;
    }

    private void CheckSum(PublishedHeader header, PublishedRecord record)
    {
        if (decimal.TryParse(header.Cell(record, "work"), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal work)
            && decimal.TryParse(header.Cell(record, "practice"), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal practice)
            && decimal.TryParse(header.Cell(record, "malpractice"), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal malpractice)
            && decimal.TryParse(header.Cell(record, "total"), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal total))
        {
            _totals.Add(RelativeValueTotals.AddsUp(work, practice, malpractice, total));
        }
    }
}
