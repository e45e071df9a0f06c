using System;
using System.Collections.Generic;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>A procedure code of a catalog with its facts.</summary>
/// <remarks>
/// A light view of the tables: to get one allocates nothing, and each text is decoded when it is asked for. Facts that change with
/// time take a date; without one it is the catalog's (see <see cref="Catalog.AsOf"/>), else the latest known. A fact outside the
/// releases in which it was seen is given all the same: its <see cref="ReleaseWindow"/> says so. <c>default</c> is no entry: every
/// text is empty, every set is empty, nothing throws.
/// </remarks>
/// <example>
/// <code>
/// if (BoneGraft.Catalog.TryFind("20939", out CatalogEntry entry))
///     Console.WriteLine($"{entry.Code} {entry.Label}, add-on: {entry.IsAddOn}");
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly partial struct CatalogEntry : IEquatable<CatalogEntry>
{
    private const string DescriptorColumn = "descriptor";

    private readonly Catalog? _catalog;
    private readonly int _index;

    internal CatalogEntry(Catalog catalog, int index)
    {
        _catalog = catalog;
        _index = index;
    }

    /// <summary>Whether this is <c>default</c>: no entry.</summary>
    public bool IsNone => _catalog is null;

    /// <summary>The catalog that the entry was found in; null for no entry.</summary>
    public Catalog? Catalog => _catalog;

    /// <summary>The code.</summary>
    public ProcedureCode Code => _catalog is null ? default : _catalog.Tables.GetCode(_index);

    /// <summary>What it is, in the catalog's own words. It is not the official descriptor: see <see cref="Descriptor"/>.</summary>
    public string Label => _catalog?.Tables.GetLabel(_index) ?? "";

    /// <summary>
    /// The licensed wording of the code, where you supplied it as an overlay or with a catalog of your own; else null. This package has
    /// none: official descriptors belong to those who publish them.
    /// </summary>
    public string? Descriptor => TryGetDescriptor(out LicensedDescriptors.Fact descriptor) ? descriptor.Text : null;

    /// <summary>The name by which the constant is found, such as <c>MarrowAspirationSpine</c>. It never changes.</summary>
    public string Name => TextOf("name");

    /// <summary>Typical clinical use, one sentence; empty where not written.</summary>
    public string Use => TextOf("use");

    /// <summary>What the record of the operation should show for the code to be right, in the catalog's own words; empty where not written.</summary>
    /// <remarks>It is advice for the person who writes or reads the record, and no rule: nothing is judged by it.</remarks>
    /// <example><code>Console.WriteLine(BoneGraft.Catalog[Cpt.AutograftBlockSpine20938].Document);</code></example>
    public string Document => TextOf("document");

    /// <summary>What a reader may stumble over; often empty.</summary>
    public string Note => TextOf("note");

    /// <summary>Further words by which the code is searched for, separated by blanks; often empty.</summary>
    public string SearchTerms => TextOf("terms");

    /// <summary>What the code is on a claim.</summary>
    public CodeKind Kind => _catalog is null ? CodeKind.Unknown : _catalog.Tables.GetKind(_index);

    /// <summary>Whether the code accompanies a primary procedure.</summary>
    public bool IsAddOn => Kind == CodeKind.AddOn;

    /// <summary>The first day of use, inclusive; none where the start is not known.</summary>
    public ServiceDate ValidFrom => _catalog is null ? default : _catalog.Tables.GetDates(_index).From;

    /// <summary>The last day of use, inclusive; none where no end is known.</summary>
    public ServiceDate ValidTo => _catalog is null ? default : _catalog.Tables.GetDates(_index).To;

    /// <summary>
    /// The codes that are easily taken for this one, such as 20931 for 20930; empty where none are written down.
    /// <see cref="Catalog.Compare(ProcedureCode, ProcedureCode, ServiceDate)"/> says what differs.
    /// </summary>
    /// <example>
    /// <code>
    /// foreach (ProcedureCode other in entry.SeeAlso)
    ///     Console.WriteLine(entry.Catalog.Compare(entry.Code, other));
    /// </code>
    /// </example>
    public CodeList SeeAlso => _catalog is null ? default : OthersOf(_catalog);

    /// <summary>The codes that replace an ended one; empty where none are known.</summary>
    public CodeList ReplacedBy => _catalog is null ? default : Replacements(_catalog);

    /// <summary>The add-on edit of the catalog's date, or the latest; null for a code that has none.</summary>
    public AddOnEdit? AddOnEdit => GetAddOnEdit();

    /// <summary>The listed primaries of an add-on, those outside the catalog included; empty for other codes and for a type 2 edit.</summary>
    public CodeList Primaries => AddOnEdit is { } edit ? edit.Primaries : default;

    /// <summary>Whether the code can be used on the date. Where a start or an end is not known it is taken as open; for no date it is true.</summary>
    public bool IsValidOn(ServiceDate date) => _catalog is not null && _catalog.IsValidOn(_index, date);

    /// <summary>The value of a facet, such as <c>own</c> for <c>graft</c>; empty when the code has none, or several, or there is no such facet.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public string GetFacet(string facet)
    {
        IReadOnlyList<string> values = GetFacets(facet);
        return values.Count == 1 ? values[0] : "";
    }

    /// <summary>The values of a facet, such as <c>cervical</c>, <c>lumbar</c> and <c>thoracic</c> for <c>region</c>; empty when the code has none.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public IReadOnlyList<string> GetFacets(string facet)
    {
        if (facet is null)
        {
            throw new ArgumentNullException(nameof(facet));
        }

        int layer = _catalog?.Tables.LayerOfFacet(_index, facet) ?? -1;
        if (layer < 0)
        {
            return Array.Empty<string>();
        }

        CatalogTables tables = _catalog!.Tables.GetLayer(layer);
        int wanted = tables.FindFacet(facet);
        IndexList values = tables.GetFacetValues(_catalog.Tables.InLayer(layer, _index));
        List<string>? found = null;
        for (int i = 0; i < values.Count; i++)
        {
            if (tables.GetFacetOfValue(values[i]) == wanted)
            {
                (found ??= new List<string>()).Add(tables.GetFacetValue(values[i]));
            }
        }

        return found is null ? Array.Empty<string>() : found.ToArray();
    }

    /// <summary>
    /// The source of a column of the code's row, such as <c>from</c>, <c>kind</c> or <c>label</c>. That of <c>descriptor</c> is the source of
    /// the licensed wording.
    /// </summary>
    /// <remarks>
    /// The row's own source vouches for the code, its kind and its dates. Another column, such as a facet, a label or a note, has the source
    /// that the row names for it; without one it is the catalog's own wording or grouping: the source <c>own</c>, or no source where the
    /// catalog has none of that id.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The column is null.</exception>
    public Source SourceOf(string column)
    {
        if (column is null)
        {
            throw new ArgumentNullException(nameof(column));
        }

        if (_catalog is null)
        {
            return default;
        }

        LayeredTables tables = _catalog.Tables;
        if (column == DescriptorColumn)
        {
            return TryGetDescriptor(out LicensedDescriptors.Fact descriptor) ? new Source(descriptor.Row.Tables!, descriptor.Source) : default;
        }

        int layer = tables.LayerOf(_index, column);
        return layer < 0 ? default : new Source(tables.GetLayer(layer), tables.GetLayer(layer).GetSource(tables.InLayer(layer, _index), column));
    }

    /// <summary>
    /// The layer that says what the code's row says under a column, such as <c>label</c>, <c>to</c> or <c>descriptor</c>: the catalog
    /// itself or one of its overlays. Where all leave it empty, the latest that has a row for the code; without a descriptor no layer.
    /// </summary>
    /// <exception cref="ArgumentNullException">The column is null.</exception>
    public CatalogLayer LayerOf(string column)
    {
        if (column is null)
        {
            throw new ArgumentNullException(nameof(column));
        }

        if (_catalog is null)
        {
            return default;
        }

        int layer = column != DescriptorColumn ? _catalog.Tables.LayerOf(_index, column)
            : TryGetDescriptor(out LicensedDescriptors.Fact descriptor) ? descriptor.Row.Layer : -1;
        return layer < 0 ? default : new CatalogLayer(_catalog.Tables.GetLayer(layer));
    }

    /// <inheritdoc/>
    public bool Equals(CatalogEntry other) =>
        _index == other._index && ReferenceEquals(_catalog?.Tables, other._catalog?.Tables) && _catalog?.Date == other._catalog?.Date;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CatalogEntry other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode();

    /// <summary>The code, its label, its kind and its dates.</summary>
    public override string ToString()
    {
        if (_catalog is null)
        {
            return "no entry";
        }

        string period = Wording.Period(ValidFrom, ValidTo);
        string kind = Kind == CodeKind.Unknown ? "kind not known" : Wording.Kind(Kind);
        return period.Length == 0 ? $"{Code} {Label} ({kind})" : $"{Code} {Label} ({kind}, {period})";
    }

    private bool TryGetDescriptor(out LicensedDescriptors.Fact descriptor)
    {
        descriptor = default;
        return _catalog is not null && _catalog.Tables.TryGet(LicensedDescriptors.Table, _index, default, out descriptor);
    }

    private string TextOf(string column)
    {
        int layer = _catalog?.Tables.LayerOf(_index, column) ?? -1;
        if (layer < 0)
        {
            return "";
        }

        CatalogTables tables = _catalog!.Tables.GetLayer(layer);
        int code = _catalog.Tables.InLayer(layer, _index);
        return column switch
        {
            "name" => tables.GetName(code),
            "use" => tables.GetUse(code),
            "document" => tables.GetDocument(code),
            "note" => tables.GetNote(code),
            _ => tables.GetTerms(code),
        };
    }

    private CodeList OthersOf(Catalog catalog)
    {
        IndexList list = catalog.Tables.GetSeeAlso(_index, out int layer);
        return new CodeList(catalog, layer, list);
    }

    private CodeList Replacements(Catalog catalog)
    {
        IndexList list = catalog.Tables.GetReplacements(_index, out int layer);
        return new CodeList(catalog, layer, list);
    }

    /// <summary>Whether both are the same entry of the same tables and date.</summary>
    public static bool operator ==(CatalogEntry left, CatalogEntry right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(CatalogEntry left, CatalogEntry right) => !left.Equals(right);
}
