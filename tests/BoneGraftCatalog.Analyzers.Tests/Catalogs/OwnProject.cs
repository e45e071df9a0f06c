using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;
using BoneGraftCatalog.TestKit.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Analyzers.Tests.Catalogs;

/// <summary>A consumer's project with catalogs of its own, from the CSV to the running assembly, with all our analyzers.</summary>
internal sealed class OwnProject : IDisposable
{
    private readonly AssemblyLoadContext _context = new("own", isCollectible: true);
    private readonly List<TestFile> _files;
    private readonly byte[] _bytes;
    private readonly Assembly _assembly;

    private OwnProject(List<TestFile> files, GeneratorRun run)
    {
        _files = files;
        Generated = run;
        _bytes = run.CompilesWithoutWarnings().Emit().Assembly;
        using var stream = new MemoryStream(_bytes);
        _assembly = _context.LoadFromStream(stream);
    }

    public GeneratorRun Generated { get; }

    /// <summary>The assembly, for a project that references this one.</summary>
    public MetadataReference Reference => MetadataReference.CreateFromImage(_bytes);

    /// <summary>A project of the files in the namespace Acme; references are other projects.</summary>
    public static OwnProject Create(IEnumerable<TestFile> files, string source = "", string name = "Consumer", params OwnProject[] references)
    {
        List<TestFile> all = [.. files];
        var test = new GeneratorProject(() => new BoneGraftCatalog.Generator.CatalogGenerator()) { AssemblyName = name, ReadsDocumentation = false };
        test.AdditionalReferences.Add(HostReferences.Library);
        test.AdditionalReferences.AddRange(references.Select(r => r.Reference));
        test.AdditionalFiles.AddRange(all);
        test.Properties["RootNamespace"] = "Acme";
        test.Sources.Add(("Source.cs", source));
        var project = new OwnProject(all, test.Run());
        foreach (OwnProject reference in references)
        {
            project._context.Resolving += (_, wanted) => wanted.Name == reference._assembly.GetName().Name ? reference._assembly : null;
        }

        return project;
    }

    public Catalog Catalog(string name) =>
        (Catalog)_assembly.GetType("Acme." + name, throwOnError: true)!.GetProperty("Catalog", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>What all our analyzers say of the project with a further source.</summary>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source, params (string Key, string Value)[] options) =>
        new QuickAnalysis([.. OurAnalyzers.Claims, new BoneGraftCatalog.Generator.Analysis.CatalogFileAnalyzer()])
        {
            Project = (CSharpCompilation)Generated.Compilation,
            AdditionalFiles = _files,
            Options = options.ToDictionary(o => o.Key, o => o.Value),
            ParseOptions = (CSharpParseOptions)Generated.Compilation.SyntaxTrees.First().Options,
        }.AnalyzeAsync(source);

    public void Dispose() => _context.Unload();
}
