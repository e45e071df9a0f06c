using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using BoneGraftCatalog.Generator;
using BoneGraftCatalog.Generator.Analysis;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.Analyzers.Tests.Catalogs;

/// <summary>Two catalogs that have one code.</summary>
public sealed class ContradictionTests
{
    private const string Header = "code,modifier,kind,name,label,from,to\n";

    [Fact]
    public Task A_code_that_two_catalogs_call_different_things_is_told_at_the_row_of_the_one_that_goes_first() => Test(
        new DiagnosticResult("BGC0008", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "20939 is in the catalogs Mine and BoneGraft, which differ on its kind: the compiler's analyzers follow Mine, a checker the one it was given last. "
            + "Remove one of the rows, or lay Mine over BoneGraft with BoneGraftOverlay."),
        TestFile.OfCatalog("Mine", "/0/mine.csv", Header + "ZX-1,,stand-alone,One,One,,\n{|#0:20939|},,stand-alone,Marrow,Marrow,,\n"));

    [Fact]
    public async Task The_wrong_example_of_the_page_is_told_and_what_the_page_says_mends_it()
    {
        string root = typeof(ContradictionTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        string page = System.IO.File.ReadAllText(System.IO.Path.Combine(root, "generator", "docs", "rules", "BGC0008.md"));
        string csv = page.Split("```csv catalog.csv\n")[1].Split("```")[0];

        Assert.Equal(["BGC0008"], (await Of(TestFile.OfCatalog("OurCpt", "catalog.csv", csv))).Select(d => d.Id));
        Assert.Empty(await Of(TestFile.OfCatalog("OurCpt", "catalog.csv", csv, ("BoneGraftOverlay", "BoneGraft"))));
    }

    [Theory]
    [InlineData("{|#0:20993|},,,NotThere,Words for a code that is not there,,", "BGC1040")]
    [InlineData("{|#0:20993|},59,never,,A rule for it,,", "BGC1040")]
    [InlineData("{|#0:@family:spine-grafts|},59,never,,A rule for a family that is not there,,", "BGC1043")]
    [InlineData("20939,{|#0:Z9|},never,,A rule for a modifier that is not there,,", "BGC1041")]
    public async Task A_row_of_an_overlay_about_what_the_catalog_below_does_not_have_is_told_at_its_cell(string row, string id)
    {
        string marked = row.Replace("{|#0:", "", System.StringComparison.Ordinal).Replace("|}", "", System.StringComparison.Ordinal);
        Diagnostic told = Assert.Single(await Of(TestFile.OfCatalog("Mine", "/0/mine.csv", Header + marked + "\n", ("BoneGraftOverlay", "BoneGraft"))));
        Assert.Equal((id, 1, row.IndexOf('{', System.StringComparison.Ordinal)), (told.Id, told.Location.GetLineSpan().StartLinePosition.Line, told.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Fact]
    public async Task A_row_of_an_overlay_that_says_what_a_new_code_is_adds_it() =>
        Assert.Empty(await Of(TestFile.OfCatalog("Mine", "/0/mine.csv", Header + "NEW-1,,stand-alone,NewOne,A code of our own,,\n", ("BoneGraftOverlay", "BoneGraft"))));

    [Theory]
    [InlineData("20939,,add-on,Marrow,Other words,,")]
    [InlineData("20939,,,Marrow,A kind that is not known,,")]
    [InlineData("99999,,stand-alone,Own,A code of its own,,")]
    public Task Codes_of_two_catalogs_that_do_not_contradict_each_other_are_left_alone(string row) => Test(null, TestFile.OfCatalog("Mine", "/0/mine.csv", Header + row + "\n"));

    [Fact]
    public Task Two_catalogs_of_one_project_are_told_once_and_the_later_name_goes_first() => Test(
        new DiagnosticResult("BGC0008", DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "ZX-1 is in the catalogs Beta and Alpha, which differ on its dates: the compiler's analyzers follow Beta, a checker the one it was given last. "
            + "Remove one of the rows, or lay Beta over Alpha with BoneGraftOverlay."),
        TestFile.OfCatalog("Alpha", "/0/a.csv", Header + "ZX-1,,add-on,One,One,,2020-12-31\n"),
        TestFile.OfCatalog("Beta", "/0/b.csv", Header + "{|#0:ZX-1|},,add-on,One,One,,2021-12-31\n"));

    [Theory]
    [InlineData("Alpha", "Beta", "")]
    [InlineData("Beta", "Alpha", "BGC2013")]
    public async Task Claims_are_judged_by_the_catalog_that_goes_first_and_so_they_are_at_run_time_where_it_is_given_last(string shorter, string longer, string id)
    {
        using OwnProject project = OwnProject.Create(
        [
            TestFile.OfCatalog(shorter, "shorter.csv", Header + "ZX-1,,stand-alone,One,One,,2020-12-31\n"),
            TestFile.OfCatalog(longer, "longer.csv", Header + "ZX-1,,stand-alone,One,One,,2021-12-31\n"),
        ]);
        const string Source = "using BoneGraftCatalog; class C { Claim M() => new Claim { ServiceDate = new ServiceDate(2021, 6, 1), Lines = { new ClaimLine(ProcedureCode.Parse(\"ZX-1\")) } }; }";
        var claim = new Claim { ServiceDate = new(2021, 6, 1), Lines = { ClaimLine.Parse("HC:ZX-1") } };

        Assert.Equal(id, string.Join(" ", (await project.AnalyzeAsync(Source)).Select(d => d.Id).Where(i => i != "BGC0008")));
        Assert.Equal(id, string.Join(" ", ClaimChecker.Medicare.With(project.Catalog("Alpha")).With(project.Catalog("Beta")).Check(claim).Select(f => f.Id)));
    }

    [Theory]
    [InlineData("3", "2027", true)]
    [InlineData("2", "2027", false)]
    [InlineData("3", "2028", false)]
    public async Task Limits_of_one_payer_in_the_same_releases_contradict_each_other(string limit, string release, bool contradicts)
    {
        IEnumerable<TestFile> files = new[] { ("Alpha", "2", "2027"), ("Beta", limit, release) }.SelectMany(c => new[]
        {
            TestFile.OfCatalog(c.Item1, c.Item1 + "/codes.csv", "code,modifier,kind,name,label,source\nZX-1,,stand-alone,One,One,r\n"),
            TestFile.OfCatalog(c.Item1, c.Item1 + "/units.csv", $"code,payer,claim_type,limit,mai,first,last\nZX-1,acme,professional,{c.Item2},2,r,r\n"),
            TestFile.OfCatalog(c.Item1, c.Item1 + "/sources.csv", $"id,kind,title,effective,until\nr,release,Book,{c.Item3}-01-01,{c.Item3}-12-31\n"),
        });

        Diagnostic[] found = await Of([.. files]);

        Assert.Equal(contradicts ? ["BGC0008"] : [], found.Select(d => d.Id));
    }

    [Fact]
    public async Task An_overlay_is_there_to_differ()
    {
        await Test(null, TestFile.OfCatalog("Mine", "/0/mine.csv", Header + "20939,,stand-alone,Marrow,Marrow,,\n", ("BoneGraftOverlay", "BoneGraft")));
        await Test(
            null,
            TestFile.OfCatalog("Mine", "/0/mine.csv", Header + "{|BGC0008:20939|},,stand-alone,Marrow,Marrow,,\n", ("BoneGraftOverlay", "Zone")),
            TestFile.OfCatalog("Zone", "/0/zone.csv", Header + "ZX-1,,stand-alone,One,One,,\n"));
    }

    private static Task Test(DiagnosticResult? expected, params TestFile[] files)
    {
        var test = new AnalyzerTest([.. OurAnalyzers.Claims, new CatalogFileAnalyzer()])
        {
            Generator = typeof(CatalogGenerator),
            Files = files,
            Options = [("build_property.RootNamespace", "Acme")],
        };
        test.ExpectedDiagnostics.AddRange(expected is { } one ? [one] : []);
        return test.RunAsync();
    }

    private static async Task<Diagnostic[]> Of(params TestFile[] files)
    {
        using OwnProject project = OwnProject.Create(files);
        Assert.Empty(project.Generated.Diagnostics);
        return [.. await project.AnalyzeAsync("")];
    }
}
