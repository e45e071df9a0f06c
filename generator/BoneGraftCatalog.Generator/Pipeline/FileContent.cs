using System;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Generator.Pipeline;

/// <summary>The rows of one file, the catalog it belongs to and whether that lies over another; no rows when reading failed.</summary>
internal sealed record FileContent(string Catalog, bool IsOverlay, FileRows? Rows, string Failure)
{
    /// <summary>The files of each catalog, in the order of their paths, so that the order in the project does not matter.</summary>
    public static ImmutableArray<CatalogInput> Group(ImmutableArray<FileContent> files) => files
        .GroupBy(f => f.Catalog, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new CatalogInput(
            g.Key,
            g.Any(f => f.IsOverlay),
            new EquatableArray<FileRows>(g.Where(f => f.Rows is not null).Select(f => f.Rows!).OrderBy(f => f.Path, StringComparer.Ordinal).ToImmutableArray()),
            g.Select(f => f.Failure).FirstOrDefault(f => f.Length > 0) ?? ""))
        .ToImmutableArray();
}
