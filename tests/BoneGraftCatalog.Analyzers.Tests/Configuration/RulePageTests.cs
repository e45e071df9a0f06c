using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

/// <summary>The pages of the analyzers: what they say of a diagnostic is so, and the compiler finds in their examples what they say.</summary>
public sealed class RulePageTests
{
    private static readonly string Pages = Path.Combine(
        typeof(RulePageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "generator", "docs", "rules");

    private static readonly string[] Headings = ["Cause", "Why", "Wrong", "Right", "How to fix", "How to configure", "Data source", "Also at run time"];

    private static IEnumerable<DiagnosticDescriptor> Usage => OurAnalyzers.Usage.SelectMany(a => a.SupportedDiagnostics).OrderBy(d => d.Id, StringComparer.Ordinal);

    public static TheoryData<string> UsageIds => [.. Usage.Select(d => d.Id)];

    /// <summary>The pages that have examples in C#.</summary>
    public static TheoryData<string> Examples => [.. Usage.Select(d => d.Id), .. Directory.GetFiles(Pages, "BGC2*.md").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_id_of_the_series_is_reported_by_an_analyzer_and_has_a_page() => Assert.Equal(
        Directory.GetFiles(Pages, "BGC3*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Usage.Select(d => d.Id));

    [Theory]
    [MemberData(nameof(UsageIds))]
    public void The_page_has_the_title_and_the_severity_of_the_diagnostic_and_all_headings(string id)
    {
        DiagnosticDescriptor descriptor = Usage.Single(d => d.Id == id);
        string page = Page(id);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| `{descriptor.Category}` | {(descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : "warning")} |", page, StringComparison.Ordinal);
        Assert.Equal(Headings, Regex.Matches(page, "^## (.+)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value));
        Assert.EndsWith("/" + id + ".md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_wrong_example_gives_exactly_that_id(string id) => Assert.Equal([id], (await Diagnose(id, "Wrong")).Distinct());

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task The_right_example_gives_nothing(string id) => Assert.Empty(await Diagnose(id, "Right"));

    private static async Task<IEnumerable<string>> Diagnose(string id, string heading)
    {
        string section = Page(id).Split("\n## ").Single(s => s.StartsWith(heading + "\n", StringComparison.Ordinal));
        string example = ConsumerTest.Usings + Assert.Single(Regex.Matches(section, "```csharp\n(.*?)```", RegexOptions.Singleline)).Groups[1].Value;
        bool isProgram = CSharpSyntaxTree.ParseText(example).GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();
        var analysis = new QuickAnalysis(OurAnalyzers.All)
        {
            Project = QuickAnalysis.Empty.WithOptions(QuickAnalysis.Empty.Options.WithOutputKind(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary)),
        };
        return (await analysis.AnalyzeAsync(example)).Select(d => d.Id);
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Pages, id + ".md"));
}
