using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.Tests.Tool;
using BoneGraftCatalog.Tool.Importing;

namespace BoneGraftCatalog.Tests.Rehearsal;

/// <summary>
/// What a quarter may bring, made up from the shipped catalog: rows of people, and files in the layouts of CMS. It changes more than any
/// quarter does, every limit and every rule about assistants among it, because a test that pins one of them must show.
/// </summary>
internal sealed class NextQuarter
{
    /// <summary>A code that many tests name: what they say of it must not hang on today's data.</summary>
    private const string Corrected = "20939";

    private readonly Catalog _catalog = BoneGraft.Catalog;
    private readonly DateTime _begin;
    private readonly CatalogEntry _ended;
    private readonly string _newCode;
    private readonly string _newAddOn;

    public NextQuarter()
    {
        ServiceDate newest = _catalog.Releases.Max(r => r.Effective);
        _begin = new DateTime(newest.Year, ((newest.Month - 1) / 3 * 3) + 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(3);
        _ended = _catalog.Where(e => e.ValidTo.IsNone && e.Code.Text != Corrected).MinBy(e => e.Code.Text is "20938" ? 0 : 1);
        string[] free = [.. Enumerable.Range(1, 999).Reverse().Select(n => n.ToString("0000", CultureInfo.InvariantCulture) + "T").Where(c => _catalog.Find(c) is { Outcome: LookupOutcome.Unknown, IsReference: false }).Take(2)];
        (_newCode, _newAddOn) = (free[0], free[1]);
    }

    public IReadOnlyList<string> NewCodes => [_newCode, _newAddOn];

    private string LastDay => _begin.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A command of the guide with the quarter in the place of what stands for it.</summary>
    public string Fill(string command) => command
        .Replace("YYYY-MM", _begin.ToString("yyyy-MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("YYYY", _begin.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public string CorrectLabel(string catalog) => Edit(catalog, Corrected, row => row["label"] += ", corrected");

    public string EndCode(string catalog) => Edit(catalog, _ended.Code.Text, row =>
    {
        row["to"] = LastDay;
        row["replaced_by"] = _newCode;
    });

    /// <summary>The new rows stand at the end: the documented order is what lint brings them into.</summary>
    public string AddCodes(string catalog)
    {
        var text = new StringBuilder(catalog);
        foreach ((string code, string kind) in new[] { (_newAddOn, "add-on"), (_newCode, "stand-alone") })
        {
            Edit(catalog, Corrected, row =>
            {
                row["code"] = code;
                row["kind"] = kind;
                row["from"] = _begin.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                row["name"] = kind == "add-on" ? "RehearsedGraftAdded" : "RehearsedGraft";
                row["label"] = "A graft that a rehearsal made up, " + kind;
                row["terms"] = "rehearsal";
                row["document"] = "What the rehearsal made up.";
                row["see_also"] = row["sites"] = row["use"] = row["note"] = "";
                row["source"] = "own";
            }, line => text.Append(line).Append('\n'));
        }

        return text.ToString();
    }

    /// <summary>The files by the names that the guide gives them. The code that ended is in none, as CMS does it.</summary>
    public IEnumerable<(string Name, byte[] Content)> Publish()
    {
        yield return ("fee-schedule.csv", Extracts.Csv(Extracts.FeeSchedule(
            [.. _catalog.Where(IsLive).Where(e => e.FeeSchedule() is not null).Select(e => Indicators(e.Code.Text, e.FeeSchedule()!.Value)), .. NewCodes.Select(c => Indicators(c, _catalog[ProcedureCode.Parse(Corrected)].FeeSchedule()!.Value))],
            _begin.ToString("yyyy 'National Physician Fee Schedule Relative Value File' MMMM 'Release'", CultureInfo.InvariantCulture))));

        // The file has every edit that there ever was, with its days. One that ended stays as it is.
        string day = _begin.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        CsvFile addOns = CsvFile.Read("add-ons.csv", File.ReadAllText(Path.Combine(Repository.Root, "src", "BoneGraftCatalog", "Cms", "add-ons.csv")));
        (string AddOn, string Primary, string Type, string From, string To)[] edits =
        [
            .. addOns.Rows.Select(r => addOns.Header.Zip(r).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))
                .Where(r => r["add_on"] != _ended.Code.Text && r["primary"] != _ended.Code.Text)
                .Select(r => (r["add_on"], r["primary"] is { Length: 5 } primary ? primary : "CCCCC", r["type"], r["from"], r["to"])),
        ];
        yield return ("add-ons.csv", Extracts.Csv(Extracts.AddOns(
            edits.Concat(edits.Where(e => e.AddOn == Corrected).Select(e => e with { AddOn = _newAddOn, From = day }))
                .Append((Corrected, _newCode, "1", day, "")))));

        yield return ("units-practitioner.csv", Extracts.Csv(Extracts.Units(
            "Practitioner Services MUE Values",
            _catalog.Where(IsLive).Select(e => (e.Code.Text, Limit: e.UnitLimit(ClaimType.Professional, Payer.Medicare)))
                .Where(e => e.Limit is not null)
                .Select(e => (e.Text, Number(e.Limit!.Value.Limit + 1), Number((int)e.Limit.Value.Adjudication), ""))
                .Concat(NewCodes.Select(c => (c, "1", "2", "CMS Policy")))
                .OrderBy(r => r.Item1, StringComparer.Ordinal))));

        yield return ("pairs-practitioner.txt", Extracts.Tabs(Extracts.Pairs(Edits())));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private bool IsLive(CatalogEntry entry) => entry.Code != _ended.Code;

    private static Dictionary<string, string> Indicators(string code, FeeScheduleIndicators fees) => new()
    {
        ["hcpcs"] = code,
        ["status"] = fees.StatusCharacter.ToString(),
        ["glob_days"] = fees.GlobalText,
        ["pctc_ind"] = fees.ComponentCharacter.ToString(),
        ["mult_proc"] = fees.MultipleCharacter.ToString(),
        ["bilat_surg"] = fees.BilateralCharacter.ToString(),
        ["asst_surg"] = fees.AssistantCharacter switch { '0' => "1", '1' => "2", '2' => "0", char other => other.ToString() },
        ["co_surg"] = fees.CoSurgeonCharacter.ToString(),
        ["team_surg"] = fees.TeamCharacter.ToString(),
        ["pric_ind"] = "0",
        ["pe_nonfac_na"] = fees.IsRareOutsideFacility == true ? "NA" : "",
        ["pe_fac_na"] = fees.IsRareInFacility == true ? "NA" : "",
    };

    /// <summary>The edits of practitioners: those of the code that ended end with it, one changes its indicator, and one is new.</summary>
    private List<Dictionary<string, string>> Edits()
    {
        PairEdit[] edits = [.. _catalog
            .SelectMany(e => e.Pairs(ClaimType.Professional))
            .DistinctBy(p => (p.Column1, p.Column2, p.ValidTo))
            .OrderBy(p => p.Column1.Text, StringComparer.Ordinal)];
        PairEdit changed = edits.Last(p => p.ValidTo.IsNone && p.Indicator == PairIndicator.WithModifier && p.Column1 != _ended.Code && p.Column2 != _ended.Code);
        return
        [
            .. edits.Select(p => new Dictionary<string, string>
            {
                ["column1"] = p.Column1.Text,
                ["column2"] = p.Column2.Text,
                ["deletion"] = (p.ValidTo.IsNone ? p.Column1 == _ended.Code || p.Column2 == _ended.Code ? LastDay : "9999-12-31" : p.ValidTo.ToString()).Replace("-", "", StringComparison.Ordinal),
                ["modifier_indicator"] = p == changed ? "0" : p.IndicatorCharacter.ToString(),
            }),
            new() { ["column1"] = _newCode, ["column2"] = Corrected, ["modifier_indicator"] = "1", ["rationale"] = "Misuse of column two code with column one code" },
        ];
    }

    /// <summary>Changes the row of a code where it stands; every other line stays as it is.</summary>
    private static string Edit(string catalog, string code, Action<Dictionary<string, string>> edit, Action<string>? take = null)
    {
        string[] lines = catalog.Split('\n');
        string header = lines.First(l => l.StartsWith("code,", StringComparison.Ordinal));
        int place = Array.FindIndex(lines, l => l.StartsWith(code + ",,", StringComparison.Ordinal));
        Assert.True(place >= 0, code);
        CsvFile file = CsvFile.Read("catalog.csv", header + "\n" + lines[place] + "\n");
        Dictionary<string, string> row = file.Header.Zip(file.Rows.Single()).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        edit(row);
        var text = new StringBuilder();
        CsvFile.WriteRow(text, [.. file.Header.Select(h => row[h])]);
        lines[place] = text.ToString().TrimEnd('\n');
        take?.Invoke(lines[place]);
        return string.Join('\n', lines);
    }
}
