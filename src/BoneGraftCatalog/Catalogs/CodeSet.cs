using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>A set of a catalog's entries, in code order. <c>default</c> is empty.</summary>
/// <remarks>Enumerating it with <c>foreach</c> allocates nothing.</remarks>
/// <example><code>foreach (CatalogEntry entry in BoneGraft.Catalog.WithFacet("family", "spine-graft").WithFacet("graft", "own")) { … }</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct CodeSet : IReadOnlyList<CatalogEntry>
{
    private readonly Catalog? _catalog;

    // One of three: chosen indexes, a list of the tables, or, with neither, the first entries.
    private readonly int[]? _chosen;
    private readonly IndexList _list;

    private CodeSet(Catalog catalog, int[]? chosen, IndexList list, int count)
    {
        _catalog = catalog;
        _chosen = chosen;
        _list = list;
        Count = count;
    }

    /// <summary>The number of entries.</summary>
    public int Count { get; }

    /// <summary>The entry at a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is below 0 or not below <see cref="Count"/>.</exception>
    public CatalogEntry this[int index] => (uint)index < (uint)Count
        ? new CatalogEntry(_catalog!, IndexAt(index))
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Whether the set has the code.</summary>
    public bool Contains(ProcedureCode code) => _catalog is not null && ContainsIndex(_catalog.Tables.FindCode(code));

    /// <summary>Those of the set that are of a kind.</summary>
    public CodeSet WithKind(CodeKind kind)
    {
        LayeredTables? tables = _catalog?.Tables;
        return Where(index => tables!.GetKind(index) == kind);
    }

    /// <summary>Those of the set that have a value of a facet; none when the catalog has no such facet or value.</summary>
    /// <param name="facet">The name of the facet, such as <c>family</c>.</param>
    /// <param name="value">The value as the catalog writes it, such as <c>spine-graft</c>.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public CodeSet WithFacet(string facet, string value)
    {
        if (facet is null)
        {
            throw new ArgumentNullException(nameof(facet));
        }

        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        LayeredTables? layers = _catalog?.Tables;
        if (layers is null || layers.LayerCount > 1)
        {
            return Where(index => layers!.HasFacetValue(index, facet, value));
        }

        CatalogTables tables = layers.GetLayer(0);
        if (tables.FindFacet(facet) is not (int found and >= 0) || tables.FindFacetValue(found, value) is not (int slug and >= 0))
        {
            return default;
        }

        IndexList members = tables.GetMembers(slug);
        return Where(members.Contains);
    }

    /// <summary>Enumerates the entries without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The codes, separated by blanks; of a large set the first few.</summary>
    public override string ToString()
    {
        const int Shown = 12;
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < Count && i < Shown; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(this[i].Code.ToString());
        }

        return Count > Shown ? text.Append($" and {Wording.Number(Count - Shown)} more").ToString() : text.ToString();
    }

    IEnumerator<CatalogEntry> IEnumerable<CatalogEntry>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>All entries of the catalog; of a catalog of a date those valid on it.</summary>
    internal static CodeSet All(Catalog catalog)
    {
        var all = new CodeSet(catalog, null, default, catalog.Tables.EntryCount);
        return catalog.Date.IsNone ? all : all.Where(catalog.IsInView);
    }

    /// <summary>The entries among codes that a layer lists.</summary>
    internal static CodeSet Create(Catalog catalog, int layer, IndexList listed)
    {
        LayeredTables tables = catalog.Tables;
        if (tables.LayerCount > 1)
        {
            var chosen = new List<int>();
            for (int i = 0; i < listed.Count; i++)
            {
                int index = tables.FromLayer(layer, listed[i]);
                if (tables.IsEntry(index) && catalog.IsInView(index))
                {
                    chosen.Add(index);
                }
            }

            chosen.Sort();
            return chosen.Count == 0 ? default : new CodeSet(catalog, chosen.ToArray(), default, chosen.Count);
        }

        IndexList list = listed.Take(listed.CountBelow(tables.EntryCount));
        var set = new CodeSet(catalog, null, list, list.Count);
        return list.Count == 0 ? default : catalog.Date.IsNone ? set : set.Where(catalog.IsInView);
    }

    internal CodeSet Where(Func<int, bool> condition)
    {
        if (Count == 0)
        {
            return default;
        }

        var chosen = new List<int>();
        for (int i = 0; i < Count; i++)
        {
            int index = IndexAt(i);
            if (condition(index))
            {
                chosen.Add(index);
            }
        }

        return chosen.Count == 0 ? default : new CodeSet(_catalog!, chosen.ToArray(), default, chosen.Count);
    }

    private int IndexAt(int position) => _chosen is not null ? _chosen[position] : _list.Count > 0 ? _list[position] : position;

    // A set without a list and without a choice is the first entries, whose index is their position.
    private bool ContainsIndex(int index) => index >= 0 && Count > 0
        && (_chosen is not null ? Array.BinarySearch(_chosen, index) >= 0 : _list.Count > 0 ? _list.Contains(index) : index < Count);

    /// <summary>Enumerates a <see cref="CodeSet"/>.</summary>
    public struct Enumerator : IEnumerator<CatalogEntry>
    {
        private readonly CodeSet _set;
        private int _index;

        internal Enumerator(CodeSet set)
        {
            _set = set;
            _index = -1;
        }

        /// <summary>The entry at the current position.</summary>
        public readonly CatalogEntry Current => (uint)_index < (uint)_set.Count ? _set[_index] : default;

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes on to the next entry; false at the end.</summary>
        public bool MoveNext() => ++_index < _set.Count;

        /// <summary>Goes back before the first entry.</summary>
        public void Reset() => _index = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
