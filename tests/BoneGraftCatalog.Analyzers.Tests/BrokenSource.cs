using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Tests.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Analyzers.Tests;

/// <summary>
/// Runs every analyzer over a source as an editor has it while it is typed: cut off after every character, and with every token missing
/// or doubled. The harnesses call it with every source that a test verifies, so that no source is left out and none is chosen.
/// </summary>
internal static class BrokenSource
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers = Consumer.Analyzers.Add(new ClaimAnalyzer()).Add(new ConfigurationAnalyzer());

    // Each compilation looks through all of its references again, and a broken source needs few.
    private static readonly ImmutableHashSet<string> s_needed = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "BoneGraftCatalog.dll", "System.Private.CoreLib.dll", "System.Runtime.dll", "System.Collections.dll", "System.Collections.Immutable.dll", "System.Linq.dll",
        "System.Console.dll", "System.Memory.dll", "System.ComponentModel.Annotations.dll", "System.ObjectModel.dll");

    private static readonly Dictionary<string, List<string>> s_covered = new(StringComparer.Ordinal);

    /// <summary>Analyzes the broken forms of a source. What it has in common with the beginning of an earlier one was covered there.</summary>
    public static async Task CoverAsync(string source, CSharpCompilation compilation, CSharpParseOptions parseOptions, AnalyzerOptions options, string configuration, string path = "Broken.cs")
    {
        int from = Begin(source, configuration);
        compilation = compilation.RemoveAllSyntaxTrees().WithReferences(compilation.References.Where(r => s_needed.Contains(Path.GetFileName(r.Display ?? ""))));
        Assert.True(compilation.References.Count() > 5);
        foreach (string broken in Forms(source, parseOptions, from))
        {
            await SurviveAsync(broken, compilation, parseOptions, options, path);
        }
    }

    private static int Begin(string source, string configuration)
    {
        lock (s_covered)
        {
            if (!s_covered.TryGetValue(configuration, out List<string>? before))
            {
                s_covered.Add(configuration, before = []);
            }

            int common = before.Count == 0 ? 0 : before.Max(other => source.AsSpan().CommonPrefixLength(other));
            before.Add(source);
            return common;
        }
    }

    private static IEnumerable<string> Forms(string source, CSharpParseOptions parseOptions, int from)
    {
        for (int length = from + 1; length < source.Length; length++)
        {
            yield return source[..length];
        }

        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(source, parseOptions).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0 && t.Span.End > from))
        {
            yield return source.Remove(token.SpanStart, token.Span.Length);
            yield return source.Insert(token.Span.End, " " + token.Text);
        }
    }

    private static async Task SurviveAsync(string broken, CSharpCompilation compilation, CSharpParseOptions parseOptions, AnalyzerOptions options, string path)
    {
        var failures = new List<string>();
        CSharpCompilation one = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(SourceText.From(broken, Encoding.UTF8), parseOptions, path));
        var analyzed = new CompilationWithAnalyzers(
            one,
            s_analyzers,
            new CompilationWithAnalyzersOptions(options, (exception, analyzer, _) => failures.Add(analyzer + ": " + exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.True(failures.Count == 0, string.Join("\n", failures) + "\n" + broken);
        Assert.All(found, diagnostic => Assert.StartsWith("BGC", diagnostic.Id, StringComparison.Ordinal));
    }
}
