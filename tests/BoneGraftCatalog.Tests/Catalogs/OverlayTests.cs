using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tests.Catalogs;

/// <summary>Tables laid over a catalog at run time.</summary>
public sealed class OverlayTests
{
    [Theory]
    [InlineData("")]
    [InlineData("2024-07-15")]
    public void An_overlay_that_says_nothing_new_changes_no_answer(string date) => SaysNothingNew(date);

    [Theory]
    [Trait("Set", "large")]
    [InlineData("2018-06-01")]
    [InlineData("2026-03-02")]
    [InlineData("2027-03-02")]
    public void An_overlay_that_says_nothing_new_changes_no_answer_of_another_day(string date) => SaysNothingNew(date);

    private static void SaysNothingNew(string date)
    {
        ServiceDate day = date.Length == 0 ? default : ServiceDate.Parse(date);
        Catalog plain = TestCatalog.Catalog;
        Catalog twice = plain.WithOverlay(Copy(plain));
        Catalog withNothing = plain.WithOverlay(Load(new CatalogModel(), "Nothing"));

        List<string> expected = Answers(plain.AsOf(day));
        Assert.Equal(expected, Answers(twice.AsOf(day)));
        Assert.Equal(expected, Answers(withNothing.AsOf(day)));
        Assert.Equal(plain.Search("marrow spine").Select(h => (h.Entry.Code, h.Score)), twice.Search("marrow spine").Select(h => (h.Entry.Code, h.Score)));
        Assert.Equal(plain.Sources.Count * 2, twice.Sources.Count);
    }

    [Fact]
    public void A_saved_layer_is_loaded_as_it_was()
    {
        using var file = new MemoryStream();
        TestCatalog.Catalog.Layers[0].Save(file);
        file.Position = 0;

        Assert.Equal(TestCatalog.Catalog.Hash, Catalog.Load(file).Hash);
        Assert.Throws<ArgumentNullException>(() => TestCatalog.Catalog.Layers[0].Save(null!));
        Assert.Throws<InvalidOperationException>(() => default(CatalogLayer).Save(file));
    }

    [Fact]
    public void A_catalog_with_overlays_names_them_and_keeps_its_date()
    {
        Catalog dated = TestCatalog.Catalog.AsOf(TestCatalog.Summer2024);
        Catalog catalog = dated.WithOverlay(Described("A", ("20939", "Of A"), ("20938", "Of A"))).WithOverlay(Described("B", ("20939", "Of B")));

        Assert.Equal(TestCatalog.Summer2024, catalog.Date);
        Assert.StartsWith("BoneGraft with A, B as of 2024-07-15: ", catalog.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, catalog.Hash.Split('-').Distinct().Count());
        Assert.Equal(("Of B", "B"), (catalog[Code("20939")].Descriptor, catalog[Code("20939")].LayerOf("descriptor").Name));
        Assert.Equal(("Of A", "A"), (catalog[Code("20938")].Descriptor, catalog[Code("20938")].LayerOf("descriptor").Name));
        Assert.Equal((null, true), (catalog[Code("20937")].Descriptor, catalog[Code("20937")].LayerOf("descriptor").IsNone));
        Assert.Single(dated.Layers);
    }

    [Fact]
    public void A_new_code_and_a_new_end_come_from_the_overlay()
    {
        Catalog catalog = TestCatalog.Catalog.WithOverlay(Load(
            new CatalogModel
            {
                Codes = Array(
                    new CodeModel { Code = Code("20939"), Name = "Old", Label = "Marrow", To = new(2027, 12, 31), ReplacedBy = Array(Code("2093X")) },
                    new CodeModel { Code = Code("2093X"), Kind = CodeKind.AddOn, Name = "New", Label = "New marrow", From = new(2028, 1, 1) }),
            },
            "Next"));

        Assert.Equal(TestCatalog.Catalog.Count + 1, catalog.Count);
        Assert.Equal(catalog.Select(e => e.Code).Order(), catalog.Select(e => e.Code));
        Assert.Equal(TestCatalog.Entry("20939").ValidFrom, catalog[Code("20939")].ValidFrom);
        Assert.Equal("20939 was not in use on 2028-03-02: its last day was 2027-12-31; see 2093X.", catalog.Find("20939", new(2028, 3, 2)).ToString());
        Assert.True(catalog.Find("2093X", new(2028, 3, 2)).IsFound);
        Assert.Equal(["2093X"], catalog[Code("20939")].ReplacedBy.Entries.Select(e => e.Code.Text));
        var checker = new ClaimChecker(Payer.Medicare, ClaimType.Professional, catalog);
        ClaimFinding ended = checker.Check(new Claim { ServiceDate = new(2028, 3, 2), Lines = { ClaimLine.Parse("20939") } }).Single(f => f.Id == RuleIds.CodeNotValidOnDate);
        Assert.Equal("Use 2093X where it fits.", ended.Remedy);
        Assert.Equal("Next", ended.Layer);
    }

    [Fact]
    public void A_date_that_would_end_a_code_before_it_begins_is_dropped()
    {
        Catalog catalog = TestCatalog.Catalog.WithOverlay(Load(
            new CatalogModel { Codes = Array(new CodeModel { Code = Code("0195T"), Name = "Again", Label = "Used anew", From = new(2028, 1, 1) }) },
            "Anew"));

        Assert.False(TestCatalog.Entry("0195T").ValidTo.IsNone);
        Assert.Equal((new ServiceDate(2028, 1, 1), ServiceDate.None), (catalog[Code("0195T")].ValidFrom, catalog[Code("0195T")].ValidTo));
    }

    [Fact]
    public void A_finding_keeps_its_layer_in_a_report_that_is_written_and_read()
    {
        ClaimReport report = TestCatalog.Medicare.With(Described("Words", ("20939", "Of Words"))).Check(new Claim { ServiceDate = new(2026, 3, 2), Lines = { ClaimLine.Parse("20939") } });

        Assert.Equal("BoneGraft", report.Single().Layer);
        Assert.Equal("BoneGraft", ClaimReportJson.Parse(ClaimReportJson.Write(report)).Single().Layer);
        Assert.Equal("", TestCatalog.Medicare.Check(new Claim { ServiceDate = new(2026, 3, 2), Lines = { ClaimLine.Parse("20939") } }).Single().Layer);
    }

    [Fact]
    public void A_catalog_with_an_overlay_beside_the_catalog_below_finds_the_same()
    {
        Catalog overlaid = TestCatalog.Catalog.WithOverlay(Load(
            new CatalogModel
            {
                ModifierRules = Array(new ModifierRuleModel
                {
                    Selector = RuleSelector.Kind,
                    Kind = CodeKind.AddOn,
                    Modifier = Mod.Distinct59,
                    Payer = "medicare",
                    Verdict = ModifierVerdict.Never,
                    Reason = "no reason",
                }),
            },
            "Rules"));
        var claim = new Claim { ServiceDate = new(2026, 3, 2), Lines = { ClaimLine.Parse("22612"), ClaimLine.Parse("20939-59") } };

        string alone = string.Join("\n", new ClaimChecker(Payer.Medicare, ClaimType.Professional, overlaid).Check(claim));

        Assert.Contains("BGC2003", alone, StringComparison.Ordinal);
        Assert.Equal(alone, string.Join("\n", TestCatalog.Medicare.With(overlaid).Check(claim)));
        Assert.DoesNotContain("BGC2003", string.Join("\n", TestCatalog.Medicare.Check(claim)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_overlay_and_too_many_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => TestCatalog.Catalog.WithOverlay(null!));
        Catalog nothing = Load(new CatalogModel(), "Nothing");
        Catalog many = Enumerable.Range(0, 63).Aggregate(nothing, (catalog, _) => catalog.WithOverlay(nothing));
        Assert.Equal(64, many.Layers.Count);
        Assert.Throws<ArgumentException>(() => many.WithOverlay(nothing));
        Assert.Throws<ArgumentException>(() => TestCatalog.Medicare.With(many));
    }

    private static List<string> Answers(Catalog catalog)
    {
        List<string> answers = [.. catalog.Modifiers.Select(m => m + " " + string.Join(" ", m.ExclusiveWith)), .. catalog.Facets.Select(f => f.ToString()), .. catalog.PlacesOfService.Select(p => p.ToString())];
        foreach (CatalogEntry entry in catalog)
        {
            answers.Add(string.Join(" | ", entry, entry.Name, entry.Use, entry.Document, entry.Note, entry.SearchTerms, entry.SeeAlso, entry.ReplacedBy, entry.SourceOf("to"), entry.SourceOf("graft"), entry.Descriptor));
            answers.Add(string.Join(" | ", catalog.Facets.Select(f => string.Join(" ", entry.GetFacets(f.Name)))));
            answers.Add(string.Join(" | ", entry.AddOnEdit, entry.Primaries, entry.Primaries.Entries, string.Join(" ", entry.PrimaryFor), entry.FeeSchedule(), entry.OutpatientStatus()));
            foreach (Payer payer in catalog.Payers)
            {
                answers.Add(payer + ": " + entry.UnitLimit(ClaimType.Professional, payer) + " " + entry.UnitLimit(ClaimType.Outpatient, payer) + " " + string.Join("; ", entry.ModifierRules(payer)));
            }

            if (!catalog.Date.IsNone)
            {
                answers.Add(string.Join("; ", entry.Pairs(ClaimType.Professional)) + string.Join("; ", entry.Pairs(ClaimType.Outpatient)));
            }
        }

        foreach (Facet facet in catalog.Facets)
        {
            answers.AddRange(facet.Values.Select(value => value + ": " + string.Join(" ", facet.WithValue(value).Select(e => e.Code))));
        }

        return answers;
    }

    private static Catalog Copy(Catalog catalog)
    {
        using var file = new MemoryStream();
        catalog.Layers[0].Save(file);
        return Catalog.Load(file.ToArray());
    }

    private static Catalog Described(string name, params (string Code, string Text)[] descriptors) =>
        Load(new CatalogModel().With(LicensedDescriptors.Table, descriptors.Select(d => new FactCellsModel(Array(d.Code, d.Text, "")))), name);

    private static Catalog Load(CatalogModel model, string name) => Catalog.Load(Encoding.ASCII.GetBytes(TableWriter.Write(model, name).Tables));

    private static ProcedureCode Code(string text) => ProcedureCode.Parse(text);

    private static EquatableArray<T> Array<T>(params T[] items)
        where T : IEquatable<T> => new(ImmutableArray.Create(items));
}
