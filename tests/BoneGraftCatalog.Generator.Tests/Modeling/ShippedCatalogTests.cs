using System.Linq;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

public sealed class ShippedCatalogTests
{
    private static readonly ValidatedCatalog Shipped = RepositoryFiles.Validate(RepositoryFiles.Catalog);

    [Fact]
    public void The_shipped_catalog_has_no_problem() =>
        Assert.Equal("", string.Join("\n", Shipped.Problems.Take(40).Select(p => $"{p.Position.Path}({p.Position.Line + 1},{p.Position.Column + 1}): {p.Id} {string.Join(" | ", p.Arguments)}")));

    [Fact]
    public void The_shipped_catalog_has_all_that_its_files_hold()
    {
        CatalogModel model = Shipped.Model;

        Assert.Equal(153, model.Codes.Count);
        Assert.Equal(78, model.Modifiers.Count);
        Assert.Equal(46, model.ModifierRules.Count);
        Assert.Equal(2782, model.Of(PairEdits.Table).Count);
        Assert.Equal(327, model.Of(UnitLimits.Table).Count);
        Assert.Equal(146, model.Of(FeeSchedules.Table).Count);
        Assert.Equal(146, model.Of(OutpatientStatuses.Table).Count);
        Assert.Equal(99, model.Of(ServicePlaces.Table).Count);
        Assert.Equal(52, model.Of(CatalogSources.Table).Count);
        Assert.Equal(1754, model.Of(AddOnEdits.Table).Count);
        Assert.Equal(new[] { "family", "graft", "form", "incision", "region", "service", "sites" }, model.Facets);
        Assert.Equal("2026-10-01", model.DataVersion);
    }

    [Fact]
    public void The_shipped_catalog_can_be_written_as_tables()
    {
        (string tables, string hash) = TableWriter.Write(Shipped.Model, "BoneGraft");

        Assert.NotEmpty(tables);
        Assert.Equal(16, hash.Length);
    }
}
