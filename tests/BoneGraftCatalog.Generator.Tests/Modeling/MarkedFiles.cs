using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

/// <summary>
/// Files in one text: <c>== NAME</c> begins a file, and without one all is <c>catalog.csv</c>. <c>⟦…⟧</c> stands around the place of
/// the problem, <c>⟪…⟫</c> around the related one.
/// </summary>
internal sealed class MarkedFiles
{
    private MarkedFiles(IReadOnlyList<(string Name, string Text)> files, (string File, int Start, int End)? problem, (string File, int Start, int End)? related)
    {
        Files = files;
        Problem = problem;
        Related = related;
    }

    public IReadOnlyList<(string Name, string Text)> Files { get; }

    public (string File, int Start, int End)? Problem { get; }

    public (string File, int Start, int End)? Related { get; }

    public static MarkedFiles Parse(string text)
    {
        (string, int, int)? problem = null;
        (string, int, int)? related = null;
        var files = new List<(string, string)>();
        foreach (string part in text.StartsWith("== ", StringComparison.Ordinal) ? text[3..].Split("\n== ") : new[] { "catalog.csv\n" + text })
        {
            string name = part[..part.IndexOf('\n')];
            string body = part[(part.IndexOf('\n') + 1)..];
            problem ??= Find(name, body, '⟦', '⟧');
            related ??= Find(name, body, '⟪', '⟫');
            files.Add((name, Plain(body)));
        }

        return new MarkedFiles(files, problem, related);

        static (string, int, int)? Find(string name, string body, char open, char close) => body.Contains(open)
            ? (name, Plain(body[..body.IndexOf(open)]).Length, Plain(body[..body.IndexOf(close)]).Length)
            : null;

        static string Plain(string marked) => string.Concat(marked.Where(c => c is not ('⟦' or '⟧' or '⟪' or '⟫')));
    }
}
