using System;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Tests.Reading;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Generator.Tests.Pipeline;

public sealed class BuildPageTests
{
    public static TheoryData<string> Ids => new(typeof(BuildDescriptors).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Prepend("BGC0001"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_of_the_generator_has_a_page_with_its_title_and_a_row_in_the_release_notes(string id)
    {
        DiagnosticDescriptor descriptor = id == "BGC0001" ? ProblemDescriptors.CatalogHasProblems : BuildDescriptors.Get(id);
        string page = File.ReadAllText(Path.Combine(RepositoryFiles.RulePages, id + ".md"));
        string notes = string.Concat(new[] { "Shipped", "Unshipped" }.Select(n =>
            File.ReadAllText(Path.Combine(RepositoryFiles.Root, "generator", "BoneGraftCatalog.Generator", $"AnalyzerReleases.{n}.md"))));

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/generator/docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.Contains($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {descriptor.Title}", notes, StringComparison.Ordinal);
        foreach (string heading in new[] { "Cause", "Why", "Wrong", "Right", "How to fix", "How to configure" })
        {
            Assert.Contains($"\n## {heading}\n", page, StringComparison.Ordinal);
        }
    }
}
