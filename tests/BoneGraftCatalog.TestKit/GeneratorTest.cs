using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.TestKit;

/// <summary>
/// A generator in a project of a consumer, to the end: what the marks say is found and nothing else, no warning of the compiler either.
/// A test that states a generated file states them all.
/// </summary>
public class GeneratorTest<TGenerator> : CSharpSourceGeneratorTest<TGenerator, DefaultVerifier>
    where TGenerator : new()
{
    public GeneratorTest()
    {
        TestProject.Prepare(this);
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
    }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Disable;

    /// <summary>MSBuild properties, by their names alone.</summary>
    public Dictionary<string, string> Properties { get; } = [];

    /// <summary>Files with the metadata of their items. Their texts may have marks.</summary>
    public List<TestFile> Files { get; } = [];

    /// <summary>The project with the generated files, once the test has run.</summary>
    public Compilation? Compilation { get; private set; }

    /// <summary>The text of a generated file, once the test has run.</summary>
    public string Generated(string hintName) =>
        Compilation!.SyntaxTrees.Single(t => System.IO.Path.GetFileName(t.FilePath) == hintName).ToString();

    protected override CompilationOptions CreateCompilationOptions() => TestProject.CompilationOptions.WithNullableContextOptions(Nullable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion);

    protected override Task<Workspace> CreateWorkspaceImplAsync() => TestProject.CreateWorkspaceAsync();

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        TestProject.AddOptions(TestState, Properties.Select(p => ("build_property." + p.Key, p.Value)));
        TestProject.AddFiles(TestState, Files);
        TestProject.Complete(this);
        return base.RunImplAsync(cancellationToken);
    }

    protected override async Task<(Compilation compilation, ImmutableArray<Diagnostic> generatorDiagnostics)> GetProjectCompilationAsync(Project project, IVerifier verifier, CancellationToken cancellationToken)
    {
        (Compilation compilation, ImmutableArray<Diagnostic> generatorDiagnostics) result = await base.GetProjectCompilationAsync(project, verifier, cancellationToken).ConfigureAwait(false);
        Compilation = result.compilation;
        return result;
    }
}
