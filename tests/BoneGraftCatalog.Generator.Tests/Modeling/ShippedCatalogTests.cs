using System.Linq;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Generator.Tests.Reading;

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
        Assert.Equal(2782, model.Pairs.Count);
        Assert.Equal(327, model.UnitLimits.Count);
        Assert.Equal(146, model.FeeSchedule.Count);
        Assert.Equal(146, model.OutpatientStatus.Count);
        Assert.Equal(99, model.Places.Count);
        Assert.Equal(52, model.Sources.Count);
        Assert.Equal(1754, model.AddOns.Sum(a => a.Type == 2 ? 1 : a.Primaries.Count));
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
