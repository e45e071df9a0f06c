using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>Makes out what a row was before a program that knew no better wrote it: where the cells must have been, never what they hold.</summary>
internal static class RowRepair
{
    /// <summary>The cells of a row that stands in one quoted cell; null where the cell is none. All of them stand where that cell stands.</summary>
    public static IReadOnlyList<Cell>? Unwrap(Row row)
    {
        if (row.Cells.Count != 1 || row.Cells[0].Text.IndexOf(',') < 0)
        {
            return null;
        }

        Cell whole = row.Cells[0];
        var spans = new List<CellSpan>();
        bool isRow = RecordScan.TryFindCells(whole.Text, 0, whole.Text.Length, spans) && spans.All(s => s.Fault == QuoteFault.None);
        return isRow ? spans.Select(s => whole with { Text = Unquote(whole.Text.Substring(s.Start, s.End - s.Start)) }).ToArray() : null;
    }

    /// <summary>The cells of a row from which a comma between typographic quotes has made one too many, and what should stand in the file.</summary>
    public static bool TryJoin(Row row, int expected, out Cell first, out Cell last, out string correction)
    {
        for (int i = 0; i < row.Cells.Count; i++)
        {
            string text = row.Cells[i].Text.TrimStart();
            int end = i + row.Cells.Count - expected;
            if (text.Length > 0 && IsQuote(text[0]) && end < row.Cells.Count && end > i)
            {
                string joined = string.Join(",", row.Cells.Items.Skip(i).Take(end - i + 1).Select(c => c.Text)).Trim();
                if (IsQuote(joined[joined.Length - 1]))
                {
                    first = row.Cells[i];
                    last = row.Cells[end];
                    correction = "\"" + joined.Substring(1, joined.Length - 2).Replace("\"", "\"\"") + "\"";
                    return true;
                }
            }
        }

        first = last = default;
        correction = "";
        return false;
    }

    private static bool IsQuote(char c) => c is (>= '\u201C' and <= '\u201F') or '\u00AB' or '\u00BB';

    private static string Unquote(string text) =>
        text.Length > 1 && text[0] == '"' ? text.Substring(1, text.Length - 2).Replace("\"\"", "\"") : text;
}
