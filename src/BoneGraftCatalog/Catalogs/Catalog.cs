using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>A catalog of procedure codes and modifiers with their facts.</summary>
/// <remarks>
/// Immutable and safe to use from any thread. Opening one decodes nothing, and a look-up allocates nothing. A catalog can be seen as
/// of a date: <see cref="AsOf"/>.
/// </remarks>
/// <example>
/// <code>
/// if (BoneGraft.Catalog.TryFind("20939", out CatalogEntry entry))
///     Console.WriteLine(entry);
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class Catalog : IReadOnlyCollection<CatalogEntry>
{
    // Made at first use. Two threads may make them twice, from the same tables and so alike.
    private IReadOnlyList<Source>? _sources;
    private IReadOnlyList<Source>? _releases;
    private IReadOnlyList<ModifierEntry>? _modifiers;
    private IReadOnlyList<Facet>? _facets;
    private IReadOnlyList<PlaceOfService>? _places;
    private IReadOnlyList<Payer>? _payers;
    private IReadOnlyList<CatalogLayer>? _layers;
    private string[]? _facetNames;
    private int _count = -1;

    private Catalog(LayeredTables tables, ServiceDate date)
    {
        Tables = tables;
        Date = date;
    }

    /// <summary>The name of the catalog, such as <c>BoneGraft</c>. What lies over it has names of its own: see <see cref="Layers"/>.</summary>
    public string Name => Tables.GetLayer(0).Name;

    /// <summary>
    /// The version of its data: the latest day on which one of its releases came into force, as <c>2026-10-01</c>; empty where none is known.
    /// </summary>
    public string DataVersion
    {
        get
        {
            string latest = "";
            for (int i = 0; i < Tables.LayerCount; i++)
            {
                string version = Tables.GetLayer(i).DataVersion;
                latest = string.CompareOrdinal(version, latest) > 0 ? version : latest;
            }

            return latest;
        }
    }

    /// <summary>
    /// A hash of all that the catalog says, in hexadecimal digits: equal hashes, equal catalogs. With overlays, the hashes of its layers
    /// with a hyphen between them.
    /// </summary>
    public string Hash
    {
        get
        {
            string hash = Tables.GetLayer(0).Hash;
            for (int i = 1; i < Tables.LayerCount; i++)
            {
                hash += "-" + Tables.GetLayer(i).Hash;
            }

            return hash;
        }
    }

    /// <summary>The date as of which the catalog is seen; none for the whole catalog.</summary>
    public ServiceDate Date { get; }

    /// <summary>The number of entries; in a catalog of a date, of those valid on it.</summary>
    public int Count => Date.IsNone ? Tables.EntryCount : _count >= 0 ? _count : _count = Entries.Count;

    /// <summary>The entries in code order; in a catalog of a date, those valid on it.</summary>
    public CodeSet Entries => CodeSet.All(this);

    /// <summary>The modifiers, in the order of their text.</summary>
    public IReadOnlyList<ModifierEntry> Modifiers => _modifiers ??= SelectModifiers();

    /// <summary>The facets of the codes and their values, in the order of the file.</summary>
    public IReadOnlyList<Facet> Facets => _facets ??= List(FacetNames.Length, i => new Facet(this, i));

    /// <summary>The places of service, by their two digits.</summary>
    public IReadOnlyList<PlaceOfService> PlacesOfService => _places ??= SelectPlaces();

    /// <summary>The payers that a fact of the catalog can name.</summary>
    public IReadOnlyList<Payer> Payers => _payers ??= List(Tables.PayerCount, i => Payer.TryParse(Tables.GetPayer(i), out Payer payer) ? payer : default);

    /// <summary>All that the catalog's facts rely on; with overlays, that of the earlier layers first.</summary>
    public IReadOnlyList<Source> Sources => _sources ??= SelectSources();

    /// <summary>The sources that are releases of an agency's file.</summary>
    public IReadOnlyList<Source> Releases => _releases ??= SelectReleases();

    /// <summary>All that is asked: the catalog itself, then what lies over it, the later before the earlier.</summary>
    internal LayeredTables Tables { get; }

    /// <summary>The names of the facets of all layers, those of an earlier one first.</summary>
    internal string[] FacetNames => _facetNames ??= Tables.GetFacetNames();

    /// <summary>The entry of a code.</summary>
    /// <exception cref="KeyNotFoundException">The catalog, or the catalog of this date, does not have the code. The message says which.</exception>
    /// <example><code>CatalogEntry entry = BoneGraft.Catalog[Cpt.MarrowAspirationSpine20939];</code></example>
    public CatalogEntry this[ProcedureCode code]
    {
        get
        {
            Lookup lookup = Find(code);
            return lookup.IsFound ? lookup.Entry : throw new KeyNotFoundException(lookup.ToString());
        }
    }

    /// <summary>Opens the tables of a generated catalog. Generated code calls it; nobody else needs to.</summary>
    /// <exception cref="ArgumentException">The data are no tables, or tables of a format newer than this library.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Catalog Create(CatalogData data)
    {
        if (data is null)
        {
            throw new ArgumentNullException(nameof(data));
        }

        return CatalogTables.TryOpen(data, out CatalogTables? tables, out int version)
            ? new Catalog(new LayeredTables(tables!), default)
            : throw new ArgumentException(
                version == 0
                    ? "The data are no catalog tables."
                    : $"The tables have format {Wording.Number(version)}, which this version of BoneGraftCatalog does not know.",
                nameof(data));
    }

    /// <summary>
    /// The catalog as of a date: it has the codes that were valid on the date, and their facts are those of the date. It shares all
    /// data with this one; to make it costs one small object.
    /// </summary>
    /// <param name="date">The date; <see cref="ServiceDate.None"/> gives the whole catalog again.</param>
    /// <example><code>Catalog then = BoneGraft.Catalog.AsOf(new ServiceDate(2018, 6, 1));</code></example>
    public Catalog AsOf(ServiceDate date) => date == Date ? this : new Catalog(Tables, date);

    /// <summary>Whether the catalog has the code; in a catalog of a date, whether it has it and it is valid then.</summary>
    public bool Contains(ProcedureCode code) => TryFind(code, out _);

    /// <summary>The entry of a code. Allocates nothing.</summary>
    /// <param name="code">The text of the code. What is no code, null included, is not found.</param>
    /// <param name="entry">The entry, or no entry.</param>
    public bool TryFind(string? code, out CatalogEntry entry) => TryFind(code.AsSpan(), out entry);

    /// <summary>The entry of a code. Allocates nothing.</summary>
    public bool TryFind(ReadOnlySpan<char> code, out CatalogEntry entry)
    {
        _ = ProcedureCode.TryParse(code, out ProcedureCode parsed);
        return TryFind(parsed, out entry);
    }

    /// <summary>The entry of a code in UTF-8. Allocates nothing.</summary>
    public bool TryFind(ReadOnlySpan<byte> utf8Code, out CatalogEntry entry)
    {
        _ = ProcedureCode.TryParse(utf8Code, out ProcedureCode parsed);
        return TryFind(parsed, out entry);
    }

    /// <summary>The entry of a code. Allocates nothing.</summary>
    public bool TryFind(ProcedureCode code, out CatalogEntry entry)
    {
        int index = Tables.FindCode(code);
        bool found = Tables.IsEntry(index) && IsInView(index);
        entry = found ? new CatalogEntry(this, index) : default;
        return found;
    }

    /// <summary>Looks for a code on a date of service and says which of four outcomes it had.</summary>
    /// <param name="code">The text of the code; null cannot be one.</param>
    /// <param name="date">The date of service; without one the catalog's, and without that either every date will do.</param>
    public Lookup Find(string? code, ServiceDate date = default) => Find(code.AsSpan(), date);

    /// <summary>Looks for a code on a date of service and says which of four outcomes it had.</summary>
    /// <param name="code">The text of the code.</param>
    /// <param name="date">The date of service; without one the catalog's, and without that either every date will do.</param>
    public Lookup Find(ReadOnlySpan<char> code, ServiceDate date = default)
    {
        _ = ProcedureCode.TryParse(code, out ProcedureCode parsed);
        return Find(parsed, date);
    }

    /// <summary>Looks for a code in UTF-8 on a date of service and says which of four outcomes it had.</summary>
    /// <param name="utf8Code">The text of the code.</param>
    /// <param name="date">The date of service; without one the catalog's, and without that either every date will do.</param>
    public Lookup Find(ReadOnlySpan<byte> utf8Code, ServiceDate date = default)
    {
        _ = ProcedureCode.TryParse(utf8Code, out ProcedureCode parsed);
        return Find(parsed, date);
    }

    /// <summary>Looks for a code on a date of service and says which of four outcomes it had.</summary>
    /// <param name="code">The code; <see cref="ProcedureCode.None"/> is malformed.</param>
    /// <param name="date">The date of service; without one the catalog's, and without that either every date will do.</param>
    public Lookup Find(ProcedureCode code, ServiceDate date = default)
    {
        ServiceDate on = On(date);
        int index = Tables.FindCode(code);
        LookupOutcome outcome = code.IsNone ? LookupOutcome.Malformed
            : !Tables.IsEntry(index) ? LookupOutcome.Unknown
            : !IsValidOn(index, on) ? LookupOutcome.NotValidOnDate
            : LookupOutcome.Found;
        return new Lookup(this, outcome, code, index, on);
    }

    /// <summary>The entries of a kind.</summary>
    public CodeSet WithKind(CodeKind kind) => Entries.WithKind(kind);

    /// <summary>The entries with a value of a facet; none when the catalog has no such facet or value.</summary>
    /// <param name="facet">The name of the facet, such as <c>family</c>.</param>
    /// <param name="value">The value as the catalog writes it, such as <c>spine-graft</c>.</param>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public CodeSet WithFacet(string facet, string value) => Entries.WithFacet(facet, value);

    /// <summary>The entries for which the deciding row of a modifier has a verdict: see <see cref="CatalogEntry.ModifierRule"/>.</summary>
    /// <param name="modifier">The modifier.</param>
    /// <param name="verdict">The verdict; <see cref="ModifierVerdict.Unknown"/> gives the codes of which no row says anything.</param>
    /// <param name="payer">The payer; for <see cref="Payer.None"/> only rows that hold for every payer count.</param>
    /// <param name="claimType">The claim type; <see cref="ClaimType.Unknown"/> takes rows of every one.</param>
    /// <param name="date">The date of service; without one the catalog's, else any.</param>
    public CodeSet WithModifier(Modifier modifier, ModifierVerdict verdict, Payer payer = default, ClaimType claimType = default, ServiceDate date = default) =>
        Entries.Where(index => (new CatalogEntry(this, index).ModifierRule(modifier, payer, claimType, date)?.Verdict ?? ModifierVerdict.Unknown) == verdict);

    /// <summary>What the catalog says of a modifier.</summary>
    public bool TryFindModifier(Modifier modifier, out ModifierEntry entry)
    {
        int index = Tables.FindModifier(modifier);
        entry = index < 0 ? default : At(index);
        return !entry.IsNone;
    }

    /// <summary>What the catalog says of a modifier, by its two characters.</summary>
    public bool TryFindModifier(string? modifier, out ModifierEntry entry)
    {
        _ = Modifier.TryParse(modifier, out Modifier parsed);
        return TryFindModifier(parsed, out entry);
    }

    /// <summary>A source by its id, such as <c>aoc-2024-06</c>; of two layers with one id, that of the later.</summary>
    public bool TryFindSource(string? id, out Source source)
    {
        int index = -1;
        int layer = Tables.LayerCount;
        while (index < 0 && layer > 0 && id is not null)
        {
            index = Tables.GetLayer(--layer).FindSource(id);
        }

        source = index < 0 ? default : new Source(Tables.GetLayer(layer), index);
        return index >= 0;
    }

    /// <summary>A place of service by its two digits, such as <c>22</c>.</summary>
    public bool TryFindPlaceOfService(string? place, out PlaceOfService found)
    {
        bool isFound = Tables.TryGet(ServicePlaces.Table, ServicePlaces.Key(place ?? ""), default, out ServicePlaces.Fact fact);
        found = new PlaceOfService(fact);
        return isFound;
    }

    /// <summary>Enumerates <see cref="Entries"/> without allocating.</summary>
    public CodeSet.Enumerator GetEnumerator() => Entries.GetEnumerator();

    /// <summary>The name, what lies over it, the number of codes and the data version.</summary>
    public override string ToString()
    {
        string overlays = "";
        for (int i = 1; i < Tables.LayerCount; i++)
        {
            overlays += (i == 1 ? " with " : ", ") + Tables.GetLayer(i).Name;
        }

        string date = Date.IsNone ? "" : $" as of {Date}";
        return $"{Name}{overlays}{date}: {Wording.Count(Count, "code", "codes")}, data of {DataVersion}";
    }

    IEnumerator<CatalogEntry> IEnumerable<CatalogEntry>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The date to use for a fact: the one asked for, else that of the catalog.</summary>
    internal ServiceDate On(ServiceDate date) => date.IsNone ? Date : date;

    internal bool IsInView(int index) => IsValidOn(index, Date);

    internal bool IsValidOn(int index, ServiceDate date)
    {
        if (date.IsNone)
        {
            return true;
        }

        (ServiceDate from, ServiceDate to) = Tables.GetDates(index);
        return (from.IsNone || date >= from) && (to.IsNone || date <= to);
    }

    private static IReadOnlyList<T> List<T>(int count, Func<int, T> at)
    {
        var list = new T[count];
        for (int i = 0; i < count; i++)
        {
            list[i] = at(i);
        }

        return Array.AsReadOnly(list);
    }

    // The modifier as the layer says it that describes it; one that only rules name is no entry.
    private ModifierEntry At(int modifier)
    {
        (int layer, int local) = Tables.LocateModifier(modifier);
        return Tables.GetLayer(layer).IsDeclaredModifier(local) ? new ModifierEntry(Tables.GetLayer(layer), local) : default;
    }

    private IReadOnlyList<ModifierEntry> SelectModifiers()
    {
        var modifiers = new List<ModifierEntry>(Tables.ModifierCount);
        for (int i = 0; i < Tables.ModifierCount; i++)
        {
            if (At(i) is { IsNone: false } entry)
            {
                modifiers.Add(entry);
            }
        }

        return modifiers.AsReadOnly();
    }

    private IReadOnlyList<PlaceOfService> SelectPlaces()
    {
        var places = new SortedDictionary<string, PlaceOfService>(StringComparer.Ordinal);
        foreach (ServicePlaces.Fact place in Tables.FindAll(ServicePlaces.Table, FactKey.Any))
        {
            places[place.Place] = new PlaceOfService(place);
        }

        return new List<PlaceOfService>(places.Values).AsReadOnly();
    }

    private IReadOnlyList<Source> SelectSources()
    {
        var sources = new List<Source>();
        for (int layer = 0; layer < Tables.LayerCount; layer++)
        {
            CatalogTables tables = Tables.GetLayer(layer);
            for (int i = 0; i < tables.CountOf(CatalogSources.Table); i++)
            {
                sources.Add(new Source(tables, i));
            }
        }

        return sources.AsReadOnly();
    }

    private IReadOnlyList<Source> SelectReleases()
    {
        var releases = new List<Source>();
        foreach (Source source in Sources)
        {
            if (source.Kind == SourceKind.Release)
            {
                releases.Add(source);
            }
        }

        return releases.AsReadOnly();
    }
}
