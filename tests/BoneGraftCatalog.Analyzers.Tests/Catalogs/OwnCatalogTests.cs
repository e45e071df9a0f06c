using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Tests.Claims;
using BoneGraftCatalog.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Tests.Catalogs;

/// <summary>A catalog of a consumer, from the CSV alone: constants, look-ups, the checker, the analyzers.</summary>
public sealed class OwnCatalogTests
{
    private static readonly string[] Codes =
    [
        "ZX-104.A", "ZX-104", "ZX-200", "ZX-201", "ZX-900.OLD-2019", "Q-1", "ZX-104.A", "ZX-200", "22612", "20939", "20930", "22614", "63047", "99999",
    ];

    private static readonly Gen<ParityLine> AnyLine =
        from code in Gen.Elements(Codes)
        from modifiers in Gen.Elements("59", "7Z", "51", "50", "XX").ArrayOf(1)
        from some in Gen.Elements(0, 0, 1)
        from units in Gen.Elements(1, 1, 1, 2, 3, 0)
        from place in Gen.Elements("", "", "11")
        select new ParityLine(code, [.. modifiers.Take(some)], units, "", place, "");

    private static readonly Gen<ParityClaim> AnyClaim =
        from lines in Gen.Choose(1, 5).SelectMany(n => AnyLine.ArrayOf(n))
        from date in Gen.Elements("2026-03-02", "2024-08-15", "2019-06-01", "2027-06-01", "")
        from history in Gen.Elements<ParityLine[]?>(null, [], [ParityLine.Of("22612")], [ParityLine.Of("ZX-104")])
        select new ParityClaim(lines, date, true, "Original", history);

    [Fact]
    public void Its_codes_are_constants_and_are_looked_up_with_their_own_facets()
    {
        const string Use =
            """
            using Acme;
            using BoneGraftCatalog;
            static class Use
            {
                public static string Text => ZoneCodes.Text.ScanSecondZoneZX_104_A + ZoneModifiers.Text.Weekend7Z;
                public static bool IsFixed => Zone.HasDeviceClass(Zone.Catalog[ZoneCodes.ScanFirstZoneZX_104], Zone.DeviceClass.Fixed);
                public static Zone.Material Of(string code) => Zone.MaterialOf(Zone.Catalog[ProcedureCode.Parse(code)]);
            }
            """;
        using OwnProject project = OwnProject.Create(PrivateCatalog.Files, Use);

        Catalog catalog = project.Catalog("Zone");

        Assert.Equal("Zone: 6 codes, data of 2026-01-01", catalog.ToString());
        Assert.Equal(["ZX-104.A", "ZX-201"], catalog.WithKind(CodeKind.AddOn).Select(e => e.Code.Text).Order());
        Assert.Equal(["fixed", "portable"], catalog[ProcedureCode.Parse("ZX-104")].GetFacets("device-class"));
        Assert.Equal(2, catalog[ProcedureCode.Parse("ZX-104")].UnitLimit(ClaimType.Professional, new Payer("acme"))?.Limit);
        Assert.Equal("ZX-900.OLD-2019 was not in use on 2026-03-02: its last day was 2019-12-31; see ZX-200.", catalog.Find("ZX-900.OLD-2019", new(2026, 3, 2)).ToString());
        Assert.Equal("22612 is not in this catalog, which knows it only from the facts of other codes.", catalog.Find("22612").ToString());
        Assert.Equal("ZX-104.A", Assert.Single(catalog.Search("further zone")).Entry.Code.Text);
        Assert.Empty(project.Generated.Diagnostics);
    }

    [Fact]
    public async Task Codes_of_every_system_are_constants_and_are_judged()
    {
        // Shapes only: supplies, a diagnosis with and without its point, a seventh character, teeth, revenue, the longest.
        string[] codes = ["Q9999", "M99.9", "M999", "S99.999A", "D9999", "0999", "A", "ABCD-EFGH.123456"];
        string csv = "code,modifier,kind,name,label,to\n" + string.Concat(codes.Select(c => $"{c},,stand-alone,Code,Any,2020-12-31\n"));
        string uses = string.Join(", ", codes.Select(c => "new ClaimLine(Acme.AnyCodes.Code" + c.Replace('.', '_').Replace('-', '_') + ")"));
        using OwnProject project = OwnProject.Create([TestFile.OfCatalog("Any", "any.csv", csv)]);

        Diagnostic[] found = [.. await project.AnalyzeAsync("using BoneGraftCatalog; class C { Claim M() => new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { " + uses + " } }; }")];

        Assert.All(codes, c => Assert.True(project.Catalog("Any").TryFind(c, out _)));
        Assert.Equal(codes.Order(), found.Where(d => d.Id == "BGC2013").Select(d => d.Properties["code"]!).Order());
        Assert.Equal(codes.Length, found.Length);
    }

    [Theory]
    [InlineData("medicare", "professional")]
    [InlineData("medicare", "outpatient")]
    [InlineData("acme", "professional")]
    [InlineData("cpt-rules", "ambulatory-surgery")]
    public async Task The_compiler_finds_on_claims_of_both_catalogs_what_the_checker_finds(string payer, string type)
    {
        using OwnProject project = OwnProject.Create(PrivateCatalog.Files);
        ParityClaim[] claims = [.. AnyClaim.Sample(150, new Rnd(104UL, 22613UL), 20)];
        var checker = new ClaimChecker(new Payer(payer), ParityClaim.TypeOf(type), BoneGraft.Catalog).With(project.Catalog("Zone"));

        IReadOnlyList<string> compared = await ParityClaim.CompareAsync(claims, checker, source => project.AnalyzeAsync(source, ("bonegraft.payer", payer), ("bonegraft.claim_type", type)));

        Assert.True(compared.Count > 100, $"{compared.Count} findings");
    }

    [Fact]
    public async Task An_add_on_of_one_catalog_finds_its_primary_in_the_other()
    {
        using OwnProject project = OwnProject.Create(PrivateCatalog.Files);

        Assert.Empty(await Ids(project, "ZX-104.A", "22612"));
        Assert.Equal(["BGC2001"], await Ids(project, "ZX-104.A", "22630"));
        Assert.Equal(["BGC2007"], await Ids(project, "22612", "Q-1"));
        Assert.Equal(["BGC2001", "BGC2001"], (await Ids(project, "ZX-104.A", "20930")).Where(id => id != "BGC2017"));
    }

    [Fact]
    public async Task A_finding_names_the_catalog_that_says_it()
    {
        using OwnProject project = OwnProject.Create(PrivateCatalog.Files);
        var checker = ClaimChecker.Medicare.With(project.Catalog("Zone"));

        ClaimFinding finding = Assert.Single(checker.Check(new Claim { ServiceDate = new(2026, 3, 2), Lines = { ClaimLine.Parse("HC:ZX-104.A") } }));
        Diagnostic diagnostic = Assert.Single(await project.AnalyzeAsync(Source("ZX-104.A"), ("bonegraft.payer", "medicare"), ("bonegraft.claim_type", "professional")));

        Assert.Equal(("Zone", "acme", "Acme price book"), (finding.Layer, finding.SourceId, finding.SourceTitle));
        Assert.Contains("[Acme price book in Zone]", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Zone", diagnostic.Properties["layer"]);
        Assert.Equal(finding.Message + " " + finding.Remedy, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_set_of_codes_is_one_of_its_own_catalog()
    {
        using OwnProject project = OwnProject.Create(PrivateCatalog.Files);
        var checker = ClaimChecker.Medicare.WithClaimType(ClaimType.Outpatient).With(project.Catalog("Zone"));

        // 20930 is an add-on of the other catalog: the row for @kind:add-on and 7Z does not speak of it.
        ClaimReport report = checker.Check(new Claim
        {
            ServiceDate = new(2026, 3, 2),
            Lines = { ClaimLine.Parse("22612"), ClaimLine.Parse("HC:ZX-104.A:7Z"), ClaimLine.Parse("HC:20930:7Z") },
        });

        Assert.Equal("ZX-104.A", Assert.Single(report, f => f.Id == "BGC2005").Line.Code.Text);
    }

    private static string Source(params string[] codes)
    {
        var text = new StringBuilder("using BoneGraftCatalog;\nclass C { Claim M() => new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = {");
        foreach (string code in codes)
        {
            text.Append(CultureInfo.InvariantCulture, $" new ClaimLine(ProcedureCode.Parse(\"{code}\")),");
        }

        return text.Append(" } }; }").ToString();
    }

    private static async Task<IEnumerable<string>> Ids(OwnProject project, params string[] codes) =>
        (await project.AnalyzeAsync(Source(codes), ("bonegraft.payer", "medicare"), ("bonegraft.claim_type", "professional"))).Select(d => d.Id);
}
