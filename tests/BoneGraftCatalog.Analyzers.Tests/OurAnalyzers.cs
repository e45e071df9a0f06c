using BoneGraftCatalog.Analyzers.Claims;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Usage;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Tests;

/// <summary>Our analyzers, as tests run them together.</summary>
internal static class OurAnalyzers
{
    /// <summary>What looks at how codes are written.</summary>
    public static DiagnosticAnalyzer[] Usage => [new CodeTextAnalyzer(), new CodeAsNumberAnalyzer(), new ClaimShapeAnalyzer(), new DescriptionAnalyzer()];

    /// <summary>What judges claims, and the options that they are judged by.</summary>
    public static DiagnosticAnalyzer[] Claims => [new ClaimAnalyzer(), new ConfigurationAnalyzer()];

    /// <summary>All that a consumer has.</summary>
    public static DiagnosticAnalyzer[] All => [.. Usage, .. Claims];
}
