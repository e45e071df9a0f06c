using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Tests.Reading;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Generator.Tests.Analysis;

public sealed class RulePageTests
{
    public static TheoryData<string> Ids => new(ProblemDescriptors.Data.Select(d => d.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_has_a_page_with_its_title_its_category_and_its_severity(string id)
    {
        DiagnosticDescriptor descriptor = ProblemDescriptors.Of(id);
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
            ProblemDescriptors.Data.Select(d => d.Id),
            Directory.GetFiles(RepositoryFiles.RulePages, "BGC1*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).OrderBy(i => i, StringComparer.Ordinal));

    [Fact]
    public void Every_id_has_a_descriptor_and_a_row_in_the_release_notes_of_the_analyzers()
    {
        IEnumerable<string> ids = typeof(ProblemIds).GetFields().Select(f => (string)f.GetRawConstantValue()!);
        string notes = string.Concat(new[] { "Shipped", "Unshipped" }.Select(n =>
            File.ReadAllText(Path.Combine(RepositoryFiles.Root, "generator", "BoneGraftCatalog.Generator", $"AnalyzerReleases.{n}.md"))));

        Assert.Equal(ids.OrderBy(i => i, StringComparer.Ordinal), ProblemDescriptors.Data.Select(d => d.Id));
        Assert.All(ProblemDescriptors.Data, d => Assert.Contains($"{d.Id} | {d.Category} | {d.DefaultSeverity} |", notes, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_message_is_at_most_two_sentences() =>
        Assert.All(ProblemDescriptors.Data, d =>
        {
            string format = d.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(format.Split(". ").Length, 1, 2);
        });
}
