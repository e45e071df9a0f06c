using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tests.Catalogs;

public sealed class LookUpTests
{
    [Fact]
    public void A_code_is_found_by_text_by_characters_by_UTF8_and_by_value()
    {
        Catalog catalog = TestCatalog.Catalog;
        Assert.True(catalog.TryFind("20939", out CatalogEntry byText));
        Assert.True(catalog.TryFind("HC:20939:59".AsSpan(3, 5), out CatalogEntry byCharacters));
        Assert.True(catalog.TryFind("20939"u8, out CatalogEntry byBytes));
        Assert.True(catalog.TryFind(ProcedureCode.Parse("20939"), out CatalogEntry byValue));

        Assert.Equal("20939", byText.Code.Text);
        Assert.Equal(byText, byCharacters);
        Assert.Equal(byText, byBytes);
        Assert.Equal(byText, byValue);
    }

    [Fact]
    public void Every_entry_is_found_by_its_own_code_and_the_entries_are_in_code_order()
    {
        Catalog catalog = TestCatalog.Catalog;
        ProcedureCode last = default;
        int count = 0;
        foreach (CatalogEntry entry in catalog)
        {
            Assert.True(entry.Code > last);
            Assert.True(catalog.TryFind(entry.Code.Text, out CatalogEntry found));
            Assert.Equal(entry, found);
            Assert.True(catalog.Entries.Contains(entry.Code));
            last = entry.Code;
            count++;
        }

        Assert.True(count > 140);
        Assert.Equal(count, catalog.Count);
    }

    [Theory]
    [InlineData("20939", LookupOutcome.Found)]
    [InlineData("20926", LookupOutcome.NotValidOnDate)]
    [InlineData("99213", LookupOutcome.Unknown)]
    [InlineData(" 20939", LookupOutcome.Malformed)]
    [InlineData("", LookupOutcome.Malformed)]
    [InlineData(null, LookupOutcome.Malformed)]
    [InlineData("20939:59", LookupOutcome.Malformed)]
    public void A_look_up_on_a_date_has_one_of_four_outcomes(string? text, LookupOutcome expected)
    {
        Lookup lookup = TestCatalog.Catalog.Find(text, new ServiceDate(2026, 3, 2));

        Assert.Equal(expected, lookup.Outcome);
        Assert.NotEqual("", lookup.ToString());
        Assert.Equal(expected is LookupOutcome.Found or LookupOutcome.NotValidOnDate, !lookup.Entry.IsNone);
    }

    [Fact]
    public void An_ended_code_is_found_on_its_last_day_and_not_on_the_next()
    {
        var last = new ServiceDate(2019, 12, 31);
        Assert.Equal(LookupOutcome.Found, TestCatalog.Catalog.Find("20926", last).Outcome);
        Lookup after = TestCatalog.Catalog.Find("20926", last.AddDays(1));

        Assert.Equal(LookupOutcome.NotValidOnDate, after.Outcome);
        Assert.Contains("15769", after.ToString(), StringComparison.Ordinal);
        Assert.Contains("2019-12-31", after.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_not_valid_before_its_first_day()
    {
        Lookup before = TestCatalog.Catalog.Find("20939", new ServiceDate(2017, 12, 31));

        Assert.Equal(LookupOutcome.NotValidOnDate, before.Outcome);
        Assert.Contains("first day was 2018-01-01", before.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_code_with_exchanged_digits_names_its_neighbor()
    {
        Assert.Contains("20939", TestCatalog.Catalog.Find("20399").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_primary_outside_the_catalog_is_a_reference()
    {
        ProcedureCode outside = TestCatalog.Entry("22840").Primaries.First(p => !TestCatalog.Catalog.Contains(p));
        Lookup lookup = TestCatalog.Catalog.Find(outside);

        Assert.Equal(LookupOutcome.Unknown, lookup.Outcome);
        Assert.True(lookup.IsReference);
        Assert.True(lookup.Entry.IsNone);
    }

    [Fact]
    public void The_indexer_throws_and_says_what_it_did_not_find()
    {
        KeyNotFoundException thrown = Assert.Throws<KeyNotFoundException>(() => TestCatalog.Catalog[ProcedureCode.Parse("99213")]);
        Assert.Contains("99213", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_as_of_a_date_has_the_codes_of_that_date()
    {
        Catalog then = TestCatalog.Catalog.AsOf(new ServiceDate(2017, 6, 1));

        Assert.False(then.TryFind("20939", out _));
        Assert.True(then.TryFind("20926", out _));
        Assert.Equal(LookupOutcome.NotValidOnDate, then.Find("20939").Outcome);
        Assert.Equal(then.Count, then.Entries.Count);
        Assert.Equal(then.Count, then.Count());
        Assert.True(then.Count < TestCatalog.Catalog.Count);
        Assert.All(then, entry => Assert.True(entry.IsValidOn(then.Date)));
        Assert.DoesNotContain(then.WithFacet("family", "spine-graft"), entry => entry.Code.Text == "20939");
    }

    [Fact]
    public void An_entry_of_a_dated_catalog_gives_the_facts_of_that_date()
    {
        CatalogEntry then = TestCatalog.Catalog.AsOf(TestCatalog.Summer2024)[ProcedureCode.Parse("20939")];

        Assert.Equal(TestCatalog.Entry("20939").FeeSchedule(TestCatalog.Summer2024), then.FeeSchedule());
        Assert.All(then.Pairs(ClaimType.Professional), p => Assert.True(p.ValidTo.IsNone || p.ValidTo >= TestCatalog.Summer2024));
    }

    [Fact]
    public void Sets_by_kind_facet_and_modifier_are_in_order_and_agree_with_their_entries()
    {
        Catalog catalog = TestCatalog.Catalog;
        CodeSet grafts = catalog.WithFacet("family", "spine-graft");
        Assert.Equal("20930 20931 20936 20937 20938 20939", grafts.ToString());
        Assert.Equal("20936 20937 20938 20939", grafts.WithFacet("graft", "own").ToString());
        Assert.Equal(catalog.Count(e => e.Kind == CodeKind.AddOn), catalog.WithKind(CodeKind.AddOn).Count);
        Assert.Empty(catalog.WithFacet("family", "no such"));
        Assert.Empty(catalog.WithFacet("no such", "own"));
        Assert.All(catalog.Facets, f => Assert.All(f.Values, v => Assert.All(f.WithValue(v), e => Assert.Contains(v, e.GetFacets(f.Name)))));

        CodeSet never51 = catalog.WithModifier(Modifier.Parse("51"), ModifierVerdict.Never);
        Assert.Equal(catalog.WithKind(CodeKind.AddOn).ToString(), never51.ToString());
    }

    [Fact]
    public void A_modifier_is_found_with_its_meaning()
    {
        Assert.True(TestCatalog.Catalog.TryFindModifier("59", out ModifierEntry distinct));
        Assert.True(distinct.BypassesPairEdits);
        Assert.True(distinct.Excludes(Modifier.Parse("XU")));
        Assert.False(distinct.Excludes(Modifier.Parse("59")));
        Assert.Contains(Modifier.Parse("XE"), distinct.ExclusiveWith);
        Assert.True(TestCatalog.Catalog.TryFindModifier("73", out ModifierEntry stopped));
        Assert.False(stopped.IsUsedOn(ClaimType.Professional));
        Assert.Equal([ClaimType.Outpatient, ClaimType.AmbulatorySurgery], stopped.ClaimTypes);
        Assert.False(TestCatalog.Catalog.TryFindModifier("??", out _));
        Assert.All(TestCatalog.Catalog.Modifiers, m => Assert.False(m.SourceOf("label").IsNone));
    }

    [Fact]
    public void Places_of_service_and_sources_are_found_by_their_ids()
    {
        Assert.True(TestCatalog.Catalog.TryFindPlaceOfService("11", out PlaceOfService office));
        Assert.Equal(PlaceRate.NonFacility, office.Rate);
        Assert.False(TestCatalog.Catalog.TryFindPlaceOfService("1", out _));
        Assert.True(TestCatalog.Catalog.TryFindSource("aoc-2024-06", out Source source));
        Assert.Equal(SourceKind.Release, source.Kind);
        Assert.Contains(source, TestCatalog.Catalog.Releases);
        Assert.All(TestCatalog.Catalog.Releases, r => Assert.False(r.Effective.IsNone));
    }
}
