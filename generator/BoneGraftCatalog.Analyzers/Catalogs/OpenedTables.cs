using System.Globalization;
using System.Runtime.CompilerServices;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Analyzers.Catalogs;

/// <summary>
/// The tables of a payload, opened and verified once. A host keeps the symbols of a reference over many compilations, and with them this
/// very text; the tables go when it goes.
/// </summary>
/// <remarks>Anybody can write the attribute by hand, and an assembly can be cut short: nothing is asked of tables that were not verified.</remarks>
internal sealed class OpenedTables
{
    private static readonly ConditionalWeakTable<string, OpenedTables> Known = new();

    private OpenedTables(CatalogTables? tables, string problem)
    {
        Tables = tables;
        Problem = problem;
    }

    /// <summary>The tables, or null where they cannot be used.</summary>
    public CatalogTables? Tables { get; }

    /// <summary>Why the tables cannot be used, and what to do; empty where they can.</summary>
    public string Problem { get; }

    public static OpenedTables Of(string payload) => Known.GetValue(payload, static text => Open(text));

    private static OpenedTables Open(string payload)
    {
        if (!CatalogTables.TryOpen(new PayloadData(payload), out CatalogTables? tables, out int version))
        {
            return version is 0 or TableFormat.Version
                ? Damaged("their beginning is none of tables")
                : new OpenedTables(null, string.Format(
                    CultureInfo.InvariantCulture,
                    "its tables have format {0} and these analyzers read format {1}. Update the BoneGraftCatalog package of this project.",
                    version,
                    TableFormat.Version));
        }

        return tables!.Verify() is { } damage ? Damaged(damage) : new OpenedTables(tables, "");
    }

    private static OpenedTables Damaged(string damage) =>
        new(null, "its tables are damaged (" + damage + "). Build the project that generates them again.");
}
