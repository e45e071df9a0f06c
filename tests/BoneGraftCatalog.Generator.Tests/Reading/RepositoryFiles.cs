using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Generator.Tests.Reading;

/// <summary>The files of this repository, as they stand.</summary>
internal static class RepositoryFiles
{
    public static readonly string Root = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static readonly string Cms = Path.Combine(Root, "src", "BoneGraftCatalog", "Cms");

    public static readonly string RulePages = Path.Combine(Root, "generator", "docs", "rules");

    /// <summary>The name of each file of the catalog and its text.</summary>
    public static readonly IReadOnlyList<(string Name, string Text)> Catalog = Directory.GetFiles(Cms, "*.csv")
        .OrderBy(f => f, StringComparer.Ordinal)
        .Prepend(Path.Combine(Root, "catalog.csv"))
        .Select(f => (Path.GetFileName(f), File.ReadAllText(f)))
        .ToArray();

    public static string TextOf(string name) => Catalog.Single(f => f.Name == name).Text;

    public static ValidatedCatalog Validate(IEnumerable<(string Name, string Text)> files) =>
        CatalogValidator.Validate(
            new EquatableArray<FileRows>(files.Select(f => CatalogReader.Read(f.Name, f.Text, CancellationToken.None)).ToImmutableArray()),
            CancellationToken.None);
}
