using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

/// <summary>What the model holds, written again as rows, is what the files hold: no cell is lost or changed on the way.</summary>
public sealed class ModelFidelityTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Sources = PlainCsv.Read(Path.Combine(RepositoryFiles.Cms, "sources.csv")).ToDictionary(r => r["id"]);

    private static readonly CatalogModel Model = RepositoryFiles.Validate(RepositoryFiles.Catalog).Model;

    public static TheoryData<string> Files => new(FactTables.All.Select(t => t.FileName).Where(name => name.Length > 0));

    [Theory]
    [MemberData(nameof(Files))]
    public void Facts(string name)
    {
        FactTable table = FactTables.All.Single(t => t.FileName == name);

        // How many rows a source has is for whoever reads the file. A list changes from release to release and from day to day: see AddOnListTests.
        Column[] columns = [.. table.Columns.Where(c => c.Kind != ColumnKind.Count && !(table == AddOnEdits.Table && (c.Kind == ColumnKind.Release || c == AddOnEdits.From || c == AddOnEdits.To)))];
        Assert.NotEmpty(Model.Of(table));
        Assert.Equal(
            PlainCsv.Read(Path.Combine(RepositoryFiles.Cms, name)).Select(row => WithRelease(name, row)).Select(row => string.Join("|", columns.Select(c => row[c.Name]))).Distinct().OrderBy(r => r, System.StringComparer.Ordinal),
            Model.Of(table).Select(row => string.Join("|", columns.Select(c => row[c]))).Distinct().OrderBy(r => r, System.StringComparer.Ordinal));
    }

    /// <summary>A row that names the series of its last release says the release that the sources name as the newest of the table.</summary>
    private static Dictionary<string, string> WithRelease(string table, Dictionary<string, string> row)
    {
        if (row.TryGetValue("last", out string? last) && !Sources.ContainsKey(last))
        {
            row["last"] = Sources[table]["release"].Split(' ').Single(r => Regex.Replace(r, "-[0-9]{4}(-[0-9]{2}[a-z]?)?$", "") == last);
        }

        return row;
    }

    [Fact]
    public void A_row_may_name_its_last_release_or_its_series_and_the_tables_are_the_same()
    {
        bool isOther = false;
        IEnumerable<(string Name, string Text)> older = RepositoryFiles.Catalog.Select(file =>
        {
            // Behind the first release of a row: a claim type can be called as a series is.
            string text = !Sources.TryGetValue(file.Name, out Dictionary<string, string>? source) ? file.Text
                : source["release"].Split(' ').Aggregate(file.Text, (all, release) => Regex.Replace(
                    all, $"(?<=-[0-9]{{4}}(-[0-9]{{2}}[a-z]?)?,){Regex.Replace(release, "-[0-9]{4}(-[0-9]{2}[a-z]?)?$", "")}(?=[,\n])", release));
            isOther |= text != file.Text;
            return (file.Name, text);
        }).ToArray();

        Assert.True(isOther);
        Assert.Equal(Model, RepositoryFiles.Validate(older).Model);
    }

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
                (row["from"], row["to"], row["name"], row["label"], row["terms"], row["use"], row["document"], row["see_also"]),
                (code.From.ToString(), code.To.ToString(), code.Name, code.Label, code.Terms, code.Use, code.Document, string.Join(" ", code.SeeAlso)));
            Assert.Equal((row["replaced_by"], row["note"], row["source"]), (string.Join(" ", code.ReplacedBy), code.Note, code.Provenance));
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
                .Distinct().OrderBy(r => r, System.StringComparer.Ordinal),
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

    private static string Word(ClaimType claimType) => claimType == ClaimType.AmbulatorySurgery ? "asc" : claimType.ToString().ToLowerInvariant();

    private static string Word(bool? flag) => flag switch { null => "", true => "yes", false => "no" };

    private static string Words(int claimTypes) =>
        string.Join(" ", System.Enum.GetValues<ClaimType>().Where(t => t != ClaimType.Unknown && (claimTypes & (1 << (int)t)) != 0).Select(Word));
}
