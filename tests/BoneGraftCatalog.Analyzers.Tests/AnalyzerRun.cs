extern alias library;

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
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
    private static readonly ImmutableArray<MetadataReference> s_references = LoadReferences();

    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create("Consumer", [], s_references, new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    private static readonly ConcurrentDictionary<string, CSharpCompilation> s_beside = new(StringComparer.Ordinal);

    private static readonly CSharpCompilationOptions s_compilation = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

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
            new AnalyzerOptions([], new FixedOptions(settings.ToImmutableDictionary(o => o.Key, o => o.Value))),
            string.Join("\n", settings.Select(o => o.Key + "=" + o.Value)));
    }

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source, IEnumerable<(string Key, string Value)>? options = null, bool allowErrors = false, string path = "Test0.cs")
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(SourceText.From(source), new CSharpParseOptions(LanguageVersion.Latest), path);
        return await AnalyzeAsync([tree], options, allowErrors);
    }

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(IEnumerable<SyntaxTree> trees, IEnumerable<(string Key, string Value)>? options = null, bool allowErrors = false)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Consumer", trees, s_references, s_compilation);
        if (!allowErrors)
        {
            Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        }

        ImmutableDictionary<string, string> values = (options ?? []).ToImmutableDictionary(o => o.Key, o => o.Value);
        var all = new CompilationWithAnalyzers(
            compilation,
            [new ClaimAnalyzer(), new ConfigurationAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new FixedOptions(values)), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return await all.GetAnalyzerDiagnosticsAsync();
    }

    public static CSharpCompilation Compile(SyntaxTree tree) => s_empty.AddSyntaxTrees(tree);

    /// <summary>A source beside another that does not change, whatever its errors. The compilation is made once.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeBesideAsync(string types, string source)
    {
        CSharpCompilation compilation = s_beside.GetOrAdd(types, t => CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(t, path: "Types.cs")], s_references, s_compilation));
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, path: "Test0.cs"));
        var all = new CompilationWithAnalyzers(compilation, [new ClaimAnalyzer()], new AnalyzerOptions([]));
        return await all.GetAnalyzerDiagnosticsAsync();
    }

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

    private static ImmutableArray<MetadataReference> LoadReferences()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var all = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. all.Split(Path.PathSeparator).Where(p => Path.GetDirectoryName(p) == folder).Select(p => (MetadataReference)MetadataReference.CreateFromFile(p)),
            MetadataReference.CreateFromFile(typeof(library::BoneGraftCatalog.ProcedureCode).Assembly.Location),
        ];
    }
}
