using BoneGraftCatalog.Tests.Claims;

namespace BoneGraftCatalog.Tests.Rules;

/// <summary>The worked examples of the domain's facts: computed by hand from CMS's files, not by the rules.</summary>
public sealed class WorkedExampleTests
{
    // The number is that of the example. A Medicare practitioner in 2026 unless the claim says another.
    [Theory]
    [InlineData(1, "22612; 20939", "")]
    [InlineData(3, "22614; 20939", "22614 BGC2001, 20939 BGC2001")]
    [InlineData(5, "22534; 20939", "22534 BGC2001, 20939 BGC2002")]
    [InlineData(7, "22551; 22552; 20931", "")]
    [InlineData(9, "22585; 20931", "22585 BGC2001, 20931 BGC2001")]
    [InlineData(11, "type: outpatient; 22551; 20930 x2", "20930 BGC2011")]
    [InlineData(13, "22633; 20931-59; 20931", "20931 BGC2010")]
    [InlineData(15, "22633; 20939-50", "")]
    [InlineData(15, "payer: cpt-rules; 22633; 20939-50", "20939 BGC2006")]
    [InlineData(17, "22633; 20938-50", "20938 BGC2003")]
    [InlineData(19, "22633-62; 20938-62", "20938 BGC2006")]
    [InlineData(21, "22633-80; 20931-80", "20931 BGC2003")]
    [InlineData(23, "22633-AS; 20938-AS", "")]
    [InlineData(25, "22612-59; 22633; 20930", "22612 BGC2007, 20930 BGC2017")]
    [InlineData(27, "22612; 20937; 38220", "38220 BGC2007, 38220 BGC2007")]
    [InlineData(29, "22514; 20939", "20939 BGC2008, 20939 BGC2001")]
    [InlineData(31, "27279; 20930", "20930 BGC2017, 20930 BGC2001")]
    [InlineData(33, "27365; 20934", "")]
    [InlineData(35, "27365; 20932; 20934", "20934 BGC2008")]
    [InlineData(35, "type: outpatient; 27365; 20932; 20934", "20932 BGC2008")]
    [InlineData(37, "20962; 27365; 20933", "20933 BGC2008")]
    [InlineData(39, "20956; 20970", "20970 BGC2007")]
    [InlineData(41, "20900 x3", "20900 BGC2011")]
    [InlineData(43, "type: outpatient; date: 2025-06-01; 20962", "20962 BGC2018")]
    [InlineData(43, "type: outpatient; date: 2026-03-02; 20962", "")]
    [InlineData(45, "20962-66", "20962 BGC2003")]
    [InlineData(47, "20962-78-50", "20962 BGC2014, 20962 BGC2005")]
    [InlineData(49, "22318; 20931-59", "20931 BGC2009, 20931 BGC2001")]
    [InlineData(51, "date: 2018-06-01; 0195T; 20931", "20931 BGC2007, 20931 BGC2001")]
    [InlineData(51, "date: 2019-01-01; 0195T", "0195T BGC2013")]
    [InlineData(53, "date: 2026-01-01; 0221T", "")]
    [InlineData(55, "22551; 22552 x2; 22846-59; 22853 x3; 20931", "22846 BGC2009")]
    [InlineData(57, "22600; 22614 x3; 22842; 20930; 20936", "20930 BGC2017, 20936 BGC2017")]
    [InlineData(59, "22612 on 2026-03-02; 20939 on 2026-03-03", "20939 BGC2002")]
    public void A_worked_example_gives_what_was_computed_by_hand(int number, string claim, string expected)
    {
        Assert.True(number > 0);
        Assert.Equal(expected, ClaimNotation.Findings("date: 2026-03-02; " + claim));
    }

    [Fact]
    public void A_claim_with_informations_only_is_clean()
    {
        Assert.True(ClaimNotation.Check("date: 2026-03-02; 22600; 22614 x3; 22842; 20930; 20936").IsClean);
        Assert.True(ClaimNotation.Check("date: 2026-03-02; 22551; 22552 x2; 22846-59; 22853 x3; 20931").IsClean);
    }
}
