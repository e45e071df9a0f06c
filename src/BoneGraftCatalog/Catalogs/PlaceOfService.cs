using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>A place of service, and the fee-schedule rate that it takes. <c>default</c> is no place.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct PlaceOfService : IEquatable<PlaceOfService>
{
    private readonly ServicePlaces.Fact _fact;

    internal PlaceOfService(ServicePlaces.Fact fact) => _fact = fact;

    /// <summary>The two digits, such as <c>22</c>.</summary>
    public string Number => _fact.Place;

    /// <summary>What it is, in the catalog's own words.</summary>
    public string Label => _fact.Label;

    /// <summary>The rate at which practitioners are paid there.</summary>
    public PlaceRate Rate => _fact.Rate;

    /// <summary>The releases in which the place was seen.</summary>
    public ReleaseWindow Window => new(_fact.Row);

    /// <summary>The layer of the catalog that describes it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_fact.Row.Tables);

    /// <inheritdoc/>
    public bool Equals(PlaceOfService other) => ReferenceEquals(_fact.Row.Tables, other._fact.Row.Tables) && _fact.Row.Index == other._fact.Row.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PlaceOfService other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _fact.Row.Index;

    /// <summary>The digits and the label.</summary>
    public override string ToString() => _fact.Row.Tables is null ? "no place of service" : $"{Number} {Label}";

    /// <summary>Whether both are the same place.</summary>
    public static bool operator ==(PlaceOfService left, PlaceOfService right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(PlaceOfService left, PlaceOfService right) => !left.Equals(right);
}
