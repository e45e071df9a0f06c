using System;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Generator.Tests.Pipeline;

public sealed class BuildPageTests
{
    public static TheoryData<string> Ids => new(typeof(BuildProblemIds).GetFields().Select(f => (string)f.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_of_the_generator_has_a_page_with_its_title(string id)
    {
        string page = File.ReadAllText(Path.Combine(RepositoryFiles.RulePages, id + ".md"));

        Assert.StartsWith($"# {id}: {ProblemInfos.Of(id).Title}\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/generator/docs/rules/{id}.md", RulePages.Of(id), StringComparison.Ordinal);
        foreach (string heading in new[] { "Cause", "Why", "Wrong", "Right", "How to fix", "How to configure" })
        {
            Assert.Contains($"\n## {heading}\n", page, StringComparison.Ordinal);
        }
    }
}
