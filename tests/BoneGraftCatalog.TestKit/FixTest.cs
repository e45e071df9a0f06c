using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.TestKit;

/// <summary>A fix over the sources of a consumer: one finding after the other, and all at once where the fix does that.</summary>
public class FixTest<TFix> : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private readonly DiagnosticAnalyzer[] _analyzers;

    public FixTest(params DiagnosticAnalyzer[] analyzers)
    {
        _analyzers = analyzers;
        TestProject.Prepare(this);
    }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>Looks at all actions that are offered for one finding.</summary>
    public Action<ImmutableArray<CodeAction>>? OfferVerifier { get; init; }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => _analyzers;

    protected override CompilationOptions CreateCompilationOptions() => TestProject.CompilationOptions;

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion);

    protected override Task<Workspace> CreateWorkspaceImplAsync() => TestProject.CreateWorkspaceAsync();

    protected override ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions)
    {
        ImmutableArray<CodeAction> offered = base.FilterCodeActions(actions);
        OfferVerifier?.Invoke(offered);
        return offered;
    }
}
