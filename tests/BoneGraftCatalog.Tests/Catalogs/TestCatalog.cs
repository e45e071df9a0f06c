using System.IO;
using System.Threading;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.Tool;
using BoneGraftCatalog.Tool.Explaining;

namespace BoneGraftCatalog.Tests.Catalogs;

/// <summary>
/// The frozen catalog, and dates that the tests speak of. Tests of behaviour ask it, and not the shipped one: a quarter's new data must
/// not change what they expect.
/// </summary>
internal static class TestCatalog
{
    /// <summary>A day inside the window of the add-on edits and of the professional unit limits and pairs.</summary>
    public static readonly ServiceDate Summer2024 = new(2024, 7, 15);

    public static Catalog Catalog { get; } = Load();

    /// <summary>Medicare's rules over the frozen catalog.</summary>
    public static ClaimChecker Medicare { get; } = new(Payer.Medicare, ClaimType.Professional, Catalog);

    public static CatalogEntry Entry(string code) => Catalog[ProcedureCode.Parse(code)];

    private static Catalog Load()
    {
        using var problems = new StringWriter();
        using var host = new ToolHost(Stream.Null, TextWriter.Null, problems, Repository.Frozen);
        Catalog catalog = CatalogChoice.Load(host, [".", "Cms"], "BoneGraft", isOverlay: false, CancellationToken.None);
        Assert.Empty(problems.ToString());
        return catalog;
    }
}
