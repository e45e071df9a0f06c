using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Tables;

/// <summary>
/// Catalogs side by side, each with what lies over it, asked as one. The one place that says which layer goes before which: the library's
/// look-ups, its checker and the analyzers all read through it.
/// </summary>
/// <remarks>
/// <para>
/// A later layer goes before an earlier one and hides what it says itself, nothing else: absence is no fact. Of facts with releases, one
/// whose releases contain the date goes before one that is carried, so that newer tables do not rewrite the past; a fact without releases
/// holds on every date. Of rules for modifiers the more specific goes first, then the one that names the payer, then the later.
/// </para>
/// <para>
/// What a code is (kind, dates, label, facets) is that of the latest catalog that has it, with what lies over that catalog. A rule for a
/// set of codes speaks of the codes of its own catalog: in an overlay, of those of the catalog below.
/// </para>
/// <para>
/// A single layer costs one object and no map. Indexes of codes are those of the layer then; of several layers, entries come first in
/// code order, then references. A source is the layer and the index there, so that every fact can say who says it.
/// </para>
/// </remarks>
internal sealed class LayeredTables : ICatalogFacts
{
    /// <summary>A source names its layer, and has room for so many.</summary>
    public const int MaxLayers = 1 << (30 - LayerShift);

    private const int LayerShift = 24;
    private const int LocalMask = (1 << LayerShift) - 1;

    private readonly CatalogTables[] _layers;

    // For each layer the first layer of its catalog.
    private readonly int[] _catalogs;
    private readonly Maps? _maps;

    public LayeredTables(CatalogTables only)
    {
        _layers = new[] { only };
        _catalogs = new[] { 0 };
    }

    /// <summary>Several catalogs, each its own tables and then those that lie over it.</summary>
    /// <exception cref="ArgumentException">There are more layers than a source can name.</exception>
    public LayeredTables(IReadOnlyList<IReadOnlyList<CatalogTables>> catalogs)
    {
        var layers = new List<CatalogTables>();
        var starts = new List<int>();
        foreach (IReadOnlyList<CatalogTables> catalog in catalogs)
        {
            int start = layers.Count;
            foreach (CatalogTables layer in catalog)
            {
                layers.Add(layer);
                starts.Add(start);
            }
        }

        if (layers.Count > MaxLayers)
        {
            throw new ArgumentException($"At most {MaxLayers} catalogs and overlays can be put together.", nameof(catalogs));
        }

        _layers = layers.ToArray();
        _catalogs = starts.ToArray();
        _maps = _layers.Length == 1 ? null : new Maps(_layers, _catalogs);
    }

    public int LayerCount => _layers.Length;

    public int CodeCount => _maps?.Codes.Length ?? _layers[0].CodeCount;

    public int EntryCount => _maps?.EntryCount ?? _layers[0].EntryCount;

    public int ModifierCount => _maps?.Modifiers.Length ?? _layers[0].ModifierCount;

    public int PayerCount => _maps?.Payers.Length ?? _layers[0].PayerCount;

    public CatalogTables GetLayer(int layer) => _layers[layer];

    /// <summary>The index of a code in a layer, or -1.</summary>
    public int InLayer(int layer, int code) => _maps is null ? code : code < 0 ? -1 : _maps.LocalCodes[layer][code];

    /// <summary>The index that a layer's code has here.</summary>
    public int FromLayer(int layer, int code) => _maps is null ? code : FindCode(_layers[layer].GetCode(code));

    public int FindCode(ProcedureCode code) => _maps is null ? _layers[0].FindCode(code) : _maps.CodeIndex.TryGetValue(code, out int index) ? index : -1;

    public ProcedureCode GetCode(int code) => _maps is null ? _layers[0].GetCode(code) : _maps.Codes[code];

    public bool IsEntry(int code) => (uint)code < (uint)EntryCount;

    public CodeKind GetKind(int code) =>
        _maps is null ? _layers[0].GetKind(code) : LayerOfKind(code) is int layer and >= 0 ? _layers[layer].GetKind(InLayer(layer, code)) : CodeKind.Unknown;

    public string GetLabel(int code) => LayerOf(code) is int layer and >= 0 ? _layers[layer].GetLabel(InLayer(layer, code)) : "";

    public Validity GetValidity(int code)
    {
        (int from, int to) = LayersOfDates(code);
        Validity start = from < 0 ? default : _layers[from].GetValidity(InLayer(from, code));
        Validity end = to < 0 ? default : _layers[to].GetValidity(InLayer(to, code));
        return new Validity(start.From, start.FromConfidence, end.To, end.ToConfidence);
    }

    /// <summary>The first and the last day of an entry.</summary>
    public (ServiceDate From, ServiceDate To) GetDates(int code)
    {
        if (_maps is null)
        {
            return _layers[0].GetDates(code);
        }

        (int from, int to) = LayersOfDates(code);
        return (
            from < 0 ? default : _layers[from].GetDates(InLayer(from, code)).From,
            to < 0 ? default : _layers[to].GetDates(InLayer(to, code)).To);
    }

    /// <summary>The latest layer that describes the code, or -1 for a code that none describes.</summary>
    public int LayerOf(int code)
    {
        if (_maps is null)
        {
            return _layers[0].IsEntry(code) ? 0 : -1;
        }

        for (int layer = _layers.Length - 1; layer >= 0 && code >= 0; layer--)
        {
            if (_layers[layer].IsEntry(InLayer(layer, code)))
            {
                return layer;
            }
        }

        return -1;
    }

    /// <summary>
    /// The layer that says what a column of the code says: the latest of the code's catalog in which it is not empty; where it is empty in
    /// all, the latest that describes the code; -1 where none does.
    /// </summary>
    public int LayerOf(int code, string column) => _maps is not null && LayerThatFills(code, column) is int layer and >= 0 ? layer : LayerOf(code);

    /// <summary>The latest layer of the code's catalog that gives it a value of the facet; -1 where none does. Of one layer it is that.</summary>
    public int LayerOfFacet(int code, string facet) =>
        _maps is null ? LayerOf(code) : LayerWith(code, static (tables, local, name) => HasFacet(tables, local, tables.FindFacet(name)), facet);

    /// <summary>The facets of all layers, those of an earlier one first.</summary>
    public string[] GetFacetNames()
    {
        var names = new List<string>();
        foreach (CatalogTables layer in _layers)
        {
            for (int i = 0; i < layer.FacetCount; i++)
            {
                if (!names.Contains(layer.GetFacet(i)))
                {
                    names.Add(layer.GetFacet(i));
                }
            }
        }

        return names.ToArray();
    }

    /// <summary>The values of a facet that some code has, in order.</summary>
    public string[] GetValuesOfFacet(string facet)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        foreach (CatalogTables layer in _layers)
        {
            int index = layer.FindFacet(facet);
            for (int i = 0; index >= 0 && i < layer.FacetValueCount; i++)
            {
                if (layer.GetFacetOfValue(i) == index && layer.GetMembers(i).Count > 0)
                {
                    values.Add(layer.GetFacetValue(i));
                }
            }
        }

        string[] all = new string[values.Count];
        values.CopyTo(all);
        return all;
    }

    /// <summary>Whether the code has the value of the facet.</summary>
    public bool HasFacetValue(int code, string facet, string value)
    {
        int layer = LayerOfFacet(code, facet);
        if (layer < 0)
        {
            return false;
        }

        CatalogTables tables = _layers[layer];
        int found = tables.FindFacetValue(tables.FindFacet(facet), value);
        return found >= 0 && tables.GetMembers(found).Contains(InLayer(layer, code));
    }

    public int GetSource(int code, string column) =>
        LayerOf(code, column) is int layer and >= 0 ? Tag(layer, _layers[layer].GetSource(InLayer(layer, code), column)) : -1;

    public IndexList GetReplacements(int code) => GetReplacements(code, out _);

    /// <summary>The replacements of a code, as indexes of the layer that names them.</summary>
    public IndexList GetReplacements(int code, out int layer)
    {
        layer = _maps is null ? 0 : LayerOf(code, "replaced_by");
        return layer < 0 ? default : _layers[layer].GetReplacements(InLayer(layer, code));
    }

    /// <summary>The codes that are easily taken for a code, as indexes of the layer that names them.</summary>
    public IndexList GetSeeAlso(int code, out int layer)
    {
        layer = _maps is null ? 0 : LayerOf(code, "see_also");
        return layer < 0 ? default : _layers[layer].GetSeeAlso(InLayer(layer, code));
    }

    public ProcedureCode GetReplacement(int code, int position)
    {
        IndexList list = GetReplacements(code, out int layer);
        return _layers[layer].GetCode(list[position]);
    }

    public bool TryFind(FactTable table, in FactKey key, ServiceDate date, out FactRow row)
    {
        if (_maps is null)
        {
            bool isFound = _layers[0].TryFind(table, key, date, out row);
            row = isFound ? row.InLayer(0) : row;
            return isFound;
        }

        row = default;
        int layer = -1;
        bool hasEnded = false;
        for (int l = _layers.Length - 1; l >= 0; l--)
        {
            FactKey local = InLayer(l, table, key);
            if (_layers[l].TryFind(table, local, date, out FactRow candidate))
            {
                // A later layer knows the row and its end: an earlier one that only carries it on is out of date.
                bool isRefuted = hasEnded && candidate.Releases.PositionOf(date) != WindowPosition.Inside;
                if (!isRefuted && IsBetter(layer, row.Releases, candidate.Releases, date))
                {
                    (layer, row) = (l, candidate.InLayer(l));
                }
            }
            else
            {
                hasEnded |= _layers[l].HasEnded(table, local, date);
            }
        }

        return layer >= 0;
    }

    public bool IsBeforeFirst(FactTable table, in FactKey key, ServiceDate date)
    {
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            if (_layers[layer].IsBeforeFirst(table, InLayer(layer, table, key), date))
            {
                return !TryFind(table, key, date, out _);
            }
        }

        return false;
    }

    /// <summary>Every row with the key, or that begins with it: those of an earlier layer first, those of a layer in their order.</summary>
    public IEnumerable<TFact> FindAll<TFact>(FactTable<TFact> table, FactKey key)
        where TFact : struct
    {
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            (int first, int count) = _layers[layer].FindRows(table, InLayer(layer, table, key));
            for (int row = first; row < first + count; row++)
            {
                yield return table.Read(_layers[layer].GetRow(table, row).InLayer(layer));
            }
        }
    }

    /// <summary>The same by an index of the table: the rows of the table that it leads to.</summary>
    public IEnumerable<TFact> FindAll<TFact>(FactTable<TFact> table, TableIndex index, FactKey key)
        where TFact : struct
    {
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            CatalogTables tables = _layers[layer];
            (int first, int count) = tables.FindRows(index, InLayer(layer, index, key));
            for (int row = first; row < first + count; row++)
            {
                yield return table.Read(tables.GetRow(table, tables.Number(index.Value, row)).InLayer(layer));
            }
        }
    }

    public bool IsListedPrimary(in AddOnEdits.Fact addOn, int candidate) =>
        candidate >= 0 && addOn.Primaries.Contains(InLayer(addOn.Row.Layer, candidate));

    public ProcedureCode GetPrimary(in AddOnEdits.Fact addOn, int position) => _layers[addOn.Row.Layer].GetCode(addOn.Primaries[position]);

    public int FindPayer(string payer) => _maps is null ? _layers[0].FindPayer(payer) : Array.IndexOf(_maps.Payers, payer);

    public string GetPayer(int payer) => payer < 0 ? "" : _maps is null ? _layers[0].GetPayer(payer) : _maps.Payers[payer];

    public int FindModifier(Modifier modifier) =>
        _maps is null ? _layers[0].FindModifier(modifier) : Array.BinarySearch(_maps.Modifiers, modifier) is int index and >= 0 ? index : -1;

    /// <summary>The layer that describes a modifier and its index there: the latest that has a row for it.</summary>
    public (int Layer, int Modifier) LocateModifier(int modifier)
    {
        if (_maps is null)
        {
            return (0, modifier);
        }

        (int Layer, int Modifier) named = default;
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            int local = _maps.LocalModifiers[layer][modifier];
            if (local >= 0)
            {
                if (_layers[layer].IsDeclaredModifier(local))
                {
                    return (layer, local);
                }

                named = (layer, local);
            }
        }

        return named;
    }

    public ModifierFact GetModifier(int modifier)
    {
        (int layer, int local) = LocateModifier(modifier);
        return _layers[layer].GetModifier(local);
    }

    public bool AreExclusive(int modifier, int other)
    {
        if (_maps is null)
        {
            return _layers[0].AreExclusive(modifier, other);
        }

        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            int left = _maps.LocalModifiers[layer][modifier];
            int right = _maps.LocalModifiers[layer][other];
            if (left >= 0 && right >= 0 && _layers[layer].IsDeclaredModifier(left) && _layers[layer].IsDeclaredModifier(right))
            {
                return _layers[layer].AreExclusive(left, right);
            }
        }

        return false;
    }

    public (ServiceDate From, ServiceDate To) GetModifierDates(int modifier)
    {
        (int layer, int local) = LocateModifier(modifier);
        return _layers[layer].GetModifierDates(local);
    }

    public int GetModifierSource(int modifier, string column)
    {
        (int layer, int local) = LocateModifier(modifier);
        return Tag(layer, _layers[layer].GetModifierSource(local, column));
    }

    public bool TryGetModifierRule(int code, int modifier, int payer, ClaimType claimType, ServiceDate date, out ModifierRuleFact rule)
    {
        if (!TryGetModifierRule(code, modifier, payer, claimType, date, out int layer, out ModifierRuleFact r))
        {
            rule = default;
            return false;
        }

        rule = new ModifierRuleFact((layer << LayerShift) | r.Row, r.Selector, r.Value, r.Payer < 0 ? -1 : payer, r.ClaimTypes, r.Verdict, r.From, r.To);
        return true;
    }

    public bool TryGetModifierRule(int code, int modifier, int payer, ClaimType claimType, ServiceDate date, out int layer, out ModifierRuleFact rule)
    {
        layer = -1;
        rule = default;
        for (int l = _layers.Length - 1; l >= 0; l--)
        {
            int localModifier = modifier < 0 || _maps is null ? modifier : _maps.LocalModifiers[l][modifier];
            if (localModifier < 0 || !TryGetRule(l, code, localModifier, PayerInLayer(l, payer), claimType, date, out ModifierRuleFact r))
            {
                continue;
            }

            if (layer < 0 || r.Selector > rule.Selector || (r.Selector == rule.Selector && r.Payer >= 0 && rule.Payer < 0))
            {
                (layer, rule) = (l, r);
            }
        }

        return layer >= 0;
    }

    public string GetReason(in ModifierRuleFact rule) => _layers[rule.Row >> LayerShift].GetReason(Local(rule));

    public int GetSource(in ModifierRuleFact rule) => Tag(rule.Row >> LayerShift, _layers[rule.Row >> LayerShift].GetSource(Local(rule)));

    public Confidence GetSourceConfidence(int source) =>
        source < 0 ? Confidence.Unknown : _layers[source >> LayerShift].GetSourceConfidence(LocalSource(source));

    public string GetSourceId(int source) => source < 0 ? "" : _layers[source >> LayerShift].GetSourceText(LocalSource(source), CatalogSources.Id);

    public string GetSourceTitle(int source) => source < 0 ? "" : _layers[source >> LayerShift].GetSourceText(LocalSource(source), CatalogSources.Title);

    public string GetSourceRelease(int source) => source < 0 ? "" : _layers[source >> LayerShift].GetSourceText(LocalSource(source), CatalogSources.Release);

    public int GetLayerOf(int source) => source < 0 || _maps is null ? -1 : source >> LayerShift;

    public string GetLayerName(int layer) => layer < 0 ? "" : _layers[layer].Name;

    /// <summary>The releases of a row of a layer, as sources of all layers.</summary>
    public static FactWindow Tag(int layer, in FactWindow window) =>
        new(Tag(layer, window.FirstSource), Tag(layer, window.LastSource), window.From, window.To);

    private static bool HasFacet(CatalogTables tables, int code, int facet)
    {
        IndexList values = facet < 0 ? default : tables.GetFacetValues(code);
        for (int i = 0; i < values.Count; i++)
        {
            if (tables.GetFacetOfValue(values[i]) == facet)
            {
                return true;
            }
        }

        return false;
    }

    // Layers are asked from the latest: what was found stays, unless it is carried and this is not. What has no releases is never carried.
    private static bool IsBetter(int found, in FactWindow soFar, in FactWindow window, ServiceDate date) =>
        found < 0 || (soFar.PositionOf(date) is WindowPosition.Before or WindowPosition.After && window.PositionOf(date) == WindowPosition.Inside);

    // A fact without a source still says its layer.
    private static int Tag(int layer, int source) => (layer << LayerShift) | (source < 0 ? LocalMask : source);

    private static int LocalSource(int source) => (source & LocalMask) == LocalMask ? -1 : source & LocalMask;

    private static ModifierRuleFact Local(in ModifierRuleFact rule) =>
        new(rule.Row & LocalMask, rule.Selector, rule.Value, rule.Payer, rule.ClaimTypes, rule.Verdict, rule.From, rule.To);

    private FactKey InLayer(int layer, RecordLayout layout, in FactKey key)
    {
        if (_maps is null || key.Count == 0)
        {
            return key;
        }

        ReadOnlySpan<Column> columns = layout.LookUp;
        int first = InLayer(layer, columns[0], key.First);
        return key.Count switch
        {
            1 => new FactKey(first),
            2 => new FactKey(first, InLayer(layer, columns[1], key.Second)),
            _ => new FactKey(first, InLayer(layer, columns[1], key.Second), InLayer(layer, columns[2], key.Third)),
        };
    }

    private int InLayer(int layer, Column column, int value) => column.Kind switch
    {
        ColumnKind.Code => InLayer(layer, value),
        ColumnKind.Payer => PayerInLayer(layer, value),
        _ => value,
    };

    private int PayerInLayer(int layer, int payer) => payer < 0 || _maps is null ? payer : _maps.LocalPayers[layer][payer];

    private int LayerThatFills(int code, string column) => column switch
    {
        "kind" => LayerOfKind(code),
        "from" => LayersOfDates(code).From,
        "to" => LayersOfDates(code).To,
        "name" or "label" => -1,
        "use" => LayerWith(code, static (tables, local, _) => tables.GetUse(local).Length > 0, column),
        "document" => LayerWith(code, static (tables, local, _) => tables.GetDocument(local).Length > 0, column),
        "note" => LayerWith(code, static (tables, local, _) => tables.GetNote(local).Length > 0, column),
        "terms" => LayerWith(code, static (tables, local, _) => tables.GetTerms(local).Length > 0, column),
        "see_also" => LayerWith(code, static (tables, local, _) => tables.GetSeeAlso(local).Count > 0, column),
        "replaced_by" => LayerWith(code, static (tables, local, _) => tables.GetReplacements(local).Count > 0, column),
        _ => LayerOfFacet(code, column),
    };

    private int LayerOfKind(int code) => LayerWith(code, static (tables, local, _) => tables.GetKind(local) != CodeKind.Unknown, "");

    /// <summary>The latest layer of the code's catalog for which the condition holds, or -1.</summary>
    private int LayerWith(int code, Func<CatalogTables, int, string, bool> condition, string argument)
    {
        int top = LayerOf(code);
        for (int layer = top; layer >= 0 && _catalogs[layer] == _catalogs[top]; layer--)
        {
            int local = InLayer(layer, code);
            if (_layers[layer].IsEntry(local) && condition(_layers[layer], local, argument))
            {
                return layer;
            }
        }

        return -1;
    }

    /// <summary>The layers that say the two dates. What an earlier one says is dropped where it would end the code before a later one begins it.</summary>
    private (int From, int To) LayersOfDates(int code)
    {
        int from = LayerWith(code, static (tables, local, _) => !tables.GetDates(local).From.IsNone, "");
        int to = LayerWith(code, static (tables, local, _) => !tables.GetDates(local).To.IsNone, "");
        if (from < 0 || to < 0 || from == to || _layers[from].GetDates(InLayer(from, code)).From <= _layers[to].GetDates(InLayer(to, code)).To)
        {
            return (from, to);
        }

        return from > to ? (from, -1) : (-1, to);
    }

    /// <summary>The row of one layer. A set of codes is one of the layer's catalog, whatever layer of it describes the code.</summary>
    private bool TryGetRule(int layer, int code, int modifier, int payer, ClaimType claimType, ServiceDate date, out ModifierRuleFact rule)
    {
        CatalogTables tables = _layers[layer];
        int local = InLayer(layer, code);
        if (_maps is null || !_maps.HasOverlay[layer])
        {
            return tables.TryGetModifierRule(local, modifier, payer, claimType, date, out rule);
        }

        // The catalog of the layer, from its latest layer down: kind and families are the first that are said there.
        bool isMember = false;
        CodeKind kind = CodeKind.Unknown;
        int familiesOf = -1;
        int last = layer;
        while (last + 1 < _layers.Length && _catalogs[last + 1] == _catalogs[layer])
        {
            last++;
        }

        for (int l = last; l >= _catalogs[layer]; l--)
        {
            int there = InLayer(l, code);
            if (!_layers[l].IsEntry(there))
            {
                continue;
            }

            isMember = true;
            kind = kind == CodeKind.Unknown ? _layers[l].GetKind(there) : kind;
            familiesOf = familiesOf < 0 && HasFacet(_layers[l], there, _maps.Family[l]) ? l : familiesOf;
        }

        Span<int> families = stackalloc int[CatalogTables.MaxFamilies];
        int count = familiesOf < 0 ? 0 : Families(familiesOf, layer, code, families);
        return tables.TryGetModifierRule(local, isMember, kind, families.Slice(0, count), modifier, payer, claimType, date, out rule);
    }

    /// <summary>The families that one layer gives a code, as another layer numbers them.</summary>
    private int Families(int from, int to, int code, Span<int> families)
    {
        IndexList values = _layers[from].GetFacetValues(InLayer(from, code));
        int count = 0;
        for (int i = 0; i < values.Count && count < families.Length; i++)
        {
            if (_layers[from].GetFacetOfValue(values[i]) != _maps!.Family[from] || _maps.Family[to] < 0)
            {
                continue;
            }

            int value = from == to ? values[i] : _layers[to].FindFacetValue(_maps.Family[to], _layers[from].GetFacetValue(values[i]));
            if (value >= 0)
            {
                families[count++] = value;
            }
        }

        return count;
    }

    /// <summary>Where each code, modifier and payer of several layers stands in each of them.</summary>
    private sealed class Maps
    {
        public Maps(CatalogTables[] layers, int[] catalogs)
        {
            var entries = new HashSet<ProcedureCode>();
            var references = new HashSet<ProcedureCode>();
            var modifiers = new SortedSet<Modifier>();
            var payers = new List<string>();
            HasOverlay = new bool[layers.Length];
            Family = new int[layers.Length];
            for (int l = 0; l < layers.Length; l++)
            {
                CatalogTables layer = layers[l];
                for (int i = 0; i < layer.CodeCount; i++)
                {
                    (layer.IsEntry(i) ? entries : references).Add(layer.GetCode(i));
                }

                for (int i = 0; i < layer.ModifierCount; i++)
                {
                    modifiers.Add(layer.GetModifier(i).Modifier);
                }

                for (int i = 0; i < layer.PayerCount; i++)
                {
                    if (!payers.Contains(layer.GetPayer(i)))
                    {
                        payers.Add(layer.GetPayer(i));
                    }
                }

                Family[l] = layer.FindFacet(TableFormat.FamilyFacet);
                HasOverlay[l] = Array.LastIndexOf(catalogs, catalogs[l]) != Array.IndexOf(catalogs, catalogs[l]);
            }

            references.ExceptWith(entries);
            EntryCount = entries.Count;
            Codes = new ProcedureCode[entries.Count + references.Count];
            entries.CopyTo(Codes);
            references.CopyTo(Codes, EntryCount);
            Array.Sort(Codes, 0, EntryCount);
            Array.Sort(Codes, EntryCount, references.Count);
            for (int i = 0; i < Codes.Length; i++)
            {
                CodeIndex.Add(Codes[i], i);
            }

            Modifiers = new Modifier[modifiers.Count];
            modifiers.CopyTo(Modifiers);
            Payers = payers.ToArray();
            LocalCodes = new int[layers.Length][];
            LocalModifiers = new int[layers.Length][];
            LocalPayers = new int[layers.Length][];
            for (int l = 0; l < layers.Length; l++)
            {
                CatalogTables layer = layers[l];
                LocalCodes[l] = Absent(Codes.Length);
                for (int i = 0; i < layer.CodeCount; i++)
                {
                    LocalCodes[l][CodeIndex[layer.GetCode(i)]] = i;
                }

                LocalModifiers[l] = Absent(Modifiers.Length);
                for (int i = 0; i < Modifiers.Length; i++)
                {
                    LocalModifiers[l][i] = layer.FindModifier(Modifiers[i]);
                }

                LocalPayers[l] = Absent(Payers.Length);
                for (int i = 0; i < Payers.Length; i++)
                {
                    LocalPayers[l][i] = layer.FindPayer(Payers[i]);
                }
            }
        }

        /// <summary>Entries first, then references, each in order.</summary>
        public ProcedureCode[] Codes { get; }

        public int EntryCount { get; }

        public Dictionary<ProcedureCode, int> CodeIndex { get; } = new();

        /// <summary>In order.</summary>
        public Modifier[] Modifiers { get; }

        public string[] Payers { get; }

        public int[][] LocalCodes { get; }

        public int[][] LocalModifiers { get; }

        public int[][] LocalPayers { get; }

        /// <summary>For each layer whether its catalog has several.</summary>
        public bool[] HasOverlay { get; }

        /// <summary>For each layer the facet whose values a rule can name, or -1.</summary>
        public int[] Family { get; }

        private static int[] Absent(int count)
        {
            int[] map = new int[count];
            for (int i = 0; i < count; i++)
            {
                map[i] = -1;
            }

            return map;
        }
    }
}
