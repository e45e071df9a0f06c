using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.TestKit;

/// <summary>Analyzers over the sources of a consumer: what the marks say, and nothing else.</summary>
public class AnalyzerTest : CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier>
{
    private readonly DiagnosticAnalyzer[] _analyzers;

    public AnalyzerTest(params DiagnosticAnalyzer[] analyzers)
    {
        _analyzers = analyzers;
        TestProject.Prepare(this);
    }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>Options by their whole keys: <c>bonegraft.payer</c> holds for every C# file, <c>build_property.RootNamespace</c> for the project.</summary>
    public IEnumerable<(string Key, string Value)> Options
    {
        init => TestProject.AddOptions(TestState, value);
    }

    /// <summary>Files with the metadata of their items. Their texts may have marks.</summary>
    public IEnumerable<TestFile> Files
    {
        init => TestProject.AddFiles(TestState, value);
    }

    /// <summary>A generator that runs first.</summary>
    public Type? Generator { get; init; }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => _analyzers;

    protected override IEnumerable<Type> GetSourceGenerators() => Generator is null ? [] : [Generator];

    protected override CompilationOptions CreateCompilationOptions() => TestProject.CompilationOptions;

    protected override Project ApplyCompilationOptions(Project project) => TestProject.WithDefaultsUnsaid(base.ApplyCompilationOptions(project));

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion);

    protected override Task<Workspace> CreateWorkspaceImplAsync() => TestProject.CreateWorkspaceAsync();

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        TestProject.Complete(this);
        return base.RunImplAsync(cancellationToken);
    }
}
