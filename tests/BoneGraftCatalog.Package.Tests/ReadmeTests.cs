using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>What the README shows, in a project of somebody who read no more than it.</summary>
[Collection(PackageCollection.Name)]
[Trait("Set", "package")]
public sealed partial class ReadmeTests(PackedPackage package)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "README.md")).Replace("\r", "", StringComparison.Ordinal);

    [Fact]
    public void ItsSnippetsCompileAndTheCompilerSaysWhatItShows()
    {
        string[] snippets = Blocks("csharp");
        Assert.Equal(2, snippets.Length);
        var consumer = new Consumer(package, "readme")
            .WithProject("<ImplicitUsings>enable</ImplicitUsings>")
            .With("Program.cs", string.Join("\n", snippets));

        ProcessResult built = consumer.Build();

        Assert.True(built.ExitCode == 0, built.Output);
        string shown = Blocks("").Single(b => b.StartsWith("warning BGC", StringComparison.Ordinal));
        Assert.Contains(Blanks().Replace(shown, " ").Trim(), built.Output, StringComparison.Ordinal);
        Assert.Contains("1 Warning(s)", built.Output, StringComparison.Ordinal);
        string[] printed = consumer.Run().Trim().ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith("20939 ", printed[0], StringComparison.Ordinal);
        Assert.StartsWith("BGC2001 line 1 (20939): ", Assert.Single(printed[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public void TheExpressionsOfItsTableCompile()
    {
        string[] expressions = Expression().Matches(Readme[Readme.IndexOf("| you have |", StringComparison.Ordinal)..Readme.IndexOf("Facts are properties", StringComparison.Ordinal)])
            .Select(m => m.Groups[1].Value)
            .Where(e => e.StartsWith("Cpt.", StringComparison.Ordinal) || e.StartsWith("BoneGraft.", StringComparison.Ordinal) || e.StartsWith("entry.", StringComparison.Ordinal))
            .ToArray();
        Assert.True(expressions.Length >= 10, string.Join("\n", expressions));
        string calls = string.Join("\n", expressions
            .Where(e => !e.EndsWith('…'))
            .Select(e => "_ = " + e
                .Replace("TryFind(…, out entry)", "TryFind(\"20939\", out entry)", StringComparison.Ordinal)
                .Replace("UnitLimit(…)", "UnitLimit(ClaimType.Professional, Payer.Medicare)", StringComparison.Ordinal)
                .Replace("Pairs(…)", "Pairs(ClaimType.Professional)", StringComparison.Ordinal)
                .Replace("ModifierRule(…)", "ModifierRule(Mod.Distinct59)", StringComparison.Ordinal)
                .Replace("(…)", "()", StringComparison.Ordinal) + ";"));
        new Consumer(package, "readme-table")
            .WithProject("<ImplicitUsings>enable</ImplicitUsings>")
            .With("Program.cs", "using BoneGraftCatalog;\nCatalogEntry entry;\n" + calls)
            .BuildsClean();
    }

    [Fact]
    public void ItsCatalogOfYourOwnGivesTheNamesThatItNames()
    {
        string project = Blocks("xml").Single(b => b.Contains("dental.csv", StringComparison.Ordinal));
        string table = Blocks("csv").Single(b => b.StartsWith("code,", StringComparison.Ordinal));
        foreach (string name in new[] { "`Acme.DentalCodes.RidgeGraftD7950`", "`Acme.Dental.Catalog.TryFind(…)`", "`Acme.Dental.MaterialOf(entry)`" })
        {
            Assert.Contains(name, Readme, StringComparison.Ordinal);
        }

        var consumer = new Consumer(package, "readme-own")
            .WithProject("<ImplicitUsings>enable</ImplicitUsings>")
            .With("Directory.Build.targets", "<Project>" + project + "</Project>")
            .With("dental.csv", table)
            .With("Program.cs", "Console.WriteLine(Acme.Dental.Catalog.TryFind(Acme.DentalCodes.RidgeGraftD7950, out var entry) + \" \" + Acme.Dental.MaterialOf(entry));\n");

        consumer.BuildsClean();

        Assert.Equal("True Own", consumer.Run().Trim());
    }

    private static string[] Blocks(string language) =>
        Block().Matches(Readme).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value).ToArray();

    [GeneratedRegex("^```([a-z]*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Expression();
}
