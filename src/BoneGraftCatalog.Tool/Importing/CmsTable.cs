using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>One of our tables between its file and its rows.</summary>
internal sealed class CmsTable
{
    private readonly CsvFile _file;
    private readonly FactTable _table;

    /// <remarks>A row of the file may name the series of its last release; here every row names the release itself.</remarks>
    public CmsTable(CsvFile file, FactTable table, NewestReleases newest)
    {
        _table = table;

        // A table of before a column that files may be without has nothing in it, and gets it.
        Column[] missing = [.. table.Columns.Where(c => c.Use == ColumnUse.Optional && c != table.First && c != table.Last && !file.Header.Contains(c.Name))];
        _file = missing.Length == 0 ? file : file.With([.. missing.Select(c => c.Name)], [.. table.Columns.Select(c => c.Name)]);
        file = _file;
        int[] key = [.. table.Key.Select(c => file.Place(c.Name))];
        int[] values = [.. table.Values.Select(c => file.Place(c.Name))];
        int first = file.Place("first");
        int last = file.Place("last");
        Rows = [.. file.Rows.Select(r => new CmsRow([.. key.Select(i => r[i])], [.. values.Select(i => r[i])], r[first], newest.Resolve(table, r[last])))];
    }

    public IReadOnlyList<CmsRow> Rows { get; }

    /// <summary>The text of the file with other rows, in their documented order.</summary>
    /// <remarks>A row that was seen in the newest release of its series names the series, so that the next release leaves the row as it is.</remarks>
    public string Write(IEnumerable<CmsRow> rows, IReadOnlyDictionary<string, string> newest)
    {
        List<CmsRow> sorted = [.. rows];
        sorted.Sort(Compare);
        CsvFile file = CsvFile.CreateLike(_file);
        int[] key = [.. _table.Key.Select(c => file.Place(c.Name))];
        int[] values = [.. _table.Values.Select(c => file.Place(c.Name))];
        int first = file.Place("first");
        int last = file.Place("last");
        foreach (CmsRow row in sorted)
        {
            var cells = new string[file.Header.Count];
            System.Array.Fill(cells, "");
            for (int i = 0; i < key.Length; i++)
            {
                cells[key[i]] = row.Key[i];
            }

            for (int i = 0; i < values.Length; i++)
            {
                cells[values[i]] = row.Values[i];
            }

            cells[first] = row.First;
            cells[last] = newest.FirstOrDefault(n => n.Value == row.Last) is { Key: { } series } ? series : row.Last;
            file.Rows.Add(cells);
        }

        return file.Write();
    }

    /// <summary>The documented order of rows: the key, and for rows of one key the first release.</summary>
    private int Compare(CmsRow left, CmsRow right) => _table.Key
        .Select((column, i) => column.Compare(left.Key[i], right.Key[i]))
        .Append(string.CompareOrdinal(left.First, right.First))
        .FirstOrDefault(order => order != 0);
}
