using System;
using System.IO;
using System.Linq;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>The analyzers as they are in the package, in projects whose claims are built of different types.</summary>
[Collection(PackageCollection.Name)]
[Trait("Set", "package")]
public sealed class AnalyzerTests(PackedPackage package)
{
    private const string Options =
        """
        is_global = true
        bonegraft.payer = medicare
        bonegraft.claim_type = professional

        """;

    [Fact]
    public void ALoneAddOnIsFoundAndOneWithItsPrimaryIsNot()
    {
        ProcessResult built = Build(
            "claims",
            """
            using BoneGraftCatalog;

            public static class Claims
            {
                public static Claim Wrong() => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } };

                public static Claim Right() => new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939) } };
            }
            """);

        Assert.Contains("Code.cs(5,62): warning BGC2001", built.Output);
        AssertFindings(built, "BGC2001");
    }

    [Fact]
    public void AnAnnotatedTypeIsAClaim()
    {
        ProcessResult built = Build(
            "annotated",
            """
            using System.Collections.Generic;
            using BoneGraftCatalog;

            [ServiceLine]
            public sealed class Charge
            {
                [ProcedureCode] public string Code { get; set; } = "";
                [Modifier(1)] public string? Mod1 { get; set; }
                [Units] public int Quantity { get; set; } = 1;
            }

            public sealed class Encounter
            {
                [ClaimLines] public List<Charge> Charges { get; } = new List<Charge>();
            }

            public static class Claims
            {
                public static Encounter Wrong() => new Encounter { Charges = { new Charge { Code = "22612" }, new Charge { Code = "20931", Quantity = 2 } } };
            }
            """);

        AssertFindings(built, "BGC2010");
    }

    [Fact]
    public void AMappedTypeIsAClaim()
    {
        ProcessResult built = Build(
            "mapped",
            """
            using System.Collections.Generic;

            namespace Acme
            {
                public sealed class Line
                {
                    public string CptCode { get; set; } = "";
                    public string? Mod1 { get; set; }
                    public int Qty { get; set; } = 1;
                }

                public sealed class Bill
                {
                    public List<Line> Items { get; } = new List<Line>();
                }

                public static class Claims
                {
                    public static Bill Wrong() => new Bill { Items = { new Line { CptCode = "22612" }, new Line { CptCode = "38220" } } };
                }
            }
            """,
            "bonegraft.line_types = Acme.Line(code=CptCode, modifiers=Mod1, units=Qty)\nbonegraft.claim_types = Acme.Bill(lines=Items)\n");

        AssertFindings(built, "BGC2007");
    }

    [Fact]
    public void RawX12InALiteralIsAClaim()
    {
        ProcessResult built = Build(
            "x12",
            """
            public static class Claims
            {
                public const string Wrong = "CLM*1*100***22:B:1*Y*A*Y*Y~LX*1~SV1*HC:20939*100*UN*1***1~DTP*472*D8*20240815~SE*5*0001~";
            }
            """);

        Assert.Contains("BGC2001", built.Output);
    }

    [Fact]
    public void AFhirClaimIsAClaim()
    {
        ProcessResult built = Build(
            "fhir",
            """
            using System.Collections.Generic;

            namespace Hl7.Fhir.Model
            {
                public sealed class CodeableConcept
                {
                    public CodeableConcept(string system, string code) { }
                }

                public sealed class Claim
                {
                    public List<ItemComponent> Item { get; set; } = new List<ItemComponent>();

                    public sealed class ItemComponent
                    {
                        public CodeableConcept? ProductOrService { get; set; }
                    }
                }
            }

            public static class Claims
            {
                public static Hl7.Fhir.Model.Claim Wrong() => new Hl7.Fhir.Model.Claim
                {
                    Item = { new Hl7.Fhir.Model.Claim.ItemComponent { ProductOrService = new Hl7.Fhir.Model.CodeableConcept("http://www.ama-assn.org/go/cpt", "20939") } },
                };
            }
            """);

        AssertFindings(built, "BGC2001");
    }

    [Fact]
    public void NumbersThatAreNoCodesAreNoFindings()
    {
        ProcessResult built = Build(
            "silence",
            """
            using System.Collections.Generic;

            public static class Shop
            {
                public const string Zip = "20910";
                public static readonly Dictionary<string, decimal> Prices = new Dictionary<string, decimal> { ["20939"] = 10m, ["20931"] = 5m };

                public static bool IsOurs(string stockCode) => stockCode == "20939";
            }
            """);

        AssertFindings(built);
    }

    [Fact]
    public void ThePresetNoneSwitchesTheAnalyzersOff()
    {
        var consumer = new Consumer(package, "preset-none")
            .WithProject("<OutputType>Library</OutputType><BoneGraftPreset>none</BoneGraftPreset>")
            .With("Code.cs", "public static class Claims { public static BoneGraftCatalog.Claim Wrong() => new BoneGraftCatalog.Claim { Lines = { new(BoneGraftCatalog.Cpt.MarrowAspirationSpine20939) } }; }");

        consumer.BuildsClean();
    }

    [Fact]
    public void ThePresetStrictMakesADenialAnError()
    {
        var consumer = new Consumer(package, "preset-strict")
            .WithProject("<OutputType>Library</OutputType><BoneGraftPreset>strict</BoneGraftPreset>")
            .With("Code.cs", "public static class Claims { public static BoneGraftCatalog.Claim Wrong() => new BoneGraftCatalog.Claim { Lines = { new(BoneGraftCatalog.Cpt.MarrowAspirationSpine20939) } }; }");

        ProcessResult built = consumer.Build();

        Assert.NotEqual(0, built.ExitCode);
        Assert.Contains("error BGC2001", built.Output);
    }

    [Fact]
    public void TheSampleBuildsAgainstThePackageAndShowsItsFindings()
    {
        string sample = Path.Combine(PackedPackage.RepositoryRoot, "src", "BoneGraftCatalog.Sample");
        var consumer = new Consumer(package, "sample")
            .WithProject(items: """<EditorConfigFiles Include="sample.globalconfig" />""");
        string[] files = Directory.GetFiles(sample, "*.cs").Append(Path.Combine(sample, "sample.globalconfig")).ToArray();
        Assert.True(files.Length > 2);
        foreach (string file in files)
        {
            consumer.With(Path.GetFileName(file), File.ReadAllText(file));
        }

        ProcessResult built = consumer.Build();

        Assert.True(built.ExitCode == 0, built.Output);
        AssertFindings(built, "BGC2001", "BGC2003", "BGC2007", "BGC2010", "BGC2013");
        Assert.Contains("BGC2001 line 1 (20939)", consumer.Run());
    }

    private static void AssertFindings(ProcessResult built, params string[] ids)
    {
        Assert.True(built.ExitCode == 0, built.Output);
        string[] found = built.Output.Split('\n')
            .Select(l => l.IndexOf("warning BGC", StringComparison.Ordinal) is int at and >= 0 ? l.Substring(at + 8, 7) : "")
            .Where(i => i.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        Assert.Equal(ids, found);
    }

    private ProcessResult Build(string name, string code, string moreOptions = "") => new Consumer(package, "analyzed-" + name)
        .WithProject("<OutputType>Library</OutputType>", """<EditorConfigFiles Include="claims.globalconfig" />""")
        .With("claims.globalconfig", Options + moreOptions)
        .With("Code.cs", code)
        .Build();
}
