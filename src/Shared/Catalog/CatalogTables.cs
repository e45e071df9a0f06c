using System;

namespace BoneGraftCatalog.Tables;

/// <summary>
/// Reads a catalog's tables where they stand. To open them costs the directory and nothing else; nothing is decoded before it is
/// asked for. The library, the analyzers and the tool all read through this type.
/// </summary>
internal sealed partial class CatalogTables : ICatalogFacts
{
    /// <summary>Of so many values of a code's facets rules for families are looked for.</summary>
    public const int MaxFamilies = 64;

    private readonly CatalogData _data;
    private readonly int _texts;
    private readonly int _lists;
    private readonly Section _identity;
    private readonly Section _codes;
    private readonly Section _seeds;
    private readonly Section _slots;
    private readonly Section _entries;
    private readonly Section _facets;
    private readonly Section _facetValues;
    private readonly Section _modifiers;
    private readonly Section _exclusiveSets;
    private readonly Section _payers;
    private readonly Section _rules;
    private readonly Section _feeSchedule;
    private readonly Section _addOns;
    private readonly Section _primaryOf;
    private readonly Section _unitLimits;
    private readonly Section _pairs;
    private readonly Section _pairsByColumn2;
    private readonly Section _rationales;
    private readonly Section _outpatientStatus;
    private readonly Section _places;
    private readonly Section _sources;
    private readonly Section _descriptors;

    private CatalogTables(CatalogData data, int directoryLines)
    {
        _data = data;
        ReadOnlySpan<byte> tables = data.Tables;
        int line = TableFormat.Magic.Length + 6;
        for (int i = 0; i < directoryLines; i++, line += TableFormat.DirectoryLineLength)
        {
            ReadOnlySpan<byte> text = tables.Slice(line, TableFormat.DirectoryLineLength);
            var section = new Section(TableFormat.Number(text.Slice(2, 5)), TableFormat.Number(text.Slice(7, 4)), TableFormat.Number(text.Slice(11, 2)));
            switch ((char)text[0], (char)text[1])
            {
                case ('t', 'x'): _texts = section.Offset; break;
                case ('l', 'i'): _lists = section.Offset; break;
                case ('i', 'd'): _identity = section; break;
                case ('c', 'd'): _codes = section; break;
                case ('h', 's'): _seeds = section; break;
                case ('h', 'x'): _slots = section; break;
                case ('p', 'r'): _entries = section; break;
                case ('f', 'c'): _facets = section; break;
                case ('f', 'v'): _facetValues = section; break;
                case ('m', 'd'): _modifiers = section; break;
                case ('e', 's'): _exclusiveSets = section; break;
                case ('p', 'y'): _payers = section; break;
                case ('r', 'u'): _rules = section; break;
                case ('f', 's'): _feeSchedule = section; break;
                case ('a', 'o'): _addOns = section; break;
                case ('a', 'p'): _primaryOf = section; break;
                case ('u', 'l'): _unitLimits = section; break;
                case ('p', 'e'): _pairs = section; break;
                case ('p', 'c'): _pairsByColumn2 = section; break;
                case ('r', 'a'): _rationales = section; break;
                case ('o', 's'): _outpatientStatus = section; break;
                case ('p', 's'): _places = section; break;
                case ('s', 'o'): _sources = section; break;
                case ('d', 'e'): _descriptors = section; break;
            }
        }
    }

    public CatalogData Data => _data;

    public int EntryCount => _entries.Count;

    /// <summary>Entries and references.</summary>
    public int CodeCount => _codes.Count;

    public int ModifierCount => _modifiers.Count;

    public int FacetCount => _facets.Count;

    public int FacetValueCount => _facetValues.Count;

    public int SourceCount => _sources.Count;

    public int ModifierRuleCount => _rules.Count;

    public int PayerCount => _payers.Count;

    public int PlaceCount => _places.Count;

    public string Name => _identity.Count == 0 ? "" : GetText(_identity, 0, TableFormat.IdentityRecord.Name);

    public string DataVersion => _identity.Count == 0 ? "" : GetText(_identity, 0, TableFormat.IdentityRecord.DataVersion);

    public string Hash => _identity.Count == 0 ? "" : GetText(_identity, 0, TableFormat.IdentityRecord.Hash);

    /// <summary>
    /// Opens the tables. False when they are not tables at all, with version 0, or are of a format that this reader does not know,
    /// with its version.
    /// </summary>
    public static bool TryOpen(CatalogData data, out CatalogTables? tables, out int formatVersion)
    {
        tables = null;
        formatVersion = 0;
        ReadOnlySpan<byte> bytes = data.Tables;
        int length = TableFormat.Magic.Length;
        if (bytes.Length < length + 6)
        {
            return false;
        }

        for (int i = 0; i < length; i++)
        {
            if (bytes[i] != TableFormat.Magic[i])
            {
                return false;
            }
        }

        formatVersion = Decimal(bytes.Slice(length, 2));
        int lines = Decimal(bytes.Slice(length + 3, 2));
        if (formatVersion != TableFormat.Version || lines < 0)
        {
            formatVersion = Math.Max(formatVersion, 0);
            return false;
        }

        int end = length + 6 + (lines * TableFormat.DirectoryLineLength);
        if (bytes.Length < end)
        {
            return false;
        }

        for (int line = length + 6; line < end; line += TableFormat.DirectoryLineLength)
        {
            // A byte that is no digit can make a number negative, and a section may not begin before the tables.
            if (TableFormat.Number(bytes.Slice(line + 2, 5)) < 0 || TableFormat.Number(bytes.Slice(line + 7, 4)) < 0 || TableFormat.Number(bytes.Slice(line + 11, 2)) < 0)
            {
                return false;
            }

            long last = TableFormat.Number(bytes.Slice(line + 2, 5))
                + ((long)TableFormat.Number(bytes.Slice(line + 7, 4)) * (TableFormat.Number(bytes.Slice(line + 11, 2)) + 1));
            if (last > bytes.Length)
            {
                return false;
            }
        }

        tables = new CatalogTables(data, lines);
        return true;

        static int Decimal(ReadOnlySpan<byte> digits) =>
            digits[0] is >= (byte)'0' and <= (byte)'9' && digits[1] is >= (byte)'0' and <= (byte)'9' ? ((digits[0] - '0') * 10) + digits[1] - '0' : -1;
    }

    public int FindCode(ProcedureCode code)
    {
        if (_slots.Count == 0 || code.IsNone)
        {
            return -1;
        }

        ReadOnlySpan<byte> tables = _data.Tables;
        uint bucket = TableFormat.Hash(code, 0) % (uint)_seeds.Count;
        uint seed = (uint)Number(tables, _seeds, (int)bucket, 0, _seeds.Width);
        uint slot = TableFormat.Hash(code, seed) % (uint)_slots.Count;
        int index = Number(tables, _slots, (int)slot, 0, _slots.Width) - 1;
        return index >= 0 && IsCodeAt(tables, index, code) ? index : -1;
    }

    public ProcedureCode GetCode(int code) => CodeAt(_data.Tables, code);

    public bool IsEntry(int code) => (uint)code < (uint)_entries.Count;

    public CodeKind GetKind(int code) => IsEntry(code) ? (CodeKind)Number(_entries, code, TableFormat.EntryRecord.Kind, 1) : CodeKind.Unknown;

    public string GetName(int code) => EntryText(code, TableFormat.EntryRecord.Name);

    public string GetLabel(int code) => EntryText(code, TableFormat.EntryRecord.Label);

    public string GetUse(int code) => EntryText(code, TableFormat.EntryRecord.Use);

    public string GetNote(int code) => EntryText(code, TableFormat.EntryRecord.Note);

    /// <summary>Words by which the code is searched for, beside those of its label.</summary>
    public string GetTerms(int code) => EntryText(code, TableFormat.EntryRecord.Terms);

    public Validity GetValidity(int code)
    {
        if (!IsEntry(code))
        {
            return default;
        }

        (ServiceDate from, ServiceDate to) = GetDates(code);
        return new Validity(
            from,
            from.IsNone ? Confidence.Unknown : GetSourceConfidence(GetSource(code, "from")),
            to,
            to.IsNone ? Confidence.Unknown : GetSourceConfidence(GetSource(code, "to")));
    }

    /// <summary>The first and the last day of an entry, without their confidence, which costs a search for their sources.</summary>
    public (ServiceDate From, ServiceDate To) GetDates(int code) => IsEntry(code)
        ? (Date(_entries, code, TableFormat.EntryRecord.From), Date(_entries, code, TableFormat.EntryRecord.To))
        : default;

    public IndexList GetReplacements(int code) => IsEntry(code) ? List(_entries, code, TableFormat.EntryRecord.ReplacedBy) : default;

    public ProcedureCode GetReplacement(int code, int position) => GetCode(GetReplacements(code)[position]);

    public IndexList GetFacetValues(int code) => IsEntry(code) ? List(_entries, code, TableFormat.EntryRecord.FacetValues) : default;

    /// <summary>The source of a column of an entry, or -1: the one named for the column, else the entry's own.</summary>
    public int GetSource(int code, string column) =>
        IsEntry(code) ? SourceOf(Reference(_entries, code, TableFormat.EntryRecord.Provenance), column) : -1;

    /// <summary>All that the entry's source cell says, as written.</summary>
    public string GetProvenance(int code) => EntryText(code, TableFormat.EntryRecord.Provenance);

    public string GetFacet(int facet) => GetText(_facets, facet, TableFormat.TextRecord.Text);

    /// <summary>The index of a facet, or -1.</summary>
    public int FindFacet(string name)
    {
        for (int i = 0; i < _facets.Count; i++)
        {
            if (TextEquals(Reference(_facets, i, TableFormat.TextRecord.Text), name))
            {
                return i;
            }
        }

        return -1;
    }

    public int GetFacetOfValue(int value) => Number(_facetValues, value, TableFormat.FacetValueRecord.Facet, 2);

    public string GetFacetValue(int value) => GetText(_facetValues, value, TableFormat.FacetValueRecord.Slug);

    /// <summary>The entries that have the value, in order.</summary>
    public IndexList GetMembers(int facetValue) => List(_facetValues, facetValue, TableFormat.FacetValueRecord.Members);

    /// <summary>The index of a value of a facet, or -1.</summary>
    public int FindFacetValue(int facet, string slug)
    {
        for (int i = 0; i < _facetValues.Count; i++)
        {
            if (GetFacetOfValue(i) == facet && TextEquals(Reference(_facetValues, i, TableFormat.FacetValueRecord.Slug), slug))
            {
                return i;
            }
        }

        return -1;
    }

    public bool TryGetAddOn(int code, ServiceDate date, out AddOnFact fact)
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        int row = Select(tables, _addOns, code, TableFormat.AddOnRecord.First, TableFormat.AddOnRecord.Last, date);
        if (row < 0)
        {
            fact = default;
            return false;
        }

        fact = new AddOnFact(
            Number(tables, _addOns, row, TableFormat.AddOnRecord.Type, 1),
            List(_addOns, row, TableFormat.AddOnRecord.Primaries),
            Window(tables, _addOns, row, TableFormat.AddOnRecord.First, TableFormat.AddOnRecord.Last));
        return true;
    }

    public bool IsListedPrimary(in AddOnFact addOn, int candidate) => addOn.Primaries.Contains(candidate);

    public ProcedureCode GetPrimary(in AddOnFact addOn, int position) => GetCode(addOn.Primaries[position]);

    /// <summary>The add-ons on whose list the code stands: the first row and how many follow, for <see cref="GetAddOnOf"/>.</summary>
    public (int First, int Count) FindAddOnsOf(int primary) => FindRun(_primaryOf, primary);

    public int GetAddOnOf(int row) => Number(_primaryOf, row, TableFormat.PrimaryOfRecord.AddOn, 4);

    public bool TryGetFeeSchedule(int code, ServiceDate date, out FeeScheduleFact fact)
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        int row = Select(tables, _feeSchedule, code, TableFormat.FeeScheduleRecord.First, TableFormat.FeeScheduleRecord.Last, date);
        if (row < 0)
        {
            fact = default;
            return false;
        }

        fact = FeeScheduleAt(tables, row);
        return true;
    }

    /// <summary>The fee-schedule rows of a code: the first and how many follow, for <see cref="GetFeeSchedule"/>.</summary>
    public (int First, int Count) FindFeeSchedule(int code) => FindRun(_feeSchedule, code);

    public FeeScheduleFact GetFeeSchedule(int row) => FeeScheduleAt(_data.Tables, row);

    public bool TryGetUnitLimit(int code, int payer, ClaimType claimType, ServiceDate date, out UnitLimitFact fact)
    {
        fact = default;
        if (code < 0 || payer < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> tables = _data.Tables;
        Span<byte> key = stackalloc byte[TableFormat.UnitLimitRecord.KeyWidth];
        TableFormat.WriteNumber(key.Slice(0, 4), code);
        TableFormat.WriteNumber(key.Slice(4, 2), payer);
        TableFormat.WriteNumber(key.Slice(6, 1), (int)claimType);
        int row = Select(tables, _unitLimits, key, TableFormat.UnitLimitRecord.First, TableFormat.UnitLimitRecord.Last, date);
        if (row < 0)
        {
            return false;
        }

        fact = UnitLimitAt(tables, row);
        return true;
    }

    /// <summary>The unit limits of a code, every payer and claim type: the first and how many follow, for <see cref="GetUnitLimit"/>.</summary>
    public (int First, int Count) FindUnitLimits(int code) => FindRun(_unitLimits, code);

    public UnitLimitFact GetUnitLimit(int row) => UnitLimitAt(_data.Tables, row);

    public bool TryGetPair(ClaimType claimType, int column1, int column2, ServiceDate date, out PairFact fact)
    {
        fact = default;
        if (column1 < 0 || column2 < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> tables = _data.Tables;
        Span<byte> key = stackalloc byte[TableFormat.PairRecord.KeyWidth];
        TableFormat.WriteNumber(key.Slice(0, 1), (int)claimType);
        TableFormat.WriteNumber(key.Slice(1, 4), column1);
        TableFormat.WriteNumber(key.Slice(5, 4), column2);
        (int first, int count) = FindRun(tables, _pairs, key);

        // The rows are in the order of their ends, an open end last: the first that has not ended is the one with the earliest end.
        for (int row = first; row < first + count; row++)
        {
            if (Number(tables, _pairs, row, TableFormat.PairRecord.Indicator, 1) == (int)PairIndicator.Withdrawn)
            {
                continue;
            }

            int end = Number(tables, _pairs, row, TableFormat.PairRecord.To, 4);
            if (date.IsNone || end >= date.TableDay)
            {
                fact = PairAt(tables, row);
                if (!date.IsNone)
                {
                    return true;
                }
            }
        }

        return fact.Indicator != PairIndicator.Unknown;
    }

    /// <summary>Whether the pair has rows that were not withdrawn and all of them ended before the date.</summary>
    public bool HasPairEnded(ClaimType claimType, int column1, int column2, ServiceDate date) =>
        !date.IsNone
        && !TryGetPair(claimType, column1, column2, date, out _)
        && TryGetPair(claimType, column1, column2, ServiceDate.None, out _);

    /// <summary>The rows with the code in column 1, every state: the first and how many follow, for <see cref="GetPair"/>.</summary>
    public (int First, int Count) FindPairsOfColumn1(ClaimType claimType, int code) =>
        FindRun(_pairs, claimType, code);

    /// <summary>The rows with the code in column 2: the first and how many follow, for <see cref="GetPairRowOfColumn2"/>.</summary>
    public (int First, int Count) FindPairsOfColumn2(ClaimType claimType, int code) =>
        FindRun(_pairsByColumn2, claimType, code);

    public int GetPairRowOfColumn2(int row) => Number(_pairsByColumn2, row, TableFormat.PairByColumn2Record.Row, 4);

    public PairFact GetPair(int row) => PairAt(_data.Tables, row);

    public string GetRationale(int rationale) => rationale < 0 ? "" : GetText(_rationales, rationale, TableFormat.TextRecord.Text);

    public bool TryGetOutpatientStatus(int code, ServiceDate date, out OutpatientStatusFact fact)
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        int row = Select(tables, _outpatientStatus, code, TableFormat.OutpatientStatusRecord.First, TableFormat.OutpatientStatusRecord.Last, date);
        if (row < 0)
        {
            fact = default;
            return false;
        }

        ReadOnlySpan<byte> status = tables.Slice(_outpatientStatus.Start(row) + TableFormat.OutpatientStatusRecord.Status, 2);
        fact = new OutpatientStatusFact(
            OutpatientStatus.Name(status[0], status[1]),
            Window(tables, _outpatientStatus, row, TableFormat.OutpatientStatusRecord.First, TableFormat.OutpatientStatusRecord.Last));
        return true;
    }

    public int FindPayer(string payer)
    {
        for (int i = 0; i < _payers.Count; i++)
        {
            if (TextEquals(Reference(_payers, i, TableFormat.TextRecord.Text), payer))
            {
                return i;
            }
        }

        return -1;
    }

    public string GetPayer(int payer) => payer < 0 ? "" : GetText(_payers, payer, TableFormat.TextRecord.Text);

    public int FindModifier(Modifier modifier)
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        int low = 0;
        int high = _modifiers.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int start = _modifiers.Start(middle) + TableFormat.ModifierRecord.Text;
            int found = (tables[start] << 8) | tables[start + 1];
            if (found == modifier.Packed)
            {
                return middle;
            }

            if (found < modifier.Packed)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    public ModifierFact GetModifier(int modifier)
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        _ = Modifier.TryParse(tables.Slice(_modifiers.Start(modifier) + TableFormat.ModifierRecord.Text, 2), out Modifier text);
        return new ModifierFact(
            text,
            (ModifierKind)Number(tables, _modifiers, modifier, TableFormat.ModifierRecord.Kind, 1),
            Number(tables, _modifiers, modifier, TableFormat.ModifierRecord.ClaimTypes, 1),
            Flag(tables, _modifiers, modifier, TableFormat.ModifierRecord.Bypass),
            List(_modifiers, modifier, TableFormat.ModifierRecord.ExclusiveSets));
    }

    public bool AreExclusive(int modifier, int other)
    {
        IndexList sets = GetModifier(modifier).ExclusiveSets;
        IndexList others = GetModifier(other).ExclusiveSets;
        for (int i = 0; i < sets.Count; i++)
        {
            if (others.Contains(sets[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the modifier has a row of its own. One that only rules of an overlay name has none: it is that of the catalog below.</summary>
    public bool IsDeclaredModifier(int modifier) => Reference(_modifiers, modifier, TableFormat.ModifierRecord.Name).Length > 0;

    public string GetModifierName(int modifier) => GetText(_modifiers, modifier, TableFormat.ModifierRecord.Name);

    public string GetModifierLabel(int modifier) => GetText(_modifiers, modifier, TableFormat.ModifierRecord.Label);

    public string GetModifierUse(int modifier) => GetText(_modifiers, modifier, TableFormat.ModifierRecord.Use);

    public string GetModifierNote(int modifier) => GetText(_modifiers, modifier, TableFormat.ModifierRecord.Note);

    public int GetModifierSource(int modifier, string column) => SourceOf(Reference(_modifiers, modifier, TableFormat.ModifierRecord.Provenance), column);

    public (ServiceDate From, ServiceDate To) GetModifierDates(int modifier) =>
        (Date(_modifiers, modifier, TableFormat.ModifierRecord.From), Date(_modifiers, modifier, TableFormat.ModifierRecord.To));

    public string GetExclusiveSet(int set) => GetText(_exclusiveSets, set, TableFormat.TextRecord.Text);

    public bool TryGetModifierRule(int code, int modifier, int payer, ClaimType claimType, ServiceDate date, out ModifierRuleFact rule)
    {
        Span<int> families = stackalloc int[MaxFamilies];
        IndexList values = IsEntry(code) ? GetFacetValues(code) : default;
        int count = Math.Min(values.Count, MaxFamilies);
        for (int i = 0; i < count; i++)
        {
            families[i] = values[i];
        }

        return TryGetModifierRule(code, IsEntry(code), GetKind(code), families.Slice(0, count), modifier, payer, claimType, date, out rule);
    }

    /// <summary>The row that decides for a code whose kind and families somebody else knows: a catalog below these tables.</summary>
    /// <remarks>
    /// The code is -1 where these tables do not name it; a member is what sets of codes can hold. The families are values of facets of
    /// these tables; those of another facet match no row.
    /// </remarks>
    public bool TryGetModifierRule(
        int code,
        bool isMember,
        CodeKind kind,
        ReadOnlySpan<int> families,
        int modifier,
        int payer,
        ClaimType claimType,
        ServiceDate date,
        out ModifierRuleFact rule)
    {
        rule = default;
        if (modifier < 0)
        {
            return false;
        }

        if (code >= 0 && TryRow(RuleSelector.Code, code, out rule))
        {
            return true;
        }

        if (!isMember)
        {
            return false;
        }

        // A code has one family, but a consumer's table may give it several: the first that decides, in the order of the values.
        foreach (int family in families)
        {
            if (TryRow(RuleSelector.Family, family, out rule))
            {
                return true;
            }
        }

        return TryRow(RuleSelector.Kind, (int)kind, out rule) || TryRow(RuleSelector.All, 0, out rule);

        bool TryRow(RuleSelector selector, int value, out ModifierRuleFact found)
        {
            found = default;
            (int first, int count) = FindModifierRules(modifier, selector, value);
            for (int row = first; row < first + count; row++)
            {
                ModifierRuleFact candidate = GetModifierRule(row);
                bool applies = (candidate.Payer < 0 || candidate.Payer == payer)
                    && (candidate.ClaimTypes == 0 || claimType == ClaimType.Unknown || (candidate.ClaimTypes & (1 << (int)claimType)) != 0)
                    && (date.IsNone || ((candidate.From.IsNone || date >= candidate.From) && (candidate.To.IsNone || date <= candidate.To)));
                if (applies && (found.Verdict == ModifierVerdict.Unknown || (found.Payer < 0 && candidate.Payer >= 0)))
                {
                    found = candidate;
                }
            }

            return found.Verdict != ModifierVerdict.Unknown;
        }
    }

    /// <summary>The rows for a modifier and a set of codes, every payer: the first and how many follow, for <see cref="GetModifierRule"/>.</summary>
    public (int First, int Count) FindModifierRules(int modifier, RuleSelector selector, int value)
    {
        Span<byte> key = stackalloc byte[TableFormat.ModifierRuleRecord.KeyWidth];
        TableFormat.WriteNumber(key.Slice(0, 2), modifier);
        TableFormat.WriteNumber(key.Slice(2, 1), (int)selector);
        TableFormat.WriteNumber(key.Slice(3, 4), value);
        return FindRun(_data.Tables, _rules, key);
    }

    public ModifierRuleFact GetModifierRule(int row)
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        return new ModifierRuleFact(
            row,
            (RuleSelector)Number(tables, _rules, row, TableFormat.ModifierRuleRecord.Selector, 1),
            Number(tables, _rules, row, TableFormat.ModifierRuleRecord.Value, 4),
            Number(tables, _rules, row, TableFormat.ModifierRuleRecord.Payer, 2) - 1,
            Number(tables, _rules, row, TableFormat.ModifierRuleRecord.ClaimTypes, 1),
            (ModifierVerdict)Number(tables, _rules, row, TableFormat.ModifierRuleRecord.Verdict, 1),
            Date(_rules, row, TableFormat.ModifierRuleRecord.From),
            Date(_rules, row, TableFormat.ModifierRuleRecord.To));
    }

    public int GetModifierOfRule(int row) => Number(_rules, row, TableFormat.ModifierRuleRecord.Modifier, 2);

    public string GetReason(in ModifierRuleFact rule) => GetText(_rules, rule.Row, TableFormat.ModifierRuleRecord.Reason);

    public string GetRuleNote(int row) => GetText(_rules, row, TableFormat.ModifierRuleRecord.Note);

    public int GetSource(in ModifierRuleFact rule) => SourceOf(Reference(_rules, rule.Row, TableFormat.ModifierRuleRecord.Provenance), "kind");

    public PlaceRate GetPlaceRate(string place)
    {
        int row = FindPlace(place);
        return row < 0 ? PlaceRate.Unknown : (PlaceRate)Number(_places, row, TableFormat.PlaceRecord.Rate, 1);
    }

    /// <summary>The index of a place of service by its two characters, or -1.</summary>
    public int FindPlace(string place)
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        for (int row = 0; place.Length == 2 && row < _places.Count; row++)
        {
            int start = _places.Start(row) + TableFormat.PlaceRecord.Place;
            if (tables[start] == place[0] && tables[start + 1] == place[1])
            {
                return row;
            }
        }

        return -1;
    }

    public string GetPlace(int row)
    {
        ReadOnlySpan<byte> place = _data.Tables.Slice(_places.Start(row) + TableFormat.PlaceRecord.Place, 2);
        return new string(new[] { (char)place[0], (char)place[1] });
    }

    public string GetPlaceLabel(int row) => GetText(_places, row, TableFormat.PlaceRecord.Label);

    public FactWindow GetPlaceWindow(string place)
    {
        int row = FindPlace(place);
        return row < 0 ? new FactWindow(-1, -1, default, default) : GetPlaceWindow(row);
    }

    public FactWindow GetPlaceWindow(int row) => Window(_data.Tables, _places, row, TableFormat.PlaceRecord.First, TableFormat.PlaceRecord.Last);

    /// <summary>The index of a source by its id, or -1.</summary>
    public int FindSource(string id)
    {
        for (int i = 0; i < _sources.Count; i++)
        {
            if (TextEquals(Reference(_sources, i, TableFormat.SourceRecord.Id), id))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The row of a code's licensed wording, or -1.</summary>
    public int FindDescriptor(int code) => FindRun(_descriptors, code) is (int row, > 0) ? row : -1;

    public string GetDescriptor(int row) => GetText(_descriptors, row, TableFormat.DescriptorRecord.Text);

    public int GetDescriptorSource(int row) => SourceOf(Reference(_descriptors, row, TableFormat.DescriptorRecord.Provenance), "descriptor");

    public string GetSourceId(int source) => SourceText(source, TableFormat.SourceRecord.Id);

    public string GetSourceKind(int source) => SourceText(source, TableFormat.SourceRecord.Kind);

    public string GetSourceTitle(int source) => SourceText(source, TableFormat.SourceRecord.Title);

    public string GetSourcePublisher(int source) => SourceText(source, TableFormat.SourceRecord.Publisher);

    public string GetSourceRelease(int source) => SourceText(source, TableFormat.SourceRecord.Release);

    int ICatalogFacts.GetLayerOf(int source) => -1;

    string ICatalogFacts.GetLayerName(int layer) => layer < 0 ? "" : Name;

    public string GetSourceHash(int source) => SourceText(source, TableFormat.SourceRecord.Sha256);

    public string GetSourceNote(int source) => SourceText(source, TableFormat.SourceRecord.Note);

    public ServiceDate GetSourceEffective(int source) => source < 0 ? default : Date(_sources, source, TableFormat.SourceRecord.Effective);

    public ServiceDate GetSourceUntil(int source) => source < 0 ? default : Date(_sources, source, TableFormat.SourceRecord.Until);

    public Confidence GetSourceConfidence(int source) =>
        source < 0 ? Confidence.Unknown : (Confidence)Number(_sources, source, TableFormat.SourceRecord.Confidence, 1);

    private static int Number(ReadOnlySpan<byte> tables, Section section, int row, int field, int digits) =>
        TableFormat.Number(tables.Slice(section.Start(row) + field, digits));

    private static bool? Flag(ReadOnlySpan<byte> tables, Section section, int row, int field) =>
        Number(tables, section, row, field, 1) switch { 1 => false, 2 => true, _ => null };

    private (int First, int Count) FindRun(Section section, int code)
    {
        Span<byte> key = stackalloc byte[4];
        TableFormat.WriteNumber(key, code);
        return code < 0 ? default : FindRun(_data.Tables, section, key);
    }

    private (int First, int Count) FindRun(Section section, ClaimType claimType, int code)
    {
        Span<byte> key = stackalloc byte[5];
        TableFormat.WriteNumber(key.Slice(0, 1), (int)claimType);
        TableFormat.WriteNumber(key.Slice(1), code);
        return code < 0 ? default : FindRun(_data.Tables, section, key);
    }

    /// <summary>The rows of a sorted section that begin with the key.</summary>
    private static (int First, int Count) FindRun(ReadOnlySpan<byte> tables, Section section, ReadOnlySpan<byte> key)
    {
        int first = Bound(tables, section, key, 0, after: false);
        return (first, Bound(tables, section, key, first, after: true) - first);

        static int Bound(ReadOnlySpan<byte> tables, Section section, ReadOnlySpan<byte> key, int low, bool after)
        {
            int high = section.Count;
            while (low < high)
            {
                int middle = (low + high) >> 1;
                int order = tables.Slice(section.Start(middle), key.Length).SequenceCompareTo(key);
                if (order < 0 || (after && order == 0))
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low;
        }
    }

    private int Select(ReadOnlySpan<byte> tables, Section section, int code, int firstField, int lastField, ServiceDate date)
    {
        if (code < 0)
        {
            return -1;
        }

        Span<byte> key = stackalloc byte[4];
        TableFormat.WriteNumber(key, code);
        return Select(tables, section, key, firstField, lastField, date);
    }

    /// <summary>Of the rows with the key, that whose window has the date; else the latest before it; else the earliest.</summary>
    private int Select(ReadOnlySpan<byte> tables, Section section, ReadOnlySpan<byte> key, int firstField, int lastField, ServiceDate date)
    {
        (int first, int count) = FindRun(tables, section, key);
        if (count == 0)
        {
            return -1;
        }

        int selected = date.IsNone ? first + count - 1 : first;
        for (int row = first; !date.IsNone && row < first + count; row++)
        {
            FactWindow window = Window(tables, section, row, firstField, lastField);
            if (window.From.IsNone || window.From <= date)
            {
                selected = row;
            }
        }

        return selected;
    }

    private int Number(Section section, int row, int field, int digits) => Number(_data.Tables, section, row, field, digits);

    private ServiceDate Date(Section section, int row, int field)
    {
        int day = Number(section, row, field, 4);
        return day is 0 or TableFormat.OpenEnd ? default : ServiceDate.FromTableDay(day);
    }

    private FactWindow Window(ReadOnlySpan<byte> tables, Section section, int row, int firstField, int lastField)
    {
        int first = Number(tables, section, row, firstField, 3) - 1;
        int last = Number(tables, section, row, lastField, 3) - 1;
        return new FactWindow(first, last, GetSourceEffective(first), GetSourceUntil(last));
    }

    // Compared where it stands: this is the end of every look-up.
    private bool IsCodeAt(ReadOnlySpan<byte> tables, int index, ProcedureCode code)
    {
        ReadOnlySpan<byte> text = tables.Slice(_codes.Start(index), _codes.Width);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != (code.ByteAt(i) is 0 ? (byte)' ' : code.ByteAt(i)))
            {
                return false;
            }
        }

        return text.Length == ProcedureCode.MaxLength || code.ByteAt(text.Length) == 0;
    }

    private ProcedureCode CodeAt(ReadOnlySpan<byte> tables, int index)
    {
        ReadOnlySpan<byte> text = tables.Slice(_codes.Start(index), _codes.Width);
        int length = text.IndexOf((byte)' ');
        _ = ProcedureCode.TryParse(length < 0 ? text : text.Slice(0, length), out ProcedureCode code);
        return code;
    }

    private FeeScheduleFact FeeScheduleAt(ReadOnlySpan<byte> tables, int row)
    {
        ReadOnlySpan<byte> record = tables.Slice(_feeSchedule.Start(row), TableFormat.FeeScheduleRecord.Width);
        return new FeeScheduleFact(
            (char)record[TableFormat.FeeScheduleRecord.Status],
            Global(record.Slice(TableFormat.FeeScheduleRecord.Global, 3)),
            (char)record[TableFormat.FeeScheduleRecord.Component],
            (char)record[TableFormat.FeeScheduleRecord.Multiple],
            (char)record[TableFormat.FeeScheduleRecord.Bilateral],
            (char)record[TableFormat.FeeScheduleRecord.Assistant],
            (char)record[TableFormat.FeeScheduleRecord.CoSurgeon],
            (char)record[TableFormat.FeeScheduleRecord.Team],
            Flag(tables, _feeSchedule, row, TableFormat.FeeScheduleRecord.NonFacilityNa),
            Flag(tables, _feeSchedule, row, TableFormat.FeeScheduleRecord.FacilityNa),
            Window(tables, _feeSchedule, row, TableFormat.FeeScheduleRecord.First, TableFormat.FeeScheduleRecord.Last));

        static GlobalPeriod Global(ReadOnlySpan<byte> text) => ((char)text[0], (char)text[1]) switch
        {
            ('0', '0') => GlobalPeriod.Days0,
            ('0', '1') => GlobalPeriod.Days10,
            ('0', '9') => GlobalPeriod.Days90,
            ('X', _) => GlobalPeriod.None,
            ('Y', _) => GlobalPeriod.ContractorDecides,
            ('Z', _) => GlobalPeriod.WithPrimary,
            ('M', _) => GlobalPeriod.Maternity,
            _ => GlobalPeriod.Unknown,
        };
    }

    private UnitLimitFact UnitLimitAt(ReadOnlySpan<byte> tables, int row) => new(
        Number(tables, _unitLimits, row, TableFormat.UnitLimitRecord.Payer, 2),
        (ClaimType)Number(tables, _unitLimits, row, TableFormat.UnitLimitRecord.ClaimType, 1),
        Number(tables, _unitLimits, row, TableFormat.UnitLimitRecord.Limit, 4),
        (UnitAdjudication)Number(tables, _unitLimits, row, TableFormat.UnitLimitRecord.Adjudication, 1),
        Number(tables, _unitLimits, row, TableFormat.UnitLimitRecord.Rationale, 2) - 1,
        Window(tables, _unitLimits, row, TableFormat.UnitLimitRecord.First, TableFormat.UnitLimitRecord.Last));

    private PairFact PairAt(ReadOnlySpan<byte> tables, int row) => new(
        (ClaimType)Number(tables, _pairs, row, TableFormat.PairRecord.ClaimType, 1),
        Number(tables, _pairs, row, TableFormat.PairRecord.Column1, 4),
        Number(tables, _pairs, row, TableFormat.PairRecord.Column2, 4),
        Date(_pairs, row, TableFormat.PairRecord.To),
        (PairIndicator)Number(tables, _pairs, row, TableFormat.PairRecord.Indicator, 1),
        Number(tables, _pairs, row, TableFormat.PairRecord.Rationale, 2) - 1,
        Window(tables, _pairs, row, TableFormat.PairRecord.First, TableFormat.PairRecord.Last));

    private string EntryText(int code, int field) => IsEntry(code) ? GetText(_entries, code, field) : "";

    private string SourceText(int source, int field) => source < 0 ? "" : GetText(_sources, source, field);

    private TextReference Reference(Section section, int row, int field)
    {
        ReadOnlySpan<byte> digits = _data.Tables.Slice(section.Start(row) + field, TableFormat.ReferenceWidth);
        return new TextReference(TableFormat.Number(digits.Slice(0, 5)), TableFormat.Number(digits.Slice(5)));
    }

    private IndexList List(Section section, int row, int field)
    {
        TextReference reference = Reference(section, row, field);
        return new IndexList(_data, _lists + reference.Offset, reference.Length);
    }

    private ReadOnlySpan<byte> TextBytes(TextReference reference) => _data.Tables.Slice(_texts + reference.Offset, reference.Length);

    private string GetText(Section section, int row, int field)
    {
        TextReference reference = Reference(section, row, field);
        if (reference.Length == 0)
        {
            return "";
        }

        ReadOnlySpan<byte> bytes = TextBytes(reference);
        var text = new char[bytes.Length];
        int length = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == TableFormat.Escape && i + 4 < bytes.Length)
            {
                text[length++] = (char)((Hexadecimal(bytes[i + 1]) << 12) | (Hexadecimal(bytes[i + 2]) << 8) | (Hexadecimal(bytes[i + 3]) << 4) | Hexadecimal(bytes[i + 4]));
                i += 4;
            }
            else
            {
                text[length++] = (char)bytes[i];
            }
        }

        return new string(text, 0, length);

        static int Hexadecimal(byte digit) => digit <= '9' ? digit - '0' : digit - 'A' + 10;
    }

    // For ids and slugs, which are never escaped.
    private bool TextEquals(TextReference reference, string text)
    {
        ReadOnlySpan<byte> bytes = TextBytes(reference);
        if (bytes.Length != text.Length)
        {
            return false;
        }

        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a source cell, <c>mpfs-2025-10 label:own</c>: the source named for the column, else the one without a column.</summary>
    private int SourceOf(TextReference provenance, string column)
    {
        ReadOnlySpan<byte> rest = TextBytes(provenance);
        ReadOnlySpan<byte> fallback = default;
        while (rest.Length > 0)
        {
            int end = rest.IndexOf((byte)' ');
            ReadOnlySpan<byte> token = end < 0 ? rest : rest.Slice(0, end);
            rest = end < 0 ? default : rest.Slice(end + 1);
            int colon = token.IndexOf((byte)':');
            if (colon < 0)
            {
                fallback = token;
            }
            else if (Matches(token.Slice(0, colon), column))
            {
                return SourceNamed(token.Slice(colon + 1));
            }
        }

        return fallback.Length == 0 ? -1 : SourceNamed(fallback);

        static bool Matches(ReadOnlySpan<byte> bytes, string text)
        {
            if (bytes.Length != text.Length)
            {
                return false;
            }

            for (int i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] != text[i])
                {
                    return false;
                }
            }

            return true;
        }
    }

    private int SourceNamed(ReadOnlySpan<byte> id)
    {
        // The sources are in the order of their ids.
        int low = 0;
        int high = _sources.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = TextBytes(Reference(_sources, middle, TableFormat.SourceRecord.Id)).SequenceCompareTo(id);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    private readonly struct Section
    {
        public Section(int offset, int count, int width)
        {
            Offset = offset;
            Count = count;
            Width = width;
        }

        public int Offset { get; }

        public int Count { get; }

        /// <summary>Without the line feed.</summary>
        public int Width { get; }

        public int Start(int row) => Offset + (row * (Width + 1));
    }

    private readonly struct TextReference
    {
        public TextReference(int offset, int length)
        {
            Offset = offset;
            Length = length;
        }

        public int Offset { get; }

        public int Length { get; }
    }
}
