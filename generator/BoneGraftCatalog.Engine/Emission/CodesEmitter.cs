using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Writes the class of the procedure codes.</summary>
internal sealed class CodesEmitter
{
    // A class holds 65,535 methods at most, and each code is one; partial classes are one class. Some stay free for what may come.
    public const int MaxCodesPerClass = 65000;

    private const int ShownPrimaries = 30;

    /// <summary>The type of an add-on edit whose list of primaries is a part.</summary>
    private const string OpenList = "3";

    private readonly CatalogModel _model;
    private readonly CatalogOptions _options;
    private readonly SourceFrame _frame;
    private readonly SourceWords _sources;
    private readonly Dictionary<ProcedureCode, CodeModel> _codes;
    private readonly ILookup<string, FactCellsModel> _addOns;
    private readonly ILookup<string, FactCellsModel> _statuses;
    private readonly ILookup<string, FactCellsModel> _listings;
    private readonly ILookup<string, FactCellsModel> _fees;
    private readonly Dictionary<string, string> _firstSeen;
    private readonly Dictionary<string, string> _descriptors;

    public CodesEmitter(CatalogModel model, CatalogOptions options, SourceFrame frame, SourceWords sources)
    {
        _model = model;
        _options = options;
        _frame = frame;
        _sources = sources;
        _codes = model.Codes.GroupBy(c => c.Code).ToDictionary(g => g.Key, g => g.First());
        _addOns = model.Of(AddOnEdits.Table).ToLookup(a => a[AddOnEdits.AddOn]);
        _statuses = model.Of(OutpatientStatuses.Table).ToLookup(s => s[OutpatientStatuses.Code]);
        _listings = model.Of(SurgeryCenterListings.Table).ToLookup(s => s[SurgeryCenterListings.Code]);
        _fees = model.Of(FeeSchedules.Table).ToLookup(f => f[FeeSchedules.Code]);
        _firstSeen = FindFirstSeen(model, sources);
        _descriptors = model.Of(LicensedDescriptors.Table).ToDictionary(d => d[LicensedDescriptors.Code], d => d[LicensedDescriptors.Text]);
    }

    public EmittedFile Emit(List<BuildProblem> problems) => _frame.File("Codes", writer =>
    {
        Documentation.Summary(writer, $"The procedure codes of the catalog <see cref=\"{_frame.Reference(_options.Catalog)}\"/>, in their order.");
        writer.Line(SourceFrame.GeneratedCode);
        writer.Open($"{_frame.Visibility} static class {_options.Codes}");
        if (_options.PrefixLength == 0)
        {
            WriteClass(writer, _options.Codes, _model.Codes.Items, problems);
        }
        else
        {
            bool first = true;
            foreach (IGrouping<string, CodeModel> group in _model.Codes.GroupBy(c => Prefix(c.Code)))
            {
                if (!first)
                {
                    writer.Line();
                }

                first = false;
                Documentation.Summary(writer, $"The codes that begin with <c>{group.Key}</c>.");
                writer.Open($"public static class {PrefixClass(group.Key)}");
                WriteClass(writer, PrefixClass(group.Key), group.ToList(), problems);
                writer.Close();
            }
        }

        writer.Close();
    });

    private void WriteClass(CodeWriter writer, string name, IReadOnlyList<CodeModel> codes, List<BuildProblem> problems)
    {
        if (codes.Count > MaxCodesPerClass)
        {
            problems.Add(BuildProblem.Create(
                BuildProblemIds.NeedsPrefix,
                name,
                codes.Count.ToString(CultureInfo.InvariantCulture),
                MaxCodesPerClass.ToString(CultureInfo.InvariantCulture)));
            codes = codes.Take(MaxCodesPerClass).ToList();
        }

        IReadOnlyList<Constant> constants = ConstantsEmitter.WithoutClashes(_options.Catalog, name, codes.Select(Describe), problems);
        ConstantsEmitter.WriteMembers(writer, _frame.Library + nameof(ProcedureCode), constants);
    }

    private string Prefix(ProcedureCode code)
    {
        string text = code.ToString();
        return text.Length <= _options.PrefixLength ? text : text.Substring(0, _options.PrefixLength);
    }

    // Codes of digits need a word before them, and then all have it, so that one need not know which do.
    private static string PrefixClass(string prefix) => "Starting" + Identifier.Of("", prefix);

    private Constant Describe(CodeModel code)
    {
        var summary = new List<string>(Documentation.Sentence(code.Label.Length == 0 ? code.Name : code.Label));
        if (code.Kind == CodeKind.AddOn)
        {
            summary.Add("Add-on.");
        }

        if (!code.To.IsNone)
        {
            summary.AddRange(new[] { "Until", code.To + "." });
        }

        var remarks = new List<IReadOnlyList<string>>();
        if (_options.ShowsDescriptors && _descriptors.TryGetValue(code.Code.ToString(), out string? descriptor))
        {
            AddParagraph(remarks, Documentation.Sentence(descriptor));
        }

        AddParagraph(remarks, Documentation.Sentence(code.Use));
        AddParagraph(remarks, Validity(code));
        AddParagraph(remarks, Primaries(code));
        AddParagraph(remarks, Sites(code));
        AddParagraph(remarks, Document(code));
        AddParagraph(remarks, Documentation.Sentence(code.Note));
        AddParagraph(remarks, SeeAlso(code));
        AddParagraph(remarks, _sources.Of(code.Provenance, "the code, its kind and its dates"));
        return new Constant(
            Identifier.Of(code.Name, code.Code.ToString()),
            code.Code.ToString(),
            string.Format(CultureInfo.InvariantCulture, "0x{0:X16}UL, 0x{1:X}UL", code.Code.High, code.Code.Low),
            summary,
            remarks);
    }

    private static IEnumerable<string> Document(CodeModel code) => code.Document.Length == 0
        ? Enumerable.Empty<string>()
        : Documentation.Words("The record should show:").Concat(Documentation.Sentence(code.Document));

    private IEnumerable<string> SeeAlso(CodeModel code) => code.SeeAlso.Count == 0
        ? Enumerable.Empty<string>()
        : Documentation.Words("See also").Concat(Join(code.SeeAlso.Select(Reference).ToList()));

    private IEnumerable<string> Validity(CodeModel code)
    {
        string dates = (code.From.IsNone, code.To.IsNone) switch
        {
            (false, false) => $"Valid from {code.From} to {code.To}.",
            (false, true) => $"Valid from {code.From}.",
            (true, false) => $"Valid to {code.To}.",
            _ => "",
        };
        if (code.From.IsNone && _firstSeen.TryGetValue(code.Code.ToString(), out string? seen))
        {
            string last = code.To.ToString();
            string day = code.To.IsNone || string.CompareOrdinal(seen, last) <= 0 ? seen : last;
            dates += $" Its start is not known: nothing at hand shows that it was in use before {day}.";
        }

        IEnumerable<string> words = Documentation.Words(dates);
        return code.ReplacedBy.Count == 0 ? words : words.Concat(Documentation.Words("Replaced by")).Concat(Join(code.ReplacedBy.Select(Reference).ToList()));
    }

    private IEnumerable<string> Primaries(CodeModel code)
    {
        // The edit of the latest release; rows of one edit differ in their primaries alone.
        FactCellsModel[] rows = _addOns[code.Code.ToString()]
            .GroupBy(r => (Type: r[AddOnEdits.Type], From: r[AddOnEdits.From], First: r[AddOnEdits.Table.First!], Last: r[AddOnEdits.Table.Last!]))
            .OrderBy(g => _sources.Effective(g.Key.Last), StringComparer.Ordinal)
            .ThenBy(g => g.Key.From, StringComparer.Ordinal)
            .LastOrDefault()?.ToArray() ?? Array.Empty<FactCellsModel>();
        if (rows.Length == 0)
        {
            return Enumerable.Empty<string>();
        }

        string[] primaries = rows.Select(r => r[AddOnEdits.Primary]).Where(p => p != AddOnEdits.Primary.NoList).ToArray();
        if (primaries.Length == 0)
        {
            return Documentation.Words("Add-on without a list of primaries: the contractor decides.");
        }

        int count = primaries.Length;
        string list = string.Format(
            CultureInfo.InvariantCulture,
            "Add-on to {0} {1}{2}: {3}",
            count,
            count == 1 ? "primary" : "primaries",
            rows[0][AddOnEdits.Type] == OpenList ? " and others by the contractor's decision" : "",
            string.Join(", ", primaries.Take(ShownPrimaries)));
        string rest = count <= ShownPrimaries ? "" : string.Format(CultureInfo.InvariantCulture, " and {0} more", count - ShownPrimaries);
        return Documentation.Sentence(list + rest);
    }

    /// <summary>Where Medicare pays for the code, with the days and the release of each site.</summary>
    private IEnumerable<string> Sites(CodeModel code)
    {
        IEnumerable<(CareSite Site, FactCellsModel Row, FactTable Table)> statuses = _statuses[code.Code.ToString()]
            .OrderBy(s => _sources.Effective(s[OutpatientStatuses.Table.First!]), StringComparer.Ordinal)
            .Select(s => (CareSites.OfOutpatientStatus(s[OutpatientStatuses.Status]), s, (FactTable)OutpatientStatuses.Table));

        IEnumerable<(CareSite Site, FactCellsModel Row, FactTable Table)> listings = _listings[code.Code.ToString()]
            .OrderBy(s => _sources.Effective(s[SurgeryCenterListings.Table.First!]), StringComparer.Ordinal)
            .Select(s => (CareSite.SurgeryCenter, s, (FactTable)SurgeryCenterListings.Table));

        // Indicators are carried: the latest say where it is paid now.
        IEnumerable<(CareSite Site, FactCellsModel Row, FactTable Table)> fees = _fees[code.Code.ToString()]
            .OrderBy(f => _sources.Effective(f[FeeSchedules.Table.First!]), StringComparer.Ordinal)
            .Reverse()
            .Take(1)
            .Select(f => (OfFees(f), f, (FactTable)FeeSchedules.Table));
        string[] sites = statuses.Concat(listings).Concat(fees)
            .Where(s => s.Site != CareSite.Unknown)
            .Select(s => $"{CareSites.WordOf(s.Site)} {_sources.Days(s.Row[s.Table.First!], s.Row[s.Table.Last!])}")
            .ToArray();
        return sites.Length == 0 ? Enumerable.Empty<string>() : Documentation.Sentence("Paid by Medicare: " + string.Join("; ", sites));

        static CareSite OfFees(FactCellsModel row) => CareSites.OfFeeSchedule(
            row[FeeSchedules.Status].FirstOrDefault(), row[FeeSchedules.NonFacilityNa] switch { "yes" => true, "no" => false, _ => null });
    }

    /// <summary>For each code the first day on which a release has it, as the tables say it at run time.</summary>
    private static Dictionary<string, string> FindFirstSeen(CatalogModel model, SourceWords sources)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (FactTable table in FactTables.All.Where(t => t.First is not null))
        {
            Column[] codes = table.Columns.Where(c => c.Kind is ColumnKind.Code or ColumnKind.Codes).ToArray();
            foreach (FactCellsModel row in codes.Length == 0 ? Enumerable.Empty<FactCellsModel>() : model.Of(table))
            {
                string first = row[table.First!];
                string day = sources.Effective(first);
                foreach (Column? edge in new[] { table.Begins, table.Ends, table.End })
                {
                    string other = edge is null ? "" : row[edge];
                    day = other.Length > 0 && (day.Length == 0 || string.CompareOrdinal(other, day) < 0) ? other : day;
                }

                if (day.Length == 0 || sources.IsWeak(first))
                {
                    continue;
                }

                foreach (Column key in codes)
                {
                    string code = row[key];
                    if (!seen.TryGetValue(code, out string? before) || string.CompareOrdinal(day, before) < 0)
                    {
                        seen[code] = day;
                    }
                }
            }
        }

        return seen;
    }

    /// <summary>A code of the catalog as a link, any other as text.</summary>
    private string Reference(ProcedureCode code)
    {
        if (!_codes.TryGetValue(code, out CodeModel? entry))
        {
            return $"<c>{code}</c>";
        }

        string container = _options.PrefixLength == 0 ? "" : PrefixClass(Prefix(code)) + ".";
        return $"<see cref=\"{container}{Identifier.Of(entry.Name, code.ToString())}\"/>";
    }

    private static IEnumerable<string> Join(List<string> words) => words.Select((w, i) => i + 1 == words.Count ? w + "." : w + ",");

    private static void AddParagraph(List<IReadOnlyList<string>> paragraphs, IEnumerable<string> words)
    {
        List<string> all = words.ToList();
        if (all.Count > 0)
        {
            paragraphs.Add(all);
        }
    }
}
