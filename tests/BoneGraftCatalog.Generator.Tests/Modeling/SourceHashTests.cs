using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Generator.Tests.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

public sealed class SourceHashTests
{
    [Fact]
    public void Every_table_has_a_row_among_the_sources() =>
        Assert.Equal(
            RepositoryFiles.Catalog.Select(f => f.Name).Where(n => n is not ("catalog.csv" or "sources.csv" or "released.csv")),
            PlainCsv.Read(Path.Combine(RepositoryFiles.Cms, "sources.csv")).Where(r => r["kind"] == "table").Select(r => r["id"]));

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_hash_and_the_rows_of_a_table_are_those_in_the_sources(string name)
    {
        string path = Path.Combine(RepositoryFiles.Cms, name);
        var row = PlainCsv.Read(Path.Combine(RepositoryFiles.Cms, "sources.csv")).Single(r => r["id"] == name);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), row["sha256"]);
        Assert.Equal(File.ReadLines(path).Count() - 1, int.Parse(row["rows"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_model_has_the_hashes()
    {
        ValidatedCatalog catalog = RepositoryFiles.Validate(RepositoryFiles.Catalog);

        Assert.All(catalog.Model.Of(CatalogSources.Table).Where(s => s[CatalogSources.Kind] == "table"), s => Assert.Equal(64, s[CatalogSources.Sha256].Length));
    }

    public static TheoryData<string> Tables => new(RepositoryFiles.Catalog.Select(f => f.Name).Where(n => n is not ("catalog.csv" or "sources.csv" or "released.csv")));
}
