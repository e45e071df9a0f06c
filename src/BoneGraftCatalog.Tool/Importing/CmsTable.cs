using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>One of our tables between its file and its rows.</summary>
internal sealed class CmsTable
{
    private readonly CsvFile _file;
    private readonly CmsTableLayout _layout;

    public CmsTable(CsvFile file, CmsTableLayout layout)
    {
        _file = file;
        _layout = layout;
        int[] key = [.. layout.Key.Select(file.Place)];
        int[] values = [.. layout.Values.Select(file.Place)];
        int first = file.Place("first");
        int last = file.Place("last");
        Rows = [.. file.Rows.Select(r => new CmsRow([.. key.Select(i => r[i])], [.. values.Select(i => r[i])], r[first], r[last]))];
    }

    public IReadOnlyList<CmsRow> Rows { get; }

    /// <summary>The text of the file with other rows, in their documented order.</summary>
    public string Write(IEnumerable<CmsRow> rows)
    {
        List<CmsRow> sorted = [.. rows];
        sorted.Sort(_layout.Compare);
        CsvFile file = CsvFile.CreateLike(_file);
        int[] key = [.. _layout.Key.Select(file.Place)];
        int[] values = [.. _layout.Values.Select(file.Place)];
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
            cells[last] = row.Last;
            file.Rows.Add(cells);
        }

        return file.Write();
    }
}
