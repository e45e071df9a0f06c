using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.TestKit.Generators;

/// <summary>A driver that lives on between edits, as it does in an editor.</summary>
public sealed class GeneratorSession
{
    private readonly CSharpParseOptions _parseOptions;
    private readonly List<TestFile> _files;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    internal GeneratorSession(CSharpCompilation compilation, GeneratorDriver driver, IEnumerable<TestFile> files, CSharpParseOptions parseOptions)
    {
        _compilation = compilation;
        _driver = driver;
        _files = [.. files];
        _parseOptions = parseOptions;
    }

    public GeneratorRun Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation updated, out _);
        return new GeneratorRun(_driver.GetRunResult(), updated);
    }

    public void AddSource(string path, string text) => _compilation = _compilation.AddSyntaxTrees(Parse(path, text));

    public void ReplaceSource(string path, string text)
    {
        SyntaxTree old = _compilation.SyntaxTrees.Single(t => t.FilePath == path);
        _compilation = _compilation.ReplaceSyntaxTree(old, Parse(path, text));
    }

    /// <summary>Puts a new object in the place of a file; its text may be the old one.</summary>
    public void ReplaceFile(string path, string? text)
    {
        int index = _files.FindIndex(f => f.Path == path);
        TestFile replacement = _files[index].WithText(text);
        _driver = _driver.ReplaceAdditionalText(_files[index], replacement);
        _files[index] = replacement;
    }

    public void SetProperties(IReadOnlyDictionary<string, string> properties) =>
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(GeneratorProject.OptionsOf(properties, _files));

    private SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), _parseOptions, path);
}
