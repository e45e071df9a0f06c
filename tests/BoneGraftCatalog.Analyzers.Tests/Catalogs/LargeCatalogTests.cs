using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Tests.Claims;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Tests.Catalogs;

/// <summary>Many codes of nobody, with facets, limits, pairs and add-ons.</summary>
public sealed class LargeCatalogTests
{
    [Fact]
    public Task A_thousand_codes_are_looked_up_checked_and_analyzed() => CheckAsync(1_000);

    /// <summary>The size of a whole code set.</summary>
    [Fact]
    [Trait("Set", "large")]
    public Task Ten_thousand_codes_are_looked_up_checked_and_analyzed() => CheckAsync(10_000);

    private static async Task CheckAsync(int count)
    {
        using OwnProject project = OwnProject.Create(Files(count));
        Catalog catalog = project.Catalog("Whole");

        Assert.Empty(project.Generated.Diagnostics);
        Assert.Equal(count, catalog.Count);
        for (int i = 0; i < count; i++)
        {
            Assert.True(catalog.TryFind(Code(i), out CatalogEntry entry) && entry.Label == "Service " + i.ToString(CultureInfo.InvariantCulture), Code(i));
            Assert.Equal(1 + (i % 4), entry.UnitLimit(ClaimType.Professional, Payer.Medicare)?.Limit);
        }

        Assert.Equal(count / 5, catalog.WithKind(CodeKind.AddOn).Count);
        Assert.Equal((count + 6) / 7, catalog.WithFacet("week", "day-0").Count);
        Assert.False(catalog.TryFind("WH-99999.Z", out _));

        int step = count / 40;

        // An add-on (every fifth), its primary (the next code), a pair (a code and the one seven after it).
        ParityClaim[] claims =
        [
            .. Enumerable.Range(0, 40).Select(i => new ParityClaim(
                [.. new[] { i * step, (i * step) + (i % 3), (i * step) + 7 }.Where(n => n < count).Distinct().Select(n => new ParityLine(Code(n), [], 1 + (i % 5), "", "", ""))
                    .Append(new ParityLine("22612", [], 1, "", "", ""))],
                "2026-03-02",
                true,
                "Original",
                [])),
        ];
        IReadOnlyList<string> compared = await ParityClaim.CompareAsync(
            claims,
            ClaimChecker.Medicare.With(catalog),
            source => project.AnalyzeAsync(source, ("bonegraft.payer", "medicare"), ("bonegraft.claim_type", "professional")));
        Assert.True(compared.Count > 50, $"{compared.Count} findings");
    }

    private static string Code(int number) => string.Format(CultureInfo.InvariantCulture, "WH-{0:D5}.{1}", number, (char)('A' + (number % 26)));

    private static IEnumerable<TestFile> Files(int count)
    {
        var codes = new StringBuilder("code,modifier,kind,name,label,facet:week,source\n");
        var addOns = new StringBuilder("add_on,primary,type,first,last\n");
        var pairs = new StringBuilder("claim_type,column1,column2,to,indicator,rationale,first,last\n");
        var units = new StringBuilder("code,payer,claim_type,limit,mai,rationale,first,last\n");
        for (int i = 0; i < count; i++)
        {
            bool isAddOn = i % 5 == 0;
            codes.Append(CultureInfo.InvariantCulture, $"{Code(i)},,{(isAddOn ? "add-on" : "stand-alone")},Service,Service {i},day-{i % 7},r\n");
            units.Append(CultureInfo.InvariantCulture, $"{Code(i)},medicare,professional,{1 + (i % 4)},2,clinical-data,r,r\n");
            if (isAddOn)
            {
                addOns.Append(CultureInfo.InvariantCulture, $"{Code(i)},{Code(i + 1)},1,r,r\n");
            }

            if (i + 7 < count)
            {
                pairs.Append(CultureInfo.InvariantCulture, $"professional,{Code(i)},{Code(i + 7)},,{i % 2},coding-instruction,r,r\n");
            }
        }

        return
        [
            TestFile.OfCatalog("Whole", "codes.csv", codes.ToString()),
            TestFile.OfCatalog("Whole", "add-ons.csv", addOns.ToString()),
            TestFile.OfCatalog("Whole", "pairs.csv", pairs.ToString()),
            TestFile.OfCatalog("Whole", "units.csv", units.ToString()),
            TestFile.OfCatalog("Whole", "sources.csv", "id,kind,title,effective,until,confidence\nr,release,Whole book,2026-01-01,2026-12-31,high\n"),
        ];
    }
}
