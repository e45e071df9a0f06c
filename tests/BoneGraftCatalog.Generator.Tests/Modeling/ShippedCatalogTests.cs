using System.Collections.Generic;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.TestKit;

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
        List<Dictionary<string, string>> catalog = PlainCsv.Read(Path.Combine(Repository.Root, "catalog.csv")).ToList();

        Assert.Equal(catalog.Count(r => r["modifier"].Length == 0), model.Codes.Count);
        Assert.Equal(catalog.Count(r => r["code"].Length == 0), model.Modifiers.Count);
        Assert.Equal(catalog.Count(r => r["code"].Length > 0 && r["modifier"].Length > 0), model.ModifierRules.Count);
        Assert.Equal(RowsOf("pairs.csv"), model.Of(PairEdits.Table).Count);
        Assert.Equal(RowsOf("units.csv"), model.Of(UnitLimits.Table).Count);
        Assert.Equal(RowsOf("fee-schedule.csv"), model.Of(FeeSchedules.Table).Count);
        Assert.Equal(RowsOf("outpatient-status.csv"), model.Of(OutpatientStatuses.Table).Count);
        Assert.Equal(RowsOf("asc.csv"), model.Of(SurgeryCenterListings.Table).Count);
        Assert.Equal(RowsOf("values.csv"), model.Of(CodeValues.Table).Count);
        Assert.Equal(RowsOf("modifiers.csv"), model.Of(HcpcsModifiers.Table).Count);
        Assert.Equal(RowsOf("places-of-service.csv"), model.Of(ServicePlaces.Table).Count);
        Assert.Equal(RowsOf("sources.csv"), model.Of(CatalogSources.Table).Count);
        Assert.Equal(PlainCsv.Read(Path.Combine(Repository.Tables, "sources.csv")).Where(r => r["kind"] == "release").Max(r => r["effective"]), model.DataVersion);

        static int RowsOf(string table)
        {
            int rows = PlainCsv.Read(Path.Combine(Repository.Tables, table)).Count();
            Assert.True(rows > 0, table);
            return rows;
        }
    }

    [Fact]
    public void The_shipped_catalog_can_be_written_as_tables()
    {
        (string tables, string hash) = TableWriter.Write(Shipped.Model, "BoneGraft");

        Assert.NotEmpty(tables);
        Assert.Equal(16, hash.Length);
    }
}
