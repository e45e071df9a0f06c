using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.TestKit;

/// <summary>
/// What a build hands to the compiler: options by their whole keys, <c>bonegraft.payer</c> or <c>build_property.RootNamespace</c>, which
/// hold for every source as those of a global configuration file do, and the item metadata of each <see cref="TestFile"/>.
/// </summary>
public sealed class TestOptionsProvider(IEnumerable<KeyValuePair<string, string>> options, IEnumerable<AdditionalText> files) : AnalyzerConfigOptionsProvider
{
    private readonly TestOptions _options = new(options);

    private readonly Dictionary<string, TestOptions> _files = files.OfType<TestFile>().ToDictionary(
        f => f.Path,
        f => new TestOptions(f.Metadata.Select(m => KeyValuePair.Create("build_metadata.AdditionalFiles." + m.Key, m.Value))),
        StringComparer.Ordinal);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions => _options;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _options;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        _files.TryGetValue(textFile.Path, out TestOptions? own) ? own : TestOptions.Empty;
}
