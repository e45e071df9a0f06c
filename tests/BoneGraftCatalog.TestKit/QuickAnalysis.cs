using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.TestKit;

/// <summary>
/// Analyzers over sources without a workspace: thousands of sources go through it in a minute. It says what was found and compares
/// nothing. An analyzer that throws fails the test, and so does a source that does not compile unless <see cref="AllowsErrors"/>.
/// </summary>
public sealed class QuickAnalysis(params DiagnosticAnalyzer[] analyzers)
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = [.. analyzers];

    /// <summary>A project of a consumer without a source.</summary>
    public static CSharpCompilation Empty { get; } = CSharpCompilation.Create(
        "Consumer",
        references: [.. HostReferences.Framework, HostReferences.Library],
        options: TestProject.CompilationOptions);

    /// <summary>What the sources are added to.</summary>
    public CSharpCompilation Project { get; init; } = Empty;

    /// <summary>Options by their whole keys, for every source.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IReadOnlyList<TestFile> AdditionalFiles { get; init; } = [];

    public CSharpParseOptions ParseOptions { get; init; } = new(LanguageVersion.Latest);

    public bool AllowsErrors { get; init; }

    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source) => AnalyzeAsync(("Test0.cs", source));

    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(params (string Path, string Text)[] sources)
    {
        CSharpCompilation compilation = Project.AddSyntaxTrees(sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, ParseOptions, s.Path)));
        if (!AllowsErrors && compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(3).ToArray() is { Length: > 0 } errors)
        {
            throw new TestFailedException("The source does not compile:\n" + string.Join<Diagnostic>("\n", errors) + "\n" + string.Join("\n", sources.Select(s => s.Text)));
        }

        var failures = new ConcurrentQueue<string>();
        var analyzed = new CompilationWithAnalyzers(
            compilation,
            _analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. AdditionalFiles], new TestOptionsProvider(Options, AdditionalFiles)),
                (exception, analyzer, _) => failures.Enqueue(analyzer + ": " + exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None).ConfigureAwait(false);
        return failures.IsEmpty ? found : throw new TestFailedException(string.Join("\n", failures) + "\n" + string.Join("\n", sources.Select(s => s.Text)));
    }
}
