using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.TestKit.Analyzers;

/// <summary>
/// Text with marks, as the official testing packages write them: <c>{|BGC2001:text|}</c> expects that id at the text, <c>[|text|]</c>
/// the only id of the analyzer. Marks may stand inside each other.
/// </summary>
internal static class Markup
{
    public static (string Text, IReadOnlyList<(string? Id, TextSpan Span)> Marks) Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var marks = new List<(string?, TextSpan)>();
        var open = new Stack<(string? Id, int Start)>();
        int i = 0;
        while (i < marked.Length)
        {
            if (Starts("{|") && IdEnd(i + 2) is int end and >= 0)
            {
                open.Push((marked[(i + 2)..end], text.Length));
                i = end + 1;
            }
            else if (Starts("[|"))
            {
                open.Push((null, text.Length));
                i += 2;
            }
            else if ((Starts("|}") && open.TryPeek(out (string? Id, int) named) && named.Id is not null)
                || (Starts("|]") && open.TryPeek(out (string? Id, int) plain) && plain.Id is null))
            {
                (string? id, int start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        return open.Count == 0 ? (text.ToString(), marks) : throw new FormatException("A mark has no end: " + marked);

        bool Starts(string mark) => string.CompareOrdinal(marked, i, mark, 0, mark.Length) == 0;

        int IdEnd(int start)
        {
            int position = start;
            while (position < marked.Length && (char.IsAsciiLetterOrDigit(marked[position]) || marked[position] == '_'))
            {
                position++;
            }

            return position > start && position < marked.Length && marked[position] == ':' ? position : -1;
        }
    }
}
