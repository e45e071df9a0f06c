using System;
using System.Collections.Generic;
using System.Linq;
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
                (int first, int count) = tables.FindRows(AddOnEdits.ByPrimary, layers.InLayer(layer, _index));
                for (int row = first; row < first + count; row++)
                {
                    ProcedureCode addOn = tables.GetCode(tables.Number(AddOnEdits.ByPrimary.Value, row));
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

            var rows = new List<FeeScheduleIndicators>();
            foreach (FeeSchedules.Fact fact in _catalog.Tables.FindAll(FeeSchedules.Table, _index))
            {
                // Behind those that begin no later, so that rows of two layers that begin together stand as the layers do.
                int at = rows.Count;
                while (fact.Row.Layer > 0 && at > 0 && rows[at - 1].Window.From > fact.Row.Releases.From)
                {
                    at--;
                }

                rows.Insert(at, new FeeScheduleIndicators(fact));
            }

            return rows.ToArray();
        }
    }

    /// <summary>Every unit limit of the code: all payers, claim types and releases; with overlays, those of the earlier layers first.</summary>
    public IReadOnlyList<UnitLimit> UnitLimits => _catalog is null
        ? Array.Empty<UnitLimit>()
        : _catalog.Tables.FindAll(Tables.UnitLimits.Table, _index).Select(fact => new UnitLimit(fact)).ToArray();

    /// <summary>The add-on edit on a date; null for a code that has none.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public AddOnEdit? GetAddOnEdit(ServiceDate date = default) =>
        _catalog is not null && _catalog.Tables.TryGet(AddOnEdits.Table, _index, _catalog.On(date), out AddOnEdits.Fact fact)
            ? new AddOnEdit(_catalog, _index, fact)
            : (AddOnEdit?)null;

    /// <summary>The indicators of the Medicare physician fee schedule on a date; null where no release at hand has the code.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public FeeScheduleIndicators? FeeSchedule(ServiceDate date = default) =>
        _catalog is not null && _catalog.Tables.TryGet(FeeSchedules.Table, _index, _catalog.On(date), out FeeSchedules.Fact fact)
            ? new FeeScheduleIndicators(fact)
            : (FeeScheduleIndicators?)null;

    /// <summary>The limit on units; null where none is <em>known</em>, which is never <em>unlimited</em>.</summary>
    /// <param name="claimType">Surgery centers use the limits of practitioners.</param>
    /// <param name="payer">The payer.</param>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public UnitLimit? UnitLimit(ClaimType claimType, Payer payer, ServiceDate date = default) =>
        _catalog is not null
        && _catalog.Tables.TryGet(
            Tables.UnitLimits.Table,
            Tables.UnitLimits.Key(_index, _catalog.Tables.FindPayer(payer.Name), TableOf(claimType)),
            _catalog.On(date),
            out Tables.UnitLimits.Fact fact)
            ? new UnitLimit(fact)
            : (UnitLimit?)null;

    /// <summary>The status on a hospital outpatient claim; null where no release at hand of the year has the code.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public OutpatientStatusIndicator? OutpatientStatus(ServiceDate date = default) =>
        _catalog is not null && _catalog.Tables.TryGet(OutpatientStatuses.Table, _index, _catalog.On(date), out OutpatientStatuses.Fact fact)
            ? new OutpatientStatusIndicator(fact)
            : (OutpatientStatusIndicator?)null;

    /// <summary>Where Medicare pays for the code, each site with its days and its release; empty where no release at hand names one.</summary>
    /// <param name="date">The date of service. Without one and without a date of the catalog: the sites of every year at hand.</param>
    public IReadOnlyList<SiteFact> GetSites(ServiceDate date = default) => _catalog is null
        ? Array.Empty<SiteFact>()
        : CareSites.Of(_catalog.Tables, _index, _catalog.On(date)).Select(fact => new SiteFact(fact)).ToArray();

    /// <summary>What Medicare's list of ambulatory surgery centers says; null where it is <em>not known</em>, which is never <em>not covered</em>.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest. No release speaks of another calendar year than its own.</param>
    public SurgeryCenterListing? SurgeryCenterListing(ServiceDate date = default) =>
        TryGetOfYear(SurgeryCenterListings.Table, _index, date, out SurgeryCenterListings.Fact fact)
            ? new SurgeryCenterListing(fact)
            : (SurgeryCenterListing?)null;

    /// <summary>What CMS says the code is worth: relative values and payment rates; null where no release at hand says anything.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest. No release speaks of another calendar year than its own.</param>
    public CodeValue? GetValue(ServiceDate date = default)
    {
        bool hasProfessional = TryGetOfYear(CodeValues.Table, CodeValues.Key(_index, ClaimType.Professional), date, out CodeValues.Fact professional);
        bool hasOutpatient = TryGetOfYear(CodeValues.Table, CodeValues.Key(_index, ClaimType.Outpatient), date, out CodeValues.Fact outpatient);
        bool hasSurgeryCenter = TryGetOfYear(CodeValues.Table, CodeValues.Key(_index, ClaimType.AmbulatorySurgery), date, out CodeValues.Fact surgeryCenter);
        return hasProfessional || hasOutpatient || hasSurgeryCenter
            ? new CodeValue(
                hasProfessional ? professional : default,
                hasOutpatient ? outpatient : default,
                hasSurgeryCenter ? surgeryCenter : default)
            : (CodeValue?)null;
    }

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
        bool paid = tables.TryGet(PairEdits.Table, PairEdits.Key(TableOf(claimType), _index, second), _catalog.On(date), out PairEdits.Fact asColumn1);
        bool denied = tables.TryGet(PairEdits.Table, PairEdits.Key(TableOf(claimType), second, _index), _catalog.On(date), out PairEdits.Fact asColumn2);
        return (paid, denied) switch
        {
            (true, true) => new[] { new PairEdit(asColumn1), new PairEdit(asColumn2) },
            (true, false) => new[] { new PairEdit(asColumn1) },
            (false, true) => new[] { new PairEdit(asColumn2) },
            _ => Array.Empty<PairEdit>(),
        };
    }

    /// <summary>
    /// The pair edits with the code: those that pay it (it is column 1), then those that deny it (column 2), each in the order of the other code.
    /// </summary>
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
        var key = new FactKey((int)table, _index);
        foreach (PairEdits.Fact fact in layers.FindAll(PairEdits.Table, key))
        {
            Add(pairs, fact);
        }

        foreach (PairEdits.Fact fact in layers.FindAll(PairEdits.Table, PairEdits.ByColumn2, key))
        {
            Add(denying, fact);
        }

        if (layers.LayerCount > 1)
        {
            Sort(pairs, pair => layers.FindCode(pair.Column2));
            Sort(denying, pair => layers.FindCode(pair.Column1));
        }

        pairs.AddRange(denying);
        return pairs.Count == 0 ? Array.Empty<PairEdit>() : pairs.ToArray();

        void Add(List<PairEdit> list, in PairEdits.Fact fact)
        {
            int layer = fact.Row.Layer;

            // Of several rows of one pair only the one that governs on the date; it has its own end and is never a withdrawn one.
            if (on.IsNone
                || (layers.TryGet(
                    PairEdits.Table, PairEdits.Key(table, layers.FromLayer(layer, fact.Column1), layers.FromLayer(layer, fact.Column2)), on,
                    out PairEdits.Fact governing)
                    && governing.Row.Layer == layer && governing.To == fact.To && governing.Indicator == fact.Indicator))
            {
                list.Add(new PairEdit(fact));
            }
        }

        // A sort that keeps the order of equals: rows of one pair stay in the order of their layers and ends.
        static void Sort(List<PairEdit> list, Func<PairEdit, int> key)
        {
            PairEdit[] sorted = list.OrderBy(key).ToArray();
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
        return tables.TryGetModifierRule(
            _index, tables.FindModifier(modifier), payerIndex, claimType, _catalog.On(date), out int layer, out ModifierRuleFact fact)
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

    // What CMS sets by the calendar year is not carried into another.
    private bool TryGetOfYear<TFact>(FactTable<TFact> table, FactKey key, ServiceDate date, out TFact fact)
        where TFact : struct
    {
        fact = default;
        if (_catalog is null || !_catalog.Tables.TryFind(table, key, _catalog.On(date), out FactRow row)
            || !(_catalog.On(date).IsNone || row.Releases.HasYearOf(_catalog.On(date))))
        {
            return false;
        }

        fact = table.Read(row);
        return true;
    }

    // There are tables for practitioners and for hospital outpatients; surgery centers are judged by the former.
    private static ClaimType TableOf(ClaimType claimType) => claimType == ClaimType.AmbulatorySurgery ? ClaimType.Professional : claimType;
}
