using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.TestKit.Analyzers;

/// <summary>
/// Runs an analyzer over sources with marks and compares what it says with what the marks expect: nothing less and nothing more. The
/// members have the names of the official testing package's, so that the package can take the place of this type.
/// </summary>
public class CSharpAnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public TestState TestState { get; } = new();

    /// <summary>One source, named <c>Test0.cs</c>.</summary>
    public string TestCode
    {
        set => TestState.Sources.Add(($"/0/Test{TestState.Sources.Count.ToString(CultureInfo.InvariantCulture)}.cs", value));
    }

    /// <summary>Expected diagnostics beside those of the marks.</summary>
    public List<ExpectedDiagnostic> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    public OutputKind OutputKind { get; set; } = OutputKind.DynamicallyLinkedLibrary;

    public bool AllowUnsafe { get; set; }

    /// <summary>Whether the source must compile. Errors can be marked, <c>{|CS0103:x|}</c>, or looked away from.</summary>
    public bool IgnoreCompilerErrors { get; set; }

    /// <summary>Ids that are not compared.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    protected virtual IEnumerable<DiagnosticAnalyzer> GetAnalyzers() => [new TAnalyzer()];

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (TestState.Sources.Count == 0 && TestState.AdditionalFiles.Count == 0)
        {
            throw new TestFailedException("The test has neither a source nor an additional file: nothing would run.");
        }

        TestProject project = CreateProject(TestState);
        using AdhocWorkspace workspace = project.Workspace;
        ImmutableArray<Diagnostic> found = await AnalyzeAsync(project.Project, project.Options, cancellationToken).ConfigureAwait(false);
        await CompareAsync(project, TestState, found, cancellationToken).ConfigureAwait(false);
        await RunFixesAsync(project, cancellationToken).ConfigureAwait(false);
    }

    internal TestProject CreateProject(TestState state) => new(state, LanguageVersion, OutputKind, AllowUnsafe);

    internal async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<Diagnostic> found = await TestProject.AnalyzeAsync(project, options, [.. GetAnalyzers()], !IgnoreCompilerErrors, cancellationToken).ConfigureAwait(false);
        return [.. found.Where(d => !DisabledDiagnostics.Contains(d.Id))];
    }

    internal virtual Task RunFixesAsync(TestProject project, CancellationToken cancellationToken) => Task.CompletedTask;

    internal async Task CompareAsync(TestProject project, TestState state, ImmutableArray<Diagnostic> found, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        List<Diagnostic> extra = [.. found];
        Compilation compilation = (await project.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        foreach ((string path, IReadOnlyList<(string? Id, TextSpan Span)> marks) in project.Marks)
        {
            SourceText text = compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == path)?.GetText(cancellationToken)
                ?? project.Options.AdditionalFiles.Single(f => f.Path == path).GetText(cancellationToken)!;
            foreach ((string? markedId, TextSpan span) in marks)
            {
                string id = markedId ?? DefaultId();
                FileLinePositionSpan expected = new(path, text.Lines.GetLinePositionSpan(span));
                int index = extra.FindIndex(d => d.Id == id && d.Location.GetLineSpan() is { } s && s.Path == path && s.Span == expected.Span);
                if (index < 0)
                {
                    missing.Add($"{path}({expected.StartLinePosition.Line + 1},{expected.StartLinePosition.Character + 1},{expected.EndLinePosition.Line + 1},{expected.EndLinePosition.Character + 1}): {id} at '{text.ToString(span)}'");
                }
                else
                {
                    extra.RemoveAt(index);
                }
            }
        }

        foreach (ExpectedDiagnostic expected in state.ExpectedDiagnostics)
        {
            int index = extra.FindIndex(d => Matches(expected, d));
            if (index < 0)
            {
                missing.Add(expected.ToString());
            }
            else
            {
                extra.RemoveAt(index);
            }
        }

        if (missing.Count + extra.Count > 0)
        {
            throw new TestFailedException(
                $"Expected and not found:\n{List(missing)}\nFound and not expected:\n{List(extra.Select(TestProject.Describe))}\nIn:\n{string.Join("\n", state.Sources.Concat(state.AdditionalFiles).Select(s => $"--- {s.Path}\n{s.Content}"))}");
        }

        static string List(IEnumerable<string> lines) => string.Join("\n", lines.DefaultIfEmpty("nothing").Select(l => "  " + l));
    }

    // [|…|] means the analyzer's own id; with several it would be a guess.
    private string DefaultId()
    {
        string[] ids = [.. GetAnalyzers().SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct()];
        return ids.Length == 1 ? ids[0] : throw new TestFailedException($"[|…|] needs an analyzer with one id, and this one has {ids.Length}. Write {{|ID:…|}}.");
    }

    private static bool Matches(ExpectedDiagnostic expected, Diagnostic found)
    {
        FileLinePositionSpan span = found.Location.GetLineSpan();
        string message = found.GetMessage(CultureInfo.InvariantCulture);
        return expected.Id == found.Id
            && (expected.Path is null || TestProject.FullPath(expected.Path) == span.Path)
            && (expected.Line is null || expected.Line == span.StartLinePosition.Line + 1)
            && (expected.Column is null || expected.Column == span.StartLinePosition.Character + 1)
            && (expected.Severity is null || expected.Severity == found.Severity)
            && (expected.Message is null || expected.Message == message)
            && expected.MessageParts.All(p => message.Contains(p, StringComparison.Ordinal));
    }
}
