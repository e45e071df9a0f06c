using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.TestKit;

/// <summary>What MSBuild hands to a compiler: properties, item metadata by path, and the lines of configuration files.</summary>
internal sealed class TestOptionsProvider : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet? _config;
    private readonly Dictionary<string, TestOptions> _files;
    private readonly TestOptions _global;

    public TestOptionsProvider(IEnumerable<KeyValuePair<string, string>> properties, IEnumerable<AdditionalText> files, AnalyzerConfigSet? config = null)
    {
        _config = config;
        _global = new TestOptions(properties.Select(p => KeyValuePair.Create("build_property." + p.Key, p.Value))
            .Concat(config?.GlobalConfigOptions.AnalyzerOptions ?? Enumerable.Empty<KeyValuePair<string, string>>()));
        _files = files.OfType<TestFile>().ToDictionary(
            f => f.Path,
            f => new TestOptions(f.Metadata.Select(m => KeyValuePair.Create("build_metadata.AdditionalFiles." + m.Key, m.Value)).Concat(ConfigOf(f.Path))),
            StringComparer.Ordinal);
    }

    public override AnalyzerConfigOptions GlobalOptions => _global;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new TestOptions(ConfigOf(tree.FilePath));

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        _files.TryGetValue(textFile.Path, out TestOptions? options) ? options : TestOptions.Empty;

    private IEnumerable<KeyValuePair<string, string>> ConfigOf(string path) =>
        _config?.GetOptionsForSourcePath(path).AnalyzerOptions ?? Enumerable.Empty<KeyValuePair<string, string>>();
}
