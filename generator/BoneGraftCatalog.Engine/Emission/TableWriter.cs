using System;
using System.Collections.Generic;
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
        for (int i = 0; i < model.Sources.Count; i++)
        {
            _sourceIndex[model.Sources[i].Id] = i;
        }

        // The payers that every catalog can name come first, so that a checker finds them without a search.
        _payers = new[] { Payers.Medicare, Payers.Medicaid, Payers.CptRules }
            .Concat(Distinct(model.ModifierRules.Select(r => r.Payer).Concat(model.UnitLimits.Select(u => u.Payer)))
                .Where(p => p is not (Payers.Medicare or Payers.Medicaid or Payers.CptRules)))
            .ToList();
        _payerIndex = Index(_payers);
        _rationales = Distinct(model.UnitLimits.Select(u => u.Rationale).Concat(model.Pairs.Select(p => p.Rationale)));
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
        _facetValues = model.Codes.SelectMany(c => c.FacetValues).Select(v => (v.Facet, v.Slug))
            .Concat(model.ModifierRules.Where(r => r.Selector == RuleSelector.Family).Select(r => (Facet: _facets.IndexOf(TableFormat.FamilyFacet), Slug: r.Family)))
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

    /// <summary>The tables, and the hash of the model that stands in them.</summary>
    public static (string Tables, string Hash) Write(CatalogModel model, string name)
    {
        string withoutHash = new TableWriter(model).WriteAll(name, new string('0', HashLength));
        using SHA256 sha = SHA256.Create();
        string hash = string.Concat(sha.ComputeHash(Encoding.ASCII.GetBytes(withoutHash)).Take(HashLength / 2).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        return (new TableWriter(model).WriteAll(name, hash), hash);
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
            foreach (ProcedureCode replacement in code.ReplacedBy)
            {
                Refer(replacement);
            }
        }

        foreach (AddOnModel addOn in _model.AddOns)
        {
            Refer(addOn.Code);
            foreach (ProcedureCode primary in addOn.Primaries)
            {
                Refer(primary);
            }
        }

        foreach (PairModel pair in _model.Pairs)
        {
            Refer(pair.Column1);
            Refer(pair.Column2);
        }

        foreach (ModifierRuleModel rule in _model.ModifierRules)
        {
            Refer(rule.Code);
        }

        foreach (FeeScheduleModel row in _model.FeeSchedule)
        {
            Refer(row.Code);
        }

        foreach (UnitLimitModel row in _model.UnitLimits)
        {
            Refer(row.Code);
        }

        foreach (OutpatientStatusModel row in _model.OutpatientStatus)
        {
            Refer(row.Code);
        }

        foreach (DescriptorModel row in _model.Descriptors)
        {
            Refer(row.Code);
        }

        _codes.AddRange(references);
        for (int i = 0; i < _codes.Count; i++)
        {
            _codeIndex[_codes[i]] = i;
        }
    }

    private string WriteAll(string name, string hash)
    {
        WriteIdentity(name, hash);
        WriteCodes();
        WriteEntries();
        WriteFacets();
        WriteModifiers();
        WriteModifierRules();
        WriteFeeSchedule();
        WriteAddOns();
        WriteUnitLimits();
        WritePairs();
        WriteOutpatientStatus();
        WritePlaces();
        WriteDescriptors();
        WriteSources();
        AddSection(TableFormat.Payers, "payers", TableFormat.TextRecord.Width, _payers.Select(p => Text(p)));
        AddSection(TableFormat.Rationales, "rationales of the edits", TableFormat.TextRecord.Width, _rationales.Select(r => Text(r)));
        AddSection(TableFormat.ExclusiveSets, "sets of modifiers that exclude each other", TableFormat.TextRecord.Width, _exclusiveSets.Select(s => Text(s)));
        _sections.Add((TableFormat.Lists, "lists", 0, 0, _lists.Content));
        _sections.Add((TableFormat.Texts, "texts", 0, 0, _texts.Content));
        return Assemble();
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

    private void WriteIdentity(string name, string hash) =>
        AddSection(TableFormat.Identity, "name, data version, hash", TableFormat.IdentityRecord.Width, new[] { Text(name) + Text(_model.DataVersion) + Text(hash) });

    private void WriteCodes()
    {
        int width = _codes.Count == 0 ? 1 : _codes.Max(c => c.Length);
        AddSection(TableFormat.Codes, "codes: entries, then references", width, _codes.Select(c => c.ToString().PadRight(width)));
        (int[] seeds, int[] slots) = PerfectHash.Build(_codes);
        AddSection(TableFormat.HashSeeds, "seeds of the perfect hash", 3, seeds.Select(s => Number(s, 3)));
        AddSection(TableFormat.HashSlots, "slots of the perfect hash", 4, slots.Select(s => Number(s, 4)));
    }

    private void WriteEntries() =>
        AddSection(TableFormat.Entries, "entries", TableFormat.EntryRecord.Width, _model.Codes.Select(c =>
            Number((int)c.Kind, 1) + Day(c.From) + Day(c.To) + Text(c.Name) + Text(c.Label) + Text(c.Use) + Text(c.Note) + Text(c.Terms) + Text(c.Provenance)
            + List(c.ReplacedBy.Select(r => _codeIndex[r]))
            + List(c.FacetValues.Select(v => _facetValueIndex[(v.Facet, v.Slug)]))));

    private void WriteFacets()
    {
        AddSection(TableFormat.Facets, "facets", TableFormat.TextRecord.Width, _facets.Select(f => Text(f)));
        var members = _facetValues.Select(_ => new List<int>()).ToList();
        for (int i = 0; i < _model.Codes.Count; i++)
        {
            foreach (FacetValueModel value in _model.Codes[i].FacetValues)
            {
                members[_facetValueIndex[(value.Facet, value.Slug)]].Add(i);
            }
        }

        AddSection(TableFormat.FacetValues, "values of the facets", TableFormat.FacetValueRecord.Width, _facetValues.Select((v, i) => Number(v.Facet, 2) + Text(v.Slug) + List(members[i])));
    }

    private void WriteModifiers() =>
        AddSection(TableFormat.Modifiers, "modifiers", TableFormat.ModifierRecord.Width, _modifiers.Select(m =>
            m.Modifier.ToString() + Number((int)m.Kind, 1) + Number(m.ClaimTypes, 1) + Flag(m.BypassesPairEdits) + Day(m.From) + Day(m.To)
            + Text(m.Name) + Text(m.Label) + Text(m.Use) + Text(m.Note) + Text(m.Provenance)
            + List(m.ExclusiveSets.Select(s => _exclusiveSets.IndexOf(s)))));

    private void WriteModifierRules()
    {
        var modifierIndex = new Dictionary<Modifier, int>();
        for (int i = 0; i < _modifiers.Count; i++)
        {
            modifierIndex[_modifiers[i].Modifier] = i;
        }

        int family = _facets.IndexOf(TableFormat.FamilyFacet);
        AddSorted(TableFormat.ModifierRules, "rules of modifiers", TableFormat.ModifierRuleRecord.Width, _model.ModifierRules.Select(r =>
            Number(modifierIndex[r.Modifier], 2) + Number((int)r.Selector, 1)
            + Number(
                r.Selector switch
                {
                    RuleSelector.Code => _codeIndex[r.Code],
                    RuleSelector.Kind => (int)r.Kind,
                    RuleSelector.Family => _facetValueIndex[(family, r.Family)],
                    _ => 0,
                },
                4)
            + Number(r.Payer.Length == 0 ? 0 : _payerIndex[r.Payer] + 1, 2) + Number(r.ClaimTypes, 1) + Number((int)r.Verdict, 1) + Day(r.From) + Day(r.To)
            + Text(r.Reason) + Text(r.Note) + Text(r.Provenance)));
    }

    private void WriteFeeSchedule() =>
        AddSorted(TableFormat.FeeSchedule, "fee schedule", TableFormat.FeeScheduleRecord.Width, _model.FeeSchedule.Select(r => Row(
            Number(_codeIndex[r.Code], 4),
            r.First,
            Number(Source(r.First), 3) + Number(Source(r.Last), 3) + r.Status + r.Global.PadRight(3, '?').Substring(0, 3)
            + r.Component + r.Multiple + r.Bilateral + r.Assistant + r.CoSurgeon + r.Team + Flag(r.NonFacilityNa) + Flag(r.FacilityNa))));

    private void WriteAddOns()
    {
        AddSorted(TableFormat.AddOnEdits, "add-on edits", TableFormat.AddOnRecord.Width, _model.AddOns.Select(a => Row(
            Number(_codeIndex[a.Code], 4),
            a.First,
            Number(a.Type, 1) + Number(Source(a.First), 3) + Number(Source(a.Last), 3) + List(a.Primaries.Select(p => _codeIndex[p]).OrderBy(i => i)))));
        AddSorted(TableFormat.PrimaryOf, "primaries and their add-ons", TableFormat.PrimaryOfRecord.Width, _model.AddOns
            .SelectMany(a => a.Primaries.Select(p => Number(_codeIndex[p], 4) + Number(_codeIndex[a.Code], 4)))
            .Distinct(StringComparer.Ordinal)
            .Select(r => (r, r)));
    }

    private void WriteUnitLimits() =>
        AddSorted(TableFormat.UnitLimits, "unit limits", TableFormat.UnitLimitRecord.Width, _model.UnitLimits.Select(u => Row(
            Number(_codeIndex[u.Code], 4) + Number(_payerIndex[u.Payer], 2) + Number((int)u.ClaimType, 1),
            u.First,
            Number(u.Limit, 4) + Number((int)u.Adjudication, 1) + Number(Rationale(u.Rationale), 2) + Number(Source(u.First), 3) + Number(Source(u.Last), 3))));

    private void WritePairs()
    {
        List<string> rows = _model.Pairs
            .Select(p => Number((int)p.ClaimType, 1) + Number(_codeIndex[p.Column1], 4) + Number(_codeIndex[p.Column2], 4)
                + Number(p.To.IsNone ? TableFormat.OpenEnd : p.To.TableDay, 4)
                + Number((int)p.Indicator, 1) + Number(Rationale(p.Rationale), 2) + Number(Source(p.First), 3) + Number(Source(p.Last), 3))
            .OrderBy(r => r, StringComparer.Ordinal)
            .ToList();
        AddSection(TableFormat.Pairs, "pair edits", TableFormat.PairRecord.Width, rows);
        AddSorted(TableFormat.PairsByColumn2, "pair edits by column 2", TableFormat.PairByColumn2Record.Width, rows.Select((row, i) =>
        {
            string key = row.Substring(TableFormat.PairRecord.ClaimType, 1) + row.Substring(TableFormat.PairRecord.Column2, 4) + Number(i, 4);
            return (key, key);
        }));
    }

    private void WriteOutpatientStatus() =>
        AddSorted(TableFormat.OutpatientStatus, "outpatient status", TableFormat.OutpatientStatusRecord.Width, _model.OutpatientStatus.Select(o => Row(
            Number(_codeIndex[o.Code], 4),
            o.First,
            o.Status.PadRight(2).Substring(0, 2) + Number(Source(o.First), 3) + Number(Source(o.Last), 3))));

    private void WritePlaces() =>
        AddSorted(TableFormat.Places, "places of service", TableFormat.PlaceRecord.Width, _model.Places.Select(p =>
        {
            string row = p.Place.PadRight(2).Substring(0, 2) + Number((int)p.Rate, 1) + Text(p.Label) + Number(Source(p.First), 3) + Number(Source(p.Last), 3);
            return (row, row);
        }));

    // No section where there are none: most catalogs have no licensed wording, and every byte stands in an assembly twice.
    private void WriteDescriptors()
    {
        if (_model.Descriptors.Count > 0)
        {
            AddSorted(TableFormat.Descriptors, "licensed descriptors", TableFormat.DescriptorRecord.Width, _model.Descriptors.Select(d =>
            {
                string key = Number(_codeIndex[d.Code], 4);
                return (key, key + Text(d.Text) + Text(d.Provenance));
            }));
        }
    }

    private void WriteSources() =>
        AddSection(TableFormat.Sources, "sources", TableFormat.SourceRecord.Width, _model.Sources.Select(s =>
            Text(s.Id) + Text(s.Kind) + Text(s.Title) + Text(s.Publisher) + Text(s.Release) + Day(s.Effective) + Day(s.Until)
            + Number((int)s.Confidence, 1) + Text(s.Sha256) + Text(s.Note)));

    /// <summary>A row in the order of its key, then of the day on which its first release came into force.</summary>
    private (string SortKey, string Row) Row(string key, string firstSource, string rest)
    {
        int source = Source(firstSource);
        ServiceDate effective = source == 0 ? default : _model.Sources[source - 1].Effective;
        return (key + Day(effective), key + rest);
    }

    private void AddSorted(string tag, string heading, int width, IEnumerable<(string SortKey, string Row)> rows) =>
        AddSection(tag, heading, width, rows.OrderBy(r => r.SortKey, StringComparer.Ordinal).ThenBy(r => r.Row, StringComparer.Ordinal).Select(r => r.Row));

    private void AddSorted(string tag, string heading, int width, IEnumerable<string> rows) =>
        AddSection(tag, heading, width, rows.OrderBy(r => r, StringComparer.Ordinal));

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

    private int Rationale(string rationale) => _rationaleIndex.TryGetValue(rationale, out int index) ? index + 1 : 0;

    private static string Day(ServiceDate date) => Number(date.TableDay, 4);

    private static string Flag(bool? value) => value switch { null => "0", false => "1", true => "2" };

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
                escaped.Append(TableFormat.Escape).Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return escaped.ToString();

        static bool IsPlain(char c) => c is >= ' ' and < '\x7F' and not ('"' or '\\' or TableFormat.Escape);
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
                offset = Content.Length;
                _offsets.Add(text, offset);
                Content.Append(text).Append('\n');
            }

            return offset;
        }
    }
}
