namespace BoneGraftCatalog.Tests.Catalogs;

/// <summary>The shipped catalog, and dates that the tests speak of.</summary>
internal static class TestCatalog
{
    /// <summary>A day inside the window of the add-on edits and of the professional unit limits and pairs.</summary>
    public static readonly ServiceDate Summer2024 = new(2024, 7, 15);

    public static Catalog Catalog => BoneGraft.Catalog;

    public static CatalogEntry Entry(string code) => Catalog[ProcedureCode.Parse(code)];
}
