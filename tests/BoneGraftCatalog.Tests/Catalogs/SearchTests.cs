using System;
using System.Globalization;
using System.Linq;

namespace BoneGraftCatalog.Tests.Catalogs;

public sealed class SearchTests
{
    [Theory]
    [InlineData("20939", "20939", SearchMatch.Code)]
    [InlineData("0200t", "0200T", SearchMatch.Code)]
    [InlineData("BMA", "20939", SearchMatch.Words)]
    [InlineData("bone morphogenetic protein", "20930", SearchMatch.Words)]
    [InlineData("the marrow for the spine", "20939", SearchMatch.Words)]
    [InlineData("20399", "20939", SearchMatch.SimilarCode)]
    public void The_best_hit_is_the_code_that_is_meant(string query, string expected, SearchMatch match)
    {
        SearchHit best = TestCatalog.Catalog.Search(query)[0];
        Assert.Equal(expected, best.Entry.Code.Text);
        Assert.Equal(match, best.Match);
    }

    [Fact]
    public void The_beginning_of_a_number_finds_its_codes_in_order()
    {
        string[] hits = [.. TestCatalog.Catalog.Search("2093").Select(h => h.Entry.Code.Text)];
        Assert.Equal(["20930", "20931", "20932", "20933", "20934", "20936", "20937", "20938", "20939"], hits);
    }

    [Fact]
    public void A_word_finds_by_label_by_term_and_by_facet()
    {
        Assert.Contains(TestCatalog.Catalog.Search("chips"), h => h.Entry.Code.Text == "20937");
        Assert.Contains(TestCatalog.Catalog.Search("iliac crest"), h => h.Entry.Code.Text == "20938");
        Assert.Contains(TestCatalog.Catalog.Search("vascularized"), h => h.Entry.Code.Text == "20962");
        Assert.Contains(TestCatalog.Catalog.Search("cage"), h => h.Entry.GetFacet("family") == "cage");
    }

    [Fact]
    public void A_query_that_nothing_answers_has_no_hits()
    {
        Assert.Empty(TestCatalog.Catalog.Search("xyzzy"));
        Assert.Empty(TestCatalog.Catalog.Search("  ,; "));
        Assert.Throws<ArgumentNullException>(() => TestCatalog.Catalog.Search(null!));
    }

    [Fact]
    public void The_answers_do_not_depend_on_the_culture()
    {
        // The tests run without the cultures of the machine: one that writes everything differently is made by hand.
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NegativeSign = "minus";
        strange.DateTimeFormat.DateSeparator = "#";
        CultureInfo before = CultureInfo.CurrentCulture;
        string invariant = Run();
        try
        {
            CultureInfo.CurrentCulture = strange;
            Assert.Equal(invariant, Run());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Run() =>
            string.Join("|", TestCatalog.Catalog.Search("ILIAC crest spine").Select(h => $"{h} {h.Score}"))
            + TestCatalog.Catalog.Compare("20937", "20939")
            + TestCatalog.Catalog.Find("20926", new ServiceDate(2026, 1, 1))
            + string.Join("|", TestCatalog.Entry("20939").UnitLimits);
    }

    [Fact]
    public void Two_spine_autografts_differ_in_their_form_and_share_their_primaries()
    {
        CatalogComparison comparison = TestCatalog.Catalog.Compare("20937", "20938");
        ComparedFact form = comparison.Differences.Single(d => d.Name == "form");
        Assert.Equal("morselized", form.First);
        Assert.Equal("structural", form.Second);
        Assert.Equal("grafting-practice", form.FirstSource.Id);
        Assert.Contains(comparison.Shared, s => s.Name == "primaries");
        Assert.Contains(comparison.Shared, s => s.Name == "incision" && s.First == "separate");
        Assert.DoesNotContain(comparison.Differences, d => d.IsShared);
        Assert.Contains("form: morselized | structural", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Marrow_has_one_primary_more_than_its_siblings()
    {
        ComparedFact primaries = TestCatalog.Catalog.Compare("20938", "20939").Differences.Single(d => d.Name == "primaries");
        Assert.StartsWith("23 (type 1)", primaries.First, StringComparison.Ordinal);
        Assert.StartsWith("24 (type 1), only here", primaries.Second, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_is_not_in_the_catalog_cannot_be_compared()
    {
        Assert.Contains("99213", Assert.Throws<ArgumentException>(() => TestCatalog.Catalog.Compare("20937", "99213")).Message, StringComparison.Ordinal);
        Assert.Empty(TestCatalog.Catalog.Compare("20937", "20937").Differences);
    }
}
