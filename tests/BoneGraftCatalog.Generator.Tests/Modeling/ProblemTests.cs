using System;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Generator.Tests.Reading;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

public sealed class ProblemTests
{
    private const string H = "code,modifier,payer,from,to,kind,name,label,family,region,claim_types,exclusive,bypass,replaced_by\n";
    private const string Fusion = "22612,,,,,stand-alone,Fusion,Fusion,arthrodesis,lumbar,,,,\n";
    private const string Distinct = ",59,,,,eligibility,Distinct,Separate,,,,,,\n";

    [Fact]
    public void A_row_with_a_code_and_a_name_is_kept_when_another_cell_is_bad()
    {
        string rows = "20936,,,2020-13-01,,whatever,First,,Bad Family,lumbar,,,,99999\n"
            + "20937,,,,,stand-alone,Second,A label, with a comma,arthrodesis,lumbar,,,,\n"
            + "20938,,,,,stand-alone,Third,A \"quoted\" label,arthrodesis,lumbar,,,,\n"
            + "20939,,,,,stand-alone,Fourth,\"An open label,arthrodesis,lumbar,,,,\n";
        ValidatedCatalog catalog = RepositoryFiles.Validate(new[] { ("catalog.csv", H + rows + Fusion) });

        Assert.Equal(new[] { "First", "Second", "Third", "Fourth", "Fusion" }, catalog.Model.Codes.Select(c => c.Name));
        Assert.Equal(3, catalog.Problems.Count(p => p.Position.Line > 1));
    }

    [Fact]
    public void The_order_of_the_rows_does_not_change_the_model()
    {
        var shuffled = RepositoryFiles.Catalog.Select(f => (f.Name, Shuffle(f.Text))).ToList();

        Assert.Equal(RepositoryFiles.Validate(RepositoryFiles.Catalog).Model, RepositoryFiles.Validate(shuffled).Model);

        static string Shuffle(string text)
        {
            string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            int header = Array.FindIndex(lines, l => l[0] != '#');
            string[] rows = lines.Skip(header + 1).ToArray();
            new Random(20939).Shuffle(rows);
            return string.Join("\r\n", lines.Take(header + 1).Concat(rows));
        }
    }

    [Fact]
    public void Rules_that_differ_in_payer_claim_type_or_time_do_not_contradict_each_other()
    {
        string rows = Fusion + Distinct
            + "22612,59,medicare,,,never,,Why,,,,,,\n"
            + "22612,59,medicaid,,,allowed,,Why,,,professional,,,\n"
            + "22612,59,medicaid,,,never,,Why,,,outpatient,,,\n"
            + "22612,59,,,2019-12-31,never,,Why,,,,,,\n"
            + "22612,59,,2020-01-01,,allowed,,Why,,,,,,\n";
        ValidatedCatalog catalog = RepositoryFiles.Validate(new[] { ("catalog.csv", H + rows) });

        Assert.Empty(catalog.Problems);
        Assert.Equal(5, catalog.Model.ModifierRules.Count);
    }

    [Fact]
    public void A_catalog_of_another_code_system_needs_five_columns_and_nothing_else()
    {
        ValidatedCatalog catalog = RepositoryFiles.Validate(new[] { ("x.csv", "label,code,name,kind,modifier,facet:ward\nA visit,E0748-A.1,Visit,,,north south\n") });

        Assert.Empty(catalog.Problems);
        CodeModel code = Assert.Single(catalog.Model.Codes);
        Assert.Equal("E0748-A.1", code.Code.ToString());
        Assert.Equal(new[] { "ward" }, catalog.Model.Facets);
        Assert.Equal(new[] { "north", "south" }, code.FacetValues.Select(v => v.Slug));
    }

    [Fact]
    [Trait("Set", "large")]
    public void A_hundred_thousand_rows_take_seconds()
    {
        string text = H + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i:00000},,,,,stand-alone,Name,Label,arthrodesis,lumbar,,,,\n"))
            + Distinct + string.Concat(Enumerable.Range(0, 1000).Select(i => $"X{i:0000},59,,,,never,,Why,,,,,,\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        ValidatedCatalog catalog = RepositoryFiles.Validate(new[] { ("catalog.csv", text) });

        Assert.Equal(100_000, catalog.Model.Codes.Count);
        Assert.Equal(1000, catalog.Problems.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_large_catalog_with_all_its_tables_gives_no_false_alarm()
    {
        const int Count = 10_000;
        string[] codes = Enumerable.Range(0, Count).Select(i => $"{10_000 + (i * 7):00000}").ToArray();
        string[] families = (from a in "abcdefghij" from b in new[] { "north", "south", "eastern", "western" } select $"family-{a}{b}").ToArray();
        string Kind(int i) => i % 5 == 0 ? "add-on" : "stand-alone";
        string Each(Func<int, string> row) => string.Concat(Enumerable.Range(0, Count).Select(row));
        string catalog = H
            + Each(i => $"{codes[i]},,,,,{Kind(i)},Name,Label of number {i},{families[i % families.Length]},region-{i % 50} other-{i % 40},,,,\n")
            + Distinct + ",62,,,,payment,Surgeons,Two surgeons,,,professional,,,\n"
            + Each(i => $"{codes[i]},59,,,2019-12-31,never,,Reason {i},,,,,,\n{codes[i]},59,,2020-01-01,,records,,Reason {i},,,,,,\n{codes[i]},62,medicare,,,records,,Reason {i},,,professional,,,\n")
            + string.Concat(families.Select(f => $"@family:{f},59,,,,records,,Reason of the set,,,,,,\n"));
        var files = new[]
        {
            ("catalog.csv", catalog),
            ("units.csv", "code,payer,claim_type,limit,mai\n" + Each(i => $"{codes[i]},medicare,professional,1,2\n")),
            ("fee-schedule.csv", "code,status,global,pctc,mult,bilat,asst,co,team\n" + Each(i => $"{codes[i]},A,090,0,2,0,2,2,0\n")),
            ("pairs.csv", "claim_type,column1,column2,to,indicator\n" + Each(i => $"professional,{codes[i]},{codes[(i + 1) % Count]},,1\n")),
            ("add-ons.csv", "add_on,primary,type\n" + Each(i => i % 5 == 0 ? $"{codes[i]},{codes[i + 1]},1\n{codes[i]},{codes[i + 2]},1\n" : "")),
            ("released.csv", "code,modifier,name,released\n" + Each(i => $"{codes[i]},,Name,1.0.0\n")),
            ("licensed.csv", "code,descriptor\n" + Each(i => $"{codes[i]},Made-up wording that nobody would write of number {i}\n")),
        };
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Empty(RepositoryFiles.Validate(files).Problems.Take(5));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }
}
