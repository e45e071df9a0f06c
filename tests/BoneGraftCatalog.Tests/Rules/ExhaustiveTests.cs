using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>Every row of the tables, on both sides of each border.</summary>
public sealed class ExhaustiveTests
{
    private static readonly NaiveOracle Oracle = NaiveOracle.Frozen;
    private static readonly DateTime Summer = new(2024, 7, 15);

    [Theory]
    [InlineData("medicare", "professional")]
    [InlineData("medicare", "outpatient")]
    [InlineData("cpt-rules", "asc")]
    public void Every_code_beside_every_add_on(string payer, string type)
    {
        int judged = 0;
        foreach ((string addOn, _, _) in Oracle.AddOns)
        {
            foreach (string candidate in Oracle.Codes.Concat(Oracle.References))
            {
                Same(OracleClaim.Of(payer, type, Summer, addOn, candidate));
                judged++;
            }
        }

        Assert.True(judged > 5000, $"{judged}");
    }

    [Fact]
    public void Every_pair_in_both_orders_with_and_without_a_bypass_now_and_around_its_end()
    {
        string[] bypasses = Oracle.Modifiers.Where(m => m is "59" or "XS" or "LT" or "F1" or "78").ToArray();
        string[][] left = [[], ["59"], ["76"]];
        var pairs = Oracle.Pairs.Where(p => Oracle.Codes.Contains(p.Column1) && Oracle.Codes.Contains(p.Column2)).ToList();
        Assert.True(pairs.Count > 2000, $"{pairs.Count}");
        foreach ((string claimType, string column1, string column2, string to, _) in pairs)
        {
            List<DateTime> days = [Summer];
            if (to != "")
            {
                DateTime end = DateTime.Parse(to, System.Globalization.CultureInfo.InvariantCulture);
                days.AddRange([end.AddDays(-1), end, end.AddDays(1)]);
            }

            foreach (DateTime day in days)
            {
                foreach (string[] modifiers in left)
                {
                    OracleLine a = OracleClaim.Line(column1, day, 1, modifiers);
                    OracleLine b = OracleClaim.Line(column2, day);
                    Same(new OracleClaim("medicare", claimType, true, [], [a, b]));
                    Same(new OracleClaim("medicare", claimType, true, [], [b, a]));
                    Same(new OracleClaim("medicare", claimType, true, [], [a with { Modifiers = [] }, b with { Modifiers = modifiers }]));
                }
            }
        }

        (string, string Column1, string Column2, string, string) open = pairs.First(p => p is { ClaimType: "professional", Indicator: "1", To: "" });
        foreach (string bypass in bypasses)
        {
            Same(new OracleClaim("medicare", "professional", true, [], [OracleClaim.Line(open.Column1, Summer), OracleClaim.Line(open.Column2, Summer, 1, bypass)]));
        }
    }

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
                bool over = claim.Check().Any(f => f.Id is RuleIds.UnitsOverAbsoluteDayLimit or RuleIds.UnitsOverReviewableDayLimit or RuleIds.UnitsOverLineLimit
                    || (f.Id == RuleIds.PayersDisagreeOnModifier && f.AdjustmentReasonCodes.Contains("151")));
                bool tracked = claim.Check().Any(f => f.Id == RuleIds.ReportedNeverPaid) && limit == 0;
                Assert.True(over == (units > limit && !tracked), $"{code} {payer} {claimType} x{units}, limit {limit}, MAI {mai}");
            }
        }
    }

    [Fact]
    public void Every_modifier_on_every_code()
    {
        foreach (string code in Oracle.Codes)
        {
            foreach (string modifier in Oracle.Modifiers)
            {
                foreach ((string payer, string type) in new[] { ("medicare", "professional"), ("medicare", "outpatient"), ("medicaid", "asc"), ("cpt-rules", "professional"), ("", "professional") })
                {
                    Same(new OracleClaim(payer, type, false, [], [OracleClaim.Line(code, Summer, 1, modifier)]));
                }
            }
        }
    }

    [Fact]
    public void Every_code_around_its_first_and_its_last_day()
    {
        foreach (string code in Oracle.Codes)
        {
            foreach (string day in new[] { "2016-12-31", "2017-01-01", "2017-12-31", "2018-01-01", "2018-12-31", "2019-01-01", "2019-12-31", "2020-01-01", "2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01", "2023-12-31", "2024-01-01" })
            {
                Same(new OracleClaim("medicare", "professional", false, null, [OracleClaim.Line(code, DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture))]));
            }
        }
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
