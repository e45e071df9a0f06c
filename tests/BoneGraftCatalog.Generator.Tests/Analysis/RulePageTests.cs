using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Analysis;
using BoneGraftCatalog.Generator.Tests.Reading;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Generator.Tests.Analysis;

public sealed class RulePageTests
{
    private static readonly DiagnosticDescriptor[] Descriptors = [.. new CatalogFileAnalyzer().SupportedDiagnostics];

    public static TheoryData<string> Ids => new(ProblemInfos.Data.Select(p => p.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_page_with_its_title_its_category_and_its_severity(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(d => d.Id == id);
        string text = RulePage.Of(id).Text;

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", text, StringComparison.Ordinal);
        Assert.Contains($"| `{descriptor.Category}` | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} |", text, StringComparison.Ordinal);
        Assert.EndsWith($"/generator/docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        foreach (string heading in new[] { "Cause", "Why", "Wrong", "Right", "How to fix", "How to configure" })
        {
            Assert.Contains($"\n## {heading}\n", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_of_a_page_gives_exactly_its_id(string id)
    {
        IReadOnlyList<(string, string)> files = RulePage.Of(id).Files("Wrong");

        Assert.NotEmpty(files);
        Assert.Equal(new[] { id }, RepositoryFiles.Validate(files).Problems.Select(p => p.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_right_example_of_a_page_gives_nothing(string id)
    {
        IReadOnlyList<(string, string)> files = RulePage.Of(id).Files("Right");

        Assert.NotEmpty(files);
        Assert.Equal(Array.Empty<string>(), RepositoryFiles.Validate(files).Problems.Select(ProblemMessage.Of));
    }

    [Fact]
    public void Every_page_of_a_data_problem_belongs_to_an_id() =>
        Assert.Equal(
            ProblemInfos.Data.Select(p => p.Id),
            Directory.GetFiles(RepositoryFiles.RulePages, "BGC1*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).OrderBy(i => i, StringComparer.Ordinal));

    [Fact]
    public void Every_id_is_described_and_reported_by_the_analyzer_of_the_files()
    {
        Assert.Equal(Constants(typeof(ProblemIds)), ProblemInfos.Data.Select(p => p.Id));
        Assert.Equal(Constants(typeof(BuildProblemIds)), ProblemInfos.Build.Select(p => p.Id));
        Assert.Equal(ProblemInfos.Data.Select(p => p.Id).Append(BuildProblemIds.Contradiction), Descriptors.Select(d => d.Id));
    }

    /// <summary>The compiler's own rules for release notes see only what is written as a constant beside a descriptor, and here nothing is.</summary>
    [Fact]
    public void The_release_notes_of_the_analyzers_list_every_id_with_its_category_its_severity_and_its_title() => Assert.Equal(
        ProblemInfos.Build.Concat(ProblemInfos.Data).Select(p => $"{p.Id} | {p.Category} | {p.Severity} | {p.Title}"),
        new[] { "Shipped", "Unshipped" }
            .SelectMany(n => File.ReadLines(Path.Combine(RepositoryFiles.Root, "generator", "BoneGraftCatalog.Generator", $"AnalyzerReleases.{n}.md")))
            .Where(l => l.StartsWith("BGC", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_message_is_at_most_two_sentences() =>
        Assert.All(ProblemInfos.Data, p => Assert.InRange(p.MessageFormat.Split(". ").Length, 1, 2));

    private static IEnumerable<string> Constants(Type type) => type.GetFields().Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal);
}
