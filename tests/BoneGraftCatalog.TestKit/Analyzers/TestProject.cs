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

/// <summary>A project in memory that an analyzer runs over.</summary>
internal sealed class TestProject
{
    private const string Folder = "/0/";

    public TestProject(TestState state, LanguageVersion languageVersion, OutputKind outputKind, bool allowUnsafe)
    {
        Workspace = new AdhocWorkspace();
        var parseOptions = new CSharpParseOptions(languageVersion, DocumentationMode.Diagnose);
        ProjectId id = ProjectId.CreateNewId();
        AnalyzerConfigSet? config = state.AnalyzerConfigFiles.Count == 0
            ? null
            : AnalyzerConfigSet.Create(state.AnalyzerConfigFiles.Select(f => AnalyzerConfig.Parse(f.Content, FullPath(f.Path))).ToList());
        var compilationOptions = new CSharpCompilationOptions(outputKind, allowUnsafe: allowUnsafe, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(config?.GlobalConfigOptions.TreeOptions ?? ImmutableDictionary<string, ReportDiagnostic>.Empty);
        Solution solution = Workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "TestProject", "TestProject", LanguageNames.CSharp, filePath: Folder + "TestProject.csproj"))
            .WithProjectParseOptions(id, parseOptions)
            .WithProjectCompilationOptions(id, compilationOptions)
            .WithProjectMetadataReferences(id, HostReferences.Framework.Concat(state.AdditionalReferences));
        foreach ((string path, string marked) in state.Sources)
        {
            (string text, IReadOnlyList<(string? Id, TextSpan Span)> marks) = Markup.Parse(marked);
            Marks.Add(FullPath(path), marks);
            solution = solution.AddDocument(DocumentId.CreateNewId(id), path, SourceText.From(text, System.Text.Encoding.UTF8), filePath: FullPath(path));
        }

        foreach ((string path, string content) in state.AnalyzerConfigFiles)
        {
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), path, SourceText.From(content, System.Text.Encoding.UTF8), filePath: FullPath(path));
        }

        var files = new List<TestFile>();
        foreach ((string path, string marked) in state.AdditionalFiles)
        {
            (string text, IReadOnlyList<(string? Id, TextSpan Span)> marks) = Markup.Parse(marked);
            Marks.Add(FullPath(path), marks);
            files.Add(new TestFile(FullPath(path), text, state.AdditionalFileMetadata.Where(m => m.Path == path).ToDictionary(m => m.Name, m => m.Value)));
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), path, SourceText.From(text, System.Text.Encoding.UTF8), filePath: FullPath(path));
        }

        Options = new AnalyzerOptions([.. files], new TestOptionsProvider(state.Properties, files, config));
        Project = solution.GetProject(id)!;
    }

    public AdhocWorkspace Workspace { get; }

    public Project Project { get; }

    public AnalyzerOptions Options { get; }

    /// <summary>The marks of each file by its full path.</summary>
    public Dictionary<string, IReadOnlyList<(string? Id, TextSpan Span)>> Marks { get; } = new(StringComparer.Ordinal);

    public static string FullPath(string path) => path.StartsWith('/') ? path : Folder + path;

    /// <summary>What the compiler and the analyzers say of a project, in the order of file and place.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Project project,
        AnalyzerOptions options,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        bool withCompilerDiagnostics,
        CancellationToken cancellationToken)
    {
        Compilation compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;

        // Every id is on, hidden and suggested ones too: a test says what it expects of each.
        var failures = new List<string>();
        CompilationWithAnalyzers withAnalyzers = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            options,
            onAnalyzerException: (exception, analyzer, _) =>
            {
                lock (failures)
                {
                    failures.Add($"{analyzer} threw: {exception}");
                }
            },
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await withAnalyzers.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        if (failures.Count > 0)
        {
            throw new TestFailedException(string.Join("\n", failures));
        }

        if (withCompilerDiagnostics)
        {
            found = found.AddRange(compilation.GetDiagnostics(cancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        }

        return
        [
            .. found.Where(d => !d.IsSuppressed)
                .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(d => d.Location.GetLineSpan().StartLinePosition)
                .ThenBy(d => d.Location.GetLineSpan().EndLinePosition)
                .ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
    }

    public static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0}({1},{2},{3},{4}): {5} {6}: {7}",
            span.Path is null ? "" : span.Path.Replace(Folder, "", StringComparison.Ordinal),
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1,
            diagnostic.Severity,
            diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
