using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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

        // Marks in the fixed source count too where the fix could go on. Without this, a test also passes where the fix is never tried.
        FixedState.MarkupHandling = MarkupMode.Allow;
    }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>Options by their whole keys: <c>bonegraft.payer</c> holds for every C# file, <c>build_property.RootNamespace</c> for the project.</summary>
    public IEnumerable<(string Key, string Value)> Options
    {
        init => TestProject.AddOptions(TestState, value);
    }

    /// <summary>Looks at all actions that are offered for one finding.</summary>
    public Action<ImmutableArray<CodeAction>>? OfferVerifier { get; init; }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => _analyzers;

    protected override CompilationOptions CreateCompilationOptions() => TestProject.CompilationOptions;

    protected override Project ApplyCompilationOptions(Project project) => TestProject.WithDefaultsUnsaid(base.ApplyCompilationOptions(project));

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion);

    protected override Task<Workspace> CreateWorkspaceImplAsync() => TestProject.CreateWorkspaceAsync();

    protected override ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions)
    {
        ImmutableArray<CodeAction> offered = base.FilterCodeActions(actions);
        Verify.True(offered.All(a => !string.IsNullOrEmpty(a.EquivalenceKey)), "An action without an equivalence key cannot be applied everywhere at once.");
        Verify.True(offered.Length < 2 || CodeActionEquivalenceKey is not null || CodeActionIndex is not null, "Several actions are offered, and the test does not say which it means: " + string.Join(", ", offered.Select(a => a.EquivalenceKey)));
        OfferVerifier?.Invoke(offered);
        return offered;
    }
}
