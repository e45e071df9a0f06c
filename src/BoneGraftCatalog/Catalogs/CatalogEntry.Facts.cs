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

            (int first, int count) = _catalog.Tables.FindAddOnsOf(_index);
            var addOns = new ProcedureCode[count];
            for (int i = 0; i < count; i++)
            {
                addOns[i] = _catalog.Tables.GetCode(_catalog.Tables.GetAddOnOf(first + i));
            }

            return addOns;
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

            (int first, int count) = _catalog.Tables.FindFeeSchedule(_index);
            var rows = new FeeScheduleIndicators[count];
            for (int i = 0; i < count; i++)
            {
                rows[i] = new FeeScheduleIndicators(_catalog.Tables, _catalog.Tables.GetFeeSchedule(first + i));
            }

            return rows;
        }
    }

    /// <summary>Every unit limit of the code: all payers, claim types and releases.</summary>
    public IReadOnlyList<UnitLimit> UnitLimits
    {
        get
        {
            if (_catalog is null)
            {
                return Array.Empty<UnitLimit>();
            }

            (int first, int count) = _catalog.Tables.FindUnitLimits(_index);
            var rows = new UnitLimit[count];
            for (int i = 0; i < count; i++)
            {
                rows[i] = new UnitLimit(_catalog.Tables, _catalog.Tables.GetUnitLimit(first + i));
            }

            return rows;
        }
    }

    /// <summary>The add-on edit on a date; null for a code that has none.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public AddOnEdit? GetAddOnEdit(ServiceDate date = default) =>
        _catalog is not null && _catalog.Tables.TryGetAddOn(_index, _catalog.On(date), out AddOnFact fact)
            ? new AddOnEdit(_catalog, _index, fact)
            : (AddOnEdit?)null;

    /// <summary>The indicators of the Medicare physician fee schedule on a date; null where no release at hand has the code.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public FeeScheduleIndicators? FeeSchedule(ServiceDate date = default) =>
        _catalog is not null && _catalog.Tables.TryGetFeeSchedule(_index, _catalog.On(date), out FeeScheduleFact fact)
            ? new FeeScheduleIndicators(_catalog.Tables, fact)
            : (FeeScheduleIndicators?)null;

    /// <summary>The limit on units; null where none is <em>known</em>, which is never <em>unlimited</em>.</summary>
    /// <param name="claimType">Surgery centers use the limits of practitioners.</param>
    /// <param name="payer">The payer.</param>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public UnitLimit? UnitLimit(ClaimType claimType, Payer payer, ServiceDate date = default) =>
        _catalog is not null
        && _catalog.Tables.TryGetUnitLimit(_index, _catalog.Tables.FindPayer(payer.Name), TableOf(claimType), _catalog.On(date), out UnitLimitFact fact)
            ? new UnitLimit(_catalog.Tables, fact)
            : (UnitLimit?)null;

    /// <summary>The status on a hospital outpatient claim; null where no release at hand has the code.</summary>
    /// <param name="date">The date of service; without one the catalog's, else the latest.</param>
    public OutpatientStatusIndicator? OutpatientStatus(ServiceDate date = default) =>
        _catalog is not null && _catalog.Tables.TryGetOutpatientStatus(_index, _catalog.On(date), out OutpatientStatusFact fact)
            ? new OutpatientStatusIndicator(_catalog.Tables, fact)
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

        CatalogTables tables = _catalog.Tables;
        int second = tables.FindCode(other);
        bool paid = tables.TryGetPair(TableOf(claimType), _index, second, _catalog.On(date), out PairFact asColumn1);
        bool denied = tables.TryGetPair(TableOf(claimType), second, _index, _catalog.On(date), out PairFact asColumn2);
        return (paid, denied) switch
        {
            (true, true) => new[] { new PairEdit(tables, asColumn1), new PairEdit(tables, asColumn2) },
            (true, false) => new[] { new PairEdit(tables, asColumn1) },
            (false, true) => new[] { new PairEdit(tables, asColumn2) },
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

        CatalogTables tables = _catalog.Tables;
        ServiceDate on = _catalog.On(date);
        ClaimType table = TableOf(claimType);
        var pairs = new List<PairEdit>();
        (int first, int count) = tables.FindPairsOfColumn1(table, _index);
        for (int row = first; row < first + count; row++)
        {
            Add(row);
        }

        (first, count) = tables.FindPairsOfColumn2(table, _index);
        for (int row = first; row < first + count; row++)
        {
            Add(tables.GetPairRowOfColumn2(row));
        }

        return pairs.Count == 0 ? Array.Empty<PairEdit>() : pairs.ToArray();

        void Add(int row)
        {
            PairFact fact = tables.GetPair(row);

            // Of several rows of one pair only the one that governs on the date; it has its own end and is never a withdrawn one.
            if (on.IsNone || (tables.TryGetPair(table, fact.Column1, fact.Column2, on, out PairFact governing)
                && governing.To == fact.To && governing.Indicator == fact.Indicator))
            {
                pairs.Add(new PairEdit(tables, fact));
            }
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

        CatalogTables tables = _catalog.Tables;
        int payerIndex = payer.IsNone ? -1 : tables.FindPayer(payer.Name);
        return tables.TryGetModifierRule(_index, tables.FindModifier(modifier), payerIndex, claimType, _catalog.On(date), out ModifierRuleFact fact)
            ? new ModifierRule(tables, fact)
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
