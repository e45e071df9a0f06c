using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>The header of a published file: which column stands where, and where the data begin.</summary>
/// <remarks>
/// A published header can go over several lines, one word of a name below the other, with title lines above it. The name of a column is
/// what its cells say from top to bottom. Nothing is ever found by its position.
/// </remarks>
internal sealed class PublishedHeader
{
    private const int LongestPreamble = 100;

    private readonly Dictionary<string, int> _places;

    private PublishedHeader(Dictionary<string, int> places, IReadOnlyList<string> names, IReadOnlyList<string> preamble, int line, int recordCount)
    {
        _places = places;
        Names = names;
        Preamble = preamble;
        Line = line;
        RecordCount = recordCount;
    }

    /// <summary>The published names, in the order of the file.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The title lines above the header.</summary>
    public IReadOnlyList<string> Preamble { get; }

    public int Line { get; }

    /// <summary>How many records come before the data.</summary>
    public int RecordCount { get; }

    public bool Has(string column) => _places.ContainsKey(column);

    public string? Cell(PublishedRecord record, string column) =>
        _places.TryGetValue(column, out int place) && place < record.Cells.Count ? record.Cells[place].Trim() : null;

    /// <summary>The places of a file that has no header but fixed ones.</summary>
    public static PublishedHeader Fixed(FixedWidthText text, int preamble)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < text.Columns.Count; i++)
        {
            places[text.Columns[i]] = i;
        }

        return new PublishedHeader(places, text.Columns, [], preamble, preamble);
    }

    /// <summary>Looks for the header; says what is missing when there is none.</summary>
    public static PublishedHeader? Find(IEnumerable<PublishedRecord> records, IReadOnlyList<PublishedColumn> columns, out IReadOnlyList<string> missing)
    {
        List<PublishedRecord> start = [.. records.Take(LongestPreamble)];
        missing = [.. columns.Where(c => c.IsRequired).Select(c => c.Title)];
        PublishedHeader? best = null;
        for (int anchor = 0; anchor < start.Count; anchor++)
        {
            if (PublishedRecords.CountFilled(start[anchor]) < 2)
            {
                continue;
            }

            // The block grows upwards over lines with more than a title, and downwards over lines whose first cell is empty.
            int first = anchor;
            while (first > 0 && PublishedRecords.CountFilled(start[first - 1]) > 1)
            {
                first--;
            }

            int last = anchor;
            while (last + 1 < start.Count
                && string.IsNullOrWhiteSpace(start[last + 1].Cells.FirstOrDefault())
                && PublishedRecords.CountFilled(start[last + 1]) > 0)
            {
                last++;
            }

            foreach ((int from, int to) in new[] { (first, last), (first, anchor), (anchor, last), (anchor, anchor) })
            {
                string[] names = Stack(start, from, to);
                Dictionary<string, int> places = Match(names, columns);
                List<string> absent = [.. columns.Where(c => c.IsRequired && !places.ContainsKey(c.Name)).Select(c => c.Title)];
                if (absent.Count == 0)
                {
                    List<string> preamble = [.. start.Take(from).SelectMany(r => r.Cells).Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c.Trim())];
                    best = new PublishedHeader(places, names, preamble, start[anchor].Line, to + 1);
                    missing = [];
                    return best;
                }

                if (absent.Count < missing.Count)
                {
                    missing = absent;
                }
            }
        }

        return best;
    }

    internal static string Normalize(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }

    private static string[] Stack(List<PublishedRecord> start, int from, int to)
    {
        int width = 0;
        for (int i = from; i <= to; i++)
        {
            width = Math.Max(width, start[i].Cells.Count);
        }

        var names = new string[width];
        for (int column = 0; column < width; column++)
        {
            var words = new StringBuilder();
            for (int i = from; i <= to; i++)
            {
                if (column < start[i].Cells.Count)
                {
                    words.Append(start[i].Cells[column]).Append(' ');
                }
            }

            names[column] = Normalize(words.ToString());
        }

        return names;
    }

    /// <summary>A name that fits two columns of the file names neither: guessing would swap facts.</summary>
    private static Dictionary<string, int> Match(string[] names, IReadOnlyList<PublishedColumn> columns)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (PublishedColumn column in columns)
        {
            int[] fitting = [.. Enumerable.Range(0, names.Length).Where(i => column.Pattern.IsMatch(names[i]))];
            if (fitting.Length == 1)
            {
                places[column.Name] = fitting[0];
            }
            else if (fitting.Length == 0 && column.Group is not null)
            {
                int[] group = [.. Enumerable.Range(0, names.Length).Where(i => column.Group.IsMatch(names[i]))];
                if (group.Length == column.GroupSize)
                {
                    places[column.Name] = group[column.PlaceInGroup];
                }
            }
        }

        return places;
    }
}
