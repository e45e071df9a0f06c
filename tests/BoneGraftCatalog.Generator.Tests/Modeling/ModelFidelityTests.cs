using System.Collections.Generic;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Generator.Tests.Reading;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

/// <summary>What the model holds, written again as rows, is what the files hold: no cell is lost or changed on the way.</summary>
public sealed class ModelFidelityTests
{
    private static readonly CatalogModel Model = RepositoryFiles.Validate(RepositoryFiles.Catalog).Model;

    [Fact]
    public void Unit_limits() => Compare("units.csv", Model.UnitLimits.Select(u =>
        $"{u.Code},{u.Payer},{Word(u.ClaimType)},{u.Limit},{(u.Adjudication == UnitAdjudication.NotApplicable ? "n/a" : (int)u.Adjudication)},{u.Rationale},{u.First},{u.Last}"));

    [Fact]
    public void Pairs() => Compare("pairs.csv", Model.Pairs.Select(p =>
        $"{Word(p.ClaimType)},{p.Column1},{p.Column2},{p.To},{p.Indicator switch { PairIndicator.Never => 0, PairIndicator.WithModifier => 1, _ => 9 }},{p.Rationale},{p.First},{p.Last}"));

    [Fact]
    public void Fee_schedule() => Compare("fee-schedule.csv", Model.FeeSchedule.Select(f =>
        $"{f.Code},{f.First},{f.Last},{f.Status},{f.Global},{f.Component},{f.Multiple},{f.Bilateral},{f.Assistant},{f.CoSurgeon},{f.Team},{Word(f.NonFacilityNa)},{Word(f.FacilityNa)}"));

    /// <summary>A list grows from release to release: the first that has a primary is of the release in which its row was seen first.</summary>
    [Fact]
    public void Add_ons()
    {
        string[] rows = RepositoryFiles.TextOf("add-ons.csv").TrimEnd('\n').Split('\n')[1..];
        var lists = Model.AddOns.ToLookup(a => (a.Code, a.Type));
        Assert.Equal(
            rows.Select(r => r[..r.LastIndexOf(',')]).OrderBy(r => r, System.StringComparer.Ordinal),
            lists.SelectMany(l => (l.Key.Type == 2 ? [("CCCCC", l.First().First)] : l.Last().Primaries.Select(p => (p.ToString(), l.First(a => a.Primaries.Contains(p)).First)))
                    .Select(p => $"{l.Key.Code},{p.Item1},{l.Key.Type},{p.Item2}"))
                .OrderBy(r => r, System.StringComparer.Ordinal));
        Assert.Equal(
            rows.Select(r => r.Split(',')).Select(r => (r[0] + r[2], r[4])).ToHashSet().Intersect(lists.Select(l => (l.Key.Code.ToString() + l.Key.Type, l.Last().Last))).Count(),
            lists.Count);
    }

    [Fact]
    public void Outpatient_status() => Compare("outpatient-status.csv", Model.OutpatientStatus.Select(o => $"{o.Code},{o.Status},{o.First},{o.Last}"));

    [Fact]
    public void Places() => Compare("places-of-service.csv", Model.Places.Select(p => $"{p.Place},{p.Rate.ToString().ToLowerInvariant()},{Quoted(p.Label)},{p.First},{p.Last}"));

    [Fact]
    public void Procedures_modifiers_and_rules()
    {
        List<Dictionary<string, string>> rows = PlainCsv.Read(Path.Combine(RepositoryFiles.Root, "catalog.csv")).ToList();
        var codes = Model.Codes.ToDictionary(c => c.Code.ToString());
        foreach (Dictionary<string, string> row in rows.Where(r => r["modifier"].Length == 0))
        {
            CodeModel code = codes[row["code"]];
            string Facet(string name) => string.Join(" ", code.FacetValues.Where(v => Model.Facets[v.Facet] == name).Select(v => v.Slug));
            foreach (string facet in Model.Facets)
            {
                Assert.Equal((row["code"], facet, string.Join(" ", row[facet].Split(' ').OrderBy(s => s, System.StringComparer.Ordinal))), (row["code"], facet, Facet(facet)));
            }

            Assert.Equal(
                (row["from"], row["to"], row["name"], row["label"], row["terms"], row["use"], row["replaced_by"], row["note"], row["source"]),
                (code.From.ToString(), code.To.ToString(), code.Name, code.Label, code.Terms, code.Use, string.Join(" ", code.ReplacedBy), code.Note, code.Provenance));
            Assert.Equal(row["kind"].Replace("-", ""), code.Kind == CodeKind.Unknown ? "" : code.Kind.ToString().ToLowerInvariant());
        }

        var modifiers = Model.Modifiers.ToDictionary(m => m.Modifier.ToString());
        foreach (Dictionary<string, string> row in rows.Where(r => r["code"].Length == 0))
        {
            ModifierModel modifier = modifiers[row["modifier"]];
            Assert.Equal(
                (row["kind"], row["name"], row["label"], row["use"], row["note"], row["source"], row["bypass"], row["exclusive"], row["claim_types"]),
                (modifier.Kind.ToString().ToLowerInvariant(), modifier.Name, modifier.Label, modifier.Use, modifier.Note, modifier.Provenance,
                    Word(modifier.BypassesPairEdits), string.Join(" ", modifier.ExclusiveSets), Words(modifier.ClaimTypes)));
        }

        Assert.Equal(
            rows.Where(r => r["code"].Length > 0 && r["modifier"].Length > 0)
                .Select(r => string.Join("|", r["code"], r["modifier"], r["payer"], r["from"], r["to"], r["kind"].Replace("-", ""), r["label"], r["claim_types"], r["note"], r["source"]))
                .OrderBy(r => r, System.StringComparer.Ordinal),
            Model.ModifierRules
                .Select(r => string.Join("|", Set(r), r.Modifier, r.Payer, r.From, r.To, r.Verdict.ToString().ToLowerInvariant(), r.Reason, Words(r.ClaimTypes), r.Note, r.Provenance))
                .OrderBy(r => r, System.StringComparer.Ordinal));

        static string Set(ModifierRuleModel rule) => rule.Selector switch
        {
            RuleSelector.All => "@all",
            RuleSelector.Kind => "@kind:" + (rule.Kind switch { CodeKind.AddOn => "add-on", CodeKind.StandAlone => "stand-alone", _ => "unlisted" }),
            RuleSelector.Family => "@family:" + rule.Family,
            _ => rule.Code.ToString(),
        };
    }

    private static void Compare(string name, IEnumerable<string> rows) =>
        Assert.Equal(
            RepositoryFiles.TextOf(name).TrimEnd('\n').Split('\n').Skip(1).OrderBy(r => r, System.StringComparer.Ordinal),
            rows.OrderBy(r => r, System.StringComparer.Ordinal));

    private static string Word(ClaimType claimType) => claimType == ClaimType.AmbulatorySurgery ? "asc" : claimType.ToString().ToLowerInvariant();

    private static string Word(bool? flag) => flag switch { null => "", true => "yes", false => "no" };

    private static string Words(int claimTypes) =>
        string.Join(" ", System.Enum.GetValues<ClaimType>().Where(t => t != ClaimType.Unknown && (claimTypes & (1 << (int)t)) != 0).Select(Word));

    private static string Quoted(string text) => text.Contains(',') || text.Contains('"') ? "\"" + text.Replace("\"", "\"\"") + "\"" : text;
}
