using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace BoneGraftCatalog.TestKit.Generators;

/// <summary>What a generator made, said and did.</summary>
public sealed class GeneratorRun
{
    private readonly GeneratorRunResult _result;

    internal GeneratorRun(GeneratorDriverRunResult result, Compilation compilation)
    {
        _result = result.Results.Single();
        Compilation = compilation;
        if (_result.Exception is { } exception)
        {
            throw new TestFailedException("The generator threw: " + exception);
        }
    }

    /// <summary>The project with the generated files.</summary>
    public Compilation Compilation { get; }

    /// <summary>What the generator itself said.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _result.Diagnostics;

    /// <summary>The text of each generated file by its name, in the order in which the generator added them.</summary>
    public IReadOnlyList<(string HintName, string Text)> Sources =>
        [.. _result.GeneratedSources.Select(s => (s.HintName, s.SourceText.ToString()))];

    public string Source(string hintName)
    {
        foreach ((string name, string text) in Sources)
        {
            if (name == hintName)
            {
                return text;
            }
        }

        throw new TestFailedException($"There is no generated file {hintName}. There are: {string.Join(", ", Sources.Select(s => s.HintName))}");
    }

    /// <summary>
    /// Why each output of each named step is as it is, outputs in their order: <c>Files: Cached Modified</c>. The generator's outputs
    /// are named after the step that feeds them: <c>output of Model</c>. A step that made nothing has an empty line.
    /// </summary>
    public IReadOnlyList<string> Reasons => [.. _result.TrackedSteps
        .Where(s => !IsBuiltIn(s.Key))
        .Select(s => $"{s.Key}: {Join(s.Value)}")
        .Concat(_result.TrackedOutputSteps.Values
            .SelectMany(steps => steps)
            .GroupBy(step => string.Join("+", step.Inputs.Select(i => i.Source.Name).Where(n => n is not null)))
            .Select(g => $"output of {g.Key}: {Join(g)}"))
        .Order(StringComparer.Ordinal)];

    /// <summary>All values that a named step made.</summary>
    public IReadOnlyList<object> Values(string step) =>
        [.. _result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Value)];

    public IReadOnlyCollection<string> StepNames => [.. _result.TrackedSteps.Keys.Where(s => !IsBuiltIn(s)).Order(StringComparer.Ordinal)];

    /// <summary>Warnings and errors of the project with the generated files, and with <paramref name="minimum"/> hints too.</summary>
    public ImmutableArray<Diagnostic> CompilerDiagnostics(DiagnosticSeverity minimum = DiagnosticSeverity.Warning) =>
        [.. Compilation.GetDiagnostics().Where(d => d.Severity >= minimum)];

    /// <summary>Fails when the compiler finds anything, warnings included.</summary>
    public GeneratorRun CompilesWithoutWarnings()
    {
        ImmutableArray<Diagnostic> found = CompilerDiagnostics();
        if (found.Length > 0)
        {
            throw new TestFailedException("The compiler found:\n" + string.Join("\n", found.Take(20)));
        }

        return this;
    }

    /// <summary>The assembly with its documentation, compiled in memory.</summary>
    public (byte[] Assembly, string Documentation) Emit()
    {
        using var assembly = new MemoryStream();
        using var documentation = new MemoryStream();
        EmitResult result = Compilation.Emit(assembly, xmlDocumentationStream: documentation);
        string[] bad = [.. result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Take(20).Select(d => d.ToString())];
        return bad.Length == 0
            ? (assembly.ToArray(), System.Text.Encoding.UTF8.GetString(documentation.ToArray()))
            : throw new TestFailedException("The compiler found:\n" + string.Join("\n", bad));
    }

    private static string Join(IEnumerable<IncrementalGeneratorRunStep> steps) => string.Join(" ", steps.SelectMany(s => s.Outputs).Select(o => o.Reason));

    // The compiler names its own inputs and its outputs too.
    private static bool IsBuiltIn(string step) => step is "SourceOutput" or "ImplementationSourceOutput" or "Compilation" or "ParseOptions" or "AdditionalTexts" or "AnalyzerConfigOptions" or "MetadataReferences";
}
