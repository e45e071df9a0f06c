using System.Runtime.CompilerServices;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Analyzers;

/// <summary>
/// The tables of a payload, read and verified once. A host keeps the symbols of a reference over many compilations, and with them this
/// very text; the tables go when it goes.
/// </summary>
internal sealed class OpenedTables
{
    private static readonly ConditionalWeakTable<string, OpenedTables> s_known = new();

    private OpenedTables(CatalogTables? tables, int formatVersion)
    {
        Tables = tables;
        FormatVersion = formatVersion;
    }

    /// <summary>The tables, or null where they cannot be read.</summary>
    public CatalogTables? Tables { get; }

    /// <summary>The version of the format they are written in.</summary>
    public int FormatVersion { get; }

    public static OpenedTables Of(string payload) => s_known.GetValue(payload, static text =>
        CatalogTables.TryOpen(new PayloadData(text), out CatalogTables? tables, out int version) ? new OpenedTables(tables, version) : new OpenedTables(null, version));
}
