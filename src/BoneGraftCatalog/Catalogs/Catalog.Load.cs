using System;
using System.IO;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

public sealed partial class Catalog
{
    /// <summary>Loads a catalog from a tables file: for data newer than the package.</summary>
    /// <remarks>Every record is checked once, so that a damaged file is refused here and never makes a look-up fail later. The bytes are copied.</remarks>
    /// <param name="tables">What <see cref="CatalogLayer.Save"/> wrote: the same format as in the package, 7-bit ASCII.</param>
    /// <exception cref="InvalidDataException">The bytes are no tables, of a format newer than this library, or damaged. The message says where.</exception>
    public static Catalog Load(ReadOnlySpan<byte> tables) => LoadOwned(tables.ToArray());

    /// <summary>Loads a catalog from a tables file: for data newer than the package.</summary>
    /// <remarks>Every record is checked once, so that a damaged file is refused here and never makes a look-up fail later. The bytes are copied.</remarks>
    /// <param name="tables">What <see cref="CatalogLayer.Save"/> wrote: the same format as in the package, 7-bit ASCII.</param>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    /// <exception cref="InvalidDataException">The bytes are no tables, of a format newer than this library, or damaged. The message says where.</exception>
    public static Catalog Load(byte[] tables) =>
        tables is null ? throw new ArgumentNullException(nameof(tables)) : LoadOwned((byte[])tables.Clone());

    /// <summary>Loads a catalog from a tables file: for data newer than the package.</summary>
    /// <remarks>The stream is read to its end and not closed. Every record is checked once.</remarks>
    /// <param name="stream">What <see cref="CatalogLayer.Save"/> wrote: the same format as in the package, 7-bit ASCII.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    /// <exception cref="InvalidDataException">The bytes are no tables, of a format newer than this library, or damaged. The message says where.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <example>
    /// <code>
    /// using (Stream file = File.OpenRead("catalog.tables"))
    ///     return Catalog.Load(file);
    /// </code>
    /// </example>
    public static Catalog Load(Stream stream)
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return LoadOwned(copy.ToArray());
    }

    private static Catalog LoadOwned(byte[] bytes)
    {
        if (!CatalogTables.TryOpen(new LoadedTables(bytes), out CatalogTables? tables, out int version))
        {
            throw new InvalidDataException(version is 0 or TableFormat.Version
                ? "The data are no catalog tables, or their beginning is damaged."
                : $"The tables have format {Wording.Number(version)}, which this version of BoneGraftCatalog does not know.");
        }

        string? problem = tables!.Verify();
        return problem is null
            ? new Catalog(new LayeredTables(tables), default)
            : throw new InvalidDataException($"The catalog tables are damaged: {problem}.");
    }
}
