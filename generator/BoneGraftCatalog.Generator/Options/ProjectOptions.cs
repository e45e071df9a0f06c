using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Generator.Options;

/// <summary>What the project says for all its catalogs.</summary>
internal sealed record ProjectOptions
{
    public string RootNamespace { get; init; } = "";

    public string Namespace { get; init; } = "";

    public string Visibility { get; init; } = "";

    /// <summary>From C# 8: nullable annotations.</summary>
    public bool HasNullable { get; init; }

    /// <summary>From C# 11: raw literals and UTF-8 literals.</summary>
    public bool HasUtf8Literals { get; init; }

    public static ProjectOptions Read(AnalyzerConfigOptions global, ParseOptions parseOptions)
    {
        LanguageVersion version = parseOptions is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.CSharp7_3;
        return new ProjectOptions
        {
            RootNamespace = Get(OptionNames.RootNamespace),
            Namespace = Get(OptionNames.Namespace),
            Visibility = Get(OptionNames.Visibility),
            HasNullable = version >= LanguageVersion.CSharp8,
            HasUtf8Literals = version >= LanguageVersion.CSharp11,
        };

        string Get(string name) => global.TryGetValue(OptionNames.PropertyPrefix + name, out string? value) ? value.Trim() : "";
    }
}
