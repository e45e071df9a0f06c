using System.Collections.Generic;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>
/// Finds the cells of a record that the parser has read. The parser tells where a record stands but not where its fields do, so the
/// record's raw text is gone through once more, by the parser's own rules of quotes.
/// </summary>
internal static class RecordScan
{
    /// <summary>Fills the list with the record's cells. False when the rules lead to another end than the parser's.</summary>
    public static bool TryFindCells(string text, int start, int end, List<CellSpan> cells)
    {
        cells.Clear();
        int position = start;
        while (true)
        {
            CellSpan cell = position < end && text[position] == '"' ? Quoted(text, position, end) : Plain(text, position, end);
            cells.Add(cell);
            position = cell.End;
            if (position == end || text[position] != ',')
            {
                break;
            }

            position++;
        }

        // What is left is the line break that ends the record.
        int rest = end - position;
        return rest == 0 || (rest == 1 && text[position] is ('\r' or '\n')) || (rest == 2 && text[position] == '\r' && text[position + 1] == '\n');
    }

    private static CellSpan Plain(string text, int start, int end)
    {
        int position = start;
        bool stray = false;
        while (position < end && text[position] is not (',' or '\r' or '\n'))
        {
            stray |= text[position++] == '"';
        }

        return new CellSpan(start, position, stray ? QuoteFault.Stray : QuoteFault.None);
    }

    private static CellSpan Quoted(string text, int start, int end)
    {
        int position = start + 1;
        bool inside = true;
        bool broken = false;
        while (position < end)
        {
            char c = text[position];
            if (c == '"')
            {
                if (!inside && text[position - 1] != '"')
                {
                    // The parser looks at no quote of the cell after this one.
                    broken = true;
                }
                else if (!broken)
                {
                    inside = !inside;
                }
            }
            else if (!inside && c is (',' or '\r' or '\n'))
            {
                break;
            }

            position++;
        }

        QuoteFault fault = inside ? QuoteFault.Open : broken || text[position - 1] != '"' ? QuoteFault.TextAfterQuote : QuoteFault.None;
        return new CellSpan(start, position, fault);
    }
}
