using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tests.Catalogs;
using FsCheck;
using FsCheck.Fluent;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>Claims by chance against the oracle, and what must hold of any claim.</summary>
public abstract class ClaimProperties
{
    private static readonly NaiveOracle Oracle = NaiveOracle.Frozen;

    private static readonly string[] Days =
    [
        "2007-12-31", "2008-01-01", "2016-12-31", "2017-06-01", "2018-12-31", "2019-06-30", "2019-07-01", "2019-12-31", "2020-01-01", "2023-08-01",
        "2025-03-03", "2025-06-01", "2025-07-15", "2025-09-30", // days of which all kinds of tables speak: only there many a claim is clean
        "2024-06-02", "2024-06-03", "2024-07-01", "2024-09-30", "2024-10-01", "2025-06-01", "2025-12-31", "2026-03-02", "2026-10-15", "2027-02-01", "2031-01-01",
    ];

    // Half of the codes are grafts and fusions, or random claims would hardly ever have a primary.
    private static readonly string[] Frequent =
    [
        "20930", "20931", "20932", "20933", "20934", "20936", "20937", "20938", "20939", "22534", "22551", "22552", "22554", "22558", "22586", "22612", "22614",
        "22633", "22634", "22842", "22845", "22846", "22853", "38220", "27365", "0195T", "20926",
    ];

    private static Gen<OracleLine> LinesOf(NaiveOracle oracle) =>
        from code in Gen.Frequency((6, Gen.Elements(Frequent)), (3, Gen.Elements([.. oracle.Codes])), (1, Gen.Elements([.. oracle.References])), (1, Gen.Elements("99213", "ZZZZZ")))
        from modifierCount in Gen.Frequency((5, Gen.Constant(0)), (3, Gen.Constant(1)), (2, Gen.Constant(2)), (1, Gen.Choose(3, 6)))
        from modifiers in Gen.Elements([.. oracle.Modifiers, "59", "59", "80", "AS", "50", "62", "LT", "RT", "QQ", "CP", "CA", "PO", "XS", "A1", "9Z"]).ArrayOf(modifierCount)
        from units in Gen.Frequency((8, Gen.Constant(1)), (3, Gen.Choose(2, 6)), (1, Gen.Elements(0, -1, 1000, int.MaxValue)))
        from span in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        from shift in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Choose(-1, 1)))
        from practitioner in Gen.Frequency((6, Gen.Constant("")), (1, Gen.Elements("A", "B")))
        from at in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Elements([.. oracle.Places])))
        from together in Gen.Frequency((6, Gen.Constant(("", ""))), (1, Gen.Elements(("G", "S"), ("G", "T"), ("H", "S"), ("G", ""))))
        select new OracleLine(code, modifiers, units, DateTime.MinValue.AddDays(shift + 10), DateTime.MinValue.AddDays(shift + 10 + span), practitioner, together.Item1, together.Item2, at);

    private static Gen<OracleClaim> ClaimsOf(NaiveOracle oracle) =>
        from payer in Gen.Elements("medicare", "medicare", "medicaid", "cpt-rules", "")
        from type in Gen.Elements("professional", "professional", "outpatient", "asc")
        from complete in Gen.Frequency((6, Gen.Constant(true)), (1, Gen.Constant(false)))
        from history in Gen.Frequency((2, Gen.Constant<OracleLine[]?>(null)), (2, Gen.Constant<OracleLine[]?>([])), (3, Gen.Choose(1, 3).SelectMany(n => LinesOf(oracle).ArrayOf(n)).Select(h => (OracleLine[]?)h)))
        from day in Gen.Elements(Days)
        from count in Gen.Frequency((1, Gen.Choose(1, 2)), (2, Gen.Choose(0, 9))) // a claim of many lines is hardly ever clean
        from lines in LinesOf(oracle).ArrayOf(count)
        select new OracleClaim(payer, type, complete, history?.Select(l => At(day, l)).ToList(), lines.Select(l => At(day, l)).ToList());

    private static readonly Gen<OracleClaim> Claims = ClaimsOf(Oracle);

    private readonly Config _config;

    /// <param name="config">How many claims there are, and by which seed.</param>
    private protected ClaimProperties(Config config) => _config = config;

    /// <summary>How many claims must have had something to say, or a property would hold of nothing.</summary>
    private int Enough => _config.MaxTest / 80;

    [Fact]
    public void The_checker_says_what_the_oracle_says()
    {
        HashSet<string> ids = Compare(TestCatalog.Medicare, Oracle);

        // A comparison of rules that never spoke would prove nothing.
        Assert.Equal(ClaimRules.All.Select(r => r.Id), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Over_the_shipped_tables_too_whatever_a_quarter_brings() =>
        Assert.NotEmpty(Compare(ClaimChecker.Medicare, NaiveOracle.Shipped));

    [Fact]
    public void The_order_of_lines_does_not_change_what_is_found() =>
        Prop.ForAll(Claims.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (claim, seed) =>
        {
            OracleLine[] shuffled = [.. claim.Lines];
            new Random(seed).Shuffle(shuffled);
            return IdsAndCodes(claim).SetEquals(IdsAndCodes(claim with { Lines = shuffled }));
        }).Check(_config);

    [Fact]
    public void Doubling_units_never_removes_a_finding_about_a_day_limit() =>
        Prop.ForAll(Claims.ToArbitrary(), claim =>
        {
            HashSet<string> doubled = IdsAndCodes(claim with { Lines = claim.Lines.Select(l => l with { Units = Math.Min(l.Units, int.MaxValue / 2) * 2 }).ToList() });
            return IdsAndCodes(claim).Where(f => f.StartsWith("BGC2010", StringComparison.Ordinal) || f.StartsWith("BGC2011", StringComparison.Ordinal)).All(doubled.Contains);
        }).Check(_config);

    [Fact]
    public void Adding_a_listed_primary_without_pairs_clears_the_add_on_and_adds_nothing()
    {
        int cleared = 0;
        Prop.ForAll(Claims.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (claim, which) =>
        {
            ClaimReport before = claim.Check();
            ClaimFinding? missing = before.FirstOrDefault(f => f.Id == RuleIds.AddOnWithoutPrimary);
            if (missing is null)
            {
                return true;
            }

            OracleLine addOn = claim.Lines[missing.Line.Index];
            IReadOnlyList<string> primaries = Oracle.AddOns.First(a => a.AddOn == addOn.Code).Primaries;
            string primary = primaries[which % primaries.Count];
            if (claim.Lines.Concat(claim.History ?? []).Any(l => l.Code == primary || HasPair(l.Code, primary)) || Oracle.AddOns.Any(a => a.AddOn == primary))
            {
                return true;
            }

            OracleClaim mended = claim with
            {
                Lines = [.. claim.Lines, addOn with { Code = primary, Units = 1, To = addOn.From, Modifiers = addOn.Modifiers.Intersect(["80", "81", "82", "AS"]).Take(1).ToArray(), Place = "" }],
            };
            int last = claim.Lines.Count;
            List<string> after = mended.Actual();

            // The new line itself may be refused (not valid yet, an assistant who is never paid); what matters is the others.
            if (after.Any(f => f.StartsWith($"{last} BGC2013", StringComparison.Ordinal)))
            {
                return true;
            }

            cleared++;
            HashSet<string> earlier = before.Select(f => $"{f.Line.Index} {f.Id}").ToHashSet();
            return mended.Check().Where(f => f.Line.Index < last).All(f => earlier.Contains($"{f.Line.Index} {f.Id}")

                    // Another add-on of another day, practitioner or role now has a listed primary that does not count for it.
                    || (f.Id == RuleIds.PrimaryDoesNotCount && earlier.Contains($"{f.Line.Index} {RuleIds.AddOnWithoutPrimary}")))
                && !mended.Check().Any(f => f.Line.Index == missing.Line.Index && f.Id == RuleIds.AddOnWithoutPrimary);
        }).Check(_config);
        Assert.True(cleared > Enough, $"{cleared} claims were mended.");
    }

    [Fact]
    public void A_claim_that_may_miss_lines_is_clean_only_where_it_is_clean_without_them()
    {
        int clean = 0;
        int unclean = 0;
        Prop.ForAll(Claims.ToArbitrary(), claim =>
        {
            bool isClean = (claim with { Complete = false }).Check().IsClean;
            _ = isClean ? Interlocked.Increment(ref clean) : Interlocked.Increment(ref unclean);
            return !isClean || (claim with { Complete = true }).Check().IsClean;
        }).Check(_config);
        Assert.True(clean > Enough && unclean > Enough, $"{clean} clean, {unclean} not.");
    }

    [Fact]
    public void A_clean_claim_has_a_date_codes_and_modifiers_of_the_catalog_and_units_that_some_limit_allows()
    {
        int clean = 0;
        Prop.ForAll(Claims.ToArbitrary(), claim =>
        {
            if (!claim.Check().IsClean)
            {
                return true;
            }

            Interlocked.Increment(ref clean);
            Claim undated = claim.Claim();
            for (int i = 0; i < undated.Lines.Count; i++)
            {
                undated.Lines[i] = undated.Lines[i].WithServiceDate(default);
            }

            return !claim.Checker().Check(undated).IsClean
                && claim.Lines.All(l => Oracle.Codes.Contains(l.Code) && l.Units > 0 && l.Modifiers.All(m => Oracle.Modifiers.Contains(m) || Oracle.ListedModifiers.Contains(m))
                    && (l.Units == 1 || l.From != l.To || claim.Payer is "cpt-rules" or "" || Oracle.HasUnitLimit(l.Code, claim.Payer, claim.Type)));
        }).Check(_config);
        Assert.True(clean > Enough, $"{clean} claims were clean.");
    }

    [Fact]
    public void A_claim_without_codes_of_the_catalog_has_nothing_to_judge() =>
        Prop.ForAll(Claims.ToArbitrary(), claim =>
        {
            ClaimReport report = (claim with { Lines = claim.Lines.Select(l => l with { Code = "99213" }).ToList() }).Check();
            return report is { Count: 0, HasNothingToJudge: true, IsClean: false } && report.Unjudged.Count == claim.Lines.Count;
        }).Check(_config);

    [Fact]
    public void A_report_is_in_the_order_of_the_lines_and_says_each_thing_well() =>
        Prop.ForAll(Claims.ToArbitrary(), claim =>
        {
            ClaimReport report = claim.Check();
            return report.Select(f => f.Line.Index).SequenceEqual(report.Select(f => f.Line.Index).Order())
                && report.All(f => f.Message.EndsWith('.') && f.Message.Contains(f.Line.Code.Text, StringComparison.Ordinal) && !f.Message.Contains("  ", StringComparison.Ordinal)
                    && f.Remedy.EndsWith('.') && f.Certainty != Certainty.Unknown && f.Outcome != Outcome.Unknown
                    && f.ToString().Split(". ").Length <= 2
                    && (f.SourceId.Length > 0 || f.Id == RuleIds.ModifierRepeatedOrTooMany));
        }).Check(_config);

    private HashSet<string> Compare(ClaimChecker medicare, NaiveOracle oracle)
    {
        var ids = new HashSet<string>();
        Prop.ForAll(ClaimsOf(oracle).ToArbitrary(), claim =>
        {
            List<string> actual = claim.Actual(medicare);
            lock (ids)
            {
                ids.UnionWith(actual.Select(a => a.Split(' ')[1]));
            }

            List<string> expected = claim.Expected(oracle);
            return expected.SequenceEqual(actual)
                ? true
                : throw new InvalidOperationException($"{claim}\n  expected {string.Join(", ", expected)}\n  actual   {string.Join(", ", actual)}");
        }).Check(_config);
        return ids;
    }

    private static OracleLine At(string day, OracleLine line) => line with { From = On(day, line.From), To = On(day, line.To) };

    private static DateTime On(string day, DateTime shift) => DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture).AddDays((shift - DateTime.MinValue).Days - 10);

    private static HashSet<string> IdsAndCodes(OracleClaim claim) => claim.Check().Select(f => f.Id + " " + f.Line.Code).ToHashSet();

    private static bool HasPair(string left, string right) => PairKeys.Contains(left + right) || PairKeys.Contains(right + left);

    private static readonly HashSet<string> PairKeys = Oracle.Pairs.Select(p => p.Column1 + p.Column2).ToHashSet();
}
