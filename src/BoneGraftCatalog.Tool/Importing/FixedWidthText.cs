using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>A published text without a header, whose columns have fixed places.</summary>
/// <param name="line">Matches a line; each of its named groups is a column.</param>
internal sealed class FixedWidthText(Regex line)
{
    /// <summary>Title lines above the data.</summary>
    private const int LongestPreamble = 5;

    /// <summary>So many lines in a row are no accident.</summary>
    private const int Enough = 20;

    public IReadOnlyList<string> Columns { get; } = [.. line.GetGroupNames().Skip(1)];

    /// <summary>How many lines come before the data, or -1 when the text is none of these.</summary>
    public int FindStart(TextReader reader)
    {
        int preamble = 0;
        int fitting = 0;
        while (fitting < Enough && reader.ReadLine() is { } text)
        {
            if (line.IsMatch(text))
            {
                fitting++;
            }
            else if (fitting > 0 ? text.Length > 0 : ++preamble > LongestPreamble)
            {
                return -1;
            }
        }

        return fitting > 1 ? preamble : -1;
    }

    /// <summary>A line that does not fit has no cells.</summary>
    public IEnumerable<PublishedRecord> Read(TextReader reader, CancellationToken cancellationToken)
    {
        for (int number = 1; reader.ReadLine() is { } text; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Match match = line.Match(text);
            string[] cells = match.Success ? [.. Columns.Select(c => match.Groups[c].Value)] : text.Length == 0 ? [] : [text];
            yield return new PublishedRecord(number, 1, cells, IsDamaged: false);
        }
    }
}
