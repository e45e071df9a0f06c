using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Catalogs;

/// <summary>
/// Which of the catalogs that a compilation sees goes before which. At run time the order in which they are given to a checker decides;
/// here nobody gives one: a catalog of the project goes before that of a project it references, ours comes last, and among equals the
/// class whose name is later in the alphabet goes first. What lies over a catalog goes before it.
/// </summary>
internal static class CatalogOrder
{
    /// <summary>The catalogs, the one that goes before the others first.</summary>
    public static ImmutableArray<ReferencedCatalog> Sort(IEnumerable<ReferencedCatalog> catalogs, IAssemblySymbol own, IAssemblySymbol library)
    {
        var earliestFirst = new List<ReferencedCatalog>();
        List<ReferencedCatalog> rest = catalogs
            .OrderBy(c => Rank(c.Catalog?.ContainingAssembly))
            .ThenBy(c => c.Catalog?.ContainingAssembly?.Name ?? "", StringComparer.Ordinal)
            .ThenBy(c => c.Catalog?.ToDisplayString() ?? "", StringComparer.Ordinal)
            .ToList();
        foreach (ReferencedCatalog catalog in rest.Where(c => !rest.Exists(b => IsBelow(b, c))).ToList())
        {
            AddWithOverlays(catalog);
        }

        return earliestFirst.Reverse<ReferencedCatalog>().ToImmutableArray();

        void AddWithOverlays(ReferencedCatalog catalog)
        {
            earliestFirst.Add(catalog);
            foreach (ReferencedCatalog overlay in rest.Where(c => IsBelow(catalog, c) && !earliestFirst.Contains(c)).ToList())
            {
                AddWithOverlays(overlay);
            }
        }

        int Rank(IAssemblySymbol? assembly) =>
            SymbolEqualityComparer.Default.Equals(assembly, library) ? 0 : SymbolEqualityComparer.Default.Equals(assembly, own) ? 2 : 1;
    }

    /// <summary>The catalogs as one, from the order that <see cref="Sort"/> gives.</summary>
    public static LayeredTables Layer(ImmutableArray<ReferencedCatalog> sorted)
    {
        var catalogs = new List<IReadOnlyList<CatalogTables>>();
        List<CatalogTables>? layers = null;

        // Nobody has so many; should it be, those that go first are asked, for an analyzer never throws.
        foreach (ReferencedCatalog catalog in sorted.Take(LayeredTables.MaxLayers).Reverse())
        {
            if (layers is null || catalog.Below is null || !sorted.Any(b => IsBelow(b, catalog)))
            {
                catalogs.Add(layers = new List<CatalogTables>());
            }

            layers.Add(catalog.Tables);
        }

        return catalogs.Count == 1 && layers!.Count == 1 ? new LayeredTables(layers[0]) : new LayeredTables(catalogs);
    }

    /// <summary>The catalog that a layer belongs to: itself, or what it lies over in the end.</summary>
    public static ReferencedCatalog CatalogOf(ImmutableArray<ReferencedCatalog> sorted, ReferencedCatalog layer)
    {
        // As many steps as there are layers: what is wound in a circle has no beginning.
        for (int steps = 0; steps < sorted.Length && sorted.FirstOrDefault(below => IsBelow(below, layer)) is { } lower; steps++)
        {
            layer = lower;
        }

        return layer;
    }

    private static bool IsBelow(ReferencedCatalog below, ReferencedCatalog overlay) =>
        overlay.Below is not null && SymbolEqualityComparer.Default.Equals(below.Catalog, overlay.Below) && !ReferenceEquals(below, overlay);
}
