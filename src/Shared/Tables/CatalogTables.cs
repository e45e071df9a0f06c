using System;

namespace BoneGraftCatalog.Tables;

/// <summary>
/// Reads a catalog's tables where they stand. To open them costs the directory and nothing else; nothing is decoded before it is
/// asked for. The library, the analyzers and the tool all read through this type.
/// </summary>
internal sealed partial class CatalogTables
{
    /// <summary>Of so many values of a code's facets rules for families are looked for.</summary>
    public const int MaxFamilies = 64;

    private const int WidestKey = 16;

    private readonly CatalogData _data;
    private readonly int _texts;
    private readonly int _lists;
    private readonly Section _codes;
    private readonly Section _seeds;
    private readonly Section _slots;

    /// <summary>By the index of their layout.</summary>
    private readonly Section[] _sections = new Section[CatalogRecords.All.Count];

    // The same for whoever finds it first: no lock.
    private (ServiceDate Day, int Source)[]? _firstSeen;

    private CatalogTables(CatalogData data, int directoryLines)
    {
        _data = data;
        ReadOnlySpan<byte> tables = data.Tables;
        int line = TableFormat.Magic.Length + 6;
        for (int i = 0; i < directoryLines; i++, line += TableFormat.DirectoryLineLength)
        {
            ReadOnlySpan<byte> text = tables.Slice(line, TableFormat.DirectoryLineLength);
            var section = new Section(TableFormat.Number(text.Slice(2, 5)), TableFormat.Number(text.Slice(7, 4)), TableFormat.Number(text.Slice(11, 2)));
            if (IsNamed(text, TableFormat.Texts))
            {
                _texts = section.Offset;
            }
            else if (IsNamed(text, TableFormat.Lists))
            {
                _lists = section.Offset;
            }
            else if (IsNamed(text, TableFormat.HashSeeds))
            {
                _seeds = section;
            }
            else if (IsNamed(text, TableFormat.HashSlots))
            {
                _slots = section;
            }

            for (int layout = 0; layout < _sections.Length; layout++)
            {
                if (IsNamed(text, CatalogRecords.All[layout].Section))
                {
                    _sections[layout] = section;
                }
            }
        }

        _codes = _sections[CodeRecords.Layout.Index];
        EntryCount = CountOf(EntryRecords.Layout);

        static bool IsNamed(ReadOnlySpan<byte> line, string section) => line[0] == section[0] && line[1] == section[1];
    }

    public CatalogData Data => _data;

    public int EntryCount { get; }

    /// <summary>Entries and references.</summary>
    public int CodeCount => _codes.Count;

    public int ModifierCount => CountOf(ModifierRecords.Layout);

    public int FacetCount => CountOf(NameRecords.Facets);

    public int FacetValueCount => CountOf(EntryRecords.FacetValues);

    public int ModifierRuleCount => CountOf(RuleRecords.Layout);

    public int PayerCount => CountOf(NameRecords.Payers);

    public string Name => IdentityText(IdentityRecord.Name);

    public string DataVersion => IdentityText(IdentityRecord.DataVersion);

    public string Hash => IdentityText(IdentityRecord.Hash);

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
            if (TableFormat.Number(bytes.Slice(line + 2, 5)) < 0 || TableFormat.Number(bytes.Slice(line + 7, 4)) < 0
                || TableFormat.Number(bytes.Slice(line + 11, 2)) < 0)
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
        uint seed = (uint)TableFormat.Number(tables.Slice(_seeds.Start((int)bucket), _seeds.Width));
        uint slot = TableFormat.Hash(code, seed) % (uint)_slots.Count;
        int index = TableFormat.Number(tables.Slice(_slots.Start((int)slot), _slots.Width)) - 1;
        return index >= 0 && IsCodeAt(tables, index, code) ? index : -1;
    }

    public ProcedureCode GetCode(int code) => CodeAt(_data.Tables, code);

    public bool IsEntry(int code) => (uint)code < (uint)EntryCount;

    public CodeKind GetKind(int code) => IsEntry(code) ? (CodeKind)Number(EntryRecords.Kind, code) : CodeKind.Unknown;

    public string GetName(int code) => EntryText(code, EntryRecords.Name);

    public string GetLabel(int code) => EntryText(code, EntryRecords.Label);

    public string GetUse(int code) => EntryText(code, EntryRecords.Use);

    /// <summary>What the record should show.</summary>
    public string GetDocument(int code) => EntryText(code, EntryRecords.Document);

    public string GetNote(int code) => EntryText(code, EntryRecords.Note);

    /// <summary>Words by which the code is searched for, beside those of its label.</summary>
    public string GetTerms(int code) => EntryText(code, EntryRecords.Terms);

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
    public (ServiceDate From, ServiceDate To) GetDates(int code) => IsEntry(code) ? (Day(EntryRecords.From, code), Day(EntryRecords.To, code)) : default;

    /// <summary>
    /// The first day on which a release has the code, and that release; none for a code of which no release speaks. An edit with days
    /// of its own shows that the code was in use on them, even where the release is a later one.
    /// </summary>
    /// <remarks>Asked for codes without a known start alone: it is found for all codes at once, when it is first asked for.</remarks>
    public (ServiceDate Day, int Source) GetFirstSeen(int code) => IsEntry(code) ? (_firstSeen ??= FindFirstSeen())[code] : (default, -1);

    public IndexList GetSeeAlso(int code) => IsEntry(code) ? List(EntryRecords.SeeAlso, code) : default;

    public IndexList GetReplacements(int code) => IsEntry(code) ? List(EntryRecords.ReplacedBy, code) : default;

    public ProcedureCode GetReplacement(int code, int position) => GetCode(GetReplacements(code)[position]);

    public IndexList GetFacetValues(int code) => IsEntry(code) ? List(EntryRecords.Values, code) : default;

    /// <summary>
    /// The source of a column of an entry, or -1: the one named for the column. Without it, that of the row for what the row vouches for,
    /// and the catalog's own words for the rest.
    /// </summary>
    public int GetSource(int code, string column) =>
        IsEntry(code) ? SourceOf(EntryRecords.Source, code, column, CatalogSources.IsVouchedFor(column)) : -1;

    /// <summary>All that the entry's source cell says, as written.</summary>
    public string GetProvenance(int code) => EntryText(code, EntryRecords.Source);

    public string GetFacet(int facet) => Text(NameRecords.Facet, facet);

    /// <summary>The index of a facet, or -1.</summary>
    public int FindFacet(string name) => FindText(NameRecords.Facet, name);

    public int GetFacetOfValue(int value) => Number(EntryRecords.Facet, value);

    public string GetFacetValue(int value) => Text(EntryRecords.Slug, value);

    /// <summary>The entries that have the value, in order.</summary>
    public IndexList GetMembers(int facetValue) => List(EntryRecords.Members, facetValue);

    /// <summary>The index of a value of a facet, or -1.</summary>
    public int FindFacetValue(int facet, string slug)
    {
        for (int i = 0; i < FacetValueCount; i++)
        {
            if (GetFacetOfValue(i) == facet && TextEquals(Reference(EntryRecords.Slug, i), slug))
            {
                return i;
            }
        }

        return -1;
    }

    public int CountOf(RecordLayout layout) => _sections[layout.Index].Count;

    /// <summary>The row of a table that holds for the key on a date: see <see cref="ICatalogFacts.TryFind"/>.</summary>
    public bool TryFind(FactTable table, in FactKey key, ServiceDate date, out FactRow row)
    {
        (int first, int count) = FindRows(table, key);
        int found = count == 0 ? -1 : table.End is { } end ? SelectByEnd(table, end, first, count, date) : SelectByRelease(table, first, count, date);
        found = found >= 0 && !IsOn(table, found, date) ? -1 : found;
        row = found < 0 ? default : GetRow(table, found);
        if (table.IsOfItsReleasesOnly && row.Releases.PositionOf(date) is WindowPosition.Before or WindowPosition.After)
        {
            row = default;
            return false;
        }

        return found >= 0;
    }

    public bool TryGet<TFact>(FactTable<TFact> table, FactKey key, ServiceDate date, out TFact fact)
        where TFact : struct
    {
        bool isFound = TryFind(table, key, date, out FactRow row);
        fact = table.Read(row);
        return isFound;
    }

    /// <summary>Whether the key has rows that were not withdrawn and all of them ended before the date.</summary>
    public bool HasEnded(FactTable table, in FactKey key, ServiceDate date) =>
        (table.End ?? table.Ends) is { } end && !date.IsNone && !TryFind(table, key, date, out _) && TryFind(table, key, ServiceDate.None, out FactRow last)
        && !last.Day(end).IsNone && last.Day(end) < date;

    /// <summary>Whether the key has rows and each of them begins after the date: what held before is not known.</summary>
    public bool IsBeforeFirst(FactTable table, in FactKey key, ServiceDate date)
    {
        (int first, int count) = FindRows(table, key);
        return count > 0 && !date.IsNone && table.Begins is { } begins && Day(begins, first) > date;
    }

    /// <summary>A row by its place; no row for a place before the first.</summary>
    public FactRow GetRow(FactTable table, int index) => index < 0 ? default : new FactRow(this, index, Releases(table, index));

    public TFact Get<TFact>(FactTable<TFact> table, int index)
        where TFact : struct => table.Read(GetRow(table, index));

    /// <summary>The records that have the key, or begin with it: the first and how many follow.</summary>
    public (int First, int Count) FindRows(RecordLayout layout, in FactKey key)
    {
        Span<byte> bytes = stackalloc byte[WidestKey];
        int width = 0;
        ReadOnlySpan<Column> columns = layout.LookUp;
        for (int i = 0; i < key.Count; i++)
        {
            if (key[i] < 0)
            {
                return default;
            }

            Column column = columns[i];
            Span<byte> field = bytes.Slice(column.Offset, column.Width);
            if (column.IsVerbatim)
            {
                TableFormat.WriteCharacters(field, key[i]);
            }
            else
            {
                TableFormat.WriteNumber(field, key[i]);
            }

            width += column.Width;
        }

        return FindRun(_data.Tables, _sections[layout.Index], bytes.Slice(0, width));
    }

    public string GetRationale(int rationale) => rationale < 0 ? "" : Text(NameRecords.Rationale, rationale);

    public int FindPayer(string payer) => FindText(NameRecords.Payer, payer);

    public string GetPayer(int payer) => payer < 0 ? "" : Text(NameRecords.Payer, payer);

    public int FindModifier(Modifier modifier) =>
        FindRows(ModifierRecords.Layout, modifier.Packed) is (int row, > 0) ? row : -1;

    public ModifierFact GetModifier(int modifier)
    {
        _ = Modifier.TryParse(Field(ModifierRecords.Text, modifier), out Modifier text);
        return new ModifierFact(
            text,
            (ModifierKind)Number(ModifierRecords.Kind, modifier),
            Number(ModifierRecords.ClaimTypes, modifier),
            Number(ModifierRecords.Bypass, modifier) switch { 1 => false, 2 => true, _ => null },
            List(ModifierRecords.ExclusiveSets, modifier));
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
    public bool IsDeclaredModifier(int modifier) => Reference(ModifierRecords.Name, modifier).Length > 0;

    public string GetModifierName(int modifier) => Text(ModifierRecords.Name, modifier);

    public string GetModifierLabel(int modifier) => Text(ModifierRecords.Label, modifier);

    public string GetModifierUse(int modifier) => Text(ModifierRecords.Use, modifier);

    public string GetModifierNote(int modifier) => Text(ModifierRecords.Note, modifier);

    public int GetModifierSource(int modifier, string column) =>
        SourceOf(ModifierRecords.Source, modifier, column, !CatalogSources.IsWording(column));

    public (ServiceDate From, ServiceDate To) GetModifierDates(int modifier) => (Day(ModifierRecords.From, modifier), Day(ModifierRecords.To, modifier));

    public string GetExclusiveSet(int set) => Text(NameRecords.ExclusiveSet, set);

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
    public (int First, int Count) FindModifierRules(int modifier, RuleSelector selector, int value) =>
        FindRows(RuleRecords.Layout, new FactKey(modifier, (int)selector, value));

    public ModifierRuleFact GetModifierRule(int row) => new(
        row,
        (RuleSelector)Number(RuleRecords.Selector, row),
        Number(RuleRecords.Value, row),
        Number(RuleRecords.Payer, row) - 1,
        Number(RuleRecords.ClaimTypes, row),
        (ModifierVerdict)Number(RuleRecords.Verdict, row),
        Day(RuleRecords.From, row),
        Day(RuleRecords.To, row));

    public int GetModifierOfRule(int row) => Number(RuleRecords.Modifier, row);

    public string GetReason(in ModifierRuleFact rule) => Text(RuleRecords.Reason, rule.Row);

    public string GetRuleNote(int row) => Text(RuleRecords.Note, row);

    public int GetSource(in ModifierRuleFact rule) => SourceOf(RuleRecords.Source, rule.Row, RuleRecords.Verdict.Name);

    /// <summary>The index of a source by its id, or -1.</summary>
    public int FindSource(string id) => FindText(CatalogSources.Id, id);

    public Confidence GetSourceConfidence(int source) => source < 0 ? Confidence.Unknown : (Confidence)Number(CatalogSources.Confidence, source);

    public string GetSourceText(int source, Column column) => source < 0 ? "" : Text(column, source);

    /// <summary>
    /// The source of a column by a source cell, <c>mpfs-2025-10 form:own</c>: the one named for the column, else the one without a column
    /// if the row vouches for the column, else the catalog's own words; -1 for none.
    /// </summary>
    public int SourceOf(Column provenance, int row, string column, bool isVouchedFor = true)
    {
        ReadOnlySpan<byte> rest = TextBytes(Reference(provenance, row));
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

        return !isVouchedFor ? FindSource(CatalogSources.Own) : fallback.Length == 0 ? -1 : SourceNamed(fallback);
    }

    // What columns hold, for records and rows that read themselves.
    internal ReadOnlySpan<byte> Field(Column column, int row) =>
        _data.Tables.Slice(_sections[column.Layout.Index].Start(row) + column.Offset, column.Width);

    internal int Number(Column column, int row) => TableFormat.Number(Field(column, row));

    internal ServiceDate Day(Column column, int row)
    {
        int day = Number(column, row);
        return day is 0 or TableFormat.OpenEnd ? default : ServiceDate.FromTableDay(day);
    }

    internal IndexList List(Column column, int row)
    {
        TextReference reference = Reference(column, row);
        return new IndexList(_data, _lists + reference.Offset, reference.Length);
    }

    internal string Text(Column column, int row)
    {
        TextReference reference = Reference(column, row);
        return reference.Length == 0 ? "" : TableFormat.Unescape(TextBytes(reference));
    }

    private static bool Matches(ReadOnlySpan<byte> bytes, string text)
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

    /// <summary>The rows of a sorted section that begin with the key.</summary>
    private static (int First, int Count) FindRun(ReadOnlySpan<byte> tables, Section section, ReadOnlySpan<byte> key)
    {
        int first = Bound(tables, section, key, 0, after: false);

        // Most keys that are asked for have no row: they cost one search.
        return first == section.Count || !tables.Slice(section.Start(first), key.Length).SequenceEqual(key)
            ? (first, 0)
            : (first, Bound(tables, section, key, first + 1, after: true) - first);

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

    /// <summary>Of rows with one key, that whose releases have the date; else the latest before it; else the earliest.</summary>
    private int SelectByRelease(FactTable table, int first, int count, ServiceDate date)
    {
        if (date.IsNone || count == 1)
        {
            return first + count - 1;
        }

        int selected = first;
        for (int row = first; row < first + count; row++)
        {
            ServiceDate from = Releases(table, row).From;
            if (from.IsNone || from <= date)
            {
                selected = row;
            }
        }

        return selected;
    }

    /// <summary>Whether the date is one of the days of which the row speaks.</summary>
    private bool IsOn(FactTable table, int row, ServiceDate date) => date.IsNone
        || ((table.Begins is not { } begins || Day(begins, row) <= date)
            && (table.Ends is not { } ends || Day(ends, row) is { IsNone: true } || Day(ends, row) >= date));

    // The rows are in the order of their ends, an open end last: the first that has not ended is the one with the earliest end.
    private int SelectByEnd(FactTable table, Column end, int first, int count, ServiceDate date)
    {
        int selected = -1;
        (Column? column, int value) = table.Withdrawn ?? default;
        for (int row = first; row < first + count; row++)
        {
            if (column is not null && Number(column, row) == value)
            {
                continue;
            }

            if (date.IsNone || (Number(end, row) >= date.TableDay && IsOn(table, row, date)))
            {
                selected = row;
                if (!date.IsNone)
                {
                    break;
                }
            }
        }

        return selected;
    }

    private (ServiceDate Day, int Source)[] FindFirstSeen()
    {
        var seen = new (ServiceDate Day, int Source)[EntryCount];
        for (int i = 0; i < seen.Length; i++)
        {
            seen[i].Source = -1;
        }

        foreach (FactTable table in FactTables.All)
        {
            for (int row = 0; table.First is not null && row < CountOf(table); row++)
            {
                FactWindow releases = Releases(table, row);
                ServiceDate day = releases.From;
                foreach (Column? edge in new[] { table.Begins, table.Ends, table.End })
                {
                    ServiceDate other = edge is null ? default : Day(edge, row);
                    day = other.IsNone || (!day.IsNone && other > day) ? day : other;
                }

                if (day.IsNone || GetSourceConfidence(releases.FirstSource) == Confidence.Low)
                {
                    continue;
                }

                foreach (Column code in table.Columns)
                {
                    if (code.Kind == ColumnKind.Code)
                    {
                        See(Number(code, row), day, releases.FirstSource);
                    }
                    else if (code.Kind == ColumnKind.Codes)
                    {
                        IndexList codes = List(code, row);
                        for (int i = 0; i < codes.Count; i++)
                        {
                            See(codes[i], day, releases.FirstSource);
                        }
                    }
                }
            }
        }

        return seen;

        void See(int code, ServiceDate day, int source)
        {
            if (IsEntry(code) && (seen[code].Day.IsNone || day < seen[code].Day))
            {
                seen[code] = (day, source);
            }
        }
    }

    private FactWindow Releases(FactTable table, int row)
    {
        if (table.First is null || table.Last is null)
        {
            return new FactWindow(-1, -1, default, default);
        }

        int first = Number(table.First, row) - 1;
        int last = Number(table.Last, row) - 1;

        // A row that says its first day is known from that day on, whenever it was published.
        ServiceDate begin = table.Begins is { } begins ? Day(begins, row) : default;
        return new FactWindow(
            first,
            last,
            !begin.IsNone ? begin : first < 0 ? default : Day(CatalogSources.Effective, first),
            last < 0 ? default : Day(CatalogSources.Until, last));
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

    private string IdentityText(Column column) => CountOf(IdentityRecord.Layout) == 0 ? "" : Text(column, 0);

    private string EntryText(int code, Column column) => IsEntry(code) ? Text(column, code) : "";

    private TextReference Reference(Column column, int row)
    {
        ReadOnlySpan<byte> digits = Field(column, row);
        return new TextReference(TableFormat.Number(digits.Slice(0, 5)), TableFormat.Number(digits.Slice(5)));
    }

    private ReadOnlySpan<byte> TextBytes(TextReference reference) => _data.Tables.Slice(_texts + reference.Offset, reference.Length);

    // For ids and slugs, which are never escaped.
    private bool TextEquals(TextReference reference, string text) => Matches(TextBytes(reference), text);

    private int FindText(Column column, string text)
    {
        int count = CountOf(column.Layout);
        for (int i = 0; i < count; i++)
        {
            if (TextEquals(Reference(column, i), text))
            {
                return i;
            }
        }

        return -1;
    }

    private int SourceNamed(ReadOnlySpan<byte> id)
    {
        // The sources are in the order of their ids.
        int low = 0;
        int high = CountOf(CatalogSources.Table) - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = TextBytes(Reference(CatalogSources.Id, middle)).SequenceCompareTo(id);
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
