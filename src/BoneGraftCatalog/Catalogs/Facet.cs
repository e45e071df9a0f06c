using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace BoneGraftCatalog;

/// <summary>A facet of a catalog's codes, such as <c>graft</c>, and the values that its codes have. <c>default</c> is no facet.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Facet : IEquatable<Facet>
{
    private readonly Catalog? _catalog;
    private readonly int _index;

    internal Facet(Catalog catalog, int index)
    {
        _catalog = catalog;
        _index = index;
    }

    /// <summary>The name, such as <c>graft</c>.</summary>
    public string Name => _catalog?.FacetNames[_index] ?? "";

    /// <summary>The values that a code of the catalog has, such as <c>own</c> and <c>donor</c>, in order.</summary>
    public IReadOnlyList<string> Values => _catalog is null ? Array.Empty<string>() : _catalog.Tables.GetValuesOfFacet(Name);

    /// <summary>The entries with a value of the facet.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public CodeSet WithValue(string value) => _catalog is null ? default : _catalog.WithFacet(Name, value);

    /// <inheritdoc/>
    public bool Equals(Facet other) => ReferenceEquals(_catalog, other._catalog) && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Facet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _index;

    /// <summary>The name and the values.</summary>
    public override string ToString() => _catalog is null ? "no facet" : $"{Name}: {string.Join(", ", Values)}";

    /// <summary>Whether both are the same facet.</summary>
    public static bool operator ==(Facet left, Facet right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Facet left, Facet right) => !left.Equals(right);
}
