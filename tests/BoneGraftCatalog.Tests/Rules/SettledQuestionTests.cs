using System.Linq;
using BoneGraftCatalog.Tests.Claims;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>The questions that were open and are settled, one by one. Summer 2024 is inside the releases of add-ons, units and pairs.</summary>
public sealed class SettledQuestionTests
{
    private const string Summer = "date: 2024-07-15; ";

    [Theory]
    [InlineData("22534; 20938", "22534 BGC2001, 20938 BGC2001")]
    [InlineData("22534; 20939", "22534 BGC2001, 20939 BGC2002")]
    [InlineData("22612 on 2024-07-16; 20939", "20939 BGC2002")]
    [InlineData("22612 by A group G specialty S; 20939 by B group H specialty S", "20939 BGC2002")]
    [InlineData("22612 by A group G specialty S; 20939 by B group G specialty S", "")]
    public void Only_codes_on_the_list_matter_for_a_primary_that_does_not_count(string claim, string expected) =>
        Assert.Equal(expected, ClaimNotation.Findings(Summer + claim));

    [Theory]
    [InlineData("history: none; 20939", "2024-07-15", Certainty.Definite)]
    [InlineData("history: none; 20939", "2026-03-02", Certainty.Likely)]
    [InlineData("history: none; 20939", "2020-03-02", Certainty.Likely)]
    [InlineData("20939", "2024-07-15", Certainty.Likely)]
    [InlineData("22612 on 2024-07-16; 20939", "2024-07-15", Certainty.Likely)] // another primary may have been paid before
    [InlineData("20950 on 2024-07-16; 20939", "2024-07-15", Certainty.Likely)]
    [InlineData("history: none; 22612 on 2024-07-16; 20939", "2024-07-15", Certainty.Definite)]
    [InlineData("payer: medicaid; history: none; 20939", "2024-07-15", Certainty.Likely)]
    [InlineData("payer: cpt-rules; history: none; 20939", "2024-07-15", Certainty.Likely)]
    [InlineData("payer: unknown; checker-type: unknown; 20939", "2024-07-15", Certainty.Likely)]
    [InlineData("22612; 22633", "2024-07-15", Certainty.Definite)]
    [InlineData("22612; 22633", "2026-03-02", Certainty.Likely)]
    [InlineData("22612; 22633", "2019-03-02", Certainty.Likely)]
    [InlineData("payer: medicaid; 22612; 22633", "2024-07-15", Certainty.Likely)]
    [InlineData("22612; 20931 x2", "2024-07-15", Certainty.Definite)]
    [InlineData("22612; 20931 x2", "2026-07-15", Certainty.Likely)]
    [InlineData("22612; 20931-80", "2026-07-15", Certainty.Definite)]
    [InlineData("0195T", "2019-01-01", Certainty.Definite)]
    public void A_fact_outside_its_releases_is_one_step_weaker(string claim, string date, Certainty expected) =>
        Assert.Equal(expected, ClaimNotation.Check("date: " + date + "; " + claim).First().Certainty);

    [Fact]
    public void An_end_date_is_exact()
    {
        Assert.Equal("", ClaimNotation.Findings("date: 2018-12-31; 0195T"));
        Assert.Equal("0195T BGC2013", ClaimNotation.Findings("date: 2019-01-01; 0195T"));
        Assert.Equal("20931 BGC2008", ClaimNotation.Findings("date: 2007-12-31; 22319; 20931"));
        Assert.Equal("", ClaimNotation.Findings("date: 2008-01-01; 22319; 20931"));
    }

    /// <summary>Every HCPCS modifier is known on its days, the ended ones too. CP: 2016 and 2017.</summary>
    [Theory]
    [InlineData("2015-12-31", "20900-CP", "20900 BGC2020")]
    [InlineData("2016-01-01", "20900-CP", "")]
    [InlineData("2017-12-31", "20900-CP", "")]
    [InlineData("2018-01-01", "20900-CP", "20900 BGC2020")]
    [InlineData("2017-12-31", "20900-CP on 2017-12-31 to 2018-01-01", "20900 BGC2020")]
    [InlineData("2014-12-31", "20900-XS", "20900 BGC2020")] // described by the catalog, its days by the table
    [InlineData("2015-01-01", "20900-XS", "")]
    [InlineData("2030-01-01", "20900-PO", "20900 BGC2016")] // no end is known
    [InlineData("2018-01-01", "20900-CP-CP", "20900 BGC2020, 20900 BGC2015")]
    public void A_modifier_is_valid_on_its_days(string date, string lines, string expected) =>
        Assert.Equal(expected, ClaimNotation.Findings($"date: {date}; {lines}"));

    [Fact]
    public void A_modifier_without_a_meaning_is_known_and_one_that_is_nowhere_is_named()
    {
        Assert.True(ClaimNotation.Check(Summer + "22612-A1").IsClean);
        ClaimReport report = ClaimNotation.Check(Summer + "22612-9Z-A1-8Z");
        UnjudgedLine line = Assert.Single(report.Unjudged);
        Assert.Equal(["9Z", "8Z"], line.Modifiers.Select(m => m.Text));
        Assert.Equal("Line 1 (22612): modifiers 9Z, 8Z are not in the catalog, so what they do to the line was not judged.", line.ToString());
        Assert.Equal("Line 1 (22612): modifier 9Z is not in the catalog, so what it does to the line was not judged.", ClaimNotation.Check(Summer + "22612-9Z").Unjudged[0].ToString());
    }

    /// <summary>The list of the modifiers that open a pair is closed: one that nobody knows opens none.</summary>
    [Theory]
    [InlineData("22612; 22630-9Z", "22630 BGC2008")]
    [InlineData("22612; 22630-A1", "22630 BGC2008")]
    [InlineData("22612; 22630-PO", "22630 BGC2016, 22630 BGC2008")]
    [InlineData("type: outpatient; 22612; 22630-PO", "22630 BGC2008")]
    public void A_modifier_that_is_not_on_the_list_leaves_a_pair_judged(string claim, string expected) =>
        Assert.Equal(expected, ClaimNotation.Findings(Summer + claim));

    /// <summary>20962 is inpatient-only in 2025; the list of one year says nothing of another.</summary>
    [Theory]
    [InlineData("2025-06-02", "type: outpatient; 20962", "20962 BGC2018")]
    [InlineData("2025-06-02", "type: outpatient; 20962-CA", "")]
    [InlineData("2025-06-02", "type: outpatient; 20962-PO", "20962 BGC2018")]
    [InlineData("2025-06-02", "type: outpatient; 20962-PN", "20962 BGC2018")]
    [InlineData("2025-06-02", "type: asc; 20962", "20962 BGC2018")]
    [InlineData("2025-06-02", "type: asc; 20962-CA", "20962 BGC2016, 20962 BGC2018")]
    [InlineData("2025-06-02", "20962 at 24", "20962 BGC2019")]
    [InlineData("2025-06-02", "20962 at 21", "")]
    [InlineData("2025-06-02", "22612 at 24", "")]
    [InlineData("2025-06-02", "payer: medicaid; 20962 at 24", "")]
    [InlineData("2025-12-31", "20962 at 24", "20962 BGC2019")]
    [InlineData("2026-01-01", "20962 at 24", "")]
    [InlineData("2024-12-31", "20962 at 24", "")]
    [InlineData("2026-01-01", "type: asc; 20962", "")]
    [InlineData("2024-12-31", "type: outpatient; 20962", "")]
    public void An_inpatient_only_code_is_found_where_it_is_not_paid(string date, string claim, string expected) =>
        Assert.Equal(expected, ClaimNotation.Findings($"date: {date}; {claim}"));

    [Theory]
    [InlineData("2025-06-02", "20962-PO", "20962 BGC2016")]
    [InlineData("2025-06-02", "20962-PN", "20962 BGC2016")]
    [InlineData("2025-06-02", "20962-CA", "20962 BGC2016")]
    [InlineData("2025-06-02", "type: outpatient; 22612-PO", "")]
    [InlineData("2025-06-02", "type: outpatient; 22612-PN", "")]
    public void Modifiers_of_a_hospital_stand_on_its_claims_only(string date, string claim, string expected) =>
        Assert.Equal(expected, ClaimNotation.Findings($"date: {date}; {claim}"));

    [Fact]
    public void Place_24_of_an_inpatient_only_code_is_likely() =>
        Assert.Equal(Certainty.Likely, ClaimNotation.Check("date: 2025-06-02; 20962 at 24").First().Certainty);

    [Fact]
    public void A_withdrawn_row_removes_no_live_one()
    {
        // 22612 > 22630 has a row of 2006 with indicator 9 beside the live one.
        Assert.Equal("22630 BGC2008", ClaimNotation.Findings("date: 2006-03-01; 22612; 22630"));
        Assert.Equal("22630 BGC2008", ClaimNotation.Findings(Summer + "22612; 22630"));
    }

    // The pair was turned: 22843 was column 2 of 22840 to the end of 2016 and is its column 1 since; 27278 and 27280 in hospitals likewise.
    [Theory]
    [InlineData("2016-12-31", "22612; 22840; 22843", "22843 BGC2008")]
    [InlineData("2017-01-01", "22612; 22840; 22843", "22840 BGC2008")]
    [InlineData("2016-12-31", "22612; 22840; 22844", "22844 BGC2008")]
    [InlineData("2017-01-01", "22612; 22840; 22844", "22840 BGC2008")]
    [InlineData("2024-06-30", "type: outpatient; 27280; 27278", "27278 BGC2007")]
    [InlineData("2024-07-01", "type: outpatient; 27280; 27278", "27280 BGC2008")]
    public void Of_two_rows_of_a_turned_pair_the_one_that_ends_first_governs_alone(string date, string claim, string expected) =>
        Assert.Equal(expected, ClaimNotation.Findings("date: " + date + "; " + claim));

    [Theory]
    [InlineData("22633; 22612; 22632; 20939", "")] // 22633 carries all
    [InlineData("22612 x0; 20939", "20939 BGC2002")]
    [InlineData("22612 x-1; 20939", "20939 BGC2002")]
    [InlineData("22612 x2; 20939", "22612 BGC2010, 20939 BGC2002")] // over an absolute limit
    [InlineData("22554; 22552; 20939", "22552 BGC2008, 22552 BGC2001")] // 22554 carries the graft, not the level
    [InlineData("22551-53-59; 20939", "22551 BGC2004")] // modifiers do not fail a primary
    public void A_primary_fails_by_date_units_pair_or_its_own_primary_only(string claim, string expected)
    {
        string actual = ClaimNotation.Findings(Summer + claim);
        if (expected.Length == 0)
        {
            Assert.DoesNotContain("20939", actual, System.StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void A_reviewable_limit_fails_no_primary() =>
        Assert.Equal("22552 BGC2011", ClaimNotation.Findings(Summer + "22551; 22552 x6; 20931"));

    [Fact]
    public void A_primary_denied_by_a_pair_takes_its_add_on_with_it_and_is_named()
    {
        ClaimReport report = ClaimNotation.Check(Summer + "27280; 22319; 22830; 22612; 22558-59");
        Assert.DoesNotContain(report, f => f.Id == RuleIds.PrimaryDoesNotCount);

        // 22558 is column 2 of 22586, which is on no graft's list.
        ClaimFinding cascade = ClaimNotation.Check(Summer + "history: none; 22586; 22558; 20937").Single(f => f.Id == RuleIds.PrimaryDoesNotCount);
        Assert.Equal("22558", cascade.RelatedLines.Single().Code.Text);
        Assert.Equal(Certainty.Definite, cascade.Certainty);
        Assert.Contains("22558", cascade.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_denied_column_1_still_denies_column_2() =>
        Assert.Contains("38220 BGC2007", ClaimNotation.Findings(Summer + "22633; 22612; 38220"), System.StringComparison.Ordinal);

    [Fact]
    public void An_ended_code_is_judged_by_no_other_rule_and_is_no_primary()
    {
        Assert.Equal("0195T BGC2013", ClaimNotation.Findings("date: 2020-01-02; 0195T-50-50-LT-23 x99"));
        Assert.Equal("20926 BGC2013", ClaimNotation.Findings("date: 2020-01-02; 20926; 0232T"));
    }

    [Theory]
    [InlineData("22612-80; 20930-80-62-66-50", "20930 BGC2014, 20930 BGC2014, 20930 BGC2017")] // the modifiers' own quarrel stays
    [InlineData("22612; 20930-50 x7", "20930 BGC2017")]
    [InlineData("22612; 22841 x2", "22841 BGC2017, 22841 BGC2010")]
    public void A_code_reported_for_tracking_silences_modifier_rules_and_a_limit_of_0(string claim, string expected) =>
        Assert.Equal(expected, ClaimNotation.Findings(Summer + claim));

    [Theory]
    [InlineData("20920-80", "BGC2003")] // ASST 1
    [InlineData("20910-80", "BGC2004")] // ASST 0
    [InlineData("20900-80", "")] // ASST 2
    [InlineData("20972-62", "BGC2003")] // CO 0
    [InlineData("20956-62", "BGC2004")] // CO 1
    [InlineData("22612-62", "")] // CO 2
    [InlineData("22612-66", "BGC2003")] // TEAM 0
    [InlineData("22818-66", "")] // TEAM 2
    [InlineData("20999-66", "BGC2004")] // TEAM 1
    [InlineData("0201T-50", "BGC2003")] // BILAT 2
    [InlineData("22612-50", "BGC2005")] // BILAT 0, stand-alone
    [InlineData("20973-50", "")] // BILAT 1
    [InlineData("20900-26", "BGC2003")]
    [InlineData("20900-TC", "BGC2003")]
    [InlineData("20900-54", "BGC2003")] // 000
    [InlineData("38220-55", "BGC2003")] // XXX
    [InlineData("38220-78", "BGC2003")] // 58, 78 and 79 need a global period
    [InlineData("0232T-79", "BGC2003")]
    [InlineData("38222-58", "BGC2003")]
    [InlineData("20900-78", "")] // 000
    [InlineData("22612-58", "")] // 090
    [InlineData("20999-79", "")] // YYY: the contractor decides
    [InlineData("type: outpatient; 38220-78", "")]
    [InlineData("20999-56", "BGC2003")] // YYY
    [InlineData("22612-54", "")] // 090
    [InlineData("0481T-80", "")] // C with 9 throughout
    [InlineData("0481T-54", "")]
    [InlineData("type: outpatient; 20900-26", "")]
    [InlineData("payer: medicaid; 20900-26", "")]
    [InlineData("payer: cpt-rules; 20972-62", "")]
    [InlineData("20900-23", "BGC2003")]
    [InlineData("20900-51", "BGC2005")]
    [InlineData("20900-22", "BGC2004")]
    public void An_indicator_decides_on_professional_claims_of_Medicare(string claim, string expected) =>
        Assert.Equal(expected, string.Join(", ", ClaimNotation.Check(Summer + claim).Select(f => f.Id)));

    [Theory]
    [InlineData("20938-51", "BGC2003")]
    [InlineData("20938-54", "BGC2003")] // ZZZ
    [InlineData("20938-50", "BGC2003")] // BILAT 0, add-on
    [InlineData("20938-22", "BGC2006")]
    [InlineData("payer: cpt-rules; 20938-22", "")]
    [InlineData("payer: cpt-rules; 20938-62", "BGC2006")]
    [InlineData("payer: cpt-rules; 20938-50", "BGC2003")]
    [InlineData("payer: unknown; 20938-62", "BGC2006")]
    [InlineData("payer: unknown; 20939-50", "BGC2006")]
    [InlineData("payer: unknown; checker-type: unknown; 20938-51", "BGC2003")]
    [InlineData("payer: unknown; checker-type: unknown; 20938-80", "")]
    [InlineData("20939-62", "BGC2003")] // CO 0; the code set's sources name others only
    public void A_modifier_on_an_add_on_is_judged_by_payer(string claim, string expected) =>
        Assert.Equal(expected, string.Join(", ", ClaimNotation.Check(Summer + claim + "; 22612").Where(f => f.Line.Code.Text != "22612" && f.Id != RuleIds.PrimaryDoesNotCount).Select(f => f.Id)));

    [Theory]
    [InlineData("22612; 20939 x2", "20939 BGC2011")]
    [InlineData("22612; 20939; 20939", "20939 BGC2011")]
    [InlineData("22612; 20939 x3", "20939 BGC2011")]
    [InlineData("22612; 20939-RT; 20939-LT", "20939 BGC2011, 20939 BGC2006")] // the lines say two sides
    [InlineData("22612; 20939-50 x2", "20939 BGC2011, 20939 BGC2006")]
    [InlineData("22612; 20939-RT; 20939-RT", "20939 BGC2011")] // one side twice
    [InlineData("22612; 20939; 20939-76", "20939 BGC2004, 20939 BGC2011")]
    [InlineData("22612; 20939; 22612-AS; 20939-AS", "20939 BGC2004")] // the assistant's is not the surgeon's
    [InlineData("22612; 20939-50", "")]
    [InlineData("payer: cpt-rules; 22612; 20939-RT; 20939-LT", "")]
    [InlineData("payer: cpt-rules; 22612; 20939 x2", "")]
    public void Both_sides_of_marrow_are_reported_as_the_payer_asks(string claim, string expected) =>
        Assert.Equal(expected, ClaimNotation.Findings(Summer + claim));

    [Theory]
    [InlineData("22633; 20931; 20931", 2)] // crosses at the second line of the code
    [InlineData("type: outpatient; 22633; 20931; 20931-80", 2)] // a facility has no assistant
    [InlineData("22633; 20931 x2; 20931", 1)]
    public void Units_are_added_and_reported_on_the_line_that_crosses(string claim, int line)
    {
        ClaimFinding finding = ClaimNotation.Check(Summer + claim).Single(f => f.Id == RuleIds.UnitsOverAbsoluteDayLimit);
        Assert.Equal(line, finding.Line.Index);
        Assert.All(finding.RelatedLines, l => Assert.NotEqual(line, l.Index));
    }

    [Theory]
    [InlineData("20900 x4 on 2024-07-10 to 2024-07-11", "")] // two a day
    [InlineData("20900 x5 on 2024-07-10 to 2024-07-11", "20900 BGC2011")] // 2.5 is 3
    [InlineData("20900 x2 on 2024-07-10; 20900 x2 on 2024-07-11", "")]
    [InlineData("20900 x2 by A; 20900 x2 by B", "")]
    [InlineData("20900 x2 by A group G specialty S; 20900 x2 by B group G specialty S", "20900 BGC2011")]
    [InlineData("type: outpatient; 20900 x2 by A; 20900 x2 by B", "20900 BGC2011")] // the facility bills
    public void Units_are_those_of_a_day_and_a_practitioner(string claim, string expected) => Assert.Equal(expected, ClaimNotation.Findings(Summer + claim));

    [Theory]
    [InlineData("22612 by A group G specialty S; 20938 by A group G specialty S; 22612-80 by B group G specialty S; 20938-80 by B group G specialty S")]
    [InlineData("22612 by A; 20938 by A; 22612-80 by B; 20938-80 by B")] // nobody knows whether they are one
    [InlineData("22612; 22612-AS")]
    public void Units_of_an_assistant_are_added_apart_from_the_surgeons(string claim) =>
        Assert.Same(ClaimReport.JudgedAndClean, ClaimNotation.Check(Summer + claim));

    [Theory]
    [InlineData("22612-80; 22612-82", Certainty.Definite)] // two assistants
    [InlineData("22612-54; 22612-55", Certainty.Likely)] // surgery and aftercare
    public void Units_of_one_role_are_added_and_with_aftercare_the_sum_is_likely(string claim, Certainty expected)
    {
        ClaimFinding finding = Assert.Single(ClaimNotation.Check(Summer + claim));
        Assert.Equal((RuleIds.UnitsOverAbsoluteDayLimit, expected), (finding.Id, finding.Certainty));
    }

    [Theory]
    [InlineData("22612; 20939 x2", "one line with modifier 50")]
    [InlineData("22612; 20939-RT; 20939-LT", "one line with modifier 50")]
    [InlineData("22612; 20939-RT; 20939-RT", "at most 1")]
    [InlineData("22612; 20939 x3", "at most 1")]
    [InlineData("20900 x3", "at most 2")]
    public void The_remedy_of_a_limit_speaks_of_two_sides_where_it_may_be_them(string claim, string expected) =>
        Assert.Contains(expected, ClaimNotation.Check(Summer + claim).Single(f => f.Id == RuleIds.UnitsOverReviewableDayLimit).Remedy, System.StringComparison.Ordinal);

    [Theory]
    [InlineData("22612; 20931-80", "20931 BGC2016")]
    [InlineData("22612-AS; 20931", "22612 BGC2016")]
    public void On_a_facility_claim_an_assistants_modifier_is_one_mistake_and_changes_nothing_else(string claim, string expected) =>
        Assert.Equal(expected, ClaimNotation.Findings(Summer + "type: outpatient; " + claim));

    [Theory]
    [InlineData("22633 on 2024-07-16; 22612 x0; 20938", 1)] // the day before the other day
    [InlineData("22633-80; 22612 x2; 20938", 1)] // the surgeon's before the assistant's
    [InlineData("22633 by B group H specialty S; 22612 x2 by A group G specialty S; 20938 by A group G specialty S", 1)]
    public void The_cause_of_an_add_on_is_the_nearest_of_the_primaries_that_fail(string claim, int cause) =>
        Assert.Equal(cause, ClaimNotation.Check(Summer + claim).Single(f => f.Id == RuleIds.PrimaryDoesNotCount).RelatedLines.Single().Index);

    [Fact]
    public void A_line_of_no_units_is_unjudged_and_counts_for_nothing()
    {
        ClaimReport report = ClaimNotation.Check(Summer + "20900 x2; 20900 x0; 20900 x-5");
        Assert.Empty(report);
        Assert.False(report.IsClean);
        Assert.Equal([UnjudgedReason.NoUnits, UnjudgedReason.NoUnits], report.Unjudged.Select(u => u.Reason));
    }

    [Theory]
    [InlineData("22612; 20937-80", "20937 BGC2002")]
    [InlineData("22612-80; 20937", "20937 BGC2002")]
    [InlineData("22612; 22612-80 by B; 20937-AS by B", "")]
    public void An_assistant_needs_an_assistants_primary(string claim, string expected) =>
        Assert.Equal(expected, string.Join(", ", ClaimNotation.Check(Summer + claim).Where(f => f.Line.Code.Text == "20937").Select(f => f.Line.Code + " " + f.Id)));

    [Theory]
    [InlineData("2024-07-15", "22551; 22846-59; 22853", "22846 BGC2009")]
    [InlineData("2024-07-15", "22551; 22846; 22853-59", "22846 BGC2009")]
    [InlineData("2019-06-30", "22551; 22846; 22853-59", "22846 BGC2008")]
    [InlineData("2019-07-01", "22551; 22846; 22853-59", "22846 BGC2009")]
    [InlineData("2024-07-15", "22551; 22846-LT; 22853", "22846 BGC2009")]
    [InlineData("2024-07-15", "22551; 22846-LT; 22853-LT", "22846 BGC2009")]
    [InlineData("2024-07-15", "22551; 22846-76; 22853", "22846 BGC2008")]
    public void A_bypass_modifier_counts_on_either_column_from_July_2019(string date, string claim, string expected) =>
        Assert.Equal(expected, ClaimNotation.Findings("date: " + date + "; " + claim));

    [Fact]
    public void A_second_line_without_a_bypass_is_still_denied() =>
        Assert.Equal(
            ["2 BGC2009", "3 BGC2008"],
            ClaimNotation.Check(Summer + "22551; 22853; 22846-59; 22846").Where(f => f.Id is RuleIds.PairBypassed or RuleIds.PairWithoutBypassModifier).Select(f => f.Line.Index + " " + f.Id));

    [Fact]
    public void An_inpatient_claim_is_not_judged()
    {
        ClaimReport report = ClaimNotation.Check(Summer + "type: inpatient; 20939; 22612");
        Assert.Empty(report);
        Assert.True(report.HasNothingToJudge);
        Assert.False(report.IsClean);
        Assert.All(report.Unjudged, u => Assert.Equal(UnjudgedReason.ClaimType, u.Reason));
    }

    [Theory]
    [InlineData("history: 22612; 20939", "")]
    [InlineData("history: 22614; 20939", "20939 BGC2001")]
    [InlineData("complete: no; 20939", "")]
    [InlineData("frequency: replacement; 20939", "")]
    [InlineData("frequency: void; 20939", "")]
    [InlineData("frequency: void; 22612; 22633", "22612 BGC2007")]
    [InlineData("20985", "")] // type 2: the contractor decides
    public void Absence_is_judged_on_a_claim_known_to_be_complete(string claim, string expected) => Assert.Equal(expected, ClaimNotation.Findings(Summer + claim));

    [Theory]
    [InlineData("history: 22612; 20950; 20939 on 2024-07-18", "20939 BGC2001")] // paid on another day
    [InlineData("history: 22612 on 2024-07-18; 20939 on 2024-07-18", "")]
    [InlineData("history: 22612 by A group G specialty S; 20950 by A group G specialty S; 20939 by B group H specialty S", "20939 BGC2002")]
    [InlineData("history: 22612; 20950 by A group G; 20939 by B group H", "20939 BGC2002")] // nobody says to whom it was paid
    [InlineData("history: 22612; 20939 by A group G specialty S", "")]
    [InlineData("history: 22612; 20938-AS", "20938 BGC2002")] // paid to the surgeon
    [InlineData("history: 22612-AS; 20938-AS", "")]
    [InlineData("history: 22612 x0; 20938", "20938 BGC2001")]
    [InlineData("history: 22633; 22612", "22612 BGC2007")]
    [InlineData("history: 22633 on 2024-07-14; 22612", "")]
    [InlineData("history: 22551, 22853; 22845-59", "22845 BGC2009")]
    [InlineData("history: 22612, 20931; 20931", "20931 BGC2010")]
    [InlineData("history: 22612, 20931 on 2024-07-14; 20931", "")]
    [InlineData("history: 22612, 20931-80; 20931", "")]
    [InlineData("history: 20900 x2; 20900; 20900", "20900 BGC2011")]
    [InlineData("history: 20931 on 2024-07-16; 22612 on 2024-07-15 to 2024-07-17; 20931 x3 on 2024-07-15 to 2024-07-17", "20931 BGC2010")] // paid on a day within the span
    [InlineData("history: 20931 on 2024-07-18; 22612 on 2024-07-15 to 2024-07-17; 20931 x3 on 2024-07-15 to 2024-07-17", "")]
    [InlineData("type: outpatient; history: 22612 by A, 20931-80 by B; 20931 by C", "20931 BGC2010")] // a facility bills for itself
    public void History_counts_with_the_same_day_practitioner_and_role_and_findings_stand_on_the_claim(string claim, string expected)
    {
        ClaimReport report = ClaimNotation.Check(Summer + claim);
        Assert.Equal(expected, string.Join(", ", report.Select(f => f.Line.Code + " " + f.Id)));
        Assert.Equal(expected.Length == 0 || expected.EndsWith("BGC2009", System.StringComparison.Ordinal), report.IsClean);
        int lines = ClaimNotation.Read(Summer + claim).Claim.Lines.Count;
        Assert.All(report.SelectMany(f => f.RelatedLines.Append(f.Line)), l => Assert.InRange(l.Index, 0, lines - 1));
    }

    [Fact]
    public void What_was_paid_before_is_said_so()
    {
        Assert.Contains("22633, paid before,", ClaimNotation.Check(Summer + "history: 22633; 22612").Single().Message, System.StringComparison.Ordinal);
        Assert.Contains("already paid", ClaimNotation.Check(Summer + "history: 22612, 20931; 20931").Single().Message, System.StringComparison.Ordinal);
        Assert.Contains("22612, paid before,", ClaimNotation.Check(Summer + "history: 22612; 20938-AS").Single().Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_whose_column_2_was_paid_before_is_unjudged()
    {
        ClaimReport report = ClaimNotation.Check(Summer + "history: 22612; 22633");
        Assert.Empty(report);
        Assert.Equal(UnjudgedReason.PairedWithPaidLine, Assert.Single(report.Unjudged).Reason);
        Assert.True(ClaimNotation.Check(Summer + "history: 22551, 22845-59; 22853").IsClean); // bypassed
    }

    [Theory]
    [InlineData("22612; 20931 x3 on 2024-07-14 to 2024-07-16", false)]
    [InlineData("22612 on 2024-07-14; 22633 on 2024-07-15 to 2024-07-16; 20931 x3 on 2024-07-14 to 2024-07-16", true)]
    [InlineData("22612 on 2024-07-14; 22633 on 2024-07-16; 20931 x3 on 2024-07-14 to 2024-07-16", false)]
    [InlineData("history: 22633 on 2024-07-16; 22612 on 2024-07-14 to 2024-07-15; 20931 x3 on 2024-07-14 to 2024-07-16", true)]
    public void A_span_of_an_add_on_needs_its_primary_on_each_day(string claim, bool isClean)
    {
        ClaimReport report = ClaimNotation.Check(Summer + claim);
        Assert.Empty(report);
        Assert.Equal(isClean, report.IsClean);
        Assert.Equal(isClean ? [] : ["20931 PrimaryNotOnEveryDay"], report.Unjudged.Select(u => u.Code + " " + u.Reason));
    }

    [Fact]
    public void The_same_days_as_lines_are_judged_one_by_one() =>
        Assert.Equal(
            "20931 BGC2002, 20931 BGC2002",
            ClaimNotation.Findings(Summer + "22612; 20931 on 2024-07-14; 20931; 20931 on 2024-07-16"));

    [Theory]
    [InlineData("2016-03-01", "0195T-80", true)]
    [InlineData("2023-03-01", "0775T-50", true)]
    [InlineData("2019-03-01", "20926-62", true)]
    [InlineData("2018-12-31", "0195T", false)]
    [InlineData("2018-12-31", "0195T-59", false)]
    [InlineData("2024-07-15", "0481T-80", false)] // a row with 9 throughout: the contractor decides
    public void An_ended_code_without_indicators_is_unjudged_where_one_would_decide(string date, string claim, bool isUnjudged)
    {
        ClaimReport report = ClaimNotation.Check("date: " + date + "; " + claim);
        Assert.Empty(report);
        Assert.Equal(isUnjudged ? [UnjudgedReason.IndicatorsNotKnown] : [], report.Unjudged.Select(u => u.Reason));
    }

    [Fact]
    public void Indicators_decide_nothing_on_an_outpatient_claim_so_their_lack_leaves_nothing_open()
    {
        ClaimReport report = ClaimNotation.Check("date: 2018-12-31; type: outpatient; 0195T-50");
        Assert.Empty(report);
        Assert.Equal([UnjudgedReason.OutpatientStatusNotKnown], report.Unjudged.Select(u => u.Reason));
    }

    [Theory]
    [InlineData("20902-LT; 20900-LT", "the same side")]
    [InlineData("20902; 20900-LT", "a side alone")]
    [InlineData("20902-RT; 20900-LT", "a modifier says")]
    [InlineData("20902-LT; 20900-LT-59", "a modifier says")]
    [InlineData("22551; 22846-LT; 22853", "does not have")]
    [InlineData("22551; 22846; 22853-RT", "does not have")]
    [InlineData("22551; 22846-LT; 22853-LT", "does not have")]
    [InlineData("22551; 22846-59-LT; 22853", "a modifier says")]
    public void What_a_side_says_of_two_codes_is_told(string claim, string expected)
    {
        ClaimFinding finding = ClaimNotation.Check(Summer + claim).Single(f => f.Id == RuleIds.PairBypassed);
        Assert.Contains(expected, finding.Message, System.StringComparison.OrdinalIgnoreCase);
        Assert.True(finding.IsInformation);
    }

    [Fact]
    public void No_remedy_offers_a_side_where_there_is_none()
    {
        Assert.DoesNotContain("LT", ClaimNotation.Check(Summer + "22551; 22846; 22853").Single(f => f.Id == RuleIds.PairWithoutBypassModifier).Remedy, System.StringComparison.Ordinal);
        Assert.Contains("LT", ClaimNotation.Check(Summer + "20902; 20900").Single(f => f.Id == RuleIds.PairWithoutBypassModifier).Remedy, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Without_history_the_words_say_on_this_claim()
    {
        Assert.Contains("on this claim", ClaimNotation.Check(Summer + "20939").Single().Message, System.StringComparison.Ordinal);
        Assert.DoesNotContain("paid that day", ClaimNotation.Check(Summer + "20939").Single().Message, System.StringComparison.Ordinal);
        Assert.Contains("paid that day", ClaimNotation.Check(Summer + "history: none; 20939").Single().Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Practitioners_whose_group_is_not_known_leave_it_open()
    {
        ClaimFinding finding = ClaimNotation.Check(Summer + "22612 by A; 20939 by B").Single();
        Assert.Equal((RuleIds.PrimaryDoesNotCount, Certainty.CannotTell), (finding.Id, finding.Certainty));
    }

    [Theory]
    [InlineData("payer: medicaid; 20970 x2", "")]
    [InlineData("payer: medicaid; 20970 x3", "20970 BGC2012")]
    [InlineData("payer: medicaid; 20970 x2; 20970 x2", "")]
    [InlineData("20970 x2", "20970 BGC2011")]
    public void Medicaid_has_limits_of_its_own_by_line(string claim, string expected) => Assert.Equal(expected, ClaimNotation.Findings(Summer + claim));

    [Theory]
    [InlineData("20900-59-59", "BGC2015")]
    [InlineData("20900-59-59-59", "BGC2015")]
    [InlineData("20900-59-LT-GC-Q5-78", "BGC2015")]
    [InlineData("20900-59-XS", "BGC2014")]
    [InlineData("20900-73", "BGC2016")]
    [InlineData("type: outpatient; 22612-62", "BGC2016")]
    [InlineData("22612 at 11", "BGC2019")]
    [InlineData("22612 at 21", "")]
    [InlineData("type: asc; 22612 at 22", "BGC2019")]
    [InlineData("type: asc; 22612 at 24", "")]
    public void What_is_wrong_with_a_line_by_itself_is_found(string claim, string expected) =>
        Assert.Equal(expected, string.Join(", ", ClaimNotation.Check(Summer + claim).Select(f => f.Id)));

    [Fact]
    public void With_payer_and_type_unknown_only_what_all_agree_on_is_found()
    {
        const string Open = Summer + "payer: unknown; checker-type: unknown; ";
        Assert.Equal("20939 BGC2001", ClaimNotation.Findings(Open + "20939"));
        Assert.Equal("", ClaimNotation.Findings(Open + "22612; 22633"));
        Assert.Equal("", ClaimNotation.Findings(Open + "22612; 20931 x2"));
        Assert.Equal("0195T BGC2013", ClaimNotation.Findings(Open + "0195T"));
        Assert.Equal("22612 BGC2007", ClaimNotation.Findings(Summer + "checker-type: unknown; 22612; 22633"));

        // The direction turns between practitioner and hospital, so nobody can say which of the two is denied.
        Assert.Equal("", ClaimNotation.Findings(Summer + "checker-type: unknown; 27365; 20932; 20934"));
    }
}
