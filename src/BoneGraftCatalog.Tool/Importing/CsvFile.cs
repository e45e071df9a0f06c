using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>One of our own files as rows of cells, read and written in the documented form: UTF-8, line feeds, quotes where they are needed.</summary>
internal sealed class CsvFile
{
    private CsvFile(string name, IReadOnlyList<string> comments, IReadOnlyList<string> header, List<string[]> rows)
    {
        Name = name;
        Comments = comments;
        Header = header;
        Rows = rows;
    }

    public string Name { get; }

    /// <summary>The comment lines above the header; the tables that an import writes have no others.</summary>
    public IReadOnlyList<string> Comments { get; }

    public IReadOnlyList<string> Header { get; }

    public List<string[]> Rows { get; }

    public static CsvFile Read(string name, string text)
    {
        List<string> comments = [];
        foreach (string line in text.Split('\n').TakeWhile(l => l.StartsWith('#') || string.IsNullOrWhiteSpace(l)))
        {
            if (line.StartsWith('#'))
            {
                comments.Add(line.TrimEnd());
            }
        }

        IReadOnlyList<string>? header = null;
        List<string[]> rows = [];
        foreach (CsvRecord record in CsvRecords.ReadTable(text))
        {
            if (record.Damage is not null)
            {
                throw new UnusableInputException($"{name}: a quote stands where none belongs: {record.Damage.TrimEnd()}");
            }

            if (header is null)
            {
                header = record.Cells;
                continue;
            }

            if (record.Cells.Count != header.Count)
            {
                string counts = $"the row has {Counted.Of(record.Cells.Count, "cell")} and the header {header.Count}";
                throw new UnusableInputException(string.Create(CultureInfo.InvariantCulture, $"{name}({record.LastLine}): {counts}"));
            }

            rows.Add([.. record.Cells]);
        }

        if (header is null)
        {
            throw new UnusableInputException($"{name}: the file has no header");
        }

        return new CsvFile(name, comments, header, rows);
    }

    public static CsvFile CreateEmpty(string name, IReadOnlyList<string> header) => new(name, [], header, []);

    /// <summary>The same file without its rows.</summary>
    public static CsvFile CreateLike(CsvFile file) => new(file.Name, file.Comments, file.Header, []);

    /// <summary>The same file with more columns, which are empty, and its columns in an order; those that the order lacks come last.</summary>
    public CsvFile With(IReadOnlyList<string> columns, IReadOnlyList<string> order)
    {
        // A column that the order lacks counts all of the order before it.
        string[] header = [.. Header.Concat(columns).OrderBy(c => order.TakeWhile(o => o != c).Count())];
        int[] places = [.. header.Select(c => Header.TakeWhile(h => h != c).Count())];
        return new CsvFile(Name, Comments, header, [.. Rows.Select(r => places.Select(i => i < r.Length ? r[i] : "").ToArray())]);
    }

    public int Place(string column)
    {
        for (int i = 0; i < Header.Count; i++)
        {
            if (Header[i] == column)
            {
                return i;
            }
        }

        throw new UnusableInputException($"{Name}: the column {column} is missing");
    }

    public string Write()
    {
        var text = new StringBuilder();
        foreach (string comment in Comments)
        {
            text.Append(comment).Append('\n');
        }

        WriteRow(text, Header);
        foreach (string[] row in Rows)
        {
            WriteRow(text, row);
        }

        return text.ToString();
    }

    internal static void WriteRow(StringBuilder text, IReadOnlyList<string> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            string cell = cells[i];
            bool needsQuotes = cell.AsSpan().ContainsAny(",\"\n\r") || (i == 0 && cell.StartsWith('#'));
            text.Append(needsQuotes ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell);
        }

        text.Append('\n');
    }
}
