using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Analyzers.Tests;

/// <summary>
/// Runs the analyzers over a source and compares what they say with its marks, <c>{|BGC2001:expression|}</c>. Smaller and quicker than
/// the harness of the kit: thousands of sources go through it.
/// </summary>
internal static class AnalyzerRun
{
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create("Consumer", references: [.. HostReferences.Framework, HostReferences.Library], options: new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    private static readonly ConcurrentDictionary<string, CSharpCompilation> s_beside = new(StringComparer.Ordinal);

    /// <param name="marked">The source with its marks.</param>
    /// <param name="options">Options for every file.</param>
    /// <param name="allowErrors">Whether the source may have errors.</param>
    /// <param name="alsoBroken">Whether it is analyzed in all its broken forms too: no for a source that is long for its own sake.</param>
    public static async Task VerifyAsync(string marked, IEnumerable<(string Key, string Value)>? options = null, bool allowErrors = false, bool alsoBroken = true)
    {
        (string source, List<(string Id, TextSpan Span)> expected) = ReadMarks(marked);
        (string Key, string Value)[] settings = [.. options ?? []];
        ImmutableArray<Diagnostic> found = await AnalyzeAsync(source, settings, allowErrors);
        List<string> actual = [.. found.Select(d => Describe(d.Id, d.Location.SourceSpan, source)).Order(StringComparer.Ordinal)];
        List<string> wanted = [.. expected.Select(e => Describe(e.Id, e.Span, source)).Order(StringComparer.Ordinal)];
        Assert.True(
            actual.SequenceEqual(wanted),
            "Expected:\n  " + string.Join("\n  ", wanted) + "\nFound:\n  " + string.Join("\n  ", found.Select(d => Describe(d.Id, d.Location.SourceSpan, source) + " " + d.GetMessage(null))) + "\nIn:\n" + source);
        if (!alsoBroken)
        {
            return;
        }

        await BrokenSource.CoverAsync(
            source,
            s_empty,
            new CSharpParseOptions(LanguageVersion.Latest),
            new AnalyzerOptions([], new TestOptionsProvider(settings.Select(o => KeyValuePair.Create(o.Key, o.Value)), [])),
            string.Join("\n", settings.Select(o => o.Key + "=" + o.Value)));
    }

    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source, IEnumerable<(string Key, string Value)>? options = null, bool allowErrors = false, string path = "Test0.cs") =>
        AnalyzeAsync([(path, source)], options, allowErrors);

    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync((string Path, string Text)[] sources, IEnumerable<(string Key, string Value)>? options = null, bool allowErrors = false) =>
        new QuickAnalysis(new ClaimAnalyzer(), new ConfigurationAnalyzer()) { AllowsErrors = allowErrors, Options = (options ?? []).ToDictionary(o => o.Key, o => o.Value) }.AnalyzeAsync(sources);

    public static CSharpCompilation Compile(SyntaxTree tree) => s_empty.AddSyntaxTrees(tree);

    /// <summary>A source beside another that does not change, whatever its errors. The compilation is made once.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeBesideAsync(string types, string source) => new QuickAnalysis(new ClaimAnalyzer())
    {
        Project = s_beside.GetOrAdd(types, t => s_empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(t, path: "Types.cs"))),
        AllowsErrors = true,
    }.AnalyzeAsync(source);

    public static (string Source, List<(string Id, TextSpan Span)> Marks) ReadMarks(string marked)
    {
        var source = new System.Text.StringBuilder();
        var marks = new List<(string, TextSpan)>();
        var open = new Stack<(string Id, int Start)>();
        for (int i = 0; i < marked.Length;)
        {
            if (string.CompareOrdinal(marked, i, "{|BGC", 0, 5) == 0)
            {
                int colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], source.Length));
                i = colon + 1;
            }
            else if (open.Count > 0 && string.CompareOrdinal(marked, i, "|}", 0, 2) == 0)
            {
                (string id, int start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, source.Length)));
                i += 2;
            }
            else
            {
                source.Append(marked[i++]);
            }
        }

        Assert.Empty(open);
        return (source.ToString(), marks);
    }

    private static string Describe(string id, TextSpan span, string source) =>
        id + " at " + span.Start.ToString("00000") + " '" + (span.End <= source.Length ? source.Substring(span.Start, span.Length) : "?") + "'";
}
