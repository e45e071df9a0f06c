using System;
using System.Linq;
using BoneGraftCatalog.Generator.Modeling;
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
}
