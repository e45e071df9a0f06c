using System;
using System.Collections.Generic;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>
/// The facts of several catalogs as one. A later catalog goes before an earlier one; of facts with releases, one whose releases
/// contain the date goes before one that is carried. Absence is no fact: what a later catalog does not say, an earlier one may.
/// </summary>
internal sealed class LayeredFacts : ICatalogFacts
{
    private const int LayerShift = 24;
    private const int LocalMask = (1 << LayerShift) - 1;

    private readonly CatalogTables[] _layers;
    private readonly List<ProcedureCode> _codes = new();
    private readonly Dictionary<ProcedureCode, int> _codeIndex = new();
    private readonly List<Modifier> _modifiers = new();
    private readonly Dictionary<Modifier, int> _modifierIndex = new();
    private readonly List<string> _payers = new();
    private readonly int[][] _localCodes;
    private readonly int[][] _localModifiers;
    private readonly int[][] _localPayers;

    public LayeredFacts(CatalogTables[] layers)
    {
        _layers = layers;
        foreach (CatalogTables layer in layers)
        {
            for (int i = 0; i < layer.CodeCount; i++)
            {
                ProcedureCode code = layer.GetCode(i);
                if (!_codeIndex.ContainsKey(code))
                {
                    _codeIndex.Add(code, _codes.Count);
                    _codes.Add(code);
                }
            }

            for (int i = 0; i < layer.ModifierCount; i++)
            {
                Modifier modifier = layer.GetModifier(i).Modifier;
                if (!_modifierIndex.ContainsKey(modifier))
                {
                    _modifierIndex.Add(modifier, _modifiers.Count);
                    _modifiers.Add(modifier);
                }
            }

            for (int i = 0; i < layer.PayerCount; i++)
            {
                if (!_payers.Contains(layer.GetPayer(i)))
                {
                    _payers.Add(layer.GetPayer(i));
                }
            }
        }

        _localCodes = Map(layers, _codes, (layer, code) => layer.FindCode(code));
        _localModifiers = Map(layers, _modifiers, (layer, modifier) => layer.FindModifier(modifier));
        _localPayers = Map(layers, _payers, (layer, payer) => layer.FindPayer(payer));
    }

    public int FindCode(ProcedureCode code) => _codeIndex.TryGetValue(code, out int index) ? index : -1;

    public ProcedureCode GetCode(int code) => _codes[code];

    public bool IsEntry(int code) => LayerOf(code) >= 0;

    public CodeKind GetKind(int code)
    {
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            CodeKind kind = code < 0 ? CodeKind.Unknown : _layers[layer].GetKind(_localCodes[layer][code]);
            if (kind != CodeKind.Unknown)
            {
                return kind;
            }
        }

        return CodeKind.Unknown;
    }

    public string GetLabel(int code)
    {
        int layer = LayerOf(code);
        return layer < 0 ? "" : _layers[layer].GetLabel(_localCodes[layer][code]);
    }

    public Validity GetValidity(int code)
    {
        int layer = LayerOf(code);
        return layer < 0 ? default : _layers[layer].GetValidity(_localCodes[layer][code]);
    }

    public int GetSource(int code, string column)
    {
        int layer = LayerOf(code);
        return layer < 0 ? -1 : Tag(layer, _layers[layer].GetSource(_localCodes[layer][code], column));
    }

    public IndexList GetReplacements(int code)
    {
        int layer = LayerOf(code);
        return layer < 0 ? default : _layers[layer].GetReplacements(_localCodes[layer][code]);
    }

    public ProcedureCode GetReplacement(int code, int position)
    {
        int layer = LayerOf(code);
        return _layers[layer].GetReplacement(_localCodes[layer][code], position);
    }

    public bool TryGetAddOn(int code, ServiceDate date, out AddOnFact fact)
    {
        bool found = false;
        fact = default;
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            if (code >= 0 && _layers[layer].TryGetAddOn(_localCodes[layer][code], date, out AddOnFact local) && IsBetter(found, fact.Window, local.Window, date))
            {
                found = true;
                fact = new AddOnFact(local.Type, local.Primaries, Tag(layer, local.Window), layer);
            }
        }

        return found;
    }

    public bool IsListedPrimary(in AddOnFact addOn, int candidate) =>
        candidate >= 0 && _layers[addOn.Layer].IsListedPrimary(addOn, _localCodes[addOn.Layer][candidate]);

    public ProcedureCode GetPrimary(in AddOnFact addOn, int position) => _layers[addOn.Layer].GetPrimary(addOn, position);

    public bool TryGetFeeSchedule(int code, ServiceDate date, out FeeScheduleFact fact)
    {
        bool found = false;
        fact = default;
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            if (code >= 0 && _layers[layer].TryGetFeeSchedule(_localCodes[layer][code], date, out FeeScheduleFact f) && IsBetter(found, fact.Window, f.Window, date))
            {
                found = true;
                fact = new FeeScheduleFact(
                    f.Status, f.Global, f.Component, f.Multiple, f.Bilateral, f.Assistant, f.CoSurgeon, f.Team, f.NonFacilityNa, f.FacilityNa, Tag(layer, f.Window));
            }
        }

        return found;
    }

    public bool TryGetUnitLimit(int code, int payer, ClaimType claimType, ServiceDate date, out UnitLimitFact fact)
    {
        bool found = false;
        fact = default;
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            if (code >= 0 && payer >= 0
                && _layers[layer].TryGetUnitLimit(_localCodes[layer][code], _localPayers[layer][payer], claimType, date, out UnitLimitFact f)
                && IsBetter(found, fact.Window, f.Window, date))
            {
                found = true;
                fact = new UnitLimitFact(payer, f.ClaimType, f.Limit, f.Adjudication, f.Rationale, Tag(layer, f.Window));
            }
        }

        return found;
    }

    public bool TryGetPair(ClaimType claimType, int column1, int column2, ServiceDate date, out PairFact fact)
    {
        bool found = false;
        fact = default;
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            if (column1 >= 0 && column2 >= 0
                && _layers[layer].TryGetPair(claimType, _localCodes[layer][column1], _localCodes[layer][column2], date, out PairFact f)
                && IsBetter(found, fact.Window, f.Window, date))
            {
                found = true;
                fact = new PairFact(f.ClaimType, column1, column2, f.To, f.Indicator, f.Rationale, Tag(layer, f.Window));
            }
        }

        return found;
    }

    public bool TryGetOutpatientStatus(int code, ServiceDate date, out OutpatientStatusFact fact)
    {
        bool found = false;
        fact = default;
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            if (code >= 0 && _layers[layer].TryGetOutpatientStatus(_localCodes[layer][code], date, out OutpatientStatusFact f) && IsBetter(found, fact.Window, f.Window, date))
            {
                found = true;
                fact = new OutpatientStatusFact(f.Status, Tag(layer, f.Window));
            }
        }

        return found;
    }

    public int FindPayer(string payer) => _payers.IndexOf(payer);

    public string GetPayer(int payer) => payer < 0 ? "" : _payers[payer];

    public int FindModifier(Modifier modifier) => _modifierIndex.TryGetValue(modifier, out int index) ? index : -1;

    public ModifierFact GetModifier(int modifier)
    {
        int layer = LayerOfModifier(modifier);
        return _layers[layer].GetModifier(_localModifiers[layer][modifier]);
    }

    public bool AreExclusive(int modifier, int other)
    {
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            int left = _localModifiers[layer][modifier];
            int right = _localModifiers[layer][other];
            if (left >= 0 && right >= 0)
            {
                return _layers[layer].AreExclusive(left, right);
            }
        }

        return false;
    }

    public int GetModifierSource(int modifier, string column)
    {
        int layer = LayerOfModifier(modifier);
        return Tag(layer, _layers[layer].GetModifierSource(_localModifiers[layer][modifier], column));
    }

    public bool TryGetModifierRule(int code, int modifier, int payer, ClaimType claimType, ServiceDate date, out ModifierRuleFact rule)
    {
        bool found = false;
        rule = default;
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            int local = code < 0 ? -1 : _localCodes[layer][code];
            int localModifier = modifier < 0 ? -1 : _localModifiers[layer][modifier];
            if (local < 0 || localModifier < 0
                || !_layers[layer].TryGetModifierRule(local, localModifier, payer < 0 ? -1 : _localPayers[layer][payer], claimType, date, out ModifierRuleFact r))
            {
                continue;
            }

            // The more specific row decides wherever it stands; among equals the one that names the payer, then the later catalog.
            if (!found || r.Selector > rule.Selector || (r.Selector == rule.Selector && r.Payer >= 0 && rule.Payer < 0))
            {
                found = true;
                rule = new ModifierRuleFact((layer << LayerShift) | r.Row, r.Selector, r.Value, r.Payer < 0 ? -1 : payer, r.ClaimTypes, r.Verdict, r.From, r.To);
            }
        }

        return found;
    }

    public string GetReason(in ModifierRuleFact rule) => _layers[rule.Row >> LayerShift].GetReason(Local(rule));

    public int GetSource(in ModifierRuleFact rule) => Tag(rule.Row >> LayerShift, _layers[rule.Row >> LayerShift].GetSource(Local(rule)));

    public PlaceRate GetPlaceRate(string place)
    {
        int layer = LayerOfPlace(place);
        return layer < 0 ? PlaceRate.Unknown : _layers[layer].GetPlaceRate(place);
    }

    public FactWindow GetPlaceWindow(string place)
    {
        int layer = LayerOfPlace(place);
        return layer < 0 ? new FactWindow(-1, -1, default, default) : Tag(layer, _layers[layer].GetPlaceWindow(place));
    }

    public Confidence GetSourceConfidence(int source) => source < 0 ? Confidence.Unknown : _layers[source >> LayerShift].GetSourceConfidence(source & LocalMask);

    public string GetSourceId(int source) => source < 0 ? "" : _layers[source >> LayerShift].GetSourceId(source & LocalMask);

    public string GetSourceTitle(int source) => source < 0 ? "" : _layers[source >> LayerShift].GetSourceTitle(source & LocalMask);

    public string GetSourceRelease(int source) => source < 0 ? "" : _layers[source >> LayerShift].GetSourceRelease(source & LocalMask);

    private static int[][] Map<T>(CatalogTables[] layers, List<T> items, Func<CatalogTables, T, int> find)
    {
        int[][] map = new int[layers.Length][];
        for (int layer = 0; layer < layers.Length; layer++)
        {
            map[layer] = new int[items.Count];
            for (int i = 0; i < items.Count; i++)
            {
                map[layer][i] = find(layers[layer], items[i]);
            }
        }

        return map;
    }

    // Layers are asked from the latest: what was found stays, unless it is carried and this is not.
    private static bool IsBetter(bool found, in FactWindow soFar, in FactWindow window, ServiceDate date) =>
        !found || (soFar.PositionOf(date) != WindowPosition.Inside && window.PositionOf(date) == WindowPosition.Inside);

    private static int Tag(int layer, int source) => source < 0 ? -1 : (layer << LayerShift) | source;

    private static FactWindow Tag(int layer, in FactWindow window) =>
        new(Tag(layer, window.FirstSource), Tag(layer, window.LastSource), window.From, window.To);

    private static ModifierRuleFact Local(in ModifierRuleFact rule) =>
        new(rule.Row & LocalMask, rule.Selector, rule.Value, rule.Payer, rule.ClaimTypes, rule.Verdict, rule.From, rule.To);

    private int LayerOf(int code)
    {
        for (int layer = _layers.Length - 1; layer >= 0 && code >= 0; layer--)
        {
            if (_layers[layer].IsEntry(_localCodes[layer][code]))
            {
                return layer;
            }
        }

        return -1;
    }

    private int LayerOfModifier(int modifier)
    {
        int layer = _layers.Length - 1;
        while (_localModifiers[layer][modifier] < 0)
        {
            layer--;
        }

        return layer;
    }

    private int LayerOfPlace(string place)
    {
        for (int layer = _layers.Length - 1; layer >= 0; layer--)
        {
            if (_layers[layer].FindPlace(place) >= 0)
            {
                return layer;
            }
        }

        return -1;
    }
}
