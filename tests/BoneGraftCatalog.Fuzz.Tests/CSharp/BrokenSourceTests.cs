using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers;
using BoneGraftCatalog.CodeFixes;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Fuzz.Tests.CSharp;

/// <summary>Source that does not compile is the common case in an editor: no analyzer and no fix may fail on it.</summary>
public sealed class BrokenSourceTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = AllOf<DiagnosticAnalyzer>(typeof(CatalogAnalyzer));

    private static readonly ImmutableArray<CodeFixProvider> Fixes = AllOf<CodeFixProvider>(typeof(CatalogFix));

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Consumer",
        references: [.. HostReferences.Few, HostReferences.Library],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    private static readonly Project Project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
        ProjectId.CreateNewId(),
        VersionStamp.Default,
        "Consumer",
        "Consumer",
        LanguageNames.CSharp,
        compilationOptions: Empty.Options,
        parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
        metadataReferences: Empty.References));

    [Fact]
    public Task Some_broken_sources_fail_no_analyzer_and_no_fix() => Cases.SomeAsync(BrokenSource.All, 400, SurviveAsync);

    [Fact]
    [Trait("Set", "fuzz")]
    public Task No_broken_source_fails_an_analyzer_or_a_fix() => Cases.AllAsync(BrokenSource.All, SurviveAsync);

    /// <summary>Sources in which nothing is found would try no analyzer to its end and no fix at all.</summary>
    [Fact]
    public async Task The_whole_sources_give_every_analyzer_and_every_fix_something_to_do()
    {
        var ids = new ConcurrentBag<string>();
        await Cases.AllAsync(
            [.. SourceFile.All.SelectMany(f => f.Sources.Select(s => (File: f, Source: s)))],
            async one =>
            {
                foreach (Diagnostic diagnostic in await AnalyzeAsync(one.File, one.Source))
                {
                    ids.Add(diagnostic.Id);
                }
            });
        Assert.All(Fixes, fix => Assert.Contains(fix.FixableDiagnosticIds, ids.Contains));
        Assert.All(Analyzers, analyzer => Assert.Contains(analyzer.SupportedDiagnostics, d => ids.Contains(d.Id)));
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(SourceFile file, string source) => new QuickAnalysis([.. Analyzers])
    {
        Project = Empty,
        Options = file.Options,
        AllowsErrors = true,
    }.AnalyzeAsync(source);

    private static async Task SurviveAsync(BrokenSource broken)
    {
        string source = broken.Text;
        ImmutableArray<Diagnostic> found = await AnalyzeAsync(broken.File, source);
        Assert.All(found, diagnostic => Assert.StartsWith("BGC", diagnostic.Id, StringComparison.Ordinal));
        if (found.IsEmpty)
        {
            return;
        }

        Document document = Project.AddDocument("Source.cs", SourceText.From(source));
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;

        // Of many findings with one id the nearest to the break has the most to fear, and each is the nearest to some break.
        foreach (Diagnostic diagnostic in found.GroupBy(d => d.Id).Select(g => g.MinBy(d => Math.Abs(d.Location.SourceSpan.Start - broken.Span.Start))!))
        {
            foreach (CodeFixProvider fix in Fixes.Where(f => f.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                var actions = new List<CodeAction>();
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree, diagnostic.Location.SourceSpan), diagnostic.AdditionalLocations, diagnostic.Properties), (action, _) => actions.Add(action), CancellationToken.None));
                foreach (CodeAction action in actions)
                {
                    // One choice of many is enough: they differ in a code or a modifier.
                    Assert.NotEmpty(await (action.NestedActions.IsEmpty ? action : action.NestedActions[^1]).GetOperationsAsync(CancellationToken.None));
                }
            }
        }
    }

    /// <summary>All there are in the assembly of a type, so that none is forgotten.</summary>
    private static ImmutableArray<T> AllOf<T>(Type type) =>
        [.. type.Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(T))).Select(t => (T)Activator.CreateInstance(t)!)];
}
