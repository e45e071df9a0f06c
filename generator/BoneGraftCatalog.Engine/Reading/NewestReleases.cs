using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>
/// Which release a table has seen last of each series. The row of the table among the sources names them, and rows of the table whose
/// <c>last</c> is the name of a series mean that release: a window stands once for all rows that share it.
/// </summary>
/// <remarks>
/// The release is named and never found by its days. A release that another table was read from, or that somebody entered by hand,
/// must not widen the windows of rows that nobody has looked for in it.
/// </remarks>
internal sealed class NewestReleases
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Table, string Series), string> _newest = new();

    /// <summary>The newest releases that files of one catalog name, and the ids of their sources.</summary>
    public static NewestReleases Of(IEnumerable<FileRows> files)
    {
        var newest = new NewestReleases();
        foreach (FileRows file in files.Where(f => f.Table == CatalogSources.Table))
        {
            foreach (Row row in file.Rows.Where(r => !r.IsDamaged))
            {
                string id = file.CellOf(row, CatalogSources.Id.Name);
                newest.Declare(id);
                foreach (string release in file.CellOf(row, CatalogSources.Release.Name).Split(' ').Where(_ => TableOf(id) is not null))
                {
                    newest.TryAdd(id, release);
                }
            }
        }

        return newest;
    }

    /// <summary>The table with windows whose row among the sources has the id; null for all else.</summary>
    public static FactTable? TableOf(string id) => FactTables.All.FirstOrDefault(t => t.First is not null && t.FileName.Length > 0 && t.FileName == id);

    /// <summary>Enters a source: its id means itself, also where a series is called the same.</summary>
    public void Declare(string id) => _ids.Add(id);

    /// <summary>Enters a release that a table has seen last of its series; false where the table names another of the series.</summary>
    public bool TryAdd(string table, string release)
    {
        (string, string) key = (table, ReleaseSeries.Of(release));
        if (_newest.ContainsKey(key))
        {
            return false;
        }

        _newest.Add(key, release);
        return true;
    }

    /// <summary>The release that a cell of a table's column <c>last</c> means: the newest of a series, or the cell as it is.</summary>
    public string Resolve(FactTable table, string cell) =>
        !_ids.Contains(cell) && _newest.TryGetValue((table.FileName, cell), out string? release) ? release : cell;

    /// <summary>The series of which the table names a newest release.</summary>
    public IEnumerable<string> SeriesOf(FactTable table) => _newest.Keys.Where(k => k.Table == table.FileName).Select(k => k.Series);
}
