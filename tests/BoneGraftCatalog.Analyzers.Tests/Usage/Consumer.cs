using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Analyzers.Tests.Usage;

/// <summary>A project that uses the library: one source, the analyzers of usage, and what they report.</summary>
internal static class Consumer
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using BoneGraftCatalog;

        """;

    private static readonly ImmutableArray<MetadataReference> s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal))
        .Append(Path.Combine(AppContext.BaseDirectory, "BoneGraftCatalog.dll"))
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = ImmutableArray.Create<DiagnosticAnalyzer>(
        new CodeTextAnalyzer(), new CodeAsNumberAnalyzer(), new ClaimShapeAnalyzer(), new DescriptionAnalyzer());

    public static Project Project(string source, LanguageVersion language = LanguageVersion.Latest, string? editorConfig = null)
    {
        var workspace = new AdhocWorkspace();
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                "Consumer",
                "Consumer",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Disable, generalDiagnosticOption: ReportDiagnostic.Default),
                parseOptions: new CSharpParseOptions(language, DocumentationMode.Parse),
                metadataReferences: s_references))
            .AddDocument(DocumentId.CreateNewId(id), "Source.cs", SourceText.From(source), filePath: "/consumer/Source.cs");
        if (editorConfig is not null)
        {
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".editorconfig", SourceText.From(editorConfig), filePath: "/consumer/.editorconfig");
        }

        return solution.GetProject(id)!;
    }

    /// <summary>What our analyzers report, and the compiler's errors.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(Project project, ImmutableArray<DiagnosticAnalyzer> analyzers = default)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        var failures = new ConcurrentBag<string>();
        CompilationWithAnalyzers analyzed = compilation.WithAnalyzers(
            analyzers.IsDefault ? Analyzers : analyzers,
            new CompilationWithAnalyzersOptions(project.AnalyzerOptions, (exception, _, _) => failures.Add(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> ours = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.Empty(failures);
        return compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Concat(ours).OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>Asserts that the marked diagnostics are there, exactly where marked, and nothing else.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Expect(string marked, LanguageVersion language = LanguageVersion.Latest, string? editorConfig = null)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        Project project = Project(source.Text, language, editorConfig);
        ImmutableArray<Diagnostic> found = await Diagnose(project);
        Assert.Equal(
            Show(source.Expected, source.Text),
            Show(found.Select(d => (d.Id, d.Location.SourceSpan)), source.Text, found));
        await Break(project, editorConfig);
        return found;
    }

    /// <summary>Analyzes the source of a project in all its broken forms.</summary>
    public static async Task Break(Project project, string? editorConfig = null)
    {
        Document document = project.Documents.Single();
        var parseOptions = (CSharpParseOptions)project.ParseOptions!;
        await BrokenSource.CoverAsync(
            (await document.GetTextAsync()).ToString(),
            (CSharpCompilation)(await project.GetCompilationAsync())!,
            parseOptions,
            project.AnalyzerOptions,
            parseOptions.LanguageVersion + " " + editorConfig,
            document.FilePath!);
    }

    private static string Show(IEnumerable<(string Id, TextSpan Span)> places, string text, ImmutableArray<Diagnostic> found = default)
    {
        string shown = string.Join("\n", places.Select(p => $"{p.Id} at {p.Span.Start}: {text.Substring(p.Span.Start, p.Span.Length)}"));
        return found.IsDefault || !found.Any(d => d.Id.StartsWith("CS", StringComparison.Ordinal))
            ? shown
            : shown + "\n" + string.Join("\n", found.Where(d => d.Id.StartsWith("CS", StringComparison.Ordinal)).Select(d => d.ToString()));
    }
}
