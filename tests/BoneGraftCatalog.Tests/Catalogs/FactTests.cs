using System;
using System.Linq;

namespace BoneGraftCatalog.Tests.Catalogs;

public sealed class FactTests
{
    [Theory]
    [InlineData("20930")]
    [InlineData("20936")]
    public void A_bundled_spine_graft_has_status_B_and_no_unit_for_practitioners_but_one_for_outpatients(string code)
    {
        CatalogEntry entry = TestCatalog.Entry(code);
        Assert.True(entry.IsAddOn);

        FeeScheduleIndicators fees = entry.FeeSchedule()!.Value;
        Assert.Equal(PaymentStatus.Bundled, fees.Status);
        Assert.Equal('B', fees.StatusCharacter);
        Assert.Equal(GlobalPeriod.None, fees.Global);
        HasRelease(fees.Window);

        UnitLimit professional = entry.UnitLimit(ClaimType.Professional, Payer.Medicare)!.Value;
        Assert.Equal(0, professional.Limit);
        HasRelease(professional.Window);
        UnitLimit outpatient = entry.UnitLimit(ClaimType.Outpatient, Payer.Medicare)!.Value;
        Assert.Equal(1, outpatient.Limit);
        HasRelease(outpatient.Window);
        Assert.Equal(professional, entry.UnitLimit(ClaimType.AmbulatorySurgery, Payer.Medicare));
        Assert.Null(entry.UnitLimit(ClaimType.Inpatient, Payer.Medicare));
        Assert.Null(entry.UnitLimit(ClaimType.Professional, new Payer("acme-health")));
    }

    [Theory]
    [InlineData("20930", 23)]
    [InlineData("20931", 23)]
    [InlineData("20932", 10)]
    [InlineData("20933", 10)]
    [InlineData("20934", 10)]
    [InlineData("20936", 23)]
    [InlineData("20937", 23)]
    [InlineData("20938", 23)]
    [InlineData("20939", 24)]
    [InlineData("22840", 112)]
    public void An_add_on_has_its_primaries_and_their_release(string code, int count)
    {
        CatalogEntry entry = TestCatalog.Entry(code);
        AddOnEdit edit = entry.AddOnEdit!.Value;

        Assert.Equal(1, edit.Type);
        Assert.Equal(count, edit.Primaries.Count);
        Assert.Equal(count, edit.Primaries.Distinct().Count());
        Assert.All(edit.Primaries, p => Assert.True(edit.IsListedPrimary(p)));
        Assert.All(edit.Primaries.Entries, p => Assert.Contains(entry.Code, p.PrimaryFor));
        Assert.Equal("aoc-2024-06", edit.Window.First.Id);
        HasRelease(edit.Window);
        Assert.Equal(WindowPosition.Inside, edit.Window.PositionOf(TestCatalog.Summer2024));
        Assert.Equal(WindowPosition.After, edit.Window.PositionOf(new ServiceDate(2026, 3, 2)));
    }

    [Fact]
    public void Most_primaries_of_22840_are_references()
    {
        CodeList primaries = TestCatalog.Entry("22840").Primaries;
        int references = primaries.Count(p => TestCatalog.Catalog.Find(p).IsReference);

        Assert.True(references > primaries.Count / 2);
        Assert.Equal(primaries.Count - references, primaries.Entries.Count);
    }

    [Fact]
    public void The_pair_edits_of_a_code_have_both_columns_and_their_release()
    {
        CatalogEntry entry = TestCatalog.Entry("20939");
        foreach (ClaimType type in new[] { ClaimType.Professional, ClaimType.Outpatient })
        {
            Assert.NotEmpty(entry.Pairs(type));
            Assert.All(entry.Pairs(type), p =>
            {
                Assert.True(p.Column1 == entry.Code || p.Column2 == entry.Code);
                HasRelease(p.Window);
            });
            foreach (PairEdit pair in entry.Pairs(type, TestCatalog.Summer2024))
            {
                Assert.Contains(pair, entry.PairsWith(pair.Other(entry.Code), type, TestCatalog.Summer2024));
                Assert.NotEqual(PairIndicator.Withdrawn, pair.Indicator);
            }
        }
    }

    [Fact]
    public void The_most_specific_modifier_row_decides_and_names_its_set_and_source()
    {
        CatalogEntry entry = TestCatalog.Entry("20938");
        ModifierRule side = entry.ModifierRule(Modifier.Parse("LT"))!.Value;
        Assert.Equal("20938", side.AppliesTo);
        Assert.Equal(ModifierVerdict.Allowed, side.Verdict);

        ModifierRule multiple = entry.ModifierRule(Modifier.Parse("51"), Payer.Medicare)!.Value;
        Assert.Equal("@kind:add-on", multiple.AppliesTo);
        Assert.Equal(ModifierVerdict.Never, multiple.Verdict);
        Assert.NotEqual("", multiple.Reason);
        Assert.False(multiple.Source.IsNone);

        Assert.Equal("@family:spine-graft", entry.ModifierRule(Modifier.Parse("76"))!.Value.AppliesTo);
        Assert.Equal(ModifierVerdict.Never, entry.ModifierRule(Modifier.Parse("62"), Payer.CptRules)!.Value.Verdict);
        Assert.Null(entry.ModifierRule(Modifier.Parse("62"), Payer.Medicare));
        Assert.All(entry.ModifierRules(Payer.Medicare, ClaimType.Professional), r => Assert.False(r.Source.IsNone));
    }

    [Fact]
    public void Payers_differ_on_a_modifier_by_having_two_rows()
    {
        CatalogEntry entry = TestCatalog.Entry("20939");
        Assert.Equal(ModifierVerdict.NoEffect, entry.ModifierRule(Modifier.Parse("22"), Payer.Medicare, ClaimType.Professional)!.Value.Verdict);
        Assert.Equal(ModifierVerdict.Allowed, entry.ModifierRule(Modifier.Parse("22"), Payer.CptRules, ClaimType.Professional)!.Value.Verdict);
    }

    [Fact]
    public void The_outpatient_status_holds_for_its_year()
    {
        OutpatientStatusIndicator status = TestCatalog.Entry("20962").OutpatientStatus()!.Value;
        Assert.True(status.IsInpatientOnly);
        Assert.Equal(WindowPosition.Inside, status.Window.PositionOf(new ServiceDate(2025, 6, 1)));
        Assert.Equal(WindowPosition.After, status.Window.PositionOf(new ServiceDate(2026, 1, 1)));
    }

    [Fact]
    public void Values_are_those_of_the_calendar_year()
    {
        CatalogEntry entry = TestCatalog.Entry("20938");
        CodeValue value = entry.GetValue(new ServiceDate(2026, 8, 3))!.Value;
        Assert.Equal((2.94m, 0.99m, 0.99m, 0.96m, 4.89m, 4.89m), (value.Work, value.NonFacilityExpense, value.FacilityExpense, value.Malpractice, value.NonFacilityTotal, value.FacilityTotal));
        Assert.Equal(33.4009m, value.ConversionFactor);
        Assert.Equal(("mpfs-2026-04", "mpfs-2026-07"), (value.ProfessionalWindow.First.Id, value.ProfessionalWindow.Last.Id));
        Assert.Equal((null, null, null), (value.OutpatientGroup, value.OutpatientPayment, value.SurgeryCenterPayment));

        // Packaged on outpatient claims; the fee schedule of another year is none of 2024 or 2027.
        Assert.Equal(32.3465m, entry.GetValue(new ServiceDate(2025, 3, 3))!.Value.ConversionFactor);
        Assert.Null(entry.GetValue(new ServiceDate(2024, 12, 31)));
        Assert.Null(entry.GetValue(new ServiceDate(2027, 1, 1)));
        Assert.Equal(value, entry.GetValue());
        Assert.Equal(value, TestCatalog.Catalog.AsOf(new ServiceDate(2026, 8, 3))[ProcedureCode.Parse("20938")].GetValue());
    }

    [Fact]
    public void Payment_rates_have_their_own_releases()
    {
        CodeValue value = TestCatalog.Entry("20962").GetValue(new ServiceDate(2026, 8, 3))!.Value;
        Assert.Equal((5114, 7413.38m, "opps-2026"), (value.OutpatientGroup, value.OutpatientPayment, value.OutpatientWindow.Last.Id));
        Assert.Equal("asc-2026-07", value.SurgeryCenterWindow.Last.Id);
        Assert.True(value.SurgeryCenterPayment > 0);
        Assert.Contains("outpatient APC 5114, $7413.38; surgery center $", value.ToString(), System.StringComparison.Ordinal);

        // Inpatient-only in 2025: there is no rate of that year.
        Assert.Null(TestCatalog.Entry("20962").GetValue(new ServiceDate(2025, 8, 3))!.Value.OutpatientPayment);
    }

    [Fact]
    public void A_surgery_center_listing_holds_for_its_year_and_absence_is_not_known()
    {
        SurgeryCenterListing listing = TestCatalog.Entry("20962").SurgeryCenterListing(new ServiceDate(2026, 2, 2))!.Value;
        Assert.Equal(("J8", "asc-2026-07"), (listing.Indicator, listing.Window.First.Id));
        Assert.Equal("J8, paid in a surgery center with its device", listing.ToString());
        Assert.Null(TestCatalog.Entry("20962").SurgeryCenterListing(new ServiceDate(2025, 12, 31)));
        Assert.Null(TestCatalog.Entry("20999").SurgeryCenterListing());
        Assert.True(listing == TestCatalog.Entry("20962").SurgeryCenterListing() && listing != default);
    }

    [Fact]
    public void A_modifier_of_the_catalog_has_the_days_of_the_table()
    {
        Assert.True(TestCatalog.Catalog.TryFindModifier("PO", out ModifierEntry modifier));
        Assert.Equal(new ServiceDate(2015, 1, 1), modifier.ValidFrom);
        Assert.True(modifier.ValidTo.IsNone);
        Assert.False(TestCatalog.Catalog.TryFindModifier("CP", out _));
    }

    [Fact]
    public void Every_fact_of_every_code_names_its_source()
    {
        foreach (CatalogEntry entry in TestCatalog.Catalog)
        {
            Assert.False(entry.SourceOf("kind").IsNone);
            Assert.False(entry.SourceOf("label").IsNone);
            Assert.All(entry.FeeScheduleHistory, f => HasRelease(f.Window));
            Assert.All(entry.UnitLimits, u => HasRelease(u.Window));
            Assert.True(entry.OutpatientStatus() is not { } status || !status.Window.Last.IsNone);
            Assert.Equal(entry.IsAddOn, entry.AddOnEdit is not null);
            foreach (FeeScheduleIndicators fees in entry.FeeScheduleHistory)
            {
                Assert.NotEqual(PaymentStatus.Unknown, fees.Status);
                Assert.NotEqual(GlobalPeriod.Unknown, fees.Global);
                Assert.NotEqual(ComponentIndicator.Unknown, fees.Component);
                Assert.NotEqual(MultipleIndicator.Unknown, fees.Multiple);
                Assert.NotEqual(BilateralIndicator.Unknown, fees.Bilateral);
                Assert.NotEqual(AssistantIndicator.Unknown, fees.Assistant);
                Assert.NotEqual(CoSurgeonIndicator.Unknown, fees.CoSurgeon);
                Assert.NotEqual(TeamIndicator.Unknown, fees.Team);
            }
        }
    }

    private static void HasRelease(ReleaseWindow window)
    {
        Assert.Equal(SourceKind.Release, window.First.Kind);
        Assert.Equal(SourceKind.Release, window.Last.Kind);
        Assert.NotEqual("", window.Last.Release);
        Assert.NotEqual("", window.Last.Title);
        Assert.NotEqual(Confidence.Unknown, window.Last.Confidence);
        Assert.True(window.From <= window.Until);
    }
}
