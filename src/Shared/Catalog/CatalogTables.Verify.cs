using System;

namespace BoneGraftCatalog.Tables;

// Tables that come from outside are read once in full before anything is asked of them. What passes here never makes a look-up read
// outside the tables or meet a value that has no meaning.
internal sealed partial class CatalogTables
{
    private const int LastDay = 3652059; // 9999-12-31

    /// <summary>Says what is wrong with the tables, in a few words; null when nothing is.</summary>
    public string? Verify() =>
        VerifyBytes()
        ?? VerifyWidths()
        ?? VerifyNumbers()
        ?? VerifyCodes()
        ?? VerifyEntries()
        ?? VerifyModifiers()
        ?? VerifyModifierRules()
        ?? VerifyFacts()
        ?? VerifyPairs()
        ?? VerifyPlacesAndSources()
        ?? VerifyDescriptors();

    private static string At(string section, int row) =>
        $"record {row.ToString(System.Globalization.CultureInfo.InvariantCulture)} of section '{section}'";

    private string? VerifyBytes()
    {
        foreach (byte b in _data.Tables)
        {
            if (b is not ((byte)'\n' or (>= 0x20 and < 0x7F)))
            {
                return "there is a byte that is not printable ASCII";
            }
        }

        return null;
    }

    private string? VerifyWidths()
    {
        if (_identity.Count != 1)
        {
            return "the catalog has no name and version";
        }

        return Width(_identity, TableFormat.Identity, TableFormat.IdentityRecord.Width)
            ?? (_codes.Count > 0 && _codes.Width is < 1 or > ProcedureCode.MaxLength ? "the codes are too wide" : null)
            ?? Width(_seeds, TableFormat.HashSeeds, 3)
            ?? Width(_slots, TableFormat.HashSlots, 4)
            ?? Width(_entries, TableFormat.Entries, TableFormat.EntryRecord.Width)
            ?? Width(_facets, TableFormat.Facets, TableFormat.TextRecord.Width)
            ?? Width(_facetValues, TableFormat.FacetValues, TableFormat.FacetValueRecord.Width)
            ?? Width(_modifiers, TableFormat.Modifiers, TableFormat.ModifierRecord.Width)
            ?? Width(_exclusiveSets, TableFormat.ExclusiveSets, TableFormat.TextRecord.Width)
            ?? Width(_payers, TableFormat.Payers, TableFormat.TextRecord.Width)
            ?? Width(_rules, TableFormat.ModifierRules, TableFormat.ModifierRuleRecord.Width)
            ?? Width(_feeSchedule, TableFormat.FeeSchedule, TableFormat.FeeScheduleRecord.Width)
            ?? Width(_addOns, TableFormat.AddOnEdits, TableFormat.AddOnRecord.Width)
            ?? Width(_primaryOf, TableFormat.PrimaryOf, TableFormat.PrimaryOfRecord.Width)
            ?? Width(_unitLimits, TableFormat.UnitLimits, TableFormat.UnitLimitRecord.Width)
            ?? Width(_pairs, TableFormat.Pairs, TableFormat.PairRecord.Width)
            ?? Width(_pairsByColumn2, TableFormat.PairsByColumn2, TableFormat.PairByColumn2Record.Width)
            ?? Width(_rationales, TableFormat.Rationales, TableFormat.TextRecord.Width)
            ?? Width(_outpatientStatus, TableFormat.OutpatientStatus, TableFormat.OutpatientStatusRecord.Width)
            ?? Width(_places, TableFormat.Places, TableFormat.PlaceRecord.Width)
            ?? Width(_sources, TableFormat.Sources, TableFormat.SourceRecord.Width)
            ?? Width(_descriptors, TableFormat.Descriptors, TableFormat.DescriptorRecord.Width);

        static string? Width(Section section, string tag, int width) =>
            section.Count > 0 && section.Width != width ? $"the records of section '{tag}' have another width than they should" : null;
    }

    /// <summary>Every record that is made of numbers alone has digits alone; the others are looked at where they are read.</summary>
    private string? VerifyNumbers()
    {
        return Digits(_identity, TableFormat.Identity, 0, _identity.Width)
            ?? Digits(_seeds, TableFormat.HashSeeds, 0, _seeds.Width)
            ?? Digits(_slots, TableFormat.HashSlots, 0, _slots.Width)
            ?? Digits(_entries, TableFormat.Entries, 0, _entries.Width)
            ?? Digits(_facets, TableFormat.Facets, 0, _facets.Width)
            ?? Digits(_facetValues, TableFormat.FacetValues, 0, _facetValues.Width)
            ?? Digits(_modifiers, TableFormat.Modifiers, TableFormat.ModifierRecord.Kind, _modifiers.Width)
            ?? Digits(_exclusiveSets, TableFormat.ExclusiveSets, 0, _exclusiveSets.Width)
            ?? Digits(_payers, TableFormat.Payers, 0, _payers.Width)
            ?? Digits(_rules, TableFormat.ModifierRules, 0, _rules.Width)
            ?? Digits(_feeSchedule, TableFormat.FeeSchedule, 0, TableFormat.FeeScheduleRecord.Status)
            ?? Digits(_feeSchedule, TableFormat.FeeSchedule, TableFormat.FeeScheduleRecord.NonFacilityNa, _feeSchedule.Width)
            ?? Digits(_addOns, TableFormat.AddOnEdits, 0, _addOns.Width)
            ?? Digits(_primaryOf, TableFormat.PrimaryOf, 0, _primaryOf.Width)
            ?? Digits(_unitLimits, TableFormat.UnitLimits, 0, _unitLimits.Width)
            ?? Digits(_pairs, TableFormat.Pairs, 0, _pairs.Width)
            ?? Digits(_pairsByColumn2, TableFormat.PairsByColumn2, 0, _pairsByColumn2.Width)
            ?? Digits(_rationales, TableFormat.Rationales, 0, _rationales.Width)
            ?? Digits(_outpatientStatus, TableFormat.OutpatientStatus, 0, TableFormat.OutpatientStatusRecord.Status)
            ?? Digits(_outpatientStatus, TableFormat.OutpatientStatus, TableFormat.OutpatientStatusRecord.First, _outpatientStatus.Width)
            ?? Digits(_places, TableFormat.Places, TableFormat.PlaceRecord.Rate, _places.Width)
            ?? Digits(_sources, TableFormat.Sources, 0, _sources.Width)
            ?? Digits(_descriptors, TableFormat.Descriptors, 0, _descriptors.Width)
            ?? Texts(_identity, TableFormat.Identity, TableFormat.IdentityRecord.Name, TableFormat.IdentityRecord.DataVersion, TableFormat.IdentityRecord.Hash)
            ?? Texts(_facets, TableFormat.Facets, TableFormat.TextRecord.Text)
            ?? Texts(_exclusiveSets, TableFormat.ExclusiveSets, TableFormat.TextRecord.Text)
            ?? Texts(_payers, TableFormat.Payers, TableFormat.TextRecord.Text)
            ?? Texts(_rationales, TableFormat.Rationales, TableFormat.TextRecord.Text);

        string? Digits(Section section, string tag, int from, int to)
        {
            ReadOnlySpan<byte> tables = _data.Tables;
            for (int row = 0; row < section.Count; row++)
            {
                foreach (byte b in tables.Slice(section.Start(row) + from, to - from))
                {
                    if (b is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (byte)'_' or (>= (byte)'a' and <= (byte)'z') or (byte)'~'))
                    {
                        return $"a number is not a number in {At(tag, row)}";
                    }
                }
            }

            return null;
        }
    }

    private string? VerifyCodes()
    {
        if (_entries.Count > _codes.Count)
        {
            return "there are more entries than codes";
        }

        if (_slots.Count > 0 && _seeds.Count == 0)
        {
            return "the slots of the hash have no seeds";
        }

        for (int i = 0; i < _slots.Count; i++)
        {
            if (Number(_slots, i, 0, _slots.Width) > _codes.Count)
            {
                return $"no such code: {At(TableFormat.HashSlots, i)}";
            }
        }

        ReadOnlySpan<byte> tables = _data.Tables;
        for (int i = 0; i < _codes.Count; i++)
        {
            // To be found by its own text is to be well written, unique and in its slot.
            if (FindCode(CodeAt(tables, i)) != i)
            {
                return $"the code is not found by its text: {At(TableFormat.Codes, i)}";
            }

            if (i > 0 && i != _entries.Count && CodeAt(tables, i - 1) >= CodeAt(tables, i))
            {
                return $"the codes are not in order: {At(TableFormat.Codes, i)}";
            }
        }

        return null;
    }

    private string? VerifyEntries()
    {
        string? problem = Texts(
                _entries,
                TableFormat.Entries,
                TableFormat.EntryRecord.Name,
                TableFormat.EntryRecord.Label,
                TableFormat.EntryRecord.Use,
                TableFormat.EntryRecord.Note,
                TableFormat.EntryRecord.Terms,
                TableFormat.EntryRecord.Provenance)
            ?? Days(_entries, TableFormat.Entries, TableFormat.EntryRecord.From, TableFormat.EntryRecord.To)
            ?? Enum(_entries, TableFormat.Entries, TableFormat.EntryRecord.Kind, (int)CodeKind.Unlisted)
            ?? Lists(_entries, TableFormat.Entries, TableFormat.EntryRecord.ReplacedBy, _codes.Count, sorted: false)
            ?? Lists(_entries, TableFormat.Entries, TableFormat.EntryRecord.FacetValues, _facetValues.Count, sorted: false)
            ?? Texts(_facetValues, TableFormat.FacetValues, TableFormat.FacetValueRecord.Slug)
            ?? Lists(_facetValues, TableFormat.FacetValues, TableFormat.FacetValueRecord.Members, _entries.Count, sorted: true);
        for (int i = 0; problem is null && i < _facetValues.Count; i++)
        {
            problem = GetFacetOfValue(i) < _facets.Count ? null : $"no such facet: {At(TableFormat.FacetValues, i)}";
        }

        return problem;
    }

    private string? VerifyModifiers()
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        for (int i = 0; i < _modifiers.Count; i++)
        {
            if (!Modifier.TryParse(tables.Slice(_modifiers.Start(i), 2), out Modifier modifier) || FindModifier(modifier) != i)
            {
                return $"the modifier is not found by its text: {At(TableFormat.Modifiers, i)}";
            }
        }

        return Texts(
                _modifiers,
                TableFormat.Modifiers,
                TableFormat.ModifierRecord.Name,
                TableFormat.ModifierRecord.Label,
                TableFormat.ModifierRecord.Use,
                TableFormat.ModifierRecord.Note,
                TableFormat.ModifierRecord.Provenance)
            ?? Days(_modifiers, TableFormat.Modifiers, TableFormat.ModifierRecord.From, TableFormat.ModifierRecord.To)
            ?? Enum(_modifiers, TableFormat.Modifiers, TableFormat.ModifierRecord.Kind, (int)ModifierKind.Informational)
            ?? Enum(_modifiers, TableFormat.Modifiers, TableFormat.ModifierRecord.Bypass, 2)
            ?? Lists(_modifiers, TableFormat.Modifiers, TableFormat.ModifierRecord.ExclusiveSets, _exclusiveSets.Count, sorted: false);
    }

    private string? VerifyModifierRules()
    {
        for (int i = 0; i < _rules.Count; i++)
        {
            int value = Number(_rules, i, TableFormat.ModifierRuleRecord.Value, 4);
            int values = (RuleSelector)Number(_rules, i, TableFormat.ModifierRuleRecord.Selector, 1) switch
            {
                RuleSelector.All => 1,
                RuleSelector.Kind => (int)CodeKind.Unlisted + 1,
                RuleSelector.Family => _facetValues.Count,
                RuleSelector.Code => _codes.Count,
                _ => 0,
            };
            if (value >= values || GetModifierOfRule(i) >= _modifiers.Count || Number(_rules, i, TableFormat.ModifierRuleRecord.Payer, 2) > _payers.Count)
            {
                return $"no such modifier, payer or set of codes: {At(TableFormat.ModifierRules, i)}";
            }
        }

        return Sorted(_rules, TableFormat.ModifierRules, TableFormat.ModifierRuleRecord.KeyWidth)
            ?? Texts(_rules, TableFormat.ModifierRules, TableFormat.ModifierRuleRecord.Reason, TableFormat.ModifierRuleRecord.Note, TableFormat.ModifierRuleRecord.Provenance)
            ?? Days(_rules, TableFormat.ModifierRules, TableFormat.ModifierRuleRecord.From, TableFormat.ModifierRuleRecord.To)
            ?? Enum(_rules, TableFormat.ModifierRules, TableFormat.ModifierRuleRecord.Verdict, (int)ModifierVerdict.NoEffect);
    }

    private string? VerifyFacts() =>
        Sorted(_feeSchedule, TableFormat.FeeSchedule, 4)
        ?? Below(_feeSchedule, TableFormat.FeeSchedule, TableFormat.FeeScheduleRecord.Code, 4, _codes.Count)
        ?? Windows(_feeSchedule, TableFormat.FeeSchedule, TableFormat.FeeScheduleRecord.First, TableFormat.FeeScheduleRecord.Last)
        ?? Enum(_feeSchedule, TableFormat.FeeSchedule, TableFormat.FeeScheduleRecord.NonFacilityNa, 2)
        ?? Enum(_feeSchedule, TableFormat.FeeSchedule, TableFormat.FeeScheduleRecord.FacilityNa, 2)
        ?? Sorted(_addOns, TableFormat.AddOnEdits, 4)
        ?? Below(_addOns, TableFormat.AddOnEdits, TableFormat.AddOnRecord.Code, 4, _codes.Count)
        ?? Enum(_addOns, TableFormat.AddOnEdits, TableFormat.AddOnRecord.Type, 3)
        ?? Windows(_addOns, TableFormat.AddOnEdits, TableFormat.AddOnRecord.First, TableFormat.AddOnRecord.Last)
        ?? Lists(_addOns, TableFormat.AddOnEdits, TableFormat.AddOnRecord.Primaries, _codes.Count, sorted: true)
        ?? Sorted(_primaryOf, TableFormat.PrimaryOf, TableFormat.PrimaryOfRecord.Width)
        ?? Below(_primaryOf, TableFormat.PrimaryOf, TableFormat.PrimaryOfRecord.Primary, 4, _codes.Count)
        ?? Below(_primaryOf, TableFormat.PrimaryOf, TableFormat.PrimaryOfRecord.AddOn, 4, _codes.Count)
        ?? Sorted(_unitLimits, TableFormat.UnitLimits, TableFormat.UnitLimitRecord.KeyWidth)
        ?? Below(_unitLimits, TableFormat.UnitLimits, TableFormat.UnitLimitRecord.Code, 4, _codes.Count)
        ?? Below(_unitLimits, TableFormat.UnitLimits, TableFormat.UnitLimitRecord.Payer, 2, _payers.Count)
        ?? Enum(_unitLimits, TableFormat.UnitLimits, TableFormat.UnitLimitRecord.ClaimType, (int)ClaimType.Inpatient)
        ?? Enum(_unitLimits, TableFormat.UnitLimits, TableFormat.UnitLimitRecord.Adjudication, (int)UnitAdjudication.NotApplicable)
        ?? Below(_unitLimits, TableFormat.UnitLimits, TableFormat.UnitLimitRecord.Rationale, 2, _rationales.Count + 1)
        ?? Windows(_unitLimits, TableFormat.UnitLimits, TableFormat.UnitLimitRecord.First, TableFormat.UnitLimitRecord.Last)
        ?? Sorted(_outpatientStatus, TableFormat.OutpatientStatus, 4)
        ?? Below(_outpatientStatus, TableFormat.OutpatientStatus, TableFormat.OutpatientStatusRecord.Code, 4, _codes.Count)
        ?? Windows(_outpatientStatus, TableFormat.OutpatientStatus, TableFormat.OutpatientStatusRecord.First, TableFormat.OutpatientStatusRecord.Last);

    private string? VerifyPairs() =>
        Sorted(_pairs, TableFormat.Pairs, TableFormat.PairRecord.KeyWidth + 4)
        ?? Enum(_pairs, TableFormat.Pairs, TableFormat.PairRecord.ClaimType, (int)ClaimType.Inpatient)
        ?? Below(_pairs, TableFormat.Pairs, TableFormat.PairRecord.Column1, 4, _codes.Count)
        ?? Below(_pairs, TableFormat.Pairs, TableFormat.PairRecord.Column2, 4, _codes.Count)
        ?? Days(_pairs, TableFormat.Pairs, TableFormat.PairRecord.To)
        ?? Enum(_pairs, TableFormat.Pairs, TableFormat.PairRecord.Indicator, (int)PairIndicator.Withdrawn)
        ?? Below(_pairs, TableFormat.Pairs, TableFormat.PairRecord.Rationale, 2, _rationales.Count + 1)
        ?? Windows(_pairs, TableFormat.Pairs, TableFormat.PairRecord.First, TableFormat.PairRecord.Last)
        ?? Sorted(_pairsByColumn2, TableFormat.PairsByColumn2, TableFormat.PairByColumn2Record.Width)
        ?? Below(_pairsByColumn2, TableFormat.PairsByColumn2, TableFormat.PairByColumn2Record.Column2, 4, _codes.Count)
        ?? Below(_pairsByColumn2, TableFormat.PairsByColumn2, TableFormat.PairByColumn2Record.Row, 4, _pairs.Count);

    private string? VerifyDescriptors() =>
        Sorted(_descriptors, TableFormat.Descriptors, 4)
        ?? Below(_descriptors, TableFormat.Descriptors, TableFormat.DescriptorRecord.Code, 4, _codes.Count)
        ?? Texts(_descriptors, TableFormat.Descriptors, TableFormat.DescriptorRecord.Text, TableFormat.DescriptorRecord.Provenance);

    private string? VerifyPlacesAndSources() =>
        Enum(_places, TableFormat.Places, TableFormat.PlaceRecord.Rate, (int)PlaceRate.Unassigned)
        ?? Texts(_places, TableFormat.Places, TableFormat.PlaceRecord.Label)
        ?? Windows(_places, TableFormat.Places, TableFormat.PlaceRecord.First, TableFormat.PlaceRecord.Last)
        ?? Texts(
            _sources,
            TableFormat.Sources,
            TableFormat.SourceRecord.Id,
            TableFormat.SourceRecord.Kind,
            TableFormat.SourceRecord.Title,
            TableFormat.SourceRecord.Publisher,
            TableFormat.SourceRecord.Release,
            TableFormat.SourceRecord.Sha256,
            TableFormat.SourceRecord.Note)
        ?? Days(_sources, TableFormat.Sources, TableFormat.SourceRecord.Effective, TableFormat.SourceRecord.Until)
        ?? Enum(_sources, TableFormat.Sources, TableFormat.SourceRecord.Confidence, (int)Confidence.Low)
        ?? VerifySourceOrder();

    // A source is found by its id with a binary search.
    private string? VerifySourceOrder()
    {
        for (int i = 1; i < _sources.Count; i++)
        {
            if (string.CompareOrdinal(GetSourceId(i - 1), GetSourceId(i)) >= 0)
            {
                return $"the records of section '{TableFormat.Sources}' are not in order";
            }
        }

        return null;
    }

    private string? Texts(Section section, string tag, params int[] fields)
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        for (int row = 0; row < section.Count; row++)
        {
            foreach (int field in fields)
            {
                TextReference reference = Reference(section, row, field);
                if ((long)_texts + reference.Offset + reference.Length > tables.Length)
                {
                    return $"a text lies outside the tables: {At(tag, row)}";
                }
            }
        }

        return null;
    }

    private string? Lists(Section section, string tag, int field, int bound, bool sorted)
    {
        for (int row = 0; row < section.Count; row++)
        {
            TextReference reference = Reference(section, row, field);
            if ((long)_lists + reference.Offset + ((long)reference.Length * TableFormat.ListElementWidth) > _data.Tables.Length)
            {
                return $"a list lies outside the tables: {At(tag, row)}";
            }

            IndexList list = List(section, row, field);
            for (int i = 0; i < list.Count; i++)
            {
                // Bytes that are no digits give a negative number.
                if ((uint)list[i] >= (uint)bound || (sorted && i > 0 && list[i] <= list[i - 1]))
                {
                    return $"a list names what does not exist, or is not in order: {At(tag, row)}";
                }
            }
        }

        return null;
    }

    private string? Days(Section section, string tag, params int[] fields)
    {
        for (int row = 0; row < section.Count; row++)
        {
            foreach (int field in fields)
            {
                if (Number(section, row, field, 4) is > LastDay and not TableFormat.OpenEnd)
                {
                    return $"a date is no day of the calendar: {At(tag, row)}";
                }
            }
        }

        return null;
    }

    private string? Enum(Section section, string tag, int field, int last) => Below(section, tag, field, 1, last + 1);

    private string? Windows(Section section, string tag, int first, int last) =>
        Below(section, tag, first, 3, _sources.Count + 1) ?? Below(section, tag, last, 3, _sources.Count + 1);

    private string? Below(Section section, string tag, int field, int digits, int bound)
    {
        for (int row = 0; row < section.Count; row++)
        {
            if (Number(section, row, field, digits) >= bound)
            {
                return $"a value has no meaning: {At(tag, row)}";
            }
        }

        return null;
    }

    private string? Sorted(Section section, string tag, int keyWidth)
    {
        ReadOnlySpan<byte> tables = _data.Tables;
        for (int row = 1; row < section.Count; row++)
        {
            if (tables.Slice(section.Start(row - 1), keyWidth).SequenceCompareTo(tables.Slice(section.Start(row), keyWidth)) > 0)
            {
                return $"not in order: {At(tag, row)}";
            }
        }

        return null;
    }
}
