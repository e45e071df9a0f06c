using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>That Medicare pays for the code at a site, on which days, and which release says so.</summary>
/// <remarks>
/// A site without a fact is <em>not known</em>, never <em>not covered</em>. <see cref="CareSite.Inpatient"/> is said only of a code on the
/// list of inpatient-only procedures; no list says which other codes may be done in a hospital stay.
/// </remarks>
/// <example><code>
/// foreach (SiteFact site in BoneGraft.Catalog[Cpt.VascularizedBoneOther20962].GetSites(new ServiceDate(2025, 6, 2)))
///     Console.WriteLine($"{site} ({site.Window})"); // inpatient only, 2025-01-01 to 2025-12-31 (outpatient status C) …
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SiteFact : IEquatable<SiteFact>
{
    private readonly CareSites.Fact _fact;

    internal SiteFact(CareSites.Fact fact) => _fact = fact;

    /// <summary>The site.</summary>
    public CareSite Site => _fact.Site;

    /// <summary>What names the site, in a few words of ours: <c>outpatient status J1</c>.</summary>
    public string Reason => _fact.Reason ?? "";

    /// <summary>The releases that say so, and their days. What outpatient status says is carried into no other year.</summary>
    public ReleaseWindow Window => new(_fact.Row);

    /// <summary>The layer of the catalog that says it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_fact.Row.Tables);

    /// <inheritdoc/>
    public bool Equals(SiteFact other) => Site == other.Site && Reason == other.Reason && Window == other.Window;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SiteFact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Site * 397) ^ Window.GetHashCode();

    /// <summary>The site, its days and what names it.</summary>
    public override string ToString() =>
        Site == CareSite.Unknown ? "site not known" : $"{CareSites.WordOf(Site)}, {Wording.Period(Window.From, Window.Until)} ({Reason})";

    /// <summary>Whether both say the same of the same releases.</summary>
    public static bool operator ==(SiteFact left, SiteFact right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(SiteFact left, SiteFact right) => !left.Equals(right);
}
