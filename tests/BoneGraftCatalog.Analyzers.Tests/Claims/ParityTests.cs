using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>The same claim as C# in the compiler and as values at run time gives the same findings on the same lines.</summary>
public sealed class ParityTests
{
    private const int Claims = 250;

    /// <summary>How many there are for each judge in the fast set.</summary>
    private const int Few = 40;

    private static readonly string[] Codes =
    [
        "20939", "20930", "20931", "20936", "20937", "20938", "20932", "20900", "20902", "20955", "20962", "22612", "22614", "22551", "22552", "22534", "22533",
        "22630", "22633", "22634", "22585", "22840", "22853", "38220", "38222", "38230", "24150", "27279", "0195T", "0221T", "69990", "15769", "20926", "99999",
    ];

    private static readonly string[] SomeModifiers = ["59", "51", "50", "62", "80", "AS", "LT", "RT", "XS", "22", "54", "73", "26", "66", "76", "XX", "99", "QQ", "CA", "PO"];

    private static readonly string[] Dates = ["2026-03-02", "2025-06-02", "2024-08-15", "2018-06-01", "2019-01-01", ""];

    private static readonly Gen<ParityClaim> AnyClaim = ClaimsOf(Codes, SomeModifiers);

    // Every code and every modifier there is.
    private static readonly Gen<ParityClaim> Anything = ClaimsOf(
        [.. BoneGraft.Catalog.Entries.Select(e => e.Code.Text)],
        [.. BoneGraft.Catalog.Modifiers.Select(m => m.Modifier.Text)]);

    private static Gen<ParityLine> LinesOf(string[] codes, string[] modifierTexts) =>
        from code in Gen.Elements(codes)
        from modifiers in Gen.Choose(0, 5).SelectMany(n => Gen.Elements(modifierTexts).ArrayOf(n < 3 ? 0 : n - 2))
        from units in Gen.Elements(1, 1, 1, 1, 2, 3, 0, -1, 7)
        from date in Gen.Elements("", "", "", "", "2026-03-03")
        from place in Gen.Elements("", "", "21", "11", "24", "99")
        from who in Gen.Elements("", "", "", "a", "b")
        select new ParityLine(code, modifiers, units, date, place, who);

    private static Gen<ParityClaim> ClaimsOf(string[] codes, string[] modifiers) =>
        from lines in Gen.Choose(1, 5).SelectMany(n => LinesOf(codes, modifiers).ArrayOf(n))
        from date in Gen.Elements(Dates)
        from complete in Gen.Elements(true, true, true, false)
        from frequency in Gen.Elements("Original", "Original", "Replacement", "Unknown")
        from paid in Gen.Choose(1, 2).SelectMany(n => LinesOf(codes, modifiers).ArrayOf(n))
        from history in Gen.Elements<ParityLine[]?>(null, null, [], [ParityLine.Of("22612")], [ParityLine.Of("22612", "80")], paid)
        select new ParityClaim(lines, date, complete, frequency, history);

    public static TheoryData<string, string> Judges
    {
        get
        {
            var judges = new TheoryData<string, string>();
            foreach (string payer in new[] { "medicare", "medicaid", "cpt-rules" })
            {
                foreach (string type in new[] { "professional", "outpatient", "ambulatory-surgery", "inpatient" })
                {
                    judges.Add(payer, type);
                }
            }

            return judges;
        }
    }

    [Theory]
    [MemberData(nameof(Judges))]
    public Task The_compiler_finds_what_the_checker_finds(string payer, string type) => CompareAsync(payer, type, Few);

    [Theory]
    [Trait("Set", "large")]
    [MemberData(nameof(Judges))]
    public Task The_compiler_finds_in_many_claims_what_the_checker_finds(string payer, string type) => CompareAsync(payer, type, Claims);

    [Fact]
    public async Task Every_rule_is_found_alike_over_all_codes_and_modifiers()
    {
        var found = new HashSet<string>();
        foreach ((string payer, string type, ulong seed) in new[] { ("medicare", "professional", 1UL), ("medicare", "outpatient", 2UL), ("medicaid", "professional", 3UL), ("cpt-rules", "ambulatory-surgery", 4UL) })
        {
            ParityClaim[] claims = [.. Anything.Sample(Claims, new Rnd(seed, 20939UL), 30), .. AnyClaim.Sample(Claims, new Rnd(seed, 20901UL), 30)];
            var checker = new ClaimChecker(new Payer(payer), ParityClaim.TypeOf(type), BoneGraft.Catalog);
            found.UnionWith(await ParityClaim.CompareAsync(claims, checker, Under(payer, type).AnalyzeAsync));
        }

        string[] all = [.. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];
        Assert.NotEmpty(all);
        Assert.Empty(all.Except(found));
    }

    private static async Task CompareAsync(string payer, string type, int count)
    {
        ParityClaim[] claims = [.. AnyClaim.Sample(count, new Rnd(20939UL, 22613UL), 30)];
        var checker = new ClaimChecker(new Payer(payer), ParityClaim.TypeOf(type), BoneGraft.Catalog);
        IReadOnlyList<string> compared = await ParityClaim.CompareAsync(claims, checker, Under(payer, type).AnalyzeAsync);
        Assert.True(compared.Count > 0 || type == "inpatient");
    }

    private static QuickAnalysis Under(string payer, string type) => new(OurAnalyzers.Claims)
    {
        Options = new Dictionary<string, string> { ["bonegraft.payer"] = payer, ["bonegraft.claim_type"] = type },
    };
}
