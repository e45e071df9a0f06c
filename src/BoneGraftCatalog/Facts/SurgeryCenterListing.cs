using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>
/// What Medicare's list of an ambulatory surgery center says of the code. A code without a listing is <em>not known</em>, never
/// <em>not covered</em>.
/// </summary>
/// <remarks>It holds for the calendar years of its releases only and is not carried into another.</remarks>
/// <example><code>
/// if (entry.SurgeryCenterListing(new ServiceDate(2026, 8, 3)) is { } listing)
///     Console.WriteLine($"{listing} ({listing.Window.Last})");
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SurgeryCenterListing : IEquatable<SurgeryCenterListing>
{
    private readonly SurgeryCenterListings.Fact _fact;

    internal SurgeryCenterListing(SurgeryCenterListings.Fact fact) => _fact = fact;

    /// <summary>
    /// CMS's characters: <c>A2</c> and <c>G2</c> a payment of its own, <c>J8</c> with a costly device, <c>P2</c>, <c>P3</c> and <c>R2</c>
    /// mostly done in an office, <c>N1</c> packaged.
    /// </summary>
    public string Indicator => _fact.Indicator;

    /// <summary>The releases in which the listing was seen.</summary>
    public ReleaseWindow Window => new(_fact.Row);

    /// <summary>The layer of the catalog that says it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_fact.Row.Tables);

    /// <inheritdoc/>
    public bool Equals(SurgeryCenterListing other) => Indicator == other.Indicator && Window == other.Window;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SurgeryCenterListing other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Window.GetHashCode();

    /// <summary>The indicator, in CMS's characters and in words.</summary>
    public override string ToString() => Indicator switch
    {
        "" => "surgery center listing not known",
        "A2" or "G2" => Indicator + ", paid in a surgery center",
        "J8" => "J8, paid in a surgery center with its device",
        "P2" or "P3" or "R2" => Indicator + ", paid in a surgery center, mostly done in an office",
        "N1" => "N1, packaged in a surgery center",
        _ => Indicator,
    };

    /// <summary>Whether both are the same listing of the same releases.</summary>
    public static bool operator ==(SurgeryCenterListing left, SurgeryCenterListing right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(SurgeryCenterListing left, SurgeryCenterListing right) => !left.Equals(right);
}
