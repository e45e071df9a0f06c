using System.IO;
using System.Linq;
using System.Reflection;

namespace BoneGraftCatalog.TestKit;

/// <summary>Where the files that tests read stand in the repository.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The CMS tables that are shipped, which each quarter changes. <c>catalog.csv</c> stands in <see cref="Root"/>.</summary>
    public static string Tables { get; } = Path.Combine(Root, "src", "BoneGraftCatalog", "Cms");

    /// <summary>A catalog that no quarter changes: what a test expects of it can be written down.</summary>
    public static string Frozen { get; } = Path.Combine(Root, "tests", "BoneGraftCatalog.TestKit", "Frozen");

    /// <summary>The CMS tables of the frozen catalog.</summary>
    public static string FrozenTables { get; } = Path.Combine(Frozen, "Cms");

    /// <summary>Extracts of the files that CMS published, by which the shipped tables are judged.</summary>
    public static string Extracts { get; } = Path.Combine(Root, "tests", "BoneGraftCatalog.TestKit", "Extracts");
}
