using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>Every row of the tables, on both sides of each border; in the fast set, some of each.</summary>
public sealed class ExhaustiveTests
{
    private static readonly NaiveOracle Oracle = NaiveOracle.Frozen;
    private static readonly DateTime Summer = new(2024, 7, 15);

    private static readonly string[] Days =
    [
        "2016-12-31", "2017-01-01", "2017-12-31", "2018-01-01", "2018-12-31", "2019-01-01", "2019-12-31", "2020-01-01", "2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01",
        "2023-12-31", "2024-01-01",
    ];

    private static List<OracleClaim> AddOns =>
    [
        .. from kind in new[] { ("medicare", "professional"), ("medicare", "outpatient"), ("cpt-rules", "asc") }
           from addOn in Oracle.AddOns
           from candidate in Oracle.Codes.Concat(Oracle.References)
           select OracleClaim.Of(kind.Item1, kind.Item2, Summer, addOn.AddOn, candidate),
    ];

    private static List<OracleClaim> Modifiers =>
    [
        .. from code in Oracle.Codes
           from modifier in Oracle.Modifiers
           from kind in new[] { ("medicare", "professional"), ("medicare", "outpatient"), ("medicaid", "asc"), ("cpt-rules", "professional"), ("", "professional") }
           select new OracleClaim(kind.Item1, kind.Item2, false, [], [OracleClaim.Line(code, Summer, 1, modifier)]),
    ];

    private static List<OracleClaim> FirstAndLastDays =>
    [
        .. from code in Oracle.Codes
           from day in Days
           select new OracleClaim("medicare", "professional", false, null, [OracleClaim.Line(code, DateTime.Parse(day, CultureInfo.InvariantCulture))]),
    ];

    [Fact]
    public void Some_codes_beside_some_add_ons() => Cases.Some(AddOns, 2_000, Same);

    [Fact]
    [Trait("Set", "large")]
    public void Every_code_beside_every_add_on()
    {
        Assert.True(AddOns.Count > 15_000, $"{AddOns.Count}");
        Cases.All(AddOns, Same);
    }

    [Fact]
    public void Some_pairs_in_both_orders_with_and_without_a_bypass_now_and_around_their_end() => Cases.Some(Pairs(), 2_000, Same);

    [Fact]
    [Trait("Set", "large")]
    public void Every_pair_in_both_orders_with_and_without_a_bypass_now_and_around_its_end() => Cases.All(Pairs(), Same);

    [Fact]
    public void Every_unit_limit_below_at_and_above()
    {
        Assert.True(Oracle.Units.Count > 300);
        foreach ((string code, string payer, string claimType, int limit, string mai) in Oracle.Units)
        {
            foreach (int units in new[] { limit - 1, limit, limit + 1 }.Where(u => u > 0))
            {
                var claim = new OracleClaim(payer, claimType, false, [], [OracleClaim.Line(code, Summer, units)]);
                Same(claim);
                ClaimReport report = claim.Check();
                bool over = report.Any(f => f.Id is RuleIds.UnitsOverAbsoluteDayLimit or RuleIds.UnitsOverReviewableDayLimit or RuleIds.UnitsOverLineLimit
                    || (f.Id == RuleIds.PayersDisagreeOnModifier && f.AdjustmentReasonCodes.Contains("151")));
                bool tracked = report.Any(f => f.Id == RuleIds.ReportedNeverPaid) && limit == 0;
                Assert.True(over == (units > limit && !tracked), $"{code} {payer} {claimType} x{units}, limit {limit}, MAI {mai}");
            }
        }
    }

    [Fact]
    public void Some_modifiers_on_some_codes() => Cases.Some(Modifiers, 4_000, Same);

    [Fact]
    [Trait("Set", "large")]
    public void Every_modifier_on_every_code() => Cases.All(Modifiers, Same);

    [Fact]
    public void Every_code_around_its_first_and_its_last_day() => Cases.All(FirstAndLastDays, Same);

    private static List<OracleClaim> Pairs()
    {
        string[] bypasses = Oracle.Modifiers.Where(m => m is "59" or "XS" or "LT" or "F1" or "78").ToArray();
        string[][] left = [[], ["59"], ["76"]];
        var pairs = Oracle.Pairs.Where(p => Oracle.Codes.Contains(p.Column1) && Oracle.Codes.Contains(p.Column2)).ToList();
        Assert.True(pairs.Count > 2000, $"{pairs.Count}");
        var claims = new List<OracleClaim>();
        foreach ((string claimType, string column1, string column2, string to, _) in pairs)
        {
            List<DateTime> days = [Summer];
            if (to != "")
            {
                DateTime end = DateTime.Parse(to, CultureInfo.InvariantCulture);
                days.AddRange([end.AddDays(-1), end, end.AddDays(1)]);
            }

            foreach (DateTime day in days)
            {
                foreach (string[] modifiers in left)
                {
                    OracleLine a = OracleClaim.Line(column1, day, 1, modifiers);
                    OracleLine b = OracleClaim.Line(column2, day);
                    claims.Add(new OracleClaim("medicare", claimType, true, [], [a, b]));
                    claims.Add(new OracleClaim("medicare", claimType, true, [], [b, a]));
                    claims.Add(new OracleClaim("medicare", claimType, true, [], [a with { Modifiers = [] }, b with { Modifiers = modifiers }]));
                }
            }
        }

        (string, string Column1, string Column2, string, string) open = pairs.First(p => p is { ClaimType: "professional", Indicator: "1", To: "" });
        claims.AddRange(bypasses.Select(
            bypass => new OracleClaim("medicare", "professional", true, [], [OracleClaim.Line(open.Column1, Summer), OracleClaim.Line(open.Column2, Summer, 1, bypass)])));
        return claims;
    }

    private static void Same(OracleClaim claim)
    {
        List<string> expected = claim.Expected(Oracle);
        List<string> actual = claim.Actual();
        if (!expected.SequenceEqual(actual))
        {
            Assert.Fail($"{claim}\n  expected {string.Join(", ", expected)}\n  actual   {string.Join(", ", actual)}");
        }
    }
}
