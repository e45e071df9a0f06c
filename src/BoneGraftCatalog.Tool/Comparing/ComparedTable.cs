using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>How the rows of a kind of table are told apart and what in them counts as what.</summary>
/// <param name="What">What its rows are called, in the plural.</param>
/// <param name="Key">The columns by which a row is found again on the other side.</param>
/// <param name="Words">Columns whose change alters no finding: wording, sources, windows.</param>
internal sealed record ComparedTable(TableLayout Layout, string What, string[] Key, string[] Words)
{
    /// <summary>The tables of facts that have releases, in the order in which a code's changes are told: that of their names.</summary>
    public static IReadOnlyList<ComparedTable> Facts { get; } =
        [.. FactTables.All.Where(t => t.First is not null).Select(Of).OrderBy(t => t.What, StringComparer.Ordinal)];

    public static ComparedTable Sources { get; } = Of(CatalogSources.Table);

    /// <summary>The rows of all files of the kind, by their key; several where a fact changed over the years.</summary>
    public Dictionary<string, List<ComparedRow>> Index(IReadOnlyList<FileRows> files)
    {
        // A window that names a series moves with it; and one that says the same in the other form has not moved.
        NewestReleases newest = NewestReleases.Of(files);
        var index = new Dictionary<string, List<ComparedRow>>(StringComparer.Ordinal);
        foreach (FileRows file in files.Where(f => f.Layout == Layout))
        {
            string[] header = [.. file.Header.Cells.Select(c => c.Text)];
            int last = Layout.Table?.Last is { } column ? Array.IndexOf(header, column.Name) : -1;
            foreach (Row row in file.Rows)
            {
                string[] cells = [.. row.Cells.Select((c, i) => i == last ? newest.Resolve(Layout.Table!, c.Text) : c.Text)];
                var compared = new ComparedRow(file.Path, row.Cells[0].Line + 1, header, cells);
                string key = string.Join(' ', Key.Select(k => compared[k]).Where(v => v.Length > 0));
                (index.TryGetValue(key, out List<ComparedRow>? rows) ? rows : index[key] = []).Add(compared);
            }
        }

        return index;
    }

    // A row that gets a last day is the same row.
    private static ComparedTable Of(FactTable table) => new(
        TableLayout.Of(table),
        table.Rows,
        [.. table.Key.Where(c => c != table.End).Select(c => c.Name)],
        [.. table.Columns.Where(c => c.IsWording || (table.IsWording && !c.IsKey)).Select(c => c.Name)]);
}
