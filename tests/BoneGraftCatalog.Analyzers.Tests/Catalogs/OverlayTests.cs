using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Tests.Claims;
using BoneGraftCatalog.Generator;
using BoneGraftCatalog.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.Analyzers.Tests.Catalogs;

/// <summary>Files that lie over a catalog: licensed wording, a payer's rules, newer tables.</summary>
public sealed class OverlayTests
{
    private const string Licensed = "Wording that the consumer has a license for";

    private const string Rules =
        """
        code,modifier,payer,kind,name,label,note,source
        20931,59,acme,never,,Acme takes no 59 here,,acme
        @kind:add-on,22,acme,never,,Acme pays no more for a hard add-on,,acme
        @family:spine-graft,XS,acme,records,,Acme wants to see why,,acme
        20939,,,,MarrowForSpine,Marrow for a spine as Acme says it,Ask for the form first,acme

        """;

    private const string Units =
        """
        code,payer,claim_type,limit,mai,rationale,first,last
        20931,medicare,professional,2,3,clinical-data,acme,acme

        """;

    private const string Pairs =
        """
        claim_type,column1,column2,to,indicator,rationale,first,last
        professional,22612,22610,2096-12-31,1,misuse-of-column-2,acme,acme

        """;

    private const string Descriptors =
        $"""
        code,descriptor,source
        20939,{Licensed},license

        """;

    // Later than any release that CMS will have published: the newer table governs.
    private const string Sources =
        """
        id,kind,title,publisher,release,effective,until,confidence,rows,sha256,note
        acme,release,Acme edits,Acme,2097,2097-01-01,2097-12-31,high,,,
        license,reference,Licensed data file,Somebody,,,,high,,,

        """;

    private static readonly Gen<ParityClaim> AnyClaim =
        from lines in Gen.Choose(1, 4).SelectMany(n => (
            from code in Gen.Elements("20931", "20931", "20939", "20930", "22612", "22612", "22610", "22614", "63047", "22840")
            from modifiers in Gen.Elements("59", "22", "XS", "51").ArrayOf(1)
            from some in Gen.Elements(0, 0, 1)
            from units in Gen.Elements(1, 1, 2, 3)
            select new ParityLine(code, [.. modifiers.Take(some)], units, "", "", "")).ArrayOf(n))
        from date in Gen.Elements("2097-03-02", "2026-03-02", "2024-08-15", "2098-06-01", "")
        from history in Gen.Elements<ParityLine[]?>(null, [])
        select new ParityClaim(lines, date, true, "Original", history);

    private static IEnumerable<TestFile> Files =>
    [
        TestFile.OfCatalog("AcmeCpt", "rules.csv", Rules, ("BoneGraftOverlay", "BoneGraft")),
        TestFile.OfCatalog("AcmeCpt", "newer/units.csv", Units),
        TestFile.OfCatalog("AcmeCpt", "newer/pairs.csv", Pairs),
        TestFile.OfCatalog("AcmeCpt", "licensed/wording.csv", Descriptors),
        TestFile.OfCatalog("AcmeCpt", "sources.csv", Sources),
    ];

    [Fact]
    public void The_class_of_an_overlay_has_both_and_every_fact_says_whose_it_is()
    {
        using OwnProject project = OwnProject.Create(Files);

        Catalog catalog = project.Catalog("AcmeCpt");
        CatalogEntry entry = catalog[ProcedureCode.Parse("20939")];
        CatalogEntry block = catalog[ProcedureCode.Parse("20931")];
        Catalog shipped = BoneGraft.Catalog;

        Assert.Empty(project.Generated.Diagnostics);
        Assert.Equal(["BoneGraft", "AcmeCpt"], catalog.Layers.Select(l => l.Name));
        Assert.Equal((shipped.Count, "BoneGraft", "2097-01-01"), (catalog.Count, catalog.Name, catalog.DataVersion));
        Assert.Equal(shipped.Select(e => e.Code), catalog.Select(e => e.Code));
        Assert.Equal((Licensed, "AcmeCpt", "license"), (entry.Descriptor, entry.LayerOf("descriptor").Name, entry.SourceOf("descriptor").Id));
        Assert.Null(block.Descriptor);
        Assert.Null(shipped[entry.Code].Descriptor);

        // What the row leaves empty is still the other's.
        Assert.Equal(("Marrow for a spine as Acme says it", "AcmeCpt"), (entry.Label, entry.LayerOf("label").Name));
        Assert.Equal(("Ask for the form first", "AcmeCpt"), (entry.Note, entry.LayerOf("note").Name));
        Assert.Equal((true, "BoneGraft"), (entry.IsAddOn, entry.LayerOf("kind").Name));
        Assert.Equal((shipped[entry.Code].Use, shipped[entry.Code].ValidFrom), (entry.Use, entry.ValidFrom));
        Assert.Equal(shipped[entry.Code].GetFacets("region"), entry.GetFacets("region"));
        Assert.Equal(shipped[entry.Code].Primaries, entry.Primaries);
        Assert.Equal(shipped.WithFacet("family", "spine-graft").Select(e => e.Code), catalog.WithFacet("family", "spine-graft").Select(e => e.Code));
        Assert.Equal(shipped.Facets.Select(f => f.ToString()), catalog.Facets.Select(f => f.ToString()));
        Assert.Equal(shipped.Modifiers, catalog.Modifiers);

        UnitLimit now = block.UnitLimit(ClaimType.Professional, Payer.Medicare, new(2097, 6, 1))!.Value;
        UnitLimit then = block.UnitLimit(ClaimType.Professional, Payer.Medicare, new(2024, 8, 1))!.Value;
        Assert.Equal((2, "AcmeCpt", 1, "BoneGraft"), (now.Limit, now.Layer.Name, then.Limit, then.Layer.Name));
        ModifierRule rule = block.ModifierRule(Modifier.Parse("22"), new Payer("acme"))!.Value;
        Assert.Equal(("@kind:add-on", "AcmeCpt"), (rule.AppliesTo, rule.Layer.Name));
        Assert.Equal("@family:spine-graft", block.ModifierRule(Modifier.Parse("XS"), new Payer("acme"))?.AppliesTo);
        Assert.NotEqual("AcmeCpt", block.ModifierRule(Modifier.Parse("22"), Payer.Medicare)?.Layer.Name);
    }

    [Fact]
    public void A_pair_that_an_overlay_saw_end_is_not_carried_on()
    {
        using OwnProject project = OwnProject.Create(Files);
        CatalogEntry entry = project.Catalog("AcmeCpt")[ProcedureCode.Parse("22612")];
        ProcedureCode other = ProcedureCode.Parse("22610");

        Assert.Single(BoneGraft.Catalog[ProcedureCode.Parse("22612")].PairsWith(other, ClaimType.Professional, new(2097, 3, 2)));
        Assert.Empty(entry.PairsWith(other, ClaimType.Professional, new(2097, 3, 2)));
        Assert.Equal("AcmeCpt", Assert.Single(entry.PairsWith(other, ClaimType.Professional, new(2096, 12, 31))).Layer.Name);
        Assert.Equal("BoneGraft", Assert.Single(entry.PairsWith(other, ClaimType.Professional, new(2024, 8, 1))).Layer.Name);
    }

    [Theory]
    [InlineData("medicare")]
    [InlineData("acme")]
    public async Task The_compiler_follows_an_overlay_as_the_checker_does(string payer)
    {
        using OwnProject project = OwnProject.Create(Files);
        ParityClaim[] claims = [.. AnyClaim.Sample(150, new Rnd(7UL, 22613UL), 20)];
        var checker = new ClaimChecker(new Payer(payer), ClaimType.Professional, project.Catalog("AcmeCpt"));

        IReadOnlyList<string> compared = await ParityClaim.CompareAsync(claims, checker, source => project.AnalyzeAsync(source, ("bonegraft.payer", payer), ("bonegraft.claim_type", "professional")));

        Assert.True(compared.Count > 100, $"{compared.Count} findings");
    }

    [Fact]
    public void Licensed_wording_is_in_the_data_of_the_project_and_neither_in_the_attribute_nor_in_comments()
    {
        GeneratedFiles(null, out string data, out string rest);
        Assert.Contains(Licensed, data, StringComparison.Ordinal);
        Assert.DoesNotContain(Licensed, rest, StringComparison.Ordinal);

        GeneratedFiles("true", out _, out rest);
        Assert.Equal(2, rest.Split(Licensed).Length);

        static void GeneratedFiles(string? docs, out string data, out string rest)
        {
            (string, string)[] metadata = docs is null ? [] : [("BoneGraftDescriptorDocs", docs)];
            using OwnProject project = OwnProject.Create(
            [
                TestFile.OfCatalog("Own", "own.csv", "code,modifier,kind,name,label\n20939,,add-on,Marrow,Marrow\n", metadata),
                TestFile.OfCatalog("Own", "wording.csv", $"code,descriptor\n20939,{Licensed}\n"),
            ]);
            Assert.Equal(Licensed, project.Catalog("Own")[ProcedureCode.Parse("20939")].Descriptor);
            data = project.Generated.Source("Own.Tables.g.cs");
            rest = string.Concat(project.Generated.Sources.Where(s => s.HintName != "Own.Tables.g.cs").Select(s => s.Text));
        }
    }

    [Fact]
    public void An_overlay_without_codes_has_no_classes_of_constants()
    {
        using OwnProject project = OwnProject.Create([TestFile.OfCatalog("Words", "w.csv", "code,descriptor\n20939,Text\n", ("BoneGraftOverlay", "BoneGraft"))]);

        Assert.Equal(["Words.Catalog.g.cs", "Words.Payload.g.cs", "Words.Tables.g.cs"], project.Generated.Sources.Select(s => s.HintName).Order());
        Assert.Equal("Text", project.Catalog("Words")[ProcedureCode.Parse("20939")].Descriptor);
    }

    [Fact]
    public async Task Overlays_lie_over_overlays_and_over_catalogs_of_the_project()
    {
        const string Header = "code,descriptor\n";
        using OwnProject project = OwnProject.Create(
        [
            .. PrivateCatalog.Files,
            TestFile.OfCatalog("A", "a.csv", Header + "ZX-200,Of A\nZX-201,Of A\n", ("BoneGraftOverlay", "Zone")),
            TestFile.OfCatalog("B", "b.csv", Header + "ZX-201,Of B\n", ("BoneGraftOverlay", "A")),
            TestFile.OfCatalog("B", "units.csv", "code,payer,claim_type,limit,mai\nZX-104,acme,professional,9,2\n"),
        ]);

        Catalog catalog = project.Catalog("B");

        Assert.Equal(["Zone", "A", "B"], catalog.Layers.Select(l => l.Name));
        Assert.Equal(("Of A", "Of B"), (catalog[ProcedureCode.Parse("ZX-200")].Descriptor, catalog[ProcedureCode.Parse("ZX-201")].Descriptor));

        // The base knows a limit of 2 in a release that has the first date; the overlay one of 9 that has no release and so holds on every date.
        Assert.Equal(9, catalog[ProcedureCode.Parse("ZX-104")].UnitLimit(ClaimType.Professional, new("acme"), new(2026, 3, 2))?.Limit);
        Assert.Equal(9, catalog[ProcedureCode.Parse("ZX-104")].UnitLimit(ClaimType.Professional, new("acme"), new(2097, 3, 2))?.Limit);
        Assert.Empty(await project.AnalyzeAsync(
            "using BoneGraftCatalog; class C { Claim M() => new Claim { ServiceDate = new ServiceDate(2097, 3, 2), Lines = { new ClaimLine(ProcedureCode.Parse(\"ZX-104\"), 9) } }; }",
            ("bonegraft.payer", "acme"),
            ("bonegraft.claim_type", "professional")));
    }

    [Theory]
    [InlineData("Elsewhere", "no catalog of this project has that name")]
    [InlineData("Some.no class", "it is no name of a class")]
    [InlineData("Words", "a catalog cannot lie over itself")]
    public Task What_files_cannot_lie_over_is_one_error(string below, string why) => new GeneratorTest<CatalogGenerator>
    {
        Files = { TestFile.OfCatalog("Words", "/0/w.csv", "code,descriptor\n20939,Text\n", ("BoneGraftOverlay", below)) },
        ExpectedDiagnostics = { DiagnosticResult.CompilerError("BGC0004") },
        DiagnosticVerifier = (error, _, _) => Assert.Contains(why, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal),
    }.RunAsync();
}
