using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>Catalogs of a consumer and overlays in real projects: the examples of the page, files from elsewhere, several projects.</summary>
[Collection(PackageCollection.Name)]
[Trait("Set", "package")]
public sealed partial class OwnCatalogTests(PackedPackage package)
{
    private const string Header = "code,modifier,kind,name,label\n";

    [Theory]
    [InlineData("A catalog of your own")]
    [InlineData("Overlays")]
    public void TheExampleOfThePageBuildsAndPrintsWhatThePageSays(string section)
    {
        string text = File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "generator", "docs", "configuration.md")).Split("\n## ").Single(s => s.StartsWith(section + "\n", StringComparison.Ordinal));
        var blocks = Block().Matches(text).Select(m => (Language: m.Groups[1].Value, Name: m.Groups[2].Value, Text: m.Groups[3].Value)).ToArray();
        var consumer = new Consumer(package, "page-" + section.Length)
            .WithProject("<ImplicitUsings>enable</ImplicitUsings>", blocks.Single(b => b.Language == "xml").Text)
            .With("Program.cs", "using BoneGraftCatalog;\n" + blocks.Single(b => b.Language == "csharp").Text);
        foreach ((string _, string name, string csv) in blocks.Where(b => b.Language == "csv"))
        {
            consumer.With(name, csv);
        }

        consumer.BuildsClean();

        Assert.Equal(blocks.Single(b => b.Language == "text").Text.Trim(), consumer.Run().Replace("\r", "").Trim());
    }

    [Fact]
    public void LinkedFilesOfOneNameAndAReferencedCatalogJudgeTheProgramAbove()
    {
        var consumer = new Consumer(package, "several")
            .With("shared/one/codes.csv", "code,modifier,kind,name,label,source\nZX-1,,stand-alone,One,First,b\nZX-1.A,,add-on,OneMore,First and more,b\n")
            .With("shared/one/add-ons.csv", "add_on,primary,type,first,last\nZX-1.A,ZX-1,1,b,b\n")
            .With("shared/one/sources.csv", "id,kind,title,effective,until,confidence\nb,release,Book,2026-01-01,2026-12-31,high\n")
            .With("shared/two/codes.csv", Header + "ZX-2,,stand-alone,Two,Second\n")
            .WithProject(
                "<OutputType>Library</OutputType><RootNamespace>Prices</RootNamespace><BoneGraftVisibility>public</BoneGraftVisibility>",
                """
                <AdditionalFiles Include="../shared/one/*.csv" Link="first/%(Filename)%(Extension)" BoneGraftCatalog="One" />
                <AdditionalFiles Include="../shared/two/codes.csv" Link="second/codes.csv" BoneGraftCatalog="Two" />
                """,
                "Prices/Prices.csproj")
            .WithProject(
                "<RootNamespace>App</RootNamespace>",
                """
                <ProjectReference Include="../Prices/Prices.csproj" />
                <AdditionalFiles Include="../shared/words.csv" BoneGraftCatalog="Words" BoneGraftOverlay="Prices.Two" />
                """,
                "App/App.csproj")
            .With("shared/words.csv", "code,descriptor\nZX-2,The licensed second\n")
            .With(
                "App/Program.cs",
                """
                using BoneGraftCatalog;
                System.Console.WriteLine(Prices.One.Catalog.Count + " " + App.Words.Catalog[Prices.TwoCodes.TwoZX_2].Descriptor);
                public static class Claims
                {
                    public static Claim Make() => new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new ClaimLine(Prices.OneCodes.OneMoreZX_1_A) } };
                }
                """);

        ProcessResult build = consumer.Build("App/App.csproj");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("warning BGC2001: ZX-1.A is an add-on and no listed primary is on this claim [Book in One]", build.Output, StringComparison.Ordinal);
        Assert.Contains("2 The licensed second", DotNet.Run(consumer.Folder, "exec", Directory.GetFiles(Path.Combine(consumer.Folder, "App", "bin"), "App.dll", SearchOption.AllDirectories).Single()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsMissingOnTheDiskIsNamedByTheBuild()
    {
        var consumer = new Consumer(package, "missing")
            .WithProject(items: """<AdditionalFiles Include="gone.csv;codes.csv" BoneGraftCatalog="Own" BoneGraftNamespace="Acme" />""")
            .With("codes.csv", Header + "ZX-1,,stand-alone,One,First\n")
            .With("Program.cs", "System.Console.WriteLine(Acme.OwnCodes.Text.OneZX_1);");

        ProcessResult build = consumer.Build();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("gone.csv", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("BGC0003", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ACatalogThatContradictsOursIsToldAtItsRow()
    {
        var consumer = new Consumer(package, "contradiction")
            .WithProject(items: """<AdditionalFiles Include="codes.csv" BoneGraftCatalog="Own" BoneGraftNamespace="Acme" />""")
            .With("codes.csv", Header + "ZX-1,,stand-alone,One,First\n20939,,stand-alone,Marrow,Marrow\n")
            .With("Program.cs", "System.Console.WriteLine(Acme.OwnCodes.Text.OneZX_1);");

        ProcessResult build = consumer.Build();

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("codes.csv(3,1): warning BGC0008: 20939 is in the catalogs Own and BoneGraft", build.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("```(csv|xml|csharp|text)(?: (\\S+))?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
