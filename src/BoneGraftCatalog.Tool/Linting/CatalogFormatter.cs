using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Importing;

namespace BoneGraftCatalog.Tool.Linting;

/// <summary>
/// Brings a table into its documented form: the order of its rows, quotes only where they are needed, line feeds, a final one. So two
/// people's edits meet on the lines that differ.
/// </summary>
/// <remarks>
/// A comment above the first procedure, modifier or rule of a file is the heading of its section and stays on top of it; any other stays
/// above the row it stands above. A file with a row that cannot be read keeps its form: nothing is guessed.
/// </remarks>
internal static class CatalogFormatter
{
    /// <summary>The text of a table in its documented form, or null when it cannot be known.</summary>
    public static string? Format(string path, string text) => Format(CatalogReader.Read(path, text, default), text);

    /// <summary>The text of the file in its documented form, or null when it cannot be known.</summary>
    public static string? Format(FileRows file, string text)
    {
        if (file.Layout is null || file.Rows.Any(r => r.IsDamaged) || file.Header.IsDamaged)
        {
            return null;
        }

        string[] header = [.. file.Header.Cells.Select(c => c.Text)];
        if (file.Layout == TableLayout.Catalog && (!header.Contains("code", StringComparer.Ordinal) || !header.Contains("modifier", StringComparer.Ordinal)))
        {
            return null;
        }

        // The rows say their lines as Roslyn counts them.
        var map = new LineMap(text);
        string[] lines = [.. Enumerable.Range(0, map.Count).Select(i => text[map.StartOf(i)..map.StartOf(i + 1)].TrimStart('\uFEFF'))];
        var blocks = new List<(string[] Cells, string Comments)>();
        int next = 0;
        string headerComments = Comments(lines, ref next, file.Header);
        foreach (Row row in file.Rows)
        {
            string comments = Comments(lines, ref next, row);
            blocks.Add(([.. row.Cells.Select(c => c.Text)], comments));
        }

        string rest = string.Concat(lines.Skip(next).Where(l => l.StartsWith('#')).Select(l => l.TrimEnd() + "\n"));
        Comparison<string[]> comparison = file.Layout == TableLayout.Catalog ? CatalogOrder(header) : TableOrder(header, file.Table);

        bool isCatalog = file.Layout == TableLayout.Catalog;
        int code = Array.IndexOf(header, "code");
        int modifier = Array.IndexOf(header, "modifier");
        int Section(string[] cells) => isCatalog ? Math.Min(Class(cells[code], cells[modifier]), 2) : 0;
        var headings = new Dictionary<int, string>();
        for (int i = 0; i < blocks.Count; i++)
        {
            if (headings.TryAdd(Section(blocks[i].Cells), blocks[i].Comments))
            {
                blocks[i] = (blocks[i].Cells, "");
            }
        }

        // A stable sort: what the key does not tell apart stays as the author put it.
        IEnumerable<(string[] Cells, string Comments)> sorted = blocks.OrderBy(b => b.Cells, Comparer<string[]>.Create(comparison));
        var result = new StringBuilder(text.Length);
        result.Append(headerComments);
        CsvFile.WriteRow(result, header);
        foreach ((string[] cells, string comments) in sorted)
        {
            if (headings.Remove(Section(cells), out string? heading))
            {
                result.Append(heading);
            }

            result.Append(comments);
            CsvFile.WriteRow(result, cells);
        }

        return result.Append(rest).ToString();
    }

    /// <summary>The text with the corrections that its problems carry; where two touch, the first is made and the next run makes the other.</summary>
    public static string Correct(FileRows file, string text, IEnumerable<Problem> problems, out int count)
    {
        var lines = new LineMap(text);
        var cells = file.Rows.Prepend(file.Header).SelectMany(r => r.Cells).Select(c => (c.Line, c.Column, c.EndLine, c.EndColumn)).ToHashSet();

        count = 0;
        int end = 0;
        var result = new StringBuilder(text.Length);
        foreach (Problem problem in problems.Where(p => p.Correction is not null).OrderBy(p => p.Position.Line).ThenBy(p => p.Position.Column))
        {
            FilePosition place = problem.Position;
            int from = lines.StartOf(place.Line) + place.Column;
            int to = lines.StartOf(place.EndLine) + place.EndColumn;
            bool isCell = cells.Contains((place.Line, place.Column, place.EndLine, place.EndColumn));
            if (from < end)
            {
                continue;
            }

            result.Append(text, end, from - end).Append(isCell && !problem.IsRaw ? Quote(problem.Correction!) : problem.Correction);
            end = to;
            count++;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    private static string Quote(string cell)
    {
        var text = new StringBuilder();
        CsvFile.WriteRow(text, [cell]);
        return text.ToString(0, text.Length - 1);
    }

    /// <summary>The comment lines between the last row and this one.</summary>
    private static string Comments(string[] lines, ref int next, Row row)
    {
        var comments = new StringBuilder();
        if (row.Cells.Count == 0)
        {
            return "";
        }

        int last = row.Cells[row.Cells.Count - 1].EndLine;
        for (; next < row.Cells[0].Line; next++)
        {
            if (lines[next].StartsWith('#'))
            {
                comments.Append(lines[next].TrimEnd()).Append('\n');
            }
        }

        next = last + 1;
        return comments.ToString();
    }

    private static Comparison<string[]> TableOrder(string[] header, FactTable? table)
    {
        // What was released is in the order of codes, then of modifiers.
        (int Place, Comparison<string> Compare)[] keys = table is null
            ? [(Array.IndexOf(header, "code"), CodesFirst), (Array.IndexOf(header, "modifier"), string.CompareOrdinal)]
            : [.. table.FileOrder.Select(c => (Array.IndexOf(header, c.Name), (Comparison<string>)c.Compare))];
        return (left, right) => keys
            .Where(k => k.Place >= 0)
            .Select(k => k.Compare(left[k.Place], right[k.Place]))
            .FirstOrDefault(order => order != 0);

        static int CodesFirst(string left, string right) =>
            left.Length == 0 || right.Length == 0 ? right.Length.CompareTo(left.Length) : string.CompareOrdinal(left, right);
    }

    /// <summary>Procedures by code, modifiers by text, rules from the widest set to the single code.</summary>
    private static Comparison<string[]> CatalogOrder(string[] header)
    {
        int code = Array.IndexOf(header, "code");
        int modifier = Array.IndexOf(header, "modifier");
        int[] keys = [.. new[] { "code", "modifier", "payer", "from" }.Select(c => Array.IndexOf(header, c)).Where(i => i >= 0)];
        return (left, right) =>
        {
            int order = Class(left[code], left[modifier]).CompareTo(Class(right[code], right[modifier]));
            return order != 0
                ? order
                : keys.Select(k => string.CompareOrdinal(left[k], right[k])).FirstOrDefault(o => o != 0);
        };
    }

    private static int Class(string code, string modifier) => (code, modifier) switch
    {
        (_, "") => 0,
        ("", _) => 1,
        ("@all", _) => 2,
        _ when code.StartsWith("@kind:", StringComparison.Ordinal) => 3,
        _ when code.StartsWith("@family:", StringComparison.Ordinal) => 4,
        _ when code[0] == '@' => 5,
        _ => 6,
    };
}
