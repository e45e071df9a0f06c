using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Analyzers.Tests.Usage;

/// <summary>A source with the places of the expected diagnostics marked: <c>{|BGC3001:"20939"|}</c>. Marks may be nested.</summary>
internal sealed class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<(string Id, TextSpan Span)> expected)
    {
        Text = text;
        Expected = expected;
    }

    public string Text { get; }

    public IReadOnlyList<(string Id, TextSpan Span)> Expected { get; }

    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<(string Id, TextSpan Span)>();
        var open = new Stack<(string Id, int Start)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '{' && i + 1 < marked.Length && marked[i + 1] == '|' && marked.IndexOf(':', i) is var colon and > 0)
            {
                open.Push((marked.Substring(i + 2, colon - i - 2), text.Length));
                i = colon;
            }
            else if (marked[i] == '|' && i + 1 < marked.Length && marked[i + 1] == '}' && open.Count > 0)
            {
                (string id, int start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new MarkedSource(text.ToString(), expected.OrderBy(e => e.Span.Start).ThenBy(e => e.Id, System.StringComparer.Ordinal).ToArray());
    }
}
