namespace BoneGraftCatalog.Tests.Rules;

/// <summary>An add-on edit holds on its own days: on older ones other primaries were listed, and before CMS's file begins nobody knows which.</summary>
public sealed class AddOnDaysTests
{
    private static readonly ClaimChecker Checker = new(Payer.Medicare, ClaimType.Professional, BoneGraft.Catalog);

    [Theory]
    [InlineData("2019-06-05", "63180", "22842")] // listed until the end of 2020
    [InlineData("2020-06-05", "63194", "22853")] // until the end of 2021
    [InlineData("2016-06-05", "22305", "22840")] // until the end of 2016
    [InlineData("2016-06-05", "0195T", "0196T")]
    public void A_primary_that_was_listed_on_the_day_counts(string day, string primary, string addOn)
    {
        ClaimReport report = Check(day, primary, addOn);

        Assert.DoesNotContain(report, f => f.Line.Index == 1 && f.Id is RuleIds.AddOnWithoutPrimary or RuleIds.PrimaryDoesNotCount);
        Assert.DoesNotContain(report.Unjudged, u => u.Reason == UnjudgedReason.PrimaryNotKnown);
    }

    [Theory]
    [InlineData("2021-01-01", "63180", "22842")]
    [InlineData("2022-01-01", "63194", "22853")]
    [InlineData("2017-01-01", "22305", "22840")]
    public void A_primary_that_was_listed_up_to_the_day_before_does_not_count(string day, string primary, string addOn) =>
        Assert.Contains(Check(day, primary, addOn), f => f.Line.Index == 1 && f.Id == RuleIds.AddOnWithoutPrimary);

    [Theory]
    [InlineData("2016-06-05", "0196T")]
    [InlineData("2016-06-05", "0309T")]
    [InlineData("2016-06-05", "22851")]
    [InlineData("2013-04-01", "22842")]
    public void An_add_on_alone_is_told_from_the_first_day_of_the_file(string day, string addOn) =>
        Assert.Equal(RuleIds.AddOnWithoutPrimary, Assert.Single(Check(day, addOn)).Id);

    [Theory]
    [InlineData("2013-03-31", "22842")]
    [InlineData("2012-06-05", "0196T")]
    public void Before_the_file_begins_an_add_on_is_not_judged_and_not_warned_of(string day, string addOn)
    {
        ClaimReport report = Check(day, addOn);

        Assert.DoesNotContain(report, f => f.Id is RuleIds.AddOnWithoutPrimary or RuleIds.PrimaryDoesNotCount);
        Assert.Contains(report.Unjudged, u => u.Reason == UnjudgedReason.PrimaryNotKnown);
        Assert.False(report.IsClean);
    }

    [Fact]
    public void An_edit_with_days_of_its_own_is_as_sure_on_an_old_claim_as_on_a_new_one()
    {
        var claim = new Claim { ServiceDate = new(2016, 6, 5), History = [], Lines = { ClaimLine.Parse("22842") } };

        Assert.Equal(Certainty.Definite, Assert.Single(Checker.Check(claim)).Certainty);
    }

    [Fact]
    public void A_list_says_its_days()
    {
        CatalogEntry entry = BoneGraft.Catalog[ProcedureCode.Parse("22842")];
        AddOnEdit old = entry.GetAddOnEdit(new(2016, 6, 5))!.Value;
        AddOnEdit later = entry.GetAddOnEdit(new(2017, 6, 5))!.Value;

        Assert.Equal(new ServiceDate(2016, 12, 31), old.ValidTo);
        Assert.Equal(new ServiceDate(2017, 1, 1), later.ValidFrom);
        Assert.NotEqual(old, later);
        Assert.True(old.IsListedPrimary(ProcedureCode.Parse("22305")));
        Assert.False(later.IsListedPrimary(ProcedureCode.Parse("22305")));
        Assert.Null(entry.GetAddOnEdit(new(2013, 3, 31)));
    }

    private static ClaimReport Check(string day, params string[] codes)
    {
        var claim = new Claim { ServiceDate = ServiceDate.Parse(day) };
        foreach (string code in codes)
        {
            claim.Lines.Add(ClaimLine.Parse(code));
        }

        return Checker.Check(claim);
    }
}
