using System;
using System.Diagnostics;
using System.IO;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>One of the layers of a catalog: the catalog itself, or an overlay. Every fact says in which layer it stands.</summary>
/// <remarks><c>default</c> is no layer: every text is empty.</remarks>
/// <example>
/// <code>
/// Catalog catalog = BoneGraft.Catalog.WithOverlay(newer);
/// Console.WriteLine(catalog[Cpt.AllograftBlockSpine20931].UnitLimit(ClaimType.Professional, Payer.Medicare)?.Layer);   // Newer, data of 2027-01-01
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct CatalogLayer : IEquatable<CatalogLayer>
{
    private readonly CatalogTables? _tables;

    internal CatalogLayer(CatalogTables? tables) => _tables = tables;

    /// <summary>Whether this is <c>default</c>: no layer.</summary>
    public bool IsNone => _tables is null;

    /// <summary>The name of the catalog or overlay, such as <c>BoneGraft</c>.</summary>
    public string Name => _tables?.Name ?? "";

    /// <summary>The latest day on which one of its releases came into force, as <c>2026-10-01</c>; empty where none is known.</summary>
    public string DataVersion => _tables?.DataVersion ?? "";

    /// <summary>A hash of all that the layer says, in hexadecimal digits.</summary>
    public string Hash => _tables?.Hash ?? "";

    /// <summary>
    /// Writes the layer's tables as they are: <see cref="Catalog.Load(Stream)"/> reads them. So a program takes up tables that are newer than
    /// itself: a small project generates them from the CSV files and writes them, the program loads them and lays them over its catalog.
    /// </summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="InvalidOperationException">This is no layer.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <example>
    /// <code>
    /// using (FileStream file = File.Create("newer.tables"))
    ///     Newer.Catalog.Layers[0].Save(file);
    /// </code>
    /// </example>
    public void Save(Stream stream)
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        if (_tables is null)
        {
            throw new InvalidOperationException("There is no layer to save.");
        }

        byte[] bytes = _tables.Data.Tables.ToArray();
        stream.Write(bytes, 0, bytes.Length);
    }

    /// <inheritdoc/>
    public bool Equals(CatalogLayer other) => ReferenceEquals(_tables, other._tables);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CatalogLayer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode();

    /// <summary>The name and the data version.</summary>
    public override string ToString() => _tables is null ? "no layer" : DataVersion.Length == 0 ? Name : $"{Name}, data of {DataVersion}";

    /// <summary>Whether both are the same layer.</summary>
    public static bool operator ==(CatalogLayer left, CatalogLayer right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(CatalogLayer left, CatalogLayer right) => !left.Equals(right);
}
