using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Generator;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Analyzers.Tests.Catalogs;

/// <summary>Where the files of a catalog lie, which project has it and who sees it.</summary>
public sealed class ProjectShapeTests
{
    private const string AddOnAlone =
        """
        using BoneGraftCatalog;
        class C { Claim M() => new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new ClaimLine(Acme.ZoneCodes.ScanSecondZoneZX_104_A) } }; }
        """;

    [Fact]
    public async Task A_catalog_of_a_referenced_project_judges_the_project_above()
    {
        using OwnProject below = OwnProject.Create(PrivateCatalog.FilesIn("/p/", ("BoneGraftVisibility", "public")), name: "Below");
        using OwnProject above = OwnProject.Create([], name: "Above", references: below);

        Assert.Equal(["BGC2001"], (await above.AnalyzeAsync(AddOnAlone)).Select(d => d.Id));
    }

    [Fact]
    public async Task An_internal_catalog_is_seen_where_its_project_says_so()
    {
        using OwnProject below = OwnProject.Create(PrivateCatalog.Files, "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Above\")]", name: "Below");
        using OwnProject above = OwnProject.Create([], name: "Above", references: below);

        Assert.Equal(["BGC2001"], (await above.AnalyzeAsync(AddOnAlone)).Select(d => d.Id));
    }

    [Fact]
    public async Task An_overlay_of_the_project_above_lies_over_the_catalog_of_the_project_below()
    {
        using OwnProject below = OwnProject.Create(PrivateCatalog.FilesIn("/p/", ("BoneGraftVisibility", "public")), name: "Below");
        using OwnProject above = OwnProject.Create(
        [
            TestFile.OfCatalog("Wider", "add-ons.csv", "add_on,primary,type,first,last\nZX-104.A,Q-1,1,r,r\n", ("BoneGraftOverlay", "Acme.Zone")),
            TestFile.OfCatalog("Wider", "sources.csv", "id,kind,title,effective,until,confidence\nr,release,Book,2027-01-01,2027-12-31,high\n"),
        ],
            name: "Above",
            references: below);
        const string Source =
            """
            using BoneGraftCatalog;
            using Acme;
            class C
            {
                Claim M() => new Claim { ServiceDate = new ServiceDate(2027, 3, 2), Lines = { new ClaimLine(ZoneCodes.ScanSecondZoneZX_104_A), new ClaimLine(ZoneCodes.OtherWorkQ_1) } };
                Claim N() => new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new ClaimLine(ZoneCodes.ScanSecondZoneZX_104_A), new ClaimLine(ZoneCodes.OtherWorkQ_1) } };
            }
            """;

        Diagnostic only = Assert.Single(await above.AnalyzeAsync(Source));

        Assert.Equal(("BGC2001", 5), (only.Id, only.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal("Zone", only.Properties["layer"]);
        Assert.Equal(["Zone", "Wider"], above.Catalog("Wider").Layers.Select(l => l.Name));
    }

    [Fact]
    public void Catalogs_of_one_file_name_in_different_folders_have_files_of_their_own()
    {
        using OwnProject project = OwnProject.Create(new[] { "A", "B", "C" }.Select(n => TestFile.OfCatalog(n, $"/{n}/codes.csv", "code,modifier,kind,name,label\nZX-1,,stand-alone,One,One\n")));

        Assert.Equal(18, project.Generated.Sources.Select(s => s.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(new[] { "A", "B", "C" }, name => Assert.True(project.Catalog(name).Contains(ProcedureCode.Parse("ZX-1"))));
    }

    [Fact]
    public void A_file_that_is_gone_from_the_disk_is_an_error_that_names_it_and_no_exception()
    {
        var project = new GeneratorProject(() => new CatalogGenerator());
        project.AdditionalReferences.Add(HostReferences.Library);
        project.AdditionalFiles.AddRange([.. PrivateCatalog.Files, new TestFile("/gone/pairs.csv", null, PrivateCatalog.Files.First().Metadata)]);
        project.Properties["RootNamespace"] = "Acme";

        GeneratorRun run = project.Run();

        Diagnostic error = Assert.Single(run.Diagnostics);
        Assert.Equal("BGC0001", error.Id);
        Assert.Contains("pairs.csv", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.NotNull(run.Compilation.GetTypeByMetadataName("Acme.Zone"));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    public Task Catalog_and_overlay_compile_in_every_language_version(LanguageVersion version)
    {
        var test = new GeneratorTest<CatalogGenerator> { LanguageVersion = version, Properties = { ["RootNamespace"] = "Acme" } };
        test.Files.AddRange([.. PrivateCatalog.Files, TestFile.OfCatalog("Words", "/0/w.csv", "code,descriptor\nZX-200,Text\n", ("BoneGraftOverlay", "Zone"))]);
        return test.RunAsync();
    }
}
