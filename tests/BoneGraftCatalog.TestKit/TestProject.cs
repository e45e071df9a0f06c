using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.TestKit;

/// <summary>What the tests of analyzers, fixes and generators have in common: a consumer's project that needs no package feed.</summary>
internal static class TestProject
{
    /// <summary>The compiler's options: the nullable context is that of a project that says nothing of it.</summary>
    public static CSharpCompilationOptions CompilationOptions { get; } = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    // The packages would otherwise download the reference assemblies of a framework.
    private static readonly ReferenceAssemblies s_none = new("the framework of the host");

    /// <summary>Sets what differs from the defaults of the packages.</summary>
    public static void Prepare(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = s_none;
        test.TestState.AdditionalReferences.AddRange(HostReferences.Framework);
        test.TestState.AdditionalReferences.Add(HostReferences.Library);

        // Two dollar signs are the beginning of a raw string.
        test.MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
    }

    /// <summary>A workspace of the default services: the packages would compose those anew for each, at ten times the price of a test.</summary>
    public static Task<Workspace> CreateWorkspaceAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    /// <summary>Writes options as a global configuration file does.</summary>
    public static void AddOptions(SolutionState state, IEnumerable<KeyValuePair<string, string>> options)
    {
        var text = new StringBuilder("is_global = true\n");
        foreach ((string key, string value) in options)
        {
            text.Append(key).Append(" = ").Append(value).Append('\n');
        }

        state.AnalyzerConfigFiles.Add(("/.globalconfig", text.ToString()));
    }
}
