using System;
using System.Globalization;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>The physician fee schedule (PPRRVU): indicators only. Its relative values are another import, and descriptors never kept.</summary>
internal sealed class FeeScheduleImport : ImportKind
{
    private static readonly Regex Titled = new(
        "(?<year>20[0-9]{2}) National Physician Fee Schedule.*\\b(?<month>January|April|July|October) Release",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex AnyFlag = new("na indicator$", RegexOptions.CultureInvariant);

    private static readonly string[] Domains =
    [
        "pctc|0 1 2 3 4 5 6 7 8 9",
        "mult|0 1 2 3 4 5 6 7 9",
        "bilat|0 1 2 3 9",
        "asst|0 1 2 9",
        "co|0 1 2 9",
        "team|0 1 2 9",
    ];

    private int _sums;
    private int _wrongSums;

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
        _sums = 0;
        _wrongSums = 0;
        foreach (string title in header.Preamble)
        {
            Match match = Titled.Match(title);
            if (!match.Success)
            {
                continue;
            }

            var effective = DateOnly.ParseExact($"1 {match.Groups["month"].Value} {match.Groups["year"].Value}", "d MMMM yyyy", CultureInfo.InvariantCulture);
            if (effective != context.Release.Effective)
            {
                throw ImportContext.Refuse(
                    $"The file calls itself the {match.Groups["month"].Value} {match.Groups["year"].Value} release, "
                    + $"and {context.Release.Id} comes into force on {context.Release.EffectiveText}");
            }
        }
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
        for (int i = 0; i < Domains.Length; i++)
        {
            string[] domain = Domains[i].Split('|');
            string? value = header.Cell(record, domain[0]);
            if (!IsOneOf(value, domain[1]))
            {
                return LineVerdict.Reject($"{code}: '{value}' is no value of the indicator {domain[0]}");
            }

            values[i + 2] = value!;
        }

        if (!TryReadFlag(header.Cell(record, "nonfacility_na"), out values[8]) || !TryReadFlag(header.Cell(record, "facility_na"), out values[9]))
        {
            return LineVerdict.Reject($"{code}: an NA indicator is neither 'NA' nor blank");
        }

        return LineVerdict.Keep([code!], values);
    }

    /// <summary>Work, practice and malpractice add up to the total. Where they do not, the cells no longer stand under their names.</summary>
    public override void End()
    {
        if (_wrongSums * 50 > _sums && _wrongSums > 2)
        {
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"The relative values of {_wrongSums} of {_sums} lines do not add up to their total: the columns no longer stand under their names"));
        }
    }

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
            _sums++;
            _wrongSums += Math.Abs(work + practice + malpractice - total) > 0.02m ? 1 : 0;
        }
    }
}
