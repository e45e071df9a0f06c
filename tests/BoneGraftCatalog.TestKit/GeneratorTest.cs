using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.TestKit;

/// <summary>
/// A generator in a project of a consumer: what the marks say is found and nothing else, no warning of the compiler either, and the
/// generated files are those of the test's state, <c>GeneratedSources</c>, unless a test looks away from them.
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

    /// <inheritdoc cref="AnalyzerTest.Options"/>
    public IEnumerable<(string Key, string Value)> Options
    {
        init => TestProject.AddOptions(TestState, value);
    }

    /// <summary>Files with the metadata of their items. Their texts may have marks.</summary>
    public IEnumerable<TestFile> Files
    {
        init => TestProject.AddFiles(TestState, value);
    }

    protected override CompilationOptions CreateCompilationOptions() => TestProject.CompilationOptions.WithNullableContextOptions(Nullable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion);

    protected override Task<Workspace> CreateWorkspaceImplAsync() => TestProject.CreateWorkspaceAsync();
}
