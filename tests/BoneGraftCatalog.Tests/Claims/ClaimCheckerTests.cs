using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Formats;
using BoneGraftCatalog.Tests.Catalogs;

namespace BoneGraftCatalog.Tests.Claims;

public sealed class ClaimCheckerTests
{
    private static readonly Claim Clean = new()
    {
        ServiceDate = new(2024, 7, 15),
        Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, Mod.TwoSurgeons62), ClaimLine.Parse("20939").WithPlaceOfService("21"), ClaimLine.Parse("22614") },
        History = [new(Cpt.CageDiscSpace22853)],
    };

    [Fact]
    public void A_clean_claim_costs_no_memory_beyond_the_shared_report()
    {
        ClaimChecker checker = TestCatalog.Medicare;
        Assert.Same(checker.Check(Clean), checker.Check(new Claim(Clean)));
        Assert.True(checker.Check(Clean).IsClean);
        checker.Check(Clean);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            checker.Check(Clean);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>A unit limit relates every line of the day to the one that crosses it, and tells so once.</summary>
    [Theory]
    [InlineData("22612")]
    [InlineData("20931")] // also an add-on without its primary, once for each line
    public void Memory_grows_with_the_lines_of_a_claim_and_not_with_their_square(string code)
    {
        // Once for the pools, which keep what they hand out.
        _ = Allocated(100) + Allocated(800);
        long small = Allocated(100);
        long large = Allocated(800);
        Assert.InRange(large, small, 12 * small);

        long Allocated(int lines)
        {
            var claim = new Claim(Enumerable.Repeat(ClaimLine.Parse(code), lines).ToArray()) { ServiceDate = new(2024, 7, 15) };
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.NotEmpty(ClaimChecker.Medicare.Check(claim));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_lines_and_those_of_a_line_in_the_order_of_the_rules()
    {
        const string line = "20931-LT-LT x4";
        ClaimReport one = ClaimNotation.Check("date: 2024-07-15; " + line);
        ClaimReport many = ClaimNotation.Check("date: 2024-07-15; " + string.Join("; ", Enumerable.Range(1, 40).Select(d => $"{line} on 2024-{1 + (d % 6):D2}-{(d / 6) + 1:D2}")));
        Assert.True(one.Count > 2);
        Assert.Equal(Enumerable.Range(0, 40).SelectMany(i => one.Select(f => (i, f.Id))), many.Select(f => (f.Line.Index, f.Id)));
    }

    [Fact]
    public void A_finding_says_what_which_fact_and_what_to_do()
    {
        ClaimFinding finding = TestCatalog.Medicare.Check(new Claim { ServiceDate = new(2026, 3, 2), Lines = { ClaimLine.Parse("22514"), ClaimLine.Parse("20931") } })
            .Single(f => f.Id == RuleIds.AddOnWithoutPrimary);
        Assert.Equal(1, finding.Line.Index);
        Assert.Equal(Cpt.AllograftBlockSpine20931, finding.Line.Code);
        Assert.Equal(Outcome.LineDenied, finding.Outcome);
        Assert.Equal("add-on type 1", finding.FactValue);
        Assert.Equal(("aoc-2024-06", "published 2024-06-03"), (finding.SourceId, finding.SourceRelease));
        Assert.Equal(["107", "B15"], finding.AdjustmentReasonCodes);
        Assert.Equal(["N122"], finding.RemarkCodes);
        Assert.EndsWith("generator/docs/rules/BGC2001.md", finding.HelpLink, StringComparison.Ordinal);
        Assert.Equal(
            "BGC2001 line 2 (20931): 20931 is an add-on and no listed primary is on this claim; 22514 is not on the list [Add-on code edits, published 3 June 2024, carried forward]."
            + " Add the primary it was done with, one of 22319, 22532, 22533, 22548, 22551, 22552 and 17 more.",
            finding.ToString());
    }

    [Fact]
    public void Where_payers_disagree_both_are_named() => Assert.StartsWith(
        "Payers disagree on modifier 62 on 20938, Medicare: with records, the code set's rules: never (CO 1) [",
        ClaimNotation.Check("date: 2024-07-15; 22612-62; 20938-62").Single().Message,
        StringComparison.Ordinal);

    [Fact]
    public void Whatever_a_claim_holds_has_a_defined_outcome()
    {
        ClaimChecker checker = TestCatalog.Medicare;
        Assert.Throws<ArgumentNullException>(() => checker.Check(null!));
        Assert.Throws<ArgumentNullException>(() => checker.With(null!));
        Assert.Throws<ArgumentNullException>(() => new ClaimChecker(Payer.Medicare, ClaimType.Professional, null!));
        Assert.Throws<ArgumentException>(() => new ClaimChecker(Payer.Medicare, ClaimType.Professional));

        Assert.True(checker.Check(new Claim()) is { Count: 0, HasNothingToJudge: true, IsClean: false });
        Assert.Equal(UnjudgedReason.NoCode, checker.Check(new Claim(new ClaimLine(default))).Unjudged.Single().Reason);
        Assert.Equal(UnjudgedReason.CodeNotInCatalog, checker.Check(new Claim(ClaimLine.Parse("99213"))).Unjudged.Single().Reason);
        Assert.Equal(UnjudgedReason.NoUnits, checker.Check(new Claim(new ClaimLine(Cpt.MarrowAspirationSpine20939, int.MinValue))).Unjudged.Single().Reason);

        ClaimReport huge = checker.Check(new Claim(new ClaimLine(Cpt.AllograftBlockSpine20931, int.MaxValue), new ClaimLine(Cpt.AllograftBlockSpine20931, int.MaxValue)));
        Assert.Contains(huge, f => f.Id == RuleIds.UnitsOverAbsoluteDayLimit && f.Message.Contains("4294967294", StringComparison.Ordinal));

        Modifier[] thirty = Enumerable.Range(0, 30).Select(i => Modifier.Parse("Z" + (char)('A' + (i % 26)))).ToArray();
        Assert.Equal(5, checker.Check(new Claim(new ClaimLine(Cpt.BoneHarvestSmall20900, thirty))).Count(f => f.Id == RuleIds.ModifierRepeatedOrTooMany));
        Assert.Single(checker.Check(new Claim(new ClaimLine(Cpt.BoneHarvestSmall20900, Enumerable.Repeat(Mod.Distinct59, 1000).ToArray()))));

        foreach (ServiceDate date in new[] { default, new ServiceDate(1, 1, 1), new ServiceDate(9999, 12, 31) })
        {
            ClaimReport report = checker.Check(new Claim
            {
                ServiceDate = date,
                Lines = { ClaimLine.Parse("20939"), ClaimLine.Parse("22633"), ClaimLine.Parse("22612"), ClaimLine.Parse("0195T").WithServiceDates(new(9999, 12, 31), new(1, 1, 1)) },
            });
            Assert.DoesNotContain(report, f => f.Certainty == Certainty.Definite && f.Id != RuleIds.CodeNotValidOnDate);
        }
    }

    [Fact]
    public void Without_a_date_a_finding_is_at_most_likely_and_ended_edits_are_silent()
    {
        ClaimReport report = TestCatalog.Medicare.Check(new Claim(ClaimLine.Parse("22633"), ClaimLine.Parse("22612"), ClaimLine.Parse("22319"), ClaimLine.Parse("20931")));
        Assert.Equal([(RuleIds.PairNeverPaidTogether, Certainty.Likely)], report.Select(f => (f.Id, f.Certainty)));
    }

    /// <summary>20938 is worth 4.89 RVU in 2026; what a line is worth is told only where it is asked for and known.</summary>
    [Theory]
    [InlineData("date: 2026-08-03; history: none; 20938", "4.89 RVU on this line [Physician fee schedule, July 2026, non-QPP variant].")]
    [InlineData("date: 2026-10-05; history: none; 20938", "4.89 RVU on this line [Physician fee schedule, July 2026, non-QPP variant, carried forward].")]
    [InlineData("date: 2026-08-03; history: none; 20938 x2", "9.78 RVU on this line [Physician fee schedule, July 2026, non-QPP variant].")]
    [InlineData("date: 2024-08-05; history: none; 20938", "")] // no release of the year has values
    [InlineData("date: 2026-08-03; history: none; payer: medicaid; 20938", "")]
    [InlineData("date: 2026-08-03; history: none; type: outpatient; 20938", "")]
    [InlineData("date: 2026-08-03; 20900-66 at 21", "4.81 RVU on this line [Physician fee schedule, July 2026, non-QPP variant].")]
    [InlineData("date: 2026-08-03; 20900-66 at 11", "11.92 RVU on this line [Physician fee schedule, July 2026, non-QPP variant].")]
    [InlineData("date: 2026-08-03; 20900-66", "")] // in a facility or not
    [InlineData("date: 2026-08-03; 0200T-66", "")] // without a national value
    public void A_finding_says_what_the_line_is_worth_only_when_asked(string text, string value)
    {
        (ClaimChecker checker, Claim claim) = ClaimNotation.Read(text);
        ClaimReport silent = checker.Check(claim);
        ClaimReport telling = checker.WithValues().Check(claim);
        Assert.NotEmpty(silent);
        Assert.All(silent, f => Assert.Equal("", f.Value));
        Assert.Equal(value, telling[0].Value);
        Assert.Equal(silent[0] + (value.Length == 0 ? "" : " " + value), telling[0].ToString());
        Assert.Equal(value, ClaimReportJson.Parse(ClaimReportJson.Write(telling))[0].Value);
        Assert.Equal(value, checker.WithValues().WithPayer(checker.Payer).WithClaimType(checker.ClaimType).Check(claim)[0].Value);
    }

    [Fact]
    public void The_modifiers_that_were_not_judged_go_through_json()
    {
        ClaimReport report = ClaimNotation.Check("date: 2024-07-15; 22612-9Z-8Z");
        UnjudgedLine read = Assert.Single(ClaimReportJson.Parse(ClaimReportJson.Write(report)).Unjudged);
        Assert.Equal(report.Unjudged[0].Modifiers, read.Modifiers);
        Assert.Equal(report.Unjudged[0].ToString(), read.ToString());
    }

    /// <summary>A wrong "clean" is the worst that a checker can say: what a rule cannot tell keeps the report from it, and is named.</summary>
    [Theory]
    [InlineData("0195T", 0, UnjudgedReason.NoDate)] // ended in 2018
    [InlineData("22633 on 2024-07-15; 22612", 1, UnjudgedReason.NoDate)] // never paid together, if it is one day
    [InlineData("date: 2024-07-15; complete: no; 20939", 0, UnjudgedReason.PrimaryNotKnown)]
    [InlineData("date: 2024-07-15; frequency: replacement; 22614; 20939", 1, UnjudgedReason.PrimaryNotKnown)]
    [InlineData("date: 2024-07-15; complete: no; 22612 on 2024-07-16; 20939", 1, UnjudgedReason.PrimaryNotKnown)]
    [InlineData("date: 2024-07-15; checker-type: unknown; complete: no; 20939", 0, UnjudgedReason.PrimaryNotKnown)]
    [InlineData("date: 2024-07-15; history: none; 61783", 0, UnjudgedReason.PrimaryNotKnown)] // its list is the contractor's
    [InlineData("date: 2024-07-15; 22612; 63081-51 x99", 1, UnjudgedReason.CodeNotInCatalog)] // a primary of other codes, without facts
    [InlineData("date: 2024-07-15; 22612-PA", 0, UnjudgedReason.ModifierNotInCatalog)] // the wrong part of the body: never paid
    [InlineData("date: 2024-07-15; payer: medicaid; 22612 x50", 0, UnjudgedReason.UnitLimitNotKnown)]
    [InlineData("date: 2024-07-15; payer: medicaid; 22612; 22612-59", 0, UnjudgedReason.UnitLimitNotKnown)]
    [InlineData("date: 2024-07-15; 22612 by A group G; 22612 by B group G", 0, UnjudgedReason.PractitionersNotKnown)]
    [InlineData("date: 2024-07-15; 22612-80 by A group G; 22612-AS by B group G", 1, UnjudgedReason.PractitionersNotKnown)]
    [InlineData("date: 2026-03-02; type: outpatient; 20962", 0, UnjudgedReason.OutpatientStatusNotKnown)] // inpatient-only in 2025
    [InlineData("date: 2024-07-15; type: asc; 20962", 0, UnjudgedReason.OutpatientStatusNotKnown)]
    [InlineData("date: 2024-07-15; checker-type: unknown; 22612; 20930 x2", 1, UnjudgedReason.ClaimTypeNotKnown)] // over the limit of outpatient claims
    [InlineData("date: 2024-07-15; checker-type: unknown; 20931-66; 22612", 0, UnjudgedReason.ClaimTypeNotKnown)] // no team on professional ones
    [InlineData("date: 2024-07-15; 22612 at ZZ", 0, UnjudgedReason.PlaceNotKnown)]
    [InlineData("date: 2024-07-15; 22612 at 1", 0, UnjudgedReason.PlaceNotKnown)]
    [InlineData("date: 2024-07-15; payer: medicar; 22633; 20931", 0, UnjudgedReason.PayerNotKnown)]
    [InlineData("date: 2024-07-15; payer: aetna; type: asc; 22633; 20931", 1, UnjudgedReason.PayerNotKnown)]
    [InlineData("date: 2024-07-15; payer: unknown; 22633; 20931", 1, UnjudgedReason.PayerNotKnown)]
    [InlineData("date: 2024-07-15; payer: medicar; checker-type: unknown; 22633", 0, UnjudgedReason.PayerNotKnown)]
    public void What_cannot_be_told_is_never_clean(string text, int line, UnjudgedReason reason)
    {
        ClaimReport report = ClaimNotation.Check(text);
        Assert.False(report.IsClean);
        Assert.Contains((line, reason), report.Unjudged.Select(u => (u.Index, u.Reason)));
        Assert.All(report.Unjudged, u => Assert.False(u.ToString().EndsWith(": it was not judged.", StringComparison.Ordinal), u.ToString()));
    }

    [Theory]
    [InlineData("date: 2024-07-15; complete: no; 22612; 20939")]
    [InlineData("date: 2024-07-15; complete: no; history: 22612; 20939")]
    [InlineData("date: 2024-07-15; frequency: replacement; 22612; 20939")]
    [InlineData("date: 2024-07-15; 22612; 61783")]
    [InlineData("date: 2024-07-15; payer: medicaid; 22612; 20939")]
    [InlineData("date: 2024-07-15; payer: cpt-rules; 22551; 22552 x5")] // no limits are among the rules of the code set
    [InlineData("date: 2024-07-15; 22612 by A group G; 22612-AS by B group G")] // the assistant is another
    [InlineData("date: 2024-07-15; 22612 by A group G specialty S; 22612 by B group G specialty T")]
    [InlineData("date: 2026-03-02; type: outpatient; 20972")]
    [InlineData("date: 2024-07-15; checker-type: unknown; 22612; 20939")]
    public void What_can_be_told_is_clean(string text) => Assert.True(ClaimNotation.Check(text).IsClean, ClaimNotation.Check(text).ToString());

    [Theory]
    [InlineData("medicar", "Line 1 (22633): the payer is not known (medicar; did you mean medicare?), so what depends on the payer was not judged.")]
    [InlineData("Medicaide", "Line 1 (22633): the payer is not known (medicaide; did you mean medicaid?), so what depends on the payer was not judged.")]
    [InlineData("aetna", "Line 1 (22633): the payer is not known (aetna), so what depends on the payer was not judged.")]
    [InlineData("unknown", "Line 1 (22633): the payer is not known, so what depends on the payer was not judged.")]
    public void A_payer_that_nobody_knows_is_named_with_the_nearest_and_what_holds_for_every_payer_is_still_found(string payer, string words)
    {
        ClaimReport report = ClaimNotation.Check($"date: 2024-07-15; payer: {payer}; 22633-LT-LT; 22612; 20931 x4; 0195T");
        Assert.Equal(["22633 BGC2015", "0195T BGC2013"], report.Select(f => f.Line.Code + " " + f.Id));
        Assert.Equal([0, 1, 2], report.Unjudged.Select(u => u.Index));
        Assert.Equal(words, report.Unjudged[0].ToString());
        Assert.Equal(report.ToString(), ClaimReportJson.Parse(ClaimReportJson.Write(report)).ToString());
    }

    [Theory]
    [InlineData("Medicare", false)]
    [InlineData("MEDICAID", false)]
    [InlineData("Cpt-Rules", true)] // 22612 beside 22633 is Medicare's and Medicaid's edit
    public void A_built_in_payer_is_known_in_any_case(string payer, bool isClean) =>
        Assert.Equal(isClean, ClaimNotation.Check($"date: 2024-07-15; payer: {payer}; 22633; 22612") is { IsClean: true, Unjudged.Count: 0 });

    [Fact]
    public void A_report_is_not_reached_by_later_changes_of_the_claim()
    {
        var claim = new Claim { ServiceDate = new(2024, 7, 15), Lines = { ClaimLine.Parse("20931") } };
        ClaimReport report = TestCatalog.Medicare.Check(claim);
        claim.Lines[0] = ClaimLine.Parse("22612");
        Assert.Equal("20931", report.Single().Line.Code.Text);
    }

    [Fact]
    public void A_code_outside_the_catalog_keeps_a_report_from_being_clean()
    {
        ClaimReport report = TestCatalog.Medicare.Check(new Claim { ServiceDate = new(2024, 7, 15), Lines = { ClaimLine.Parse("22612"), ClaimLine.Parse("99213") } });
        Assert.Empty(report);
        Assert.False(report.IsClean);
        Assert.False(report.HasNothingToJudge);
        Assert.Equal("Line 2 (99213): the code is not in the catalog, which says nothing about its validity.", report.Unjudged.Single().ToString());
    }

    [Fact]
    public void Many_threads_share_a_checker()
    {
        ClaimChecker checker = TestCatalog.Medicare;
        var bad = new Claim { ServiceDate = new(2024, 7, 15), Lines = { ClaimLine.Parse("22633"), ClaimLine.Parse("22612"), ClaimLine.Parse("20931-80").WithUnits(3) } };
        string expected = checker.Check(bad).ToString();
        Parallel.For(0, 2000, _ =>
        {
            Assert.Equal(expected, checker.Check(bad).ToString());
            Assert.True(checker.Check(Clean).IsClean);
        });
    }

    [Fact]
    public void A_batch_comes_back_in_order_and_one_bad_claim_stops_nothing()
    {
        Claim[] claims = Enumerable.Range(0, 1000).Select(i => i % 7 == 3 ? null! : i % 7 == 5 ? new Claim(Clean) { History = new Throwing() } : new Claim { ServiceDate = new(2024, 7, 15), Lines = { new ClaimLine(Cpt.BoneHarvestSmall20900, i % 4) } }).ToArray();
        ClaimReport[] reports = TestCatalog.Medicare.CheckAll(claims, 3).ToArray();
        Assert.Equal(1000, reports.Length);
        for (int i = 0; i < reports.Length; i++)
        {
            switch (i % 7)
            {
                case 3: Assert.IsType<ArgumentNullException>(reports[i].Failure); break;
                case 5: Assert.IsType<InvalidOperationException>(reports[i].Failure); break;
                default:
                    Assert.Null(reports[i].Failure);
                    Assert.Equal((i % 4 == 3 ? 1 : 0, i % 4 == 0 ? 1 : 0), (reports[i].Count, reports[i].Unjudged.Count));
                    break;
            }
        }

        Assert.False(reports[3].IsClean);
        Assert.Throws<ArgumentNullException>(() => TestCatalog.Medicare.CheckAll(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => TestCatalog.Medicare.CheckAll(claims, -1));
    }

    [Fact]
    public async Task A_batch_that_comes_over_time_gives_the_same()
    {
        Claim[] claims = Enumerable.Range(0, 300).Select(i => i % 7 == 3 ? null! : new Claim { Lines = { new ClaimLine(Cpt.BoneHarvestSmall20900, i % 4) } }).ToArray();
        var reports = new List<ClaimReport>();
        await foreach (ClaimReport report in TestCatalog.Medicare.CheckAllAsync(Stream(claims), 2))
        {
            reports.Add(report);
        }

        Assert.Equal(TestCatalog.Medicare.CheckAll(claims).Select(r => r.ToString()), reports.Select(r => r.ToString()));
    }

    [Fact]
    public async Task A_batch_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        int seen = 0;
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (ClaimReport _ in TestCatalog.Medicare.CheckAll(Endless(), 2, source.Token))
            {
                if (++seen == 200)
                {
                    source.Cancel();
                }
            }
        });
        Assert.True(seen >= 200);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ClaimReport _ in TestCatalog.Medicare.CheckAllAsync(Stream(Endless()), 2, source.Token))
            {
            }
        });
    }

    [Fact]
    public void A_further_catalog_changes_nothing_of_what_it_does_not_say()
    {
        ClaimChecker layered = TestCatalog.Medicare.With(TestCatalog.Catalog);
        foreach (string claim in new[]
        {
            "date: 2024-07-15; 22633; 22612; 20931-80 x3; 20930", "date: 2019-01-01; 0195T; 20939", "date: 2026-03-02; 22534; 20939-50; 22841 x2",
            "date: 2024-07-15; type: outpatient; 20962; 20900-73-59-XS", "date: 2024-07-15; payer: medicaid; 20970 x3; 20938-62 at 24",
        })
        {
            (ClaimChecker one, Claim value) = ClaimNotation.Read(claim);
            (ClaimChecker two, _) = ClaimNotation.Read(claim, layered);
            Assert.NotEmpty(one.Check(value));
            Assert.Equal(one.Check(value).ToString(), two.Check(value).ToString());
        }
    }

    private static async IAsyncEnumerable<Claim> Stream(IEnumerable<Claim> claims)
    {
        foreach (Claim claim in claims)
        {
            await Task.Yield();
            yield return claim;
        }
    }

    private static IEnumerable<Claim> Endless()
    {
        while (true)
        {
            yield return Clean;
        }
    }

    private sealed class Throwing : IReadOnlyList<ClaimLine>
    {
        public int Count => throw new InvalidOperationException();

        public ClaimLine this[int index] => throw new InvalidOperationException();

        public IEnumerator<ClaimLine> GetEnumerator() => throw new InvalidOperationException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new InvalidOperationException();
    }
}
