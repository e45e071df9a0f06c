using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.TestKit.Generators;

/// <summary>A project with a generator: its sources, its additional files, its settings. <see cref="Start"/> makes a driver that edits can be tried on.</summary>
public sealed class GeneratorProject(Func<IIncrementalGenerator> generator)
{
    public List<(string Path, string Text)> Sources { get; } = [];

    public List<TestFile> AdditionalFiles { get; } = [];

    /// <summary>MSBuild properties, by their names alone.</summary>
    public Dictionary<string, string> Properties { get; } = [];

    public List<MetadataReference> AdditionalReferences { get; } = [];

    public string AssemblyName { get; set; } = "Consumer";

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    /// <summary>Parses documentation comments, so that a bad one is a warning.</summary>
    public bool ReadsDocumentation { get; set; } = true;

    public NullableContextOptions Nullable { get; set; } = NullableContextOptions.Disable;

    public GeneratorSession Start()
    {
        var parseOptions = new CSharpParseOptions(LanguageVersion, ReadsDocumentation ? DocumentationMode.Diagnose : DocumentationMode.Parse);
        var compilation = CSharpCompilation.Create(
            AssemblyName,
            Sources.Select(s => CSharpSyntaxTree.ParseText(SourceText.From(s.Text, System.Text.Encoding.UTF8), parseOptions, s.Path)),
            HostReferences.Framework.Concat(AdditionalReferences),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator().AsSourceGenerator()],
            AdditionalFiles,
            parseOptions,
            OptionsOf(Properties, AdditionalFiles),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorSession(compilation, driver, AdditionalFiles, parseOptions);
    }

    public GeneratorRun Run() => Start().Run();

    internal static TestOptionsProvider OptionsOf(IEnumerable<KeyValuePair<string, string>> properties, IEnumerable<TestFile> files) =>
        new(properties.Select(p => KeyValuePair.Create("build_property." + p.Key, p.Value)), files);
}
