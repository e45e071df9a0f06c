using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>A place of service, and the fee-schedule rate that it takes. <c>default</c> is no place.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct PlaceOfService : IEquatable<PlaceOfService>
{
    private readonly CatalogTables? _tables;
    private readonly int _index;

    internal PlaceOfService(CatalogTables tables, int index)
    {
        _tables = tables;
        _index = index;
    }

    /// <summary>The two digits, such as <c>22</c>.</summary>
    public string Number => _tables?.GetPlace(_index) ?? "";

    /// <summary>What it is, in the catalog's own words.</summary>
    public string Label => _tables?.GetPlaceLabel(_index) ?? "";

    /// <summary>The rate at which practitioners are paid there.</summary>
    public PlaceRate Rate => _tables is null ? PlaceRate.Unknown : _tables.GetPlaceRate(Number);

    /// <summary>The releases in which the place was seen.</summary>
    public ReleaseWindow Window => _tables is null ? default : new ReleaseWindow(_tables, _tables.GetPlaceWindow(_index));

    /// <summary>The layer of the catalog that describes it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_tables);

    /// <inheritdoc/>
    public bool Equals(PlaceOfService other) => ReferenceEquals(_tables, other._tables) && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PlaceOfService other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _index;

    /// <summary>The digits and the label.</summary>
    public override string ToString() => _tables is null ? "no place of service" : $"{Number} {Label}";

    /// <summary>Whether both are the same place.</summary>
    public static bool operator ==(PlaceOfService left, PlaceOfService right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(PlaceOfService left, PlaceOfService right) => !left.Equals(right);
}
