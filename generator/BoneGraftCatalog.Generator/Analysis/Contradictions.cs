using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Generator.Analysis;

/// <summary>Codes that two catalogs of a compilation have and describe so differently that claims would be judged differently.</summary>
/// <remarks>
/// Labels and facets may differ, and so may what one of the two does not say. An overlay is there to differ from what it lies over.
/// </remarks>
internal sealed class Contradictions
{
    private readonly Compilation _compilation;
    private readonly object _gate = new();
    private ImmutableArray<ReferencedCatalog> _catalogs;

    public Contradictions(Compilation compilation) => _compilation = compilation;

    /// <summary>
    /// The code, the catalog of the compilation that goes first, one that contradicts it, and on what; one for each such catalog. Nothing for
    /// the catalog that stands back: it is told at the other's row, so that it is told once.
    /// </summary>
    public IEnumerable<string[]> Of(string catalog, ProcedureCode code, CancellationToken cancellationToken)
    {
        ImmutableArray<ReferencedCatalog> catalogs = Find(cancellationToken);
        int own = -1;
        for (int i = 0; i < catalogs.Length && own < 0; i++)
        {
            own = IsOwn(catalogs[i], catalog) ? i : own;
        }

        if (own < 0 || catalogs[own].Tables.FindCode(code) is not (int index and >= 0) || !catalogs[own].Tables.IsEntry(index))
        {
            yield break;
        }

        ReferencedCatalog root = CatalogOrder.CatalogOf(catalogs, catalogs[own]);
        for (int i = own + 1; i < catalogs.Length; i++)
        {
            CatalogTables other = catalogs[i].Tables;
            int found = other.FindCode(code);
            if (other.IsEntry(found) && !ReferenceEquals(CatalogOrder.CatalogOf(catalogs, catalogs[i]), root)
                && Difference(catalogs[own].Tables, index, other, found) is { } difference)
            {
                yield return new[] { code.ToString(), catalog, catalogs[i].Tables.Name, difference };
            }
        }
    }

    /// <summary>The catalog below an overlay of the compilation, with what else lies over it there; null where it is not seen.</summary>
    public LayeredTables? FindBelow(string overlay, CancellationToken cancellationToken)
    {
        ImmutableArray<ReferencedCatalog> catalogs = Find(cancellationToken);
        ReferencedCatalog? layer = catalogs.FirstOrDefault(c => IsOwn(c, overlay));
        var layers = new List<CatalogTables>();

        // As many steps as there are catalogs: what is wound in a circle has no end.
        for (int step = 0; step < catalogs.Length && layer?.Below is { } below; step++)
        {
            layer = catalogs.FirstOrDefault(c => SymbolEqualityComparer.Default.Equals(c.Catalog, below));
            if (layer is null)
            {
                return null;
            }

            layers.Insert(0, layer.Tables);
        }

        return layers.Count is 0 or > LayeredTables.MaxLayers ? null : new LayeredTables(new[] { layers });
    }

    private bool IsOwn(ReferencedCatalog candidate, string catalog) =>
        candidate.Catalog is { } type && type.Name == catalog && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly);

    private ImmutableArray<ReferencedCatalog> Find(CancellationToken cancellationToken)
    {
        // Not a Lazy: that would keep the exception of whoever was cancelled.
        lock (_gate)
        {
            if (_catalogs.IsDefault)
            {
                _catalogs = _compilation.GetTypeByMetadataName("BoneGraftCatalog.CatalogTablesAttribute") is { } attribute
                    ? CatalogDiscovery.Find(_compilation, attribute, out _, cancellationToken)
                    : ImmutableArray<ReferencedCatalog>.Empty;
            }

            return _catalogs;
        }
    }

    private static string? Difference(CatalogTables left, int leftCode, CatalogTables right, int rightCode)
    {
        CodeKind kind = left.GetKind(leftCode);
        CodeKind otherKind = right.GetKind(rightCode);
        if (kind != CodeKind.Unknown && otherKind != CodeKind.Unknown && kind != otherKind)
        {
            return "its kind";
        }

        (ServiceDate from, ServiceDate to) = left.GetDates(leftCode);
        (ServiceDate otherFrom, ServiceDate otherTo) = right.GetDates(rightCode);
        if (AreTwo(from, otherFrom) || AreTwo(to, otherTo))
        {
            return "its dates";
        }

        return HaveTwoLimits(left, leftCode, right, rightCode) ? "its unit limit" : null;

        static bool AreTwo(ServiceDate date, ServiceDate other) => !date.IsNone && !other.IsNone && date != other;
    }

    // Limits of releases that follow each other are history, and no contradiction.
    private static bool HaveTwoLimits(CatalogTables left, int leftCode, CatalogTables right, int rightCode)
    {
        List<UnitLimits.Fact> limits = Limits(left, leftCode);
        return limits.Count > 0 && Limits(right, rightCode).Any(r => limits.Any(l =>
            l.ClaimType == r.ClaimType && l.Limit != r.Limit && left.GetPayer(l.Payer) == right.GetPayer(r.Payer) && Overlap(l.Window, r.Window)));

        static List<UnitLimits.Fact> Limits(CatalogTables tables, int code)
        {
            (int first, int count) = tables.FindRows(UnitLimits.Table, code);
            return Enumerable.Range(first, count).Select(row => tables.Get(UnitLimits.Table, row)).ToList();
        }

        static bool Overlap(in FactWindow window, in FactWindow other) =>
            window.From.IsNone || other.From.IsNone || window.To.IsNone || other.To.IsNone || (window.From <= other.To && other.From <= window.To);
    }
}
