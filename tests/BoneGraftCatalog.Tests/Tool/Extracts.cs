using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>The extracts of CMS files, and files built from them with the layouts that CMS publishes.</summary>
internal static class Extracts
{
    /// <summary>Stands where CMS prints a descriptor. It must never come out again.</summary>
    public const string Descriptor = "Wörding that stays out, 5\" long";

    private const string Fee =
        "hcpcs|mod|#|status|not_used_for_medicare|work_rvu|pe_nonfac_rvu|pe_nonfac_na|pe_fac_rvu|pe_fac_na|mp_rvu|total_nonfac|total_fac|pctc_ind|glob_days|pre_op|intra_op|post_op|mult_proc|bilat_surg|asst_surg|co_surg|team_surg|pric_ind|endo_base|conv_factor|phys_sup_diag|calc_flag|diag_img_family|opps_pe_nonfac|opps_pe_fac|opps_mp";

    /// <summary>The words of the header, one line below the other; the fourth line of a column is its last word.</summary>
    private static readonly string[] FeeHeader =
    [
        "|||||||||||||||||||||||||||||NON-FACILITY|FACILITY|",
        "||||NOT USED||||||||||||||||||||||PHYSICIAN||DIAGNOSTIC|PE USED|PE USED|MP USED",
        "||||FOR|||NON-FAC||FACILITY|||||||||||||||||SUPERVISION OF||IMAGING|FOR OPPS|FOR OPPS|FOR OPPS",
        "|||STATUS|MEDICARE|WORK|NON-FAC|NA|FACILITY|NA|MP|NON-FACILITY|FACILITY|PCTC|GLOB|PRE|INTRA|POST|MULT|BILAT|ASST|CO-|TEAM|PRIC|ENDO|CONV|DIAGNOSTIC|CALCULATION|FAMILY|PAYMENT|PAYMENT|PAYMENT",
        "HCPCS|MOD|DESCRIPTION|CODE|PAYMENT|RVU|PE RVU|INDICATOR|PE RVU|INDICATOR|RVU|TOTAL|TOTAL|IND|DAYS|OP|OP|OP|PROC|SURG|SURG|SURG|SURG|IND|BASE|FACTOR|PROCEDURES|FLAG|INDICATOR|AMOUNT|AMOUNT|AMOUNT",
    ];

    public static List<Dictionary<string, string>> Read(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Extracts, name));
        string[] header = Split(lines[0]);
        List<Dictionary<string, string>> rows = [.. lines.Skip(1).Where(l => l.Length > 0).Select(l => Split(l).Select((c, i) => (header[i], c)).ToDictionary(p => p.Item1, p => p.c))];
        Assert.NotEmpty(rows);
        return rows;
    }

    /// <summary>The lines of a fee schedule file; 31 columns up to 2025, 32 from 2026.</summary>
    public static List<string[]> FeeSchedule(string extract, string title) => FeeSchedule(Read(extract), title);

    /// <summary>The same of rows with the columns of the extracts; a column that they lack has a value that says nothing.</summary>
    public static List<string[]> FeeSchedule(IReadOnlyList<Dictionary<string, string>> rows, string title)
    {
        bool hasPriceIndicator = rows[0].ContainsKey("pric_ind");
        string[] columns = [.. Fee.Split('|').Where(c => hasPriceIndicator || c != "pric_ind")];
        int gap = Array.IndexOf(Fee.Split('|'), "pric_ind");
        var lines = new List<string[]>();
        foreach (string text in new[] { title, "Some notice, © of somebody", "", "RELEASED 01/01/2026" })
        {
            string[] line = Blank(columns.Length);
            line[2] = text;
            lines.Add(line);
        }

        foreach (string words in FeeHeader)
        {
            lines.Add([.. words.Split('|').Where((_, i) => hasPriceIndicator || i != gap)]);
        }

        // The extracts begin with 0200T: the file is in the order of the code. Lines of other codes stand among them.
        lines.AddRange(rows.Select(r => FeeLine(columns, r))
            .Append(FeeLine(columns, new() { ["hcpcs"] = "10021" }))
            .Append(FeeLine(columns, new() { ["hcpcs"] = "76000" }))
            .Append(FeeLine(columns, new() { ["hcpcs"] = "76000", ["mod"] = "26" }))
            .OrderBy(l => l[0], StringComparer.Ordinal));
        return lines;
    }

    public static byte[] Csv(IEnumerable<string[]> lines) =>
        Encoding.Latin1.GetBytes(string.Concat(lines.Select(l => string.Join(',', l.Select(Quote)) + "\r\n")));

    public static byte[] Tabs(IEnumerable<string[]> lines) =>
        Encoding.Latin1.GetBytes(string.Concat(lines.Select(l => string.Join('\t', l.Select(c => c.Contains(',') ? "\"" + c + "\"" : c)) + "\r\n")));

    public static List<string[]> AddOns() =>
        AddOns(Read("ncci_aoc_2024_scope.csv").Select(r => (r["add_on"], r["primary"], r["edit_type"])));

    public static List<string[]> AddOns(IEnumerable<(string AddOn, string Primary, string Type)> edits) =>
        AddOns(edits.Select(e => (e.AddOn, e.Primary, e.Type, "", "")));

    /// <summary>Edits with their first and last day, as ISO text; empty for none.</summary>
    public static List<string[]> AddOns(IEnumerable<(string AddOn, string Primary, string Type, string From, string To)> edits) =>
    [
        ["Primary Code", "Add-On Code", "AOC Edit Type", "AOC Del Dt (Julian)", "Primary Code Del Dt (Julian)", "AOC Edit Eff Dt (Julian)", "AOC Edit Del Dt (Julian)", "Special Instruction/Notes"],
        .. edits.Select(e => new[] { e.Primary, e.AddOn, e.Type, "", "", Julian(e.From), Julian(e.To), "" }),

        // An edit that ended before it began, and one of codes that are none of ours.
        ["22899", "20939", "1", "", "", "2018001", "2017365", ""],
        ["99291", "99292", "1", "", "", "2013091", "", "a note, of theirs"],
    ];

    /// <summary>The columns of the workbook of 2026, below its notice.</summary>
    public static List<string[]> AddOnsOf2026()
    {
        List<string[]> lines =
        [
            ["a notice of somebody", "", "", "", "", "", "", ""],
            ["AOC_Edit_Type", "Add-On_Code", "AOC_DelDT", "Primary_Code", "Primary_Code_DelDT", "AOC_Edit_EffDT", "AOC_Edit_DelDT", "Special_Instruction_Notes"],
        ];
        lines.AddRange(Read("ncci_aoc_2024_scope.csv").Select(r => new[] { r["edit_type"], r["add_on"], "", r["primary"], "", "", "", "" }));
        return lines;
    }

    /// <summary>The workbook of April 2026 with the days of each edit: CMS writes them as a year and the day in it.</summary>
    public static List<string[]> DatedAddOns() =>
    [
        ["AOC_Edit_Type", "Add-On_Code", "AOC_DelDT", "Primary_Code", "Primary_Code_DelDT", "AOC_Edit_EffDT", "AOC_Edit_DelDT", "Special_Instruction_Notes"],
        .. Read("ncci_aoc_2026q2_scope.csv").Select(r => new[]
        {
            r["edit_type"], r["add_on"], Julian(r["add_on_deletion"]), r["primary"], Julian(r["primary_deletion"]), Julian(r["edit_effective"]), Julian(r["edit_deletion"]), "",
        }),
    ];

    private static string Julian(string day) => day.Length == 0
        ? ""
        : DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var date ? FormattableString.Invariant($"{date:yyyy}{date.DayOfYear:000}") : "";

    /// <summary>The flat file: 97 columns without a header; and an edit, and an add-on, that ended before it began.</summary>
    public static byte[] FlatAddOns()
    {
        var text = new StringBuilder();
        IEnumerable<string[]> rows = Read("ncci_aoc_2024_scope.csv").Select(r => new[] { r["edit_type"], r["add_on"], "", r["primary"], "", "", "", r["primary"] == "CCCCC" ? "a note" : "" });
        foreach (string[] row in rows.Append(["1", "20939", "", "22899", "", "2018001", "2017365", ""]).Append(["1", "20936", "2023365", "22899", "", "2024001", "", ""]))
        {
            text.Append(row[0]).Append(row[1]).Append(row[2].PadRight(7)).Append(row[3]).Append(row[4].PadRight(7)).Append(row[5].PadRight(7)).Append(row[6].PadRight(7)).Append(row[7].PadRight(58)).Append("\r\n");
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>The code set as its page prints it: numbers in a row that are free share a line.</summary>
    public static List<string[]> Places()
    {
        List<string[]> lines = [["Place of Service Code(s)", "Place of Service Name", "Place of Service Description"]];
        string[] free = [.. Read("place_of_service.csv").Where(r => r["type"] == "Unassigned").Select(r => r["pos"])];
        foreach (Dictionary<string, string> row in Read("place_of_service.csv"))
        {
            string place = row["pos"];
            int number = int.Parse(place, CultureInfo.InvariantCulture);
            if (!free.Contains(place))
            {
                lines.Add([place, "A name of theirs", Descriptor]);
            }
            else if (!free.Contains((number - 1).ToString("00", CultureInfo.InvariantCulture)))
            {
                int last = number;
                while (free.Contains((last + 1).ToString("00", CultureInfo.InvariantCulture)))
                {
                    last++;
                }

                lines.Add([last == number ? place : FormattableString.Invariant($"{place}-{last:00}"), "Unassigned", "N/A"]);
            }
        }

        return lines;
    }

    public static List<string[]> Units(string values, IEnumerable<(string Code, string Limit, string Mai, string Rationale)> rows, bool hasIndicator = true)
    {
        string[] header = ["HCPCS/\nCPT Code", values, "MUE Adjudication Indicator", "MUE Rationale"];
        List<string[]> lines = [["Current Procedural Terminology, a notice\nover two lines", "", "", ""], header];
        lines.AddRange(rows.Select(r => new[]
        {
            r.Code,
            r.Limit,
            r.Mai switch { "1" => "1 Line Edit", "2" => "2 Date of Service Edit: Policy", "3" => "3 Date of Service Edit: Clinical", _ => "" },
            r.Rationale,
        }));
        return hasIndicator ? lines : [.. lines.Select(l => new[] { l[0], l[1], l[3] })];
    }

    public static List<string[]> Pairs(IEnumerable<Dictionary<string, string>> rows)
    {
        List<string[]> lines =
        [
            ["CPT only, a notice", "", "", "", "", "", ""],
            ["Column1/Column2 Edits", "", "", "", "", "", ""],
            ["Column 1", "Column 2", "*=in existence", "Effective", "Deletion", "Modifier", "PTP Edit Rationale"],
            ["", "", "prior to 1996", "Date", "Date", "0=not allowed", ""],
            ["", "", "", "", "*=no data", "1=allowed", ""],
            ["", "", "", "", "", "9=not applicable", ""],
        ];
        lines.AddRange(rows
            .Select(r => new[]
            {
                r["column1"], r["column2"], "", r.GetValueOrDefault("effective", ""), r.GetValueOrDefault("deletion", "99991231") is var d && d == "99991231" ? "*" : d, r["modifier_indicator"], r.GetValueOrDefault("rationale", ""),
            })
            .OrderBy(l => l[0], StringComparer.Ordinal));
        return lines;
    }

    public static List<string[]> OutpatientStatus()
    {
        List<string[]> lines =
        [
            ["Addendum B.-Final OPPS Payment by HCPCS Code for CY 2025", "", "", "", "", "", ""],
            ["a notice", "", "", "", "", "", ""],
            ["", "", "", "", "", "", ""],
            ["HCPCS Code", "Short Descriptor", "CI", "SI", "APC", "Relative Weight", "Payment Rate"],
        ];
        lines.AddRange(Read("opps_addendum_b_2025_scope.csv").Select(r => new[] { r["hcpcs"], "Wörding that stays out", r["ci"], r["si"], "", "", "" }));
        return lines;
    }

    public static List<string[]> OutpatientRates(string extract, int year)
    {
        List<string[]> lines =
        [
            [$"Addendum B.-Final OPPS Payment by HCPCS Code for CY {year}", "", "", "", "", ""],
            ["HCPCS Code", "Short Descriptor", "SI", "APC", "Relative Weight", "Payment Rate"],
        ];
        lines.AddRange(Read(extract).Select(r => new[] { r["hcpcs"], Descriptor, r["si"], r["apc"], r["relative_weight"], r["payment_rate"] }).OrderBy(l => l[0], StringComparer.Ordinal));
        return lines;
    }

    public static List<string[]> SurgeryCenters()
    {
        List<string[]> lines =
        [
            ["Addendum AA -- Final ASC Covered Surgical Procedures", "", "", ""],
            ["HCPCS Code", "Short Descriptor", "July 2026 Payment Indicator", "July 2026 Payment Rate"],
        ];
        lines.AddRange(Read("asc_addendum_aa_2026jul_paid_scope.csv")
            .Select(r => new[] { r["hcpcs"], Descriptor, r["payment_indicator"], decimal.Parse(r["payment_rate"], CultureInfo.InvariantCulture).ToString("$#,##0.00", CultureInfo.InvariantCulture) })
            .OrderBy(l => l[0], StringComparer.Ordinal));
        return lines;
    }

    /// <summary>Modifiers and codes, and a description that goes on in a line of its own.</summary>
    public static List<string[]> HcpcsModifiers()
    {
        List<string[]> lines = [["HCPC", "SEQNUM", "LONG DESCRIPTION", "ADD DT", "ACT EFF DT", "TERM DT"]];
        lines.AddRange(Read("hcpcs_modifiers_2026jan.csv")
            .Select(r => new[] { r["modifier"], "00100", Descriptor, r["added"].Replace("-", "", StringComparison.Ordinal), "20260101", r["terminated"].Replace("-", "", StringComparison.Ordinal) })
            .Append(["A1", "00200", "and more " + Descriptor, "", "", ""])
            .Append(["A0021", "00100", Descriptor, "19820101", "20030101", ""])
            .OrderBy(l => l[0], StringComparer.Ordinal));
        return lines;
    }

    private static string[] FeeLine(string[] columns, Dictionary<string, string> row) =>
        [.. columns.Select(c => row.GetValueOrDefault(c) ?? c switch
        {
            "#" => Descriptor,
            "status" => "A",
            "glob_days" => "XXX",
            "pctc_ind" or "mult_proc" or "bilat_surg" or "asst_surg" or "co_surg" or "team_surg" or "pric_ind" => "0",
            "mod" or "endo_base" or "pe_nonfac_na" or "pe_fac_na" or "not_used_for_medicare" => "",
            _ => "0.00",
        })];

    private static string[] Blank(int count)
    {
        var cells = new string[count];
        Array.Fill(cells, "");
        return cells;
    }

    private static string Quote(string cell) => cell.IndexOfAny([',', '"', '\n']) < 0 ? cell : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>Splits a line of an extract. They have quotes around cells with a comma and none inside.</summary>
    private static string[] Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool isQuoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
