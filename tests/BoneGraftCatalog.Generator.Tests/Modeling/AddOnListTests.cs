using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

/// <summary>A list of primaries is whole on every day, whatever releases its rows come from.</summary>
public sealed class AddOnListTests
{
    private const string Sources = "id,kind,title,effective,until\na1,release,First,2024-01-01,2024-03-31\na2,release,Second,2024-04-01,2024-06-30\na3,release,Third,2024-07-01,2024-09-30\n";

    private const string Codes =
        "code,modifier,kind,name,label,source\n22612,,stand-alone,Fusion,Fusion,a1\n22614,,add-on,FusionAdded,Fusion,a1\n22633,,stand-alone,Both,Both,a1\n22800,,stand-alone,Long,Long,a1\n";

    [Theory]
    [InlineData("22614,22612,1,a1,a3|22614,22633,1,a1,a3", "a1-a3: 22612 22633")]
    [InlineData("22614,22612,1,a1,a3|22614,22633,1,a3,a3", "a1-a1: 22612; a3-a3: 22612 22633")] // one more in the third release
    [InlineData("22614,22612,1,a1,a2|22614,22633,1,a1,a3", "a1-a3: 22612 22633")] // one that the third does not name: it may be an extract
    [InlineData("22614,22612,1,a1,a2|22614,22633,1,a2,a3|22614,22800,1,a3,a3", "a1-a1: 22612; a2-a2: 22612 22633; a3-a3: 22612 22633 22800")]
    [InlineData("22614,22612,1,a1,a2|22614,22633,1,a1,a1|22614,22800,1,a3,a3", "a1-a2: 22612 22633; a3-a3: 22612 22633 22800")]
    [InlineData("22614,22612,1,,|22614,22633,1,,", "-: 22612 22633")]
    [InlineData("22614,CCCCC,2,a1,a1", "a1-a1: ")]
    public void A_primary_that_a_later_release_added_makes_a_new_list_with_those_before_it(string rows, string lists)
    {
        ValidatedCatalog catalog = RepositoryFiles.Validate(
        [
            ("sources.csv", Sources),
            ("catalog.csv", Codes),
            ("add-ons.csv", "add_on,primary,type,first,last\n" + rows.Replace('|', '\n') + "\n"),
        ]);

        // That a row names no release is told, and is the only problem.
        Assert.All(catalog.Problems, p => Assert.Equal(ProblemIds.MissingSource, p.Id));
        Assert.Equal(lists, string.Join("; ", catalog.Model.Of(AddOnEdits.Table)
            .GroupBy(r => $"{r[AddOnEdits.Table.First!]}-{r[AddOnEdits.Table.Last!]}")
            .Select(g => $"{g.Key}: {string.Join(' ', g.Select(r => r[AddOnEdits.Primary]).Where(p => p != AddOnEdits.Primary.NoList))}")));
    }

    [Theory]
    [InlineData("22614,22612,1,2013-04-01,,a1,a3|22614,22633,1,2013-04-01,,a1,a3", "2013-04-01..: 22612 22633")]
    [InlineData("22614,22612,1,2013-04-01,,a1,a3|22614,22633,1,2013-04-01,2020-12-31,a3,a3", "2013-04-01..2020-12-31: 22612 22633; 2021-01-01..: 22612")]
    [InlineData("22614,22612,1,2013-04-01,,a1,a3|22614,22633,1,2022-01-01,,a1,a3", "2013-04-01..2021-12-31: 22612; 2022-01-01..: 22612 22633")]
    [InlineData("22614,22612,1,2013-04-01,2014-12-31,a1,a3|22614,22633,1,2016-01-01,2018-12-31,a1,a3", "2013-04-01..2014-12-31: 22612; 2016-01-01..2018-12-31: 22633")]
    [InlineData("22614,22612,1,,,a1,a3|22614,22633,1,2022-01-01,,a1,a3", "..2021-12-31: 22612; 2022-01-01..: 22612 22633")]
    public void Primaries_with_days_make_a_list_for_each_time_between_two_changes(string rows, string lists)
    {
        ValidatedCatalog catalog = RepositoryFiles.Validate(
        [
            ("sources.csv", Sources),
            ("catalog.csv", Codes),
            ("add-ons.csv", "add_on,primary,type,from,to,first,last\n" + rows.Replace('|', '\n') + "\n"),
        ]);

        Assert.Empty(catalog.Problems);
        Assert.Equal(lists, string.Join("; ", catalog.Model.Of(AddOnEdits.Table)
            .GroupBy(r => $"{r[AddOnEdits.From]}..{r[AddOnEdits.To]}")
            .Select(g => $"{g.Key}: {string.Join(' ', g.Select(r => r[AddOnEdits.Primary]))}")));
    }
}
