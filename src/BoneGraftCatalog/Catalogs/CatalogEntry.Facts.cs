using System;
using System.Collections.Generic;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

// The facts that change with time.
public readonly partial struct CatalogEntry
{
    /// <summary>The add-ons on whose list of primaries the code stands, in any release at hand.</summary>
    public IReadOnlyList<ProcedureCode> PrimaryFor
    {
        get
        {
            if (_catalog is null)
            {
                return Array.Empty<ProcedureCode>();
            }

            LayeredTables layers = _catalog.Tables;
            var addOns = new List<ProcedureCode>();
            for (int layer = 0; layer < layers.LayerCount; layer++)
            {
                CatalogTables tables = layers.GetLayer(layer);
                (int first, int count) = tables.FindAddOnsOf(layers.InLayer(layer, _index));
                for (int row = first; row < first + count; row++)
                {
                    ProcedureCode addOn = tables.GetCode(tables.GetAddOnOf(row));
                    if (layer == 0 || !addOns.Contains(addOn))
                    {
                        addOns.Add(addOn);
                    }
                }
            }

            if (layers.LayerCount > 1)
            {
                addOns.Sort();
            }

            return addOns.ToArray();
        }
    }

    /// <summary>Every run of equal fee-schedule values, the earliest first.</summary>
    public IReadOnlyList<FeeScheduleIndicators> FeeScheduleHistory
    {
        get
        {
            if (_catalog is null)
            {
                return Array.Empty<FeeScheduleIndicators>();
            }

            LayeredTables layers = _catalog.Tables;
            var rows = new List<FeeScheduleIndicators>();
            for (int layer = 0; layer < layers.LayerCount; layer++)
            {
                CatalogTables tables = layers.GetLayer(layer);
                (int first, int count) = tables.FindFeeSchedule(layers.InLayer(layer, _index));
                for (int row = first; row < first + count; row++)
                {
                    // Behind those that begin no later, so that rows of two layers that begin together stand as the layers do.
                    var indicators = new FeeScheduleIndicators(tables, tables.GetFeeSchedule(row));
                    int at = rows.Count;
                    while (layer > 0 && at > 0 && rows[at - 1].Window.From > indicators.Window.From)
                    {
                        at--;
                    }

                    rows.Insert(at, indicators);
                }
            }

            return rows.ToArray();
        }
    }

    /// <summary>Every unit limit of the code: all payers, claim types and releases; with overlays, those of the earlier layers first.</summary>
    public IReadOnlyList<UnitLimit> UnitLimits
    {
        get
        {
            if (_catalog is null)
            {
                return Array.Empty<UnitLimit>();
            }

            LayeredTables layers = _catalog.Tables;
            var rows = new List<UnitLimit>();
            for (int layer = 0; layer < layers.LayerCount; layer++)
            {
                CatalogTables tables = layers.GetLayer(layer);
                (int first, int count) = tables.FindUnitLimits(layers.InLayer(layer, _index));
                for (int row = first; row < first + count; row++)
                {
                    rows.Add(new UnitLimit(tables, tables.GetUnitLimit(row)));
                }
            }

            return rows.ToArray();
        }
    }

    /// <summary>The add-on edit on a date; null for a code that has none.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public AddOnEdit? GetAddOnEdit(ServiceDate date = default) =>
        _catalog is not null && _catalog.Tables.TryGetAddOn(_index, _catalog.On(date), out int layer, out AddOnFact fact)
            ? new AddOnEdit(_catalog, _index, layer, fact)
            : (AddOnEdit?)null;

    /// <summary>The indicators of the Medicare physician fee schedule on a date; null where no release at hand has the code.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public FeeScheduleIndicators? FeeSchedule(ServiceDate date = default) =>
        _catalog is not null && _catalog.Tables.TryGetFeeSchedule(_index, _catalog.On(date), out int layer, out FeeScheduleFact fact)
            ? new FeeScheduleIndicators(_catalog.Tables.GetLayer(layer), fact)
            : (FeeScheduleIndicators?)null;

    /// <summary>The limit on units; null where none is <em>known</em>, which is never <em>unlimited</em>.</summary>
    /// <param name="claimType">Surgery centers use the limits of practitioners.</param>
    /// <param name="payer">The payer.</param>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public UnitLimit? UnitLimit(ClaimType claimType, Payer payer, ServiceDate date = default) =>
        _catalog is not null
        && _catalog.Tables.TryGetUnitLimit(_index, _catalog.Tables.FindPayer(payer.Name), TableOf(claimType), _catalog.On(date), out int layer, out UnitLimitFact fact)
            ? new UnitLimit(_catalog.Tables.GetLayer(layer), fact)
            : (UnitLimit?)null;

    /// <summary>The status on a hospital outpatient claim; null where no release at hand has the code.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public OutpatientStatusIndicator? OutpatientStatus(ServiceDate date = default) =>
        _catalog is not null && _catalog.Tables.TryGetOutpatientStatus(_index, _catalog.On(date), out int layer, out OutpatientStatusFact fact)
            ? new OutpatientStatusIndicator(_catalog.Tables.GetLayer(layer), fact)
            : (OutpatientStatusIndicator?)null;

    /// <summary>The edits that govern the code and another on a date, in either direction; mostly none or one.</summary>
    /// <param name="other">The other code; it need not be in the catalog.</param>
    /// <param name="claimType">Surgery centers use the edits of practitioners.</param>
    /// <param name="date">The date of service; without one the catalog's, else that without an end or with the latest.</param>
    public IReadOnlyList<PairEdit> PairsWith(ProcedureCode other, ClaimType claimType, ServiceDate date = default)
    {
        if (_catalog is null)
        {
            return Array.Empty<PairEdit>();
        }

        LayeredTables tables = _catalog.Tables;
        int second = tables.FindCode(other);
        bool paid = tables.TryGetPair(TableOf(claimType), _index, second, _catalog.On(date), out int layer1, out PairFact asColumn1);
        bool denied = tables.TryGetPair(TableOf(claimType), second, _index, _catalog.On(date), out int layer2, out PairFact asColumn2);
        return (paid, denied) switch
        {
            (true, true) => new[] { new PairEdit(tables.GetLayer(layer1), asColumn1), new PairEdit(tables.GetLayer(layer2), asColumn2) },
            (true, false) => new[] { new PairEdit(tables.GetLayer(layer1), asColumn1) },
            (false, true) => new[] { new PairEdit(tables.GetLayer(layer2), asColumn2) },
            _ => Array.Empty<PairEdit>(),
        };
    }

    /// <summary>The pair edits with the code: those that pay it (it is column 1), then those that deny it (column 2), each in the order of the other code.</summary>
    /// <param name="claimType">Surgery centers use the edits of practitioners.</param>
    /// <param name="date">
    /// The date of service: only the rows that govern on it. Without one and without a date of the catalog: every row, those ended
    /// or withdrawn included.
    /// </param>
    public IReadOnlyList<PairEdit> Pairs(ClaimType claimType, ServiceDate date = default)
    {
        if (_catalog is null)
        {
            return Array.Empty<PairEdit>();
        }

        LayeredTables layers = _catalog.Tables;
        ServiceDate on = _catalog.On(date);
        ClaimType table = TableOf(claimType);
        var pairs = new List<PairEdit>();
        var denying = new List<PairEdit>();
        for (int layer = 0; layer < layers.LayerCount; layer++)
        {
            CatalogTables tables = layers.GetLayer(layer);
            int code = layers.InLayer(layer, _index);
            (int first, int count) = tables.FindPairsOfColumn1(table, code);
            for (int row = first; row < first + count; row++)
            {
                Add(pairs, layer, tables.GetPair(row));
            }

            (first, count) = tables.FindPairsOfColumn2(table, code);
            for (int row = first; row < first + count; row++)
            {
                Add(denying, layer, tables.GetPair(tables.GetPairRowOfColumn2(row)));
            }
        }

        if (layers.LayerCount > 1)
        {
            Sort(pairs, pair => layers.FindCode(pair.Column2));
            Sort(denying, pair => layers.FindCode(pair.Column1));
        }

        pairs.AddRange(denying);
        return pairs.Count == 0 ? Array.Empty<PairEdit>() : pairs.ToArray();

        void Add(List<PairEdit> list, int layer, in PairFact fact)
        {
            // Of several rows of one pair only the one that governs on the date; it has its own end and is never a withdrawn one.
            if (on.IsNone
                || (layers.TryGetPair(table, layers.FromLayer(layer, fact.Column1), layers.FromLayer(layer, fact.Column2), on, out int governs, out PairFact governing)
                    && governs == layer && governing.To == fact.To && governing.Indicator == fact.Indicator))
            {
                list.Add(new PairEdit(layers.GetLayer(layer), fact));
            }
        }

        // A sort that keeps the order of equals: rows of one pair stay in the order of their layers and ends.
        static void Sort(List<PairEdit> list, Func<PairEdit, int> key)
        {
            PairEdit[] sorted = System.Linq.Enumerable.ToArray(System.Linq.Enumerable.OrderBy(list, key));
            list.Clear();
            list.AddRange(sorted);
        }
    }

    /// <summary>The row that decides how a modifier and the code go together; null where no row says.</summary>
    /// <remarks>
    /// A row for the code wins over one for its family, its kind, all codes; among equals one that names the payer. What fee-schedule
    /// indicators say of 26, TC, 50, 54 to 56, 62, 66, 80 to 82 and AS is no row: see <see cref="FeeSchedule"/>.
    /// </remarks>
    /// <param name="modifier">The modifier.</param>
    /// <param name="payer">The payer; for <see cref="Payer.None"/> only rows that hold for every payer count.</param>
    /// <param name="claimType">The claim type; <see cref="ClaimType.Unknown"/> takes rows of every one.</param>
    /// <param name="date">The date of service; without one the catalog's, else any.</param>
    public ModifierRule? ModifierRule(Modifier modifier, Payer payer = default, ClaimType claimType = default, ServiceDate date = default)
    {
        if (_catalog is null)
        {
            return null;
        }

        LayeredTables tables = _catalog.Tables;
        int payerIndex = payer.IsNone ? -1 : tables.FindPayer(payer.Name);
        return tables.TryGetModifierRule(_index, tables.FindModifier(modifier), payerIndex, claimType, _catalog.On(date), out int layer, out ModifierRuleFact fact)
            ? new ModifierRule(tables.GetLayer(layer), fact)
            : (ModifierRule?)null;
    }

    /// <summary>For each modifier of which a row says something, the row that decides, in the order of the modifier.</summary>
    /// <param name="payer">The payer; for <see cref="Payer.None"/> only rows that hold for every payer count.</param>
    /// <param name="claimType">The claim type; <see cref="ClaimType.Unknown"/> takes rows of every one.</param>
    /// <param name="date">The date of service; without one the catalog's, else any.</param>
    public IReadOnlyList<ModifierRule> ModifierRules(Payer payer = default, ClaimType claimType = default, ServiceDate date = default)
    {
        if (_catalog is null)
        {
            return Array.Empty<ModifierRule>();
        }

        var rules = new List<ModifierRule>();
        for (int modifier = 0; modifier < _catalog.Tables.ModifierCount; modifier++)
        {
            if (ModifierRule(_catalog.Tables.GetModifier(modifier).Modifier, payer, claimType, date) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules.ToArray();
    }

    // There are tables for practitioners and for hospital outpatients; surgery centers are judged by the former.
    private static ClaimType TableOf(ClaimType claimType) => claimType == ClaimType.AmbulatorySurgery ? ClaimType.Professional : claimType;
}
