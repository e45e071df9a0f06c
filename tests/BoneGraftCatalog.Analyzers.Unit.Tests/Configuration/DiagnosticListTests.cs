using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Analyzers.Unit.Tests.Configuration;

/// <summary>
/// <c>generator/docs/diagnostics.md</c> lists every id of every series. It is compared with whoever reports them, with the pages and with
/// the release notes of the analyzers: an id that one of them lacks, or names otherwise, fails here.
/// </summary>
public sealed class DiagnosticListTests
{
    [Fact]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    public void The_list_of_ids_is_what_is_reported() => UpdateSwitch.CheckBlock(
        "generator/docs/diagnostics.md",
        "<!-- ids -->\n",
        "<!-- /ids -->",
        "| id | what is found | category | default | reported by |\n| --- | --- | --- | --- | --- |\n"
        + string.Concat(DiagnosticList.All.Select(e => $"| [{e.Id}](rules/{e.Id}.md) | {e.Title} | `{e.Category}` | {e.SeverityWord} | {e.Origin} |\n")));

    [Fact]
    public void Every_series_is_there_and_an_id_is_reported_by_one()
    {
        Assert.Equal(["BGC0", "BGC1", "BGC2", "BGC3"], DiagnosticList.All.Select(e => e.Id[..4]).Distinct());
        Assert.Equal(["analyzers", "generator", "targets"], DiagnosticList.All.Select(e => e.Origin).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(DiagnosticList.All.Count, DiagnosticList.All.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void Every_id_has_a_page_with_its_title_its_category_and_its_severity_and_every_page_has_an_id()
    {
        Assert.Equal(
            DiagnosticList.All.Select(e => e.Id),
            Directory.GetFiles(DiagnosticList.Pages).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));
        Assert.All(DiagnosticList.All, e => Assert.StartsWith(
            $"# {e.Id}: {e.Title}\n\n| Category | Default severity |\n| --- | --- |\n| `{e.Category}` | {e.SeverityWord} |\n\n",
            DiagnosticList.Page(e.Id),
            StringComparison.Ordinal));
    }

    /// <summary>The compiler's own rules for release notes see only what is written as a constant beside a descriptor.</summary>
    [Theory]
    [InlineData("analyzers", "BoneGraftCatalog.Analyzers")]
    [InlineData("generator", "BoneGraftCatalog.Generator")]
    public void The_release_notes_list_every_id_with_its_category_its_severity_and_its_title(string origin, string project) => Assert.Equal(
        DiagnosticList.All.Where(e => e.Origin == origin).Select(e => $"{e.Id} | {e.Category} | {e.Severity} | {e.Title}"),
        new[] { "Shipped", "Unshipped" }
            .SelectMany(n => File.ReadLines(Path.Combine(Repository.Root, "generator", project, $"AnalyzerReleases.{n}.md")))
            .Where(l => l.StartsWith("BGC", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    /// <summary>One search leads to the one file where a rule is decided and described.</summary>
    [Fact]
    public void The_id_of_a_billing_rule_stands_in_one_file_of_the_code()
    {
        Dictionary<string, string[]> files = new[] { "src", "generator" }
            .SelectMany(f => Directory.GetFiles(Path.Combine(Repository.Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !Regex.IsMatch(f, @"[\\/](bin|obj)[\\/]"))
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), "BGC2[0-9]{3}").Select(m => (Id: m.Value, File: Path.GetFileName(f))).Distinct())
            .ToLookup(m => m.Id, m => m.File)
            .ToDictionary(g => g.Key, g => g.ToArray());

        Assert.Equal(ClaimRules.All.Select(r => r.Id), files.Keys.Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.EndsWith("Rules.cs", Assert.Single(file.Value), StringComparison.Ordinal));
    }
}
