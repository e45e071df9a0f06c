using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.TestKit;

/// <summary>What the tests of analyzers, fixes and generators have in common: a consumer's project that needs no package feed.</summary>
internal static class TestProject
{
    // The packages would otherwise download the reference assemblies of a framework.
    private static readonly ReferenceAssemblies None = new("the framework of the host");

    /// <summary>A library; without a word about it, the nullable context is off.</summary>
    public static CSharpCompilationOptions CompilationOptions { get; } = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    /// <summary>Sets what differs from the defaults of the packages.</summary>
    public static void Prepare(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = None;
        test.TestState.AdditionalReferences.AddRange(HostReferences.Framework);
        test.TestState.AdditionalReferences.Add(HostReferences.Library);

        // Two dollar signs are the beginning of a raw string.
        test.MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode;
    }

    /// <summary>Sets what follows from all that the test has set.</summary>
    public static void Complete(AnalyzerTest<DefaultVerifier> test)
    {
        if (test.TestState.GeneratedSources.Count == 0)
        {
            test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        }

        // A project of additional files alone is one too.
        if (test.TestState.Sources.Count == 0 && test.TestState.AdditionalFiles.Count > 0)
        {
            test.TestState.Sources.Add("");
        }
    }

    /// <summary>A workspace of the default services. The packages would compose those anew for each, at seven times the price of a test.</summary>
    public static Task<Workspace> CreateWorkspaceAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());

    /// <summary>
    /// Takes back that the packages set every id of the analyzers to its default in the compiler's options: no build does, and the settings
    /// of an .editorconfig for a whole category would no longer reach them.
    /// </summary>
    public static Project WithDefaultsUnsaid(Project project)
    {
        CompilationOptions options = project.CompilationOptions!;
        return project.Solution
            .WithProjectCompilationOptions(project.Id, options.WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.Where(o => o.Value != ReportDiagnostic.Default)))
            .GetProject(project.Id)!;
    }

    /// <summary>Writes options where a build has them: properties in a global configuration file, all else for C# files in an .editorconfig.</summary>
    public static void AddOptions(SolutionState state, IEnumerable<(string Key, string Value)> options)
    {
        ILookup<bool, string> lines = options.ToLookup(o => o.Key.StartsWith("build_property.", StringComparison.Ordinal), o => o.Key + " = " + o.Value + "\n");
        if (lines[true].Any())
        {
            state.AnalyzerConfigFiles.Add(("/properties.globalconfig", "is_global = true\n" + string.Concat(lines[true])));
        }

        if (lines[false].Any())
        {
            state.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + string.Concat(lines[false])));
        }
    }

    /// <summary>Adds files with the metadata of their items, as a build hands both to the compiler.</summary>
    public static void AddFiles(SolutionState state, IEnumerable<TestFile> files)
    {
        string config = "is_global = true\n";
        foreach (TestFile file in files)
        {
            state.AdditionalFiles.Add((file.Path, file.GetText()!.ToString()));
            config += $"[{file.Path}]\n" + string.Concat(file.Metadata.Select(m => $"build_metadata.AdditionalFiles.{m.Key} = {m.Value}\n"));
        }

        state.AnalyzerConfigFiles.Add(("/files.globalconfig", config));
    }
}
