using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>
/// The rules a second time, slow and plain, over the raw files: no type of the library, no index, no sharing of work. What it and the
/// checker say of the same claim must be the same, over the frozen catalog and over the shipped one with all its history.
/// </summary>
internal sealed class NaiveOracle
{
    private static readonly string[] Assistants = ["80", "81", "82", "AS"];

    private readonly string _tables;
    private readonly ILookup<string, Dictionary<string, string>> _addOns;
    private readonly ILookup<string, Dictionary<string, string>> _fees;
    private readonly ILookup<string, Dictionary<string, string>> _units;
    private readonly ILookup<string, Dictionary<string, string>> _pairs;
    private readonly ILookup<string, Dictionary<string, string>> _status;
    private readonly ILookup<string, Dictionary<string, string>> _places;
    private readonly Dictionary<string, Dictionary<string, string>> _sources;
    private readonly Dictionary<string, Dictionary<string, string>> _codes;
    private readonly Dictionary<string, Dictionary<string, string>> _modifiers;
    private readonly Dictionary<string, Dictionary<string, string>> _listed;
    private readonly List<Dictionary<string, string>> _rules;
    private readonly HashSet<string> _references;

    private NaiveOracle(string folder, string tables)
    {
        _tables = tables;
        _sources = Read(Path.Combine(tables, "sources.csv")).ToDictionary(r => r["id"]);
        _addOns = Cms("add-ons").ToLookup(r => r["add_on"]);
        _fees = Cms("fee-schedule").ToLookup(r => r["code"]);
        _units = Cms("units").ToLookup(r => r["code"] + r["payer"] + r["claim_type"]);
        _pairs = Cms("pairs").ToLookup(r => r["claim_type"] + r["column1"] + ">" + r["column2"]);
        _status = Cms("outpatient-status").ToLookup(r => r["code"]);
        _places = Cms("places-of-service").ToLookup(r => r["place"]);
        _listed = Cms("modifiers").ToDictionary(r => r["modifier"]);
        List<Dictionary<string, string>> catalog = Read(Path.Combine(folder, "catalog.csv"));
        _codes = catalog.Where(r => r["code"] != "" && r["modifier"] == "").ToDictionary(r => r["code"]);
        _modifiers = catalog.Where(r => r["code"] == "" && r["modifier"] != "").ToDictionary(r => r["modifier"]);
        _rules = catalog.Where(r => r["code"] != "" && r["modifier"] != "").ToList();
        _references = Cms("add-ons").SelectMany(r => new[] { r["add_on"], r["primary"] })
            .Concat(Cms("pairs").SelectMany(r => new[] { r["column1"], r["column2"] }))
            .Where(c => c != "CCCCC")
            .ToHashSet();
    }

    public static NaiveOracle Frozen { get; } = new(Repository.Frozen, Repository.FrozenTables);

    public static NaiveOracle Shipped { get; } = new(Repository.Root, Repository.Tables);

    public IReadOnlyList<string> Codes => _codes.Keys.ToList();

    public IReadOnlyList<string> References => _references.Where(r => !_codes.ContainsKey(r)).ToList();

    public IReadOnlyList<string> Modifiers => _modifiers.Keys.ToList();

    /// <summary>The modifiers of the table: they are known, whether the catalog describes them or not.</summary>
    public IReadOnlyCollection<string> ListedModifiers => _listed.Keys;

    public IReadOnlyList<string> Places => _places.Select(g => g.Key).ToList();

    public bool HasUnitLimit(string code, string payer, string claimType) => _units.Contains(code + payer + (claimType == "asc" ? "professional" : claimType));

    public IReadOnlyList<(string ClaimType, string Column1, string Column2, string To, string Indicator)> Pairs =>
        _pairs.SelectMany(g => g).Select(r => (r["claim_type"], r["column1"], r["column2"], r["to"], r["indicator"])).ToList();

    public IReadOnlyList<(string Code, string Payer, string ClaimType, int Limit, string Mai)> Units =>
        _units.SelectMany(g => g).Select(r => (r["code"], r["payer"], r["claim_type"], int.Parse(r["limit"], CultureInfo.InvariantCulture), r["mai"])).ToList();

    public IReadOnlyList<(string AddOn, string Type, IReadOnlyList<string> Primaries)> AddOns =>
        _addOns.Select(g => (g.Key, g.First()["type"], (IReadOnlyList<string>)g.Select(r => r["primary"]).ToList())).ToList();

    /// <summary>The outpatient status in the calendar years of its releases; empty on every other day.</summary>
    public string OutpatientStatus(string code, DateTime day) => _status[code]
        .Where(r => day >= Day(_sources[r["first"]]["effective"]) && day <= Day(_sources[r["last"]]["until"]))
        .Select(r => r["status"])
        .LastOrDefault("");

    /// <summary>The start of a code, else the first day of the first release that has it, or the end of an edit or of the code where that is earlier.</summary>
    public string FirstSeen(string code) => _codes[code]["from"] is { Length: > 0 } start ? start : new[] { "fee-schedule", "add-ons", "units", "pairs", "outpatient-status", "asc", "values" }
        .SelectMany(Cms)
        .Where(r => new[] { "code", "add_on", "primary", "column1", "column2" }.Any(c => r.GetValueOrDefault(c) == code))
        .SelectMany(r => new[] { _sources[r["first"]]["effective"], r.GetValueOrDefault("from") ?? "", r.GetValueOrDefault("to") ?? "" })
        .Append(_codes[code]["to"])
        .Where(d => d.Length > 0)
        .Order(StringComparer.Ordinal)
        .FirstOrDefault("");

    /// <summary>Findings as <c>line id certainty</c>, in order.</summary>
    public List<string> Judge(string payer, string type, bool complete, IReadOnlyList<OracleLine>? history, IReadOnlyList<OracleLine> claim)
    {
        var found = new List<string>();

        // What was paid before stands behind the claim's lines. Who did it is the claim's practitioner, where nothing else is said and there is one.
        int count = claim.Count;
        bool oneWho = claim.Select(l => (l.By, l.Group, l.Specialty)).Distinct().Count() == 1;
        List<OracleLine> lines =
        [
            .. claim,
            .. (history ?? []).Select(h => oneWho && h.By + h.Group + h.Specialty == "" ? h with { By = claim[0].By, Group = claim[0].Group, Specialty = claim[0].Specialty } : h),
        ];
        string table = type == "asc" ? "professional" : type;
        bool[] dead = new bool[lines.Count];
        bool[] judged = new bool[lines.Count];
        var deadSure = new string[lines.Count];
        bool medicare = payer == "medicare";
        bool professional = type == "professional";

        for (int i = 0; i < lines.Count; i++)
        {
            OracleLine l = lines[i];
            judged[i] = l.Units > 0 && (_codes.ContainsKey(l.Code) || _references.Contains(l.Code));
            if (i < count && _codes.TryGetValue(l.Code, out Dictionary<string, string>? row) && l.Units > 0)
            {
                string column = row["to"] != "" && l.To > Day(row["to"]) && Confidence(SourceOf(row, "to")) != "low" ? "to"
                    : row["from"] != "" && l.From < Day(row["from"]) && Confidence(SourceOf(row, "from")) != "low" ? "from" : "";
                if (column != "")
                {
                    dead[i] = true;
                    judged[i] = false;
                    deadSure[i] = Confidence(SourceOf(row, column)) == "high" ? "definite" : "likely";
                    found.Add($"{i} BGC2013 {deadSure[i]}");
                }
            }
        }

        bool[] tracked = new bool[lines.Count];
        for (int i = 0; i < count; i++)
        {
            if (!judged[i])
            {
                continue;
            }

            OracleLine l = lines[i];
            string[] distinct = l.Modifiers.Distinct().ToArray();
            found.AddRange(l.Modifiers.GroupBy(m => m).Where(g => g.Count() > 1).Select(_ => $"{i} BGC2015 definite"));
            if (distinct.Length > 4)
            {
                found.Add($"{i} BGC2015 definite");
            }

            found.AddRange(distinct.Select(m => (Modifier: m, Sure: SureOfDays(m, l))).Where(d => d.Sure is "definite" or "likely").Select(d => $"{i} BGC2020 {d.Sure}"));

            for (int m = 0; m < distinct.Length; m++)
            {
                if (!_modifiers.TryGetValue(distinct[m], out Dictionary<string, string>? row))
                {
                    continue;
                }

                string sure = Confidence(SourceOf(row, "claim_types")) == "high" ? "definite" : "likely";
                if (row["claim_types"] != "" && !row["claim_types"].Split(' ').Contains(type))
                {
                    found.Add($"{i} BGC2016 {sure}");
                }

                if (distinct.Take(m).Any(o => _modifiers.TryGetValue(o, out Dictionary<string, string>? other) && row["exclusive"] != ""
                    && row["exclusive"].Split(' ').Intersect(other["exclusive"].Split(' ')).Any()))
                {
                    found.Add($"{i} BGC2014 {sure}");
                }
            }

            Dictionary<string, string>? fee = Fee(l);
            if (medicare && professional && fee is not null && fee["status"] == "B")
            {
                tracked[i] = true;
                found.Add($"{i} BGC2017 {Sure(fee, l.From)}");
            }

            bool inpatientOnly = InForce(_status[l.Code], l.From) is { } status && status["status"] == "C"
                && l.From <= Day(_sources[status["last"]]["until"]) && l.From >= Day(_sources[status["first"]]["effective"]);
            if (medicare && !professional && inpatientOnly && !(type == "outpatient" && l.Modifiers.Contains("CA")))
            {
                found.Add($"{i} BGC2018 definite");
            }

            foreach (string modifier in distinct.Where(m => !tracked[i] && _modifiers.ContainsKey(m)))
            {
                string types = _modifiers[modifier]["claim_types"];
                if (types != "" && !types.Split(' ').Contains(type))
                {
                    continue;
                }

                found.AddRange(OnCode(payer, type, l, modifier).Select(f => $"{i} {f}"));
            }

            if (l.Place != "" && InForce(_places[l.Place], l.From)?["rate"] is { } rate && (medicare || (payer == "medicaid" && !professional)))
            {
                bool wrong = rate == "unassigned"
                    || (professional && l.Place == "24" && inpatientOnly)
                    || (type == "asc" && l.Place != "24")
                    || (type == "outpatient" && (l.Place is "24" or "21"))
                    || (professional && fee is not null && rate == "nonfacility" && fee["nonfacility_na"] == "yes")
                    || (professional && fee is not null && rate == "facility" && fee["facility_na"] == "yes");
                if (wrong)
                {
                    found.Add($"{i} BGC2019 likely");
                }
            }
        }

        // Units.
        var overAbsolute = new string[lines.Count];
        var reported = new HashSet<int>();
        for (int i = 0; i < lines.Count; i++)
        {
            // A line that was paid begins a day that counts where one of the claim goes on over it.
            bool isPaid = i >= count;
            if (!judged[i] || payer is "cpt-rules" or ""
                || (isPaid && !lines.Take(count).Any(l => l.Code == lines[i].Code && l.From < lines[i].From && lines[i].From <= l.To)))
            {
                continue;
            }

            Dictionary<string, string>? limit = InForce(_units[lines[i].Code + payer + table], lines[i].From);
            if (limit is null || (limit["limit"] == "0" && tracked[i]))
            {
                continue;
            }

            int max = int.Parse(limit["limit"], CultureInfo.InvariantCulture);
            string sure = Sure(limit, lines[i].From);
            if (limit["mai"] is "1" or "n/a")
            {
                if (!isPaid && PerDay(lines[i]) > max)
                {
                    found.Add($"{i} BGC2012 {sure}");
                }

                continue;
            }

            var day = Enumerable.Range(0, lines.Count)
                .Where(j => j == i || (judged[j] && lines[j].Code == lines[i].Code && lines[j].From <= lines[i].From && lines[i].From <= lines[j].To
                    && Same(type, lines[i], lines[j]) == "same" && (!professional || Assists(lines[i]) == Assists(lines[j]))))
                .ToList();
            if (day.Sum(j => PerDay(lines[j])) <= max || day.All(j => j >= count))
            {
                continue;
            }

            sure = professional && day.Any(j => lines[j].Modifiers.Contains("55")) ? Weaker(sure, "likely") : sure;
            if (limit["mai"] == "2")
            {
                day.Where(j => j < count).ToList().ForEach(j => overAbsolute[j] = sure);
            }

            int crossing = day.First(j => j < count && day.Where(k => k <= j || k >= count).Sum(k => PerDay(lines[k])) > max);
            if (!reported.Add(crossing))
            {
                continue;
            }

            found.Add(limit["mai"] == "2" ? $"{crossing} BGC2010 {sure}" : $"{crossing} BGC2011 depends");
            string[] said = day.SelectMany(j => lines[j].Modifiers).ToArray();
            if (limit["mai"] == "3" && medicare && professional && Kind(lines[i].Code) == "add-on" && Fee(lines[i])?["bilat"] is "1" or "3" && lines[i].From >= new DateTime(2020, 1, 1)
                && (said.Contains("50") || (said.Contains("LT") && said.Contains("RT"))))
            {
                found.Add($"{crossing} BGC2006 depends");
            }
        }

        // Pairs.
        var denied = new string[lines.Count];
        for (int i = 0; i < count && (medicare || payer == "medicaid"); i++)
        {
            var worst = new Dictionary<string, (string Id, string Sure)>();
            for (int j = 0; j < lines.Count; j++)
            {
                if (i == j || !judged[i] || !judged[j] || lines[i].Code == lines[j].Code || !Meet(lines[i], lines[j]) || Same(type, lines[i], lines[j]) == "different")
                {
                    continue;
                }

                DateTime date = lines[i].From > lines[j].From ? lines[i].From : lines[j].From;
                Dictionary<string, string>? pair = _pairs[table + lines[j].Code + ">" + lines[i].Code]
                    .Where(r => r["indicator"] != "9" && (r["to"] == "" || Day(r["to"]) >= date))
                    .OrderBy(r => r["to"] == "" ? DateTime.MaxValue : Day(r["to"]))
                    .FirstOrDefault();
                Dictionary<string, string>? turned = _pairs[table + lines[i].Code + ">" + lines[j].Code]
                    .Where(r => r["indicator"] != "9" && r["to"] != "" && Day(r["to"]) >= date)
                    .MinBy(r => Day(r["to"]));
                if (pair is null || (turned is not null && (pair["to"] == "" || Day(turned["to"]) < Day(pair["to"]))))
                {
                    continue;
                }

                bool bypass = Bypass(lines[i]) || (Bypass(lines[j]) && date >= new DateTime(2019, 7, 1));
                string id = pair["indicator"] == "0" ? "BGC2007" : bypass ? "BGC2009" : "BGC2008";
                string sure = Same(type, lines[i], lines[j]) == "unknown" ? "cannot" : medicare ? Sure(pair, date) : "likely";
                if (!worst.TryGetValue(lines[j].Code, out (string Id, string Sure) w) || string.CompareOrdinal(id, w.Id) < 0 || (id == w.Id && Rank(sure) < Rank(w.Sure)))
                {
                    worst[lines[j].Code] = (id, sure);
                }
            }

            foreach ((string id, string sure) in worst.Values)
            {
                found.Add($"{i} {id} {(id == "BGC2009" && sure != "cannot" ? "depends" : sure)}");
                if (id != "BGC2009" && (denied[i] is null || Rank(sure) < Rank(denied[i])))
                {
                    denied[i] = sure;
                }
            }
        }

        // Add-ons.
        for (int i = 0; i < count && complete; i++)
        {
            if (judged[i] && WhyNoPrimary(i, []) is (string id, string sure))
            {
                found.Add($"{i} {id} {sure}");
            }
        }

        return found.Order(StringComparer.Ordinal).ToList();

        (string Id, string Sure)? WhyNoPrimary(int i, HashSet<int> path)
        {
            (List<Dictionary<string, string>> list, bool isDefinite) = ListOf(lines[i]);
            if (list.Count == 0 || list[0]["type"] == "2")
            {
                return null;
            }

            string edit = medicare && list[0]["type"] == "1" && isDefinite && history is not null ? "definite" : "likely";
            var failures = new List<string>();
            for (int p = 0; p < lines.Count; p++)
            {
                if (p == i || !list.Any(r => r["primary"] == lines[p].Code) || (p >= count && (lines[p].Units <= 0 || !Meet(lines[i], lines[p]))))
                {
                    continue;
                }

                string? failure = Failure(i, p, path);
                if (failure is null)
                {
                    return null;
                }

                failures.Add(failure);
            }

            return failures.Count == 0
                ? ("BGC2001", edit)
                : ("BGC2002", failures.Append(edit).MaxBy(Rank)!);
        }

        string? Failure(int i, int p, HashSet<int> path)
        {
            if (dead[p])
            {
                return deadSure[p];
            }

            if (lines[p].Units <= 0 || !Meet(lines[i], lines[p]))
            {
                return "definite";
            }

            string same = Same(type, lines[i], lines[p]);
            if (same == "different" || (professional && Assists(lines[i]) != Assists(lines[p])))
            {
                return "definite";
            }

            string? failure = denied[p] ?? overAbsolute[p];
            if (failure is null && p < count && !path.Contains(p) && WhyNoPrimary(p, [.. path, p]) is (_, string sure))
            {
                failure = sure;
            }

            return same == "unknown" ? "cannot" : failure;
        }
    }

    private static string Weaker(string left, string right) => Rank(left) > Rank(right) ? left : right;

    private static bool Assists(OracleLine l) => l.Modifiers.Intersect(Assistants).Any();

    private static int Rank(string sure) => Array.IndexOf(["definite", "likely", "depends", "cannot"], sure);

    private static long PerDay(OracleLine l)
    {
        int days = (l.To - l.From).Days + 1;
        return (long)Math.Round((decimal)l.Units / days, MidpointRounding.AwayFromZero);
    }

    private static bool Meet(OracleLine a, OracleLine b) => a.From <= b.To && b.From <= a.To;

    private static string Same(string type, OracleLine a, OracleLine b)
    {
        if (type != "professional" || (a.By == b.By && (a.By != "" || (a.Group == "" && b.Group == ""))))
        {
            return "same";
        }

        if ((a.Group != "" && b.Group != "" && a.Group != b.Group) || (a.Specialty != "" && b.Specialty != "" && a.Specialty != b.Specialty))
        {
            return "different";
        }

        return a.Group != "" && b.Group != "" && a.Specialty != "" && b.Specialty != "" ? "same" : "unknown";
    }

    private static DateTime Day(string iso) => DateTime.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The rows of a table. One whose last release is the name of a series was seen in the release that the table's row among the sources names.</summary>
    private List<Dictionary<string, string>> Cms(string table)
    {
        List<Dictionary<string, string>> rows = Read(Path.Combine(_tables, table + ".csv"));
        string[] newest = _sources[table + ".csv"]["release"].Split(' ');
        foreach (Dictionary<string, string> row in rows.Where(r => r.TryGetValue("last", out string? last) && !_sources.ContainsKey(last)))
        {
            row["last"] = newest.Single(n => System.Text.RegularExpressions.Regex.Replace(n, "-[0-9]{4}(-[0-9]{2}[a-z]?)?$", "") == row["last"]);
        }

        return rows;
    }

    private static List<Dictionary<string, string>> Read(string path)
    {
        List<string[]> rows = File.ReadAllLines(path).Where(l => l != "" && l[0] != '#').Select(Split).ToList();
        return rows.Skip(1).Select(r => rows[0].Zip(r).ToDictionary(p => p.First, p => p.Second)).ToList();
    }

    private static string[] Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
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

    private static string SourceOf(Dictionary<string, string> row, string column)
    {
        string[] tokens = row["source"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return tokens.FirstOrDefault(t => t.StartsWith(column + ":", StringComparison.Ordinal)) is string named ? named[(column.Length + 1)..] : tokens.First(t => !t.Contains(':', StringComparison.Ordinal));
    }

    private string Confidence(string source) => _sources[source]["confidence"];

    private string Sure(Dictionary<string, string> row, DateTime date) =>
        date >= Day(_sources[row["first"]]["effective"]) && date <= Day(_sources[row["last"]]["until"]) && Confidence(row["first"]) == "high" && Confidence(row["last"]) == "high"
            ? "definite"
            : "likely";

    /// <summary>Empty where the modifier is valid on all days of the line, as far as is known.</summary>
    private string SureOfDays(string modifier, OracleLine l)
    {
        foreach (string column in new[] { "to", "from" })
        {
            (string day, string source) = _modifiers.TryGetValue(modifier, out Dictionary<string, string>? row) && row[column] != "" ? (row[column], SourceOf(row, column))
                : _listed.TryGetValue(modifier, out Dictionary<string, string>? listed) ? (listed[column], listed["last"])
                : ("", "");
            if (day != "" && (column == "to" ? l.To > Day(day) : l.From < Day(day)))
            {
                return Confidence(source) switch { "high" => "definite", "low" => "", _ => "likely" };
            }
        }

        return "";
    }

    private string Kind(string code) => _codes.TryGetValue(code, out Dictionary<string, string>? row) ? row["kind"] : "";

    private bool Bypass(OracleLine l) => l.Modifiers.Any(m => _modifiers.TryGetValue(m, out Dictionary<string, string>? row) && row["bypass"] == "yes");

    private Dictionary<string, string>? Fee(OracleLine l) => InForce(_fees[l.Code], l.From);

    private DateTime Begin(string release) => Day(_sources[release]["effective"]);

    /// <summary>Of the rows of one key, the latest that had been seen by the day; else the earliest.</summary>
    private Dictionary<string, string>? InForce(IEnumerable<Dictionary<string, string>> rows, DateTime day)
    {
        List<Dictionary<string, string>> ordered = rows.OrderBy(r => Begin(r["first"])).ToList();
        return ordered.LastOrDefault(r => Begin(r["first"]) <= day) ?? ordered.FirstOrDefault();
    }

    /// <summary>The primaries that had been seen by the day, and whether the list was seen as it is on both sides of it.</summary>
    private (List<Dictionary<string, string>> List, bool IsDefinite) ListOf(OracleLine line)
    {
        List<Dictionary<string, string>> all = _addOns[line.Code].ToList();
        if (all.Count == 0)
        {
            return (all, false);
        }

        if (all.Any(r => r.GetValueOrDefault("from", "") != "" || r.GetValueOrDefault("to", "") != ""))
        {
            List<Dictionary<string, string>> active = all.Where(r => (r["from"] == "" || Day(r["from"]) <= line.From) && (r["to"] == "" || Day(r["to"]) >= line.From)).ToList();
            return (active, active.Count > 0
                && line.From <= active.Max(r => Day(_sources[r["last"]]["until"]))
                && Confidence(active.MinBy(r => Begin(r["first"]))!["first"]) == "high"
                && Confidence(active.MaxBy(r => Begin(r["last"]))!["last"]) == "high");
        }

        List<DateTime> begins = all.Select(r => Begin(r["first"])).Distinct().Order().ToList();
        DateTime begin = begins.Where(b => b <= line.From).DefaultIfEmpty(begins[0]).Max();
        DateTime next = begins.Where(b => b > begin).DefaultIfEmpty(DateTime.MaxValue).Min();
        List<string> seen = all.SelectMany(r => new[] { r["first"], r["last"] }).Distinct().Where(r => Begin(r) >= begin && Begin(r) < next).ToList();
        bool isInside = line.From >= begin && line.From <= seen.Max(r => Day(_sources[r]["until"]));
        return (all.Where(r => Begin(r["first"]) <= begin).ToList(), isInside && seen.All(r => Confidence(r) == "high"));
    }

    private IEnumerable<string> OnCode(string payer, string type, OracleLine l, string modifier)
    {
        (string Word, string Sure) medicare = Verdict("medicare", type, l, modifier);
        (string Word, string Sure) cpt = Verdict("cpt-rules", type, l, modifier);
        (string Word, string Sure) own = payer switch { "medicare" => medicare, "cpt-rules" => cpt, _ => Verdict(payer, type, l, modifier) };
        bool disagree = medicare.Word != "" && cpt.Word != "" && medicare.Word != cpt.Word;
        if (payer is "medicare" or "cpt-rules" ? own.Word is not "" and not "allowed" && disagree : disagree)
        {
            return ["BGC2006 depends"];
        }

        if (payer == "" && (own.Word != medicare.Word || own.Word != cpt.Word || own.Word != Verdict("medicaid", type, l, modifier).Word))
        {
            return [];
        }

        return own.Word switch
        {
            "never" => [$"BGC2003 {own.Sure}"],
            "records" => ["BGC2004 depends"],
            "no-effect" => [$"BGC2005 {own.Sure}"],
            _ => [],
        };
    }

    private (string Word, string Sure) Verdict(string payer, string type, OracleLine l, string modifier)
    {
        string[] sets = _codes.TryGetValue(l.Code, out Dictionary<string, string>? code)
            ? [l.Code, "@family:" + code["family"], "@kind:" + code["kind"], "@all"]
            : [l.Code];
        Dictionary<string, string>? row = sets
            .SelectMany(set => _rules
                .Where(r => r["code"] == set && r["modifier"] == modifier && (r["payer"] == "" || r["payer"] == payer)
                    && (r["claim_types"] == "" || r["claim_types"].Split(' ').Contains(type))
                    && (r["from"] == "" || l.From >= Day(r["from"])) && (r["to"] == "" || l.From <= Day(r["to"])))
                .OrderBy(r => r["payer"] == ""))
            .FirstOrDefault();
        (string, string) byRow = row is null ? ("", "") : (row["kind"], Confidence(SourceOf(row, "kind")) == "high" ? "definite" : "likely");
        if (row is not null && row["payer"] != "")
        {
            return byRow;
        }

        Dictionary<string, string>? fee = Fee(l);
        if (payer != "medicare" || type != "professional" || fee is null
            || (fee["status"] == "C" && fee["mult"] + fee["bilat"] + fee["asst"] + fee["co"] + fee["team"] == "99999"))
        {
            return byRow;
        }

        string word = modifier switch
        {
            "80" or "81" or "82" or "AS" => fee["asst"] switch { "0" => "records", "2" => "allowed", _ => "never" },
            "62" => fee["co"] switch { "1" => "records", "2" => "allowed", _ => "never" },
            "66" => fee["team"] switch { "1" => "records", "2" => "allowed", _ => "never" },
            "50" => fee["bilat"] switch { "1" or "3" => "allowed", "0" => Kind(l.Code) == "add-on" ? "never" : "no-effect", _ => "never" },
            "26" or "TC" => fee["pctc"] == "1" ? "allowed" : "never",
            "54" or "55" or "56" => fee["global"] is "010" or "090" ? "allowed" : "never",
            "58" or "78" or "79" => fee["global"] == "XXX" ? "never" : "",
            _ => "",
        };
        return word == "" ? byRow : (word, Sure(fee, l.From));
    }
}
