using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Writes a model as tables, in the layout of <see cref="TableFormat"/>. The only writer.</summary>
internal sealed class TableWriter
{
    private const int HashLength = 16;

    private readonly CatalogModel _model;
    private readonly List<ProcedureCode> _codes = new();
    private readonly Dictionary<ProcedureCode, int> _codeIndex = new();
    private readonly Dictionary<string, int> _sourceIndex = new(StringComparer.Ordinal);
    private readonly List<ServiceDate> _effective = new();
    private readonly Dictionary<string, int> _payerIndex;
    private readonly List<string> _payers;
    private readonly Dictionary<string, int> _rationaleIndex;
    private readonly List<string> _rationales;
    private readonly List<(int Facet, string Slug)> _facetValues;
    private readonly Dictionary<(int Facet, string Slug), int> _facetValueIndex = new();
    private readonly List<string> _exclusiveSets;
    private readonly List<string> _facets;
    private readonly List<ModifierModel> _modifiers;
    private readonly Pool _texts = new();
    private readonly Pool _lists = new();
    private readonly List<(string Tag, string Heading, int Count, int Width, StringBuilder Text)> _sections = new();

    private TableWriter(CatalogModel model)
    {
        _model = model;
        IndexCodes();
        foreach (FactCellsModel source in model.Of(CatalogSources.Table))
        {
            _sourceIndex.Add(source[CatalogSources.Id], _sourceIndex.Count);
            _effective.Add(Day(source[CatalogSources.Effective]));
        }

        // The payers that every catalog can name come first, so that a checker finds them without a search.
        _payers = Payers.BuiltIn
            .Concat(Distinct(model.ModifierRules.Select(r => r.Payer).Concat(CellsOf(ColumnKind.Payer))).Where(p => Array.IndexOf(Payers.BuiltIn, p) < 0))
            .ToList();
        _payerIndex = Index(_payers);
        _rationales = Distinct(CellsOf(ColumnKind.Rationale));
        _rationaleIndex = Index(_rationales);

        // What only the rules of an overlay name stands in the tables too, a modifier without a name and a family without members: they
        // are those of the catalog below.
        _facets = model.Facets.ToList();
        if (!_facets.Contains(TableFormat.FamilyFacet) && model.ModifierRules.Any(r => r.Selector == RuleSelector.Family))
        {
            _facets.Add(TableFormat.FamilyFacet);
        }

        var declared = new HashSet<Modifier>(model.Modifiers.Select(m => m.Modifier));
        _modifiers = model.Modifiers
            .Concat(model.ModifierRules.Select(r => r.Modifier).Distinct().Where(m => !declared.Contains(m)).Select(m => new ModifierModel { Modifier = m }))
            .OrderBy(m => m.Modifier)
            .ToList();
        int family = _facets.IndexOf(TableFormat.FamilyFacet);
        _facetValues = model.Codes.SelectMany(c => c.FacetValues).Select(v => (v.Facet, v.Slug))
            .Concat(model.ModifierRules.Where(r => r.Selector == RuleSelector.Family).Select(r => (Facet: family, Slug: r.Family)))
            .Distinct()
            .OrderBy(v => v.Facet)
            .ThenBy(v => v.Slug, StringComparer.Ordinal)
            .ToList();
        for (int i = 0; i < _facetValues.Count; i++)
        {
            _facetValueIndex[_facetValues[i]] = i;
        }

        _exclusiveSets = Distinct(model.Modifiers.SelectMany(m => m.ExclusiveSets));
    }

    /// <summary>The tables, and the hash of the model that stands in them: that of the tables with zeros in its place.</summary>
    public static (string Tables, string Hash) Write(CatalogModel model, string name)
    {
        (string tables, int place) = new TableWriter(model).WriteAll(name);
        using SHA256 sha = SHA256.Create();
        IEnumerable<byte> bytes = sha.ComputeHash(Encoding.ASCII.GetBytes(tables)).Take(HashLength / 2);
        string hash = string.Concat(bytes.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        return (tables.Remove(place, HashLength).Insert(place, hash), hash);
    }

    private static List<string> Distinct(IEnumerable<string> texts) =>
        texts.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(t => t, StringComparer.Ordinal).ToList();

    private static Dictionary<string, int> Index(List<string> texts)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < texts.Count; i++)
        {
            index[texts[i]] = i;
        }

        return index;
    }

    private void IndexCodes()
    {
        _codes.AddRange(_model.Codes.Select(c => c.Code));
        var entries = new HashSet<ProcedureCode>(_codes);
        var references = new SortedSet<ProcedureCode>();
        void Refer(ProcedureCode code)
        {
            if (!code.IsNone && !entries.Contains(code))
            {
                references.Add(code);
            }
        }

        foreach (CodeModel code in _model.Codes)
        {
            foreach (ProcedureCode other in code.ReplacedBy.Concat(code.SeeAlso))
            {
                Refer(other);
            }
        }

        foreach (ModifierRuleModel rule in _model.ModifierRules)
        {
            Refer(rule.Code);
        }

        foreach (string code in CellsOf(ColumnKind.Code).Concat(CellsOf(ColumnKind.Codes)))
        {
            Refer(Code(code));
        }

        _codes.AddRange(references);
        for (int i = 0; i < _codes.Count; i++)
        {
            _codeIndex[_codes[i]] = i;
        }
    }

    private (string Tables, int PlaceOfHash) WriteAll(string name)
    {
        int hash = WriteIdentity(name);
        WriteCodes();
        WriteEntries();
        WriteFacets();
        WriteModifiers();
        WriteModifierRules();
        foreach (FactTable table in FactTables.All)
        {
            WriteFacts(table);
        }

        AddSection(NameRecords.Payers, _payers.Select(p => new Record(NameRecords.Payers).Put(NameRecords.Payer, Text(p))));
        AddSection(NameRecords.Rationales, _rationales.Select(r => new Record(NameRecords.Rationales).Put(NameRecords.Rationale, Text(r))));
        AddSection(NameRecords.ExclusiveSets, _exclusiveSets.Select(s => new Record(NameRecords.ExclusiveSets).Put(NameRecords.ExclusiveSet, Text(s))));
        _sections.Add((TableFormat.Lists, "lists", 0, 0, _lists.Content));
        _sections.Add((TableFormat.Texts, "texts", 0, 0, _texts.Content));
        string tables = Assemble();
        return (tables, tables.Length - _texts.Content.Length + hash);
    }

    private string Assemble()
    {
        // A heading stands before each section. No reader looks at it: it is for whoever reads the emitted source.
        int offset = TableFormat.Magic.Length + 6 + (_sections.Count * TableFormat.DirectoryLineLength);
        var directory = new StringBuilder();
        foreach ((string tag, string heading, int count, int width, StringBuilder text) in _sections)
        {
            offset += heading.Length + 3;
            directory.Append(tag).Append(Number(offset, 5)).Append(Number(count, 4)).Append(Number(width, 2)).Append('\n');
            offset += text.Length;
        }

        var all = new StringBuilder(offset);
        all.Append(TableFormat.Magic).Append(TwoDecimals(TableFormat.Version)).Append(' ').Append(TwoDecimals(_sections.Count)).Append('\n').Append(directory);
        foreach ((_, string heading, _, _, StringBuilder text) in _sections)
        {
            all.Append("# ").Append(heading).Append('\n').Append(text);
        }

        return all.ToString();

        static string TwoDecimals(int value) => new(new[] { (char)('0' + (value / 10)), (char)('0' + (value % 10)) });
    }

    /// <summary>Leaves room for the hash among the texts, and says where.</summary>
    private int WriteIdentity(string name)
    {
        Record identity = new Record(IdentityRecord.Layout).Put(IdentityRecord.Name, Text(name)).Put(IdentityRecord.DataVersion, Text(_model.DataVersion));
        int hash = _texts.Reserve(new string('0', HashLength));
        AddSection(IdentityRecord.Layout, new[] { identity.Put(IdentityRecord.Hash, Number(hash, 5) + Number(HashLength, 3)) });
        return hash;
    }

    private void WriteCodes()
    {
        int width = _codes.Count == 0 ? 1 : _codes.Max(c => c.Length);
        AddSection(CodeRecords.Layout.Section, CodeRecords.Layout.Heading, width, _codes.Select(c => c.ToString().PadRight(width)));
        (int[] seeds, int[] slots) = PerfectHash.Build(_codes);
        AddSection(TableFormat.HashSeeds, "seeds of the perfect hash", TableFormat.HashSeedWidth, seeds.Select(s => Number(s, TableFormat.HashSeedWidth)));
        AddSection(TableFormat.HashSlots, "slots of the perfect hash", TableFormat.HashSlotWidth, slots.Select(s => Number(s, TableFormat.HashSlotWidth)));
    }

    private void WriteEntries() => AddSection(EntryRecords.Layout, _model.Codes.Select(c => new Record(EntryRecords.Layout)
        .Put(EntryRecords.Kind, (int)c.Kind)
        .Put(EntryRecords.From, c.From)
        .Put(EntryRecords.To, c.To)
        .Put(EntryRecords.Name, Text(c.Name))
        .Put(EntryRecords.Label, Text(c.Label))
        .Put(EntryRecords.Use, Text(c.Use))
        .Put(EntryRecords.Document, Text(c.Document))
        .Put(EntryRecords.Note, Text(c.Note))
        .Put(EntryRecords.Terms, Text(c.Terms))
        .Put(EntryRecords.Source, Text(c.Provenance))
        .Put(EntryRecords.SeeAlso, List(c.SeeAlso.Select(r => _codeIndex[r])))
        .Put(EntryRecords.ReplacedBy, List(c.ReplacedBy.Select(r => _codeIndex[r])))
        .Put(EntryRecords.Values, List(c.FacetValues.Select(v => _facetValueIndex[(v.Facet, v.Slug)])))));

    private void WriteFacets()
    {
        AddSection(NameRecords.Facets, _facets.Select(f => new Record(NameRecords.Facets).Put(NameRecords.Facet, Text(f))));
        var members = _facetValues.Select(_ => new List<int>()).ToList();
        for (int i = 0; i < _model.Codes.Count; i++)
        {
            foreach (FacetValueModel value in _model.Codes[i].FacetValues)
            {
                members[_facetValueIndex[(value.Facet, value.Slug)]].Add(i);
            }
        }

        AddSection(EntryRecords.FacetValues, _facetValues.Select((v, i) => new Record(EntryRecords.FacetValues)
            .Put(EntryRecords.Facet, v.Facet)
            .Put(EntryRecords.Slug, Text(v.Slug))
            .Put(EntryRecords.Members, List(members[i]))));
    }

    private void WriteModifiers() => AddSection(ModifierRecords.Layout, _modifiers.Select(m => new Record(ModifierRecords.Layout)
        .Put(ModifierRecords.Text, m.Modifier.ToString())
        .Put(ModifierRecords.Kind, (int)m.Kind)
        .Put(ModifierRecords.ClaimTypes, m.ClaimTypes)
        .Put(ModifierRecords.Bypass, m.BypassesPairEdits switch { null => 0, false => 1, true => 2 })
        .Put(ModifierRecords.From, m.From)
        .Put(ModifierRecords.To, m.To)
        .Put(ModifierRecords.Name, Text(m.Name))
        .Put(ModifierRecords.Label, Text(m.Label))
        .Put(ModifierRecords.Use, Text(m.Use))
        .Put(ModifierRecords.Note, Text(m.Note))
        .Put(ModifierRecords.Source, Text(m.Provenance))
        .Put(ModifierRecords.ExclusiveSets, List(m.ExclusiveSets.Select(s => _exclusiveSets.IndexOf(s))))));

    private void WriteModifierRules()
    {
        var modifierIndex = new Dictionary<Modifier, int>();
        for (int i = 0; i < _modifiers.Count; i++)
        {
            modifierIndex[_modifiers[i].Modifier] = i;
        }

        int family = _facets.IndexOf(TableFormat.FamilyFacet);
        AddSection(RuleRecords.Layout, InOrder(_model.ModifierRules.Select(r => new Record(RuleRecords.Layout)
            .Put(RuleRecords.Modifier, modifierIndex[r.Modifier])
            .Put(RuleRecords.Selector, (int)r.Selector)
            .Put(RuleRecords.Value, r.Selector switch
            {
                RuleSelector.Code => _codeIndex[r.Code],
                RuleSelector.Kind => (int)r.Kind,
                RuleSelector.Family => _facetValueIndex[(family, r.Family)],
                _ => 0,
            })
            .Put(RuleRecords.Payer, r.Payer.Length == 0 ? 0 : _payerIndex[r.Payer] + 1)
            .Put(RuleRecords.ClaimTypes, r.ClaimTypes)
            .Put(RuleRecords.Verdict, (int)r.Verdict)
            .Put(RuleRecords.From, r.From)
            .Put(RuleRecords.To, r.To)
            .Put(RuleRecords.Reason, Text(r.Reason))
            .Put(RuleRecords.Note, Text(r.Note))
            .Put(RuleRecords.Source, Text(r.Provenance)))));
    }

    private void WriteFacts(FactTable table)
    {
        // No section where there are none of what a consumer alone brings: most catalogs have none, and every byte stands in an assembly twice.
        EquatableArray<FactCellsModel> rows = _model.Of(table);
        if (rows.Count == 0 && table.FileName.Length == 0)
        {
            return;
        }

        // Rows that differ in lists alone stand together, and are one record.
        Column? list = table.Columns.FirstOrDefault(c => c.IsList);
        List<(Record Record, int[] List)> records = (list is null
                ? rows.Select(r => new[] { r })
                : rows.GroupBy(r => string.Join("|", table.Columns.Where(c => !c.IsList).Select(c => r[c])), StringComparer.Ordinal).Select(g => g.ToArray()))
            .Select(r => Encode(table, list, r))
            .ToList();
        if (table.SortedWidth > 0)
        {
            records = records
                .OrderBy(r => r.Record.Start(table.SortedWidth) + r.Record.Begin, StringComparer.Ordinal)
                .ThenBy(r => r.Record.ToString(), StringComparer.Ordinal)
                .ToList();
        }

        AddSection(table, records.Select(r => r.Record));
        foreach (TableIndex index in table.Indexes)
        {
            AddSection(index, InOrder(records.SelectMany((r, row) => IndexRecords(index, r.Record, r.List, row)))
                .GroupBy(r => r.ToString(), StringComparer.Ordinal)
                .Select(g => g.First()));
        }
    }

    private (Record Record, int[] List) Encode(FactTable table, Column? list, FactCellsModel[] rows)
    {
        FactCellsModel row = rows[0];
        var record = new Record(table);
        if (table.First is { } first)
        {
            int source = Source(row[first]);
            ServiceDate begin = table.Begins is { } begins && row[begins].Length > 0 ? Day(row[begins]) : source == 0 ? default : _effective[source - 1];
            record.Begin = Number(begin.TableDay, 4);
        }

        int[] elements = list is null
            ? Array.Empty<int>()
            : rows.Select(r => r[list]).Where(c => c.Length > 0 && c != list.NoList).Select(c => _codeIndex[Code(c)]).Distinct().OrderBy(i => i).ToArray();
        foreach (Column column in table.Columns)
        {
            string cell = row[column];
            switch (column.Kind)
            {
                case ColumnKind.Number:
                    record.Put(column, int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture));
                    break;
                case ColumnKind.Amount:
                    record.Put(column, cell.Length == 0 ? 0 : int.Parse(cell.Replace(".", ""), NumberStyles.None, CultureInfo.InvariantCulture) + 1);
                    break;
                case ColumnKind.Word:
                case ColumnKind.Indicator:
                    record.Put(column, column.Words!.ValueOf(cell));
                    break;
                case ColumnKind.Characters:
                case ColumnKind.TwoDigits:
                case ColumnKind.Modifier:
                    record.Put(column, cell.Length == 0 ? new string('?', column.Width) : cell.PadRight(column.Width));
                    break;
                case ColumnKind.Flag:
                    record.Put(column, cell switch { "no" => 1, "yes" => 2, _ => 0 });
                    break;
                case ColumnKind.Day:
                    record.Put(column, Day(cell));
                    break;
                case ColumnKind.LastDay:
                    record.Put(column, cell.Length == 0 ? TableFormat.OpenEnd : Day(cell).TableDay);
                    break;
                case ColumnKind.Code:
                    record.Put(column, _codeIndex[Code(cell)]);
                    break;
                case ColumnKind.Codes:
                    record.Put(column, List(elements));
                    break;
                case ColumnKind.Payer:
                    record.Put(column, _payerIndex[cell]);
                    break;
                case ColumnKind.Rationale:
                    record.Put(column, _rationaleIndex.TryGetValue(cell, out int rationale) ? rationale + 1 : 0);
                    break;
                case ColumnKind.Release:
                    record.Put(column, Source(cell));
                    break;
                case ColumnKind.Count:
                    break;
                default:
                    record.Put(column, Text(cell));
                    break;
            }
        }

        return (record, elements);
    }

    /// <summary>The records of an index that a record of the table has: one for each element of a list, else one.</summary>
    private static IEnumerable<Record> IndexRecords(TableIndex index, Record record, int[] list, int row)
    {
        foreach (int element in index.List is null ? new[] { row } : list)
        {
            var entry = new Record(index);
            for (int i = 0; i < index.Columns.Count; i++)
            {
                Column column = index.Columns[i];
                if (i == index.Sources.Count || index.Sources[i] == index.List)
                {
                    entry.Put(column, element);
                }
                else
                {
                    entry.Put(column, record.Field(index.Sources[i]));
                }
            }

            yield return entry;
        }
    }

    private static IEnumerable<Record> InOrder(IEnumerable<Record> records) => records.OrderBy(r => r.ToString(), StringComparer.Ordinal);

    private void AddSection(RecordLayout layout, IEnumerable<Record> records) =>
        AddSection(layout.Section, layout.Heading, layout.Width, records.Select(r => r.ToString()));

    private IEnumerable<string> CellsOf(ColumnKind kind) => FactTables.All.SelectMany(t => t.Columns
        .Where(c => c.Kind == kind)
        .SelectMany(c => _model.Of(t).Select(r => r[c]).Where(cell => cell.Length > 0 && cell != c.NoList)));

    private static ProcedureCode Code(string text) => ProcedureCode.TryParse(text.AsSpan(), out ProcedureCode code) ? code : default;

    private static ServiceDate Day(string text) => ServiceDate.TryParseIso(text.AsSpan(), out ServiceDate day) ? day : default;

    private void AddSection(string tag, string heading, int width, IEnumerable<string> rows)
    {
        var text = new StringBuilder();
        int count = 0;
        foreach (string row in rows)
        {
            if (row.Length != width)
            {
                throw new InvalidOperationException($"A record of section '{tag}' is {row.Length} wide, not {width}.");
            }

            text.Append(row).Append('\n');
            count++;
        }

        _sections.Add((tag, heading, count, width, text));
    }

    private int Source(string id) => _sourceIndex.TryGetValue(id, out int index) ? index + 1 : 0;

    private static string Number(int value, int digits)
    {
        var text = new char[digits];
        int rest = value;
        for (int i = digits - 1; i >= 0; i--)
        {
            text[i] = TableFormat.Digits[rest & 63];
            rest >>= 6;
        }

        return rest == 0 ? new string(text) : throw new InvalidOperationException($"{value} does not fit in {digits} digits.");
    }

    private string Text(string text) => Reference(_texts, Escape(text));

    private string List(IEnumerable<int> indexes)
    {
        string[] elements = indexes.Select(i => Number(i, TableFormat.ListElementWidth)).ToArray();
        string reference = Reference(_lists, string.Concat(elements));
        return reference.Substring(0, 5) + Number(elements.Length, 3);
    }

    private static string Reference(Pool pool, string text) =>
        text.Length == 0 ? Number(0, TableFormat.ReferenceWidth) : Number(pool.Add(text), 5) + Number(text.Length, 3);

    private static string Escape(string text)
    {
        if (text.All(IsPlain))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            if (IsPlain(c))
            {
                escaped.Append(c);
            }
            else
            {
                escaped.Append(TableFormat.Escape).Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();

        static bool IsPlain(char c) => c is >= ' ' and < '\x7F' and not ('"' or '\\' or TableFormat.Escape);
    }

    /// <summary>A record, into which each column puts its field.</summary>
    private sealed class Record
    {
        private readonly RecordLayout _layout;
        private readonly char[] _text;

        public Record(RecordLayout layout)
        {
            _layout = layout;
            _text = new char[layout.Width];
        }

        /// <summary>The day on which the first release of a row came into force: rows of one key are in the order of it.</summary>
        public string Begin { get; set; } = "";

        public Record Put(Column column, int value) => Put(column, Number(value, column.Width));

        public Record Put(Column column, ServiceDate day) => Put(column, day.TableDay);

        public Record Put(Column column, string field)
        {
            if (field.Length != column.Width || column.Layout != _layout)
            {
                throw new InvalidOperationException($"'{field}' is no field of column '{column.Name}' of section '{_layout.Section}'.");
            }

            field.CopyTo(0, _text, column.Offset, field.Length);
            return this;
        }

        public string Field(Column column) => new(_text, column.Offset, column.Width);

        public string Start(int width) => new(_text, 0, width);

        public override string ToString() => new(_text);
    }

    /// <summary>Texts one under the other, each once.</summary>
    private sealed class Pool
    {
        private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

        public StringBuilder Content { get; } = new();

        public int Add(string text)
        {
            if (!_offsets.TryGetValue(text, out int offset))
            {
                offset = Reserve(text);
                _offsets.Add(text, offset);
            }

            return offset;
        }

        /// <summary>Adds a text that nobody shares.</summary>
        public int Reserve(string text)
        {
            int offset = Content.Length;
            Content.Append(text).Append('\n');
            return offset;
        }
    }
}
