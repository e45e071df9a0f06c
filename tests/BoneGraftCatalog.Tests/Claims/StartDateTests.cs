using System.Linq;

namespace BoneGraftCatalog.Tests.Claims;

/// <summary>When a code began: the day that CMS gives, or that it is not known.</summary>
public sealed class StartDateTests
{
    [Theory]
    [InlineData("22512", 2015)]
    [InlineData("22515", 2015)]
    [InlineData("22858", 2015)]
    [InlineData("22853", 2017)]
    [InlineData("22854", 2017)]
    [InlineData("22859", 2017)]
    [InlineData("20939", 2018)]
    [InlineData("20932", 2019)]
    [InlineData("20933", 2019)]
    [InlineData("20934", 2019)]
    [InlineData("15772", 2020)]
    [InlineData("15774", 2020)]
    [InlineData("63052", 2022)]
    [InlineData("63053", 2022)]
    [InlineData("22860", 2023)]
    public void A_code_is_not_valid_before_the_start_that_CMS_gives(string code, int year)
    {
        CatalogEntry entry = BoneGraft.Catalog[ProcedureCode.Parse(code)];
        Assert.Equal(new ServiceDate(year, 1, 1), entry.ValidFrom);
        Assert.Equal(Confidence.High, entry.SourceOf("from").Confidence);
        Assert.Equal(entry.ValidFrom, entry.FirstSeen);
        ClaimFinding finding = Assert.Single(Check(code, new ServiceDate(year - 1, 12, 31)), f => f.Id == RuleIds.CodeNotValidOnDate);
        Assert.Equal(Certainty.Definite, finding.Certainty);
        Assert.DoesNotContain(Check(code, new ServiceDate(year, 1, 1)), f => f.Id == RuleIds.CodeNotValidOnDate);
    }

    [Fact]
    public void A_cage_of_2010_is_not_valid() =>
        Assert.Contains(Check("22853", new ServiceDate(2010, 5, 3)), f => f.Id == RuleIds.CodeNotValidOnDate);

    [Fact]
    public void Before_the_first_release_that_has_a_code_its_validity_is_not_known()
    {
        int count = 0;
        foreach (CatalogEntry entry in BoneGraft.Catalog.Where(e => e.ValidFrom.IsNone))
        {
            count++;
            Assert.False(entry.FirstSeen.IsNone, entry.ToString());
            Assert.False(entry.FirstSeenIn.IsNone, entry.ToString());
            ServiceDate before = new ServiceDate(1990, 1, 2);
            Assert.True(before < entry.FirstSeen);
            Assert.False(entry.IsValidityKnownOn(before));
            Assert.True(entry.IsValidityKnownOn(entry.FirstSeen));
            Assert.True(entry.IsValidOn(entry.FirstSeen));

            // One reason is given for a line, and that of an add-on before all edits says more.
            UnjudgedReason reason = Assert.Single(Check(entry.Code.Text, before).Unjudged).Reason;
            Assert.True(reason == UnjudgedReason.ValidityNotKnown || (entry.AddOnEdit is not null && reason == UnjudgedReason.PrimaryNotKnown), $"{entry}: {reason}");
            Assert.DoesNotContain(Check(entry.Code.Text, entry.FirstSeen).Unjudged, u => u.Reason == UnjudgedReason.ValidityNotKnown);
        }

        Assert.NotEqual(0, count);
    }

    private static ClaimReport Check(string code, ServiceDate day) =>
        ClaimChecker.Medicare.Check(new Claim(new ClaimLine(ProcedureCode.Parse(code))) { ServiceDate = day, ClaimType = ClaimType.Professional });
}
