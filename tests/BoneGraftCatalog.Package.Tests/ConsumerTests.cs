using System;
using System.IO;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>Real projects, built by the real SDK against the packed package.</summary>
[Collection(PackageCollection.Name)]
[Trait("Set", "package")]
public sealed class ConsumerTests(PackedPackage package)
{
    private const string Program =
        """
        using System;
        using BoneGraftCatalog;

        public static class Program
        {
            [Obsolete(Cpt.Text.MarrowAspirationSpine20939, false)]
            public static string Name(string code)
            {
                switch (code)
                {
                    case Cpt.Text.MarrowAspirationSpine20939: return "marrow";
                    default: return "other";
                }
            }

            public static void Main()
            {
        #pragma warning disable CS0618
                CatalogEntry entry;
                bool found = BoneGraft.Catalog.TryFind("20939", out entry);
                Console.WriteLine(found + " " + entry.Code + " " + entry.IsAddOn + " " + Name("20939") + " " + (entry.Code == Cpt.MarrowAspirationSpine20939));
        #pragma warning restore CS0618
            }
        }
        """;

    private const string OwnCatalog =
        """
        code,modifier,kind,name,label,facet:material
        D7950,,stand-alone,RidgeGraft,Own bone laid on the jaw ridge,own
        D7951,,add-on,SinusLift,Graft under the sinus floor,donor

        """;

    private const string OwnCatalogProgram =
        """
        using System;
        using BoneGraftCatalog;

        public static class Program
        {
            public static void Main()
            {
                CatalogEntry entry;
                bool found = Acme.Dental.Catalog.TryFind(Acme.DentalCodes.Text.RidgeGraftD7950, out entry);
                Console.WriteLine(found + " " + entry.Label + " " + Acme.Dental.MaterialOf(entry) + " " + (BoneGraft.Catalog.Count > 100));
            }
        }
        """;

    private const string OwnCatalogItem =
        """<AdditionalFiles Include="dental.csv" BoneGraftCatalog="Dental" BoneGraftNamespace="Acme" />""";

    [Fact]
    public void AProjectWithThePackageAloneUsesCodesAndLookUps()
    {
        var consumer = new Consumer(package, "minimal").WithProject().With("Program.cs", Program);

        consumer.BuildsClean();

        Assert.Equal("True 20939 True marrow True", consumer.Run().Trim());
    }

    [Theory]
    [InlineData("7.3")]
    [InlineData("9")]
    [InlineData("latest")]
    public void TheShippedCatalogCanBeUsedFromOldAndNewLanguageVersions(string version)
    {
        var consumer = new Consumer(package, "language-" + version.Replace('.', '-'))
            .WithProject($"<LangVersion>{version}</LangVersion><Nullable>{(version == "7.3" ? "disable" : "enable")}</Nullable>")
            .With("Program.cs", Program);

        consumer.BuildsClean();

        Assert.StartsWith("True 20939", consumer.Run().Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void AProjectThatNeverAskedForACatalogGetsNoGeneratedFile()
    {
        var consumer = new Consumer(package, "inert")
            .WithProject("<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>", """<AdditionalFiles Include="catalog.csv" />""")
            .With("catalog.csv", "sku,price\nA,1\n")
            .With("Program.cs", "System.Console.WriteLine(1);");

        consumer.BuildsClean();

        string generated = Path.Combine(consumer.Folder, "obj", "Debug", "net10.0", "generated");
        Assert.True(!Directory.Exists(generated) || Directory.GetFiles(generated, "*BoneGraft*", SearchOption.AllDirectories).Length == 0);
    }

    [Theory]
    [InlineData("7.3")]
    [InlineData("9")]
    [InlineData("latest")]
    public void AProjectWithACatalogOfItsOwnGetsConstantsAndLookUps(string version)
    {
        var consumer = new Consumer(package, "own-" + version.Replace('.', '-'))
            .WithProject($"<LangVersion>{version}</LangVersion><Nullable>{(version == "7.3" ? "disable" : "enable")}</Nullable>", OwnCatalogItem)
            .With("dental.csv", OwnCatalog)
            .With("Program.cs", OwnCatalogProgram);

        consumer.BuildsClean();

        Assert.Equal("True Own bone laid on the jaw ridge Own True", consumer.Run().Trim());
    }

    [Fact]
    public void GeneratedCodeIsDocumentedAndFreeOfWarningsWhereTheyAreErrors()
    {
        var consumer = new Consumer(package, "documented")
            .WithProject(
                "<OutputType>Library</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile><AnalysisMode>All</AnalysisMode><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>",
                """<AdditionalFiles Include="dental.csv" BoneGraftCatalog="Dental" BoneGraftNamespace="Acme" BoneGraftVisibility="public" />""")
            .With("dental.csv", OwnCatalog);

        consumer.BuildsClean();

        string documentation = File.ReadAllText(Path.Combine(consumer.Folder, "bin", "Debug", "net10.0", "Consumer.xml"));
        Assert.Contains("Own bone laid on the jaw ridge", documentation);
    }

    [Fact]
    public void ANeighbourWithAnotherCsvHelperDoesNoHarm()
    {
        var consumer = new Consumer(package, "neighbour")
            .WithProject(items: OwnCatalogItem + """<PackageReference Include="HostileNeighbour" Version="1.0.0" />""")
            .With("dental.csv", OwnCatalog)
            .With("Program.cs", OwnCatalogProgram);

        consumer.BuildsClean();

        Assert.StartsWith("True Own bone", consumer.Run().Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void ATransitiveConsumerSeesTheTypesAndWhatIsPromisedOfTheRest()
    {
        var consumer = new Consumer(package, "transitive");
        consumer.WithProject("<OutputType>Library</OutputType>", path: "Middle/Middle.csproj")
            .With("Middle/Middle.cs", "public static class Middle { public static BoneGraftCatalog.ProcedureCode Code => BoneGraftCatalog.Cpt.MarrowAspirationSpine20939; }")
            .With(
                "App/App.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <OutputType>Exe</OutputType>
                    <UseAppHost>false</UseAppHost>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../Middle/Middle.csproj" />
                  </ItemGroup>
                </Project>
                """)
            .With("App/Program.cs", "System.Console.WriteLine(Middle.Code.Text + (BoneGraftCatalog.BoneGraft.Catalog.Count > 100));");
        ProcessResult built = consumer.Build("App/App.csproj");

        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("0 Warning(s)", built.Output);
        string program = Path.Combine(consumer.Folder, "App", "bin", "Debug", "net10.0", "App.dll");
        Assert.Equal("20939True", DotNet.Run(consumer.Folder, "exec", program).Output.Trim());
    }

    [Fact]
    public void WithAnalyzersSwitchedOffTheConstantsAreStillThere()
    {
        var consumer = new Consumer(package, "analyzers-off")
            .WithProject("<RunAnalyzers>false</RunAnalyzers>", OwnCatalogItem)
            .With("dental.csv", OwnCatalog)
            .With("Program.cs", OwnCatalogProgram);

        consumer.BuildsClean();

        Assert.StartsWith("True Own bone", consumer.Run().Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokenCellIsNamedEvenWhereAConstTwinNoLongerBinds()
    {
        // The row's code is damaged, so that its constant is not there and the attribute does not bind: analyzers do not run then.
        var consumer = new Consumer(package, "broken")
            .WithProject(items: OwnCatalogItem)
            .With("dental.csv", OwnCatalog.Replace("D7950,", "D79#50,", StringComparison.Ordinal))
            .With("Program.cs", "[assembly: System.Reflection.AssemblyDescription(Acme.DentalCodes.Text.RidgeGraftD7950)]\nSystem.Console.WriteLine();");

        ProcessResult built = consumer.Build();

        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("BGC0001", built.Output);
        Assert.Contains("dental.csv(2,1)", built.Output);
    }

    [Fact]
    public void ABrokenCellIsReportedAtItsLineAndColumn()
    {
        var consumer = new Consumer(package, "broken-kind")
            .WithProject(items: OwnCatalogItem)
            .With("dental.csv", OwnCatalog.Replace("add-on", "addon", StringComparison.Ordinal))
            .With("Program.cs", "System.Console.WriteLine(Acme.DentalCodes.Text.SinusLiftD7951);");

        ProcessResult built = consumer.Build();

        Assert.NotEqual(0, built.ExitCode);
        Assert.Matches(@"dental\.csv\(3,8\): error BGC1\d\d\d", built.Output);
    }

    [Fact]
    public void ANetFrameworkProjectBuilds()
    {
        var consumer = new Consumer(package, "net472")
            .WithProject("<TargetFramework>net472</TargetFramework><OutputType>Library</OutputType><Nullable>disable</Nullable>", OwnCatalogItem)
            .With("dental.csv", OwnCatalog)
            .With("Use.cs", "public static class Use { public static string Label() { BoneGraftCatalog.CatalogEntry entry; return Acme.Dental.Catalog.TryFind(\"D7950\", out entry) ? entry.Label : null; } }");

        consumer.BuildsClean();
    }
}
