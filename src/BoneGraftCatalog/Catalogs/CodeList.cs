using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>Codes that a fact names, those outside the catalog included: first the catalog's own, then the others, each in code order.</summary>
/// <remarks>A light view of the tables. <c>default</c> is empty. Enumerating it with <c>foreach</c> allocates nothing.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct CodeList : IReadOnlyList<ProcedureCode>
{
    private readonly Catalog? _catalog;
    private readonly int _layer;
    private readonly IndexList _list;

    internal CodeList(Catalog catalog, int layer, IndexList list)
    {
        _catalog = catalog;
        _layer = layer;
        _list = list;
    }

    /// <summary>The number of codes.</summary>
    public int Count => _list.Count;

    /// <summary>The codes of the list that the catalog holds, as entries. The others are references: known by number only.</summary>
    /// <remarks>In a catalog of a date, those valid on it.</remarks>
    public CodeSet Entries => _catalog is null ? default : CodeSet.Create(_catalog, _layer, _list);

    /// <summary>The code at a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is below 0 or not below <see cref="Count"/>.</exception>
    public ProcedureCode this[int index] => _list.Count == 0
        ? throw new ArgumentOutOfRangeException(nameof(index))
        : _catalog!.Tables.GetLayer(_layer).GetCode(_list[index]);

    /// <summary>Whether the list has the code.</summary>
    public bool Contains(ProcedureCode code) =>
        _catalog is not null && _catalog.Tables.GetLayer(_layer).FindCode(code) is int index and >= 0 && _list.Contains(index);

    /// <summary>Enumerates the codes without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The codes, separated by blanks; of a long list the first few.</summary>
    public override string ToString()
    {
        const int Shown = 12;
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < Count && i < Shown; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(this[i].ToString());
        }

        return Count > Shown ? text.Append($" and {Wording.Number(Count - Shown)} more").ToString() : text.ToString();
    }

    IEnumerator<ProcedureCode> IEnumerable<ProcedureCode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Enumerates a <see cref="CodeList"/>.</summary>
    public struct Enumerator : IEnumerator<ProcedureCode>
    {
        private readonly CodeList _list;
        private int _index;

        internal Enumerator(CodeList list)
        {
            _list = list;
            _index = -1;
        }

        /// <summary>The code at the current position.</summary>
        public readonly ProcedureCode Current => (uint)_index < (uint)_list.Count ? _list[_index] : default;

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes on to the next code; false at the end.</summary>
        public bool MoveNext() => ++_index < _list.Count;

        /// <summary>Goes back before the first code.</summary>
        public void Reset() => _index = -1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
