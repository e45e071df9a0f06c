using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Analyzers.Tests.Usage;

public sealed class UsagePageTests
{
    private static readonly string s_pages = Path.Combine(
        typeof(UsagePageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "generator", "docs", "rules");

    private static readonly string[] s_headings = ["Cause", "Why", "Wrong", "Right", "How to fix", "How to configure", "Data source", "Also at run time"];

    public static TheoryData<string> Ids => [.. Consumer.Analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_id_of_the_series_is_reported_by_an_analyzer_and_has_a_page() => Assert.Equal(
        Directory.GetFiles(s_pages, "BGC3*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Consumer.Analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_the_title_and_the_severity_of_the_diagnostic_and_all_headings(string id)
    {
        DiagnosticDescriptor descriptor = Consumer.Analyzers.SelectMany(a => a.SupportedDiagnostics).Single(d => d.Id == id);
        string page = Page(id);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| `{descriptor.Category}` | {(descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : "warning")} |", page, StringComparison.Ordinal);
        Assert.Equal(s_headings, Regex.Matches(page, "^## (.+)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value));
        Assert.EndsWith("/" + id + ".md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_wrong_example_gives_exactly_that_id(string id) => Assert.Equal([id], (await Diagnose(id, "Wrong")).Distinct());

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_right_example_gives_nothing(string id) => Assert.Empty(await Diagnose(id, "Right"));

    private static async Task<IReadOnlyList<string>> Diagnose(string id, string heading)
    {
        string section = Page(id).Split("\n## ").Single(s => s.StartsWith(heading + "\n", StringComparison.Ordinal));
        string example = Assert.Single(Regex.Matches(section, "```csharp\n(.*?)```", RegexOptions.Singleline)).Groups[1].Value;
        Project project = Consumer.Project(Consumer.Usings + example);
        project = project.WithCompilationOptions(((CSharpCompilationOptions)project.CompilationOptions!).WithOutputKind(
            Regex.IsMatch(example, "^(var|ProcedureCode) ", RegexOptions.Multiline) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        ImmutableArray<Diagnostic> found = await Consumer.Diagnose(project, Consumer.Analyzers.Add(new ClaimAnalyzer()));
        return found.Select(d => d.Id).ToArray();
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(s_pages, id + ".md"));
}
