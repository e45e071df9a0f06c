using System;
using System.ComponentModel;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>A catalog of procedure codes and modifiers with their facts.</summary>
public sealed partial class Catalog
{
    private Catalog(CatalogTables tables) => Tables = tables;

    internal CatalogTables Tables { get; }

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
            ? new Catalog(tables!)
            : throw new ArgumentException(version == 0 ? "The data are no catalog tables." : $"The tables have format {version}, which this version of BoneGraftCatalog does not know.", nameof(data));
    }
}
