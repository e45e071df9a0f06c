using System.Collections.Generic;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Tests;

/// <summary>Sources of a consumer, with the analyzers of one kind.</summary>
internal sealed class ConsumerTest(DiagnosticAnalyzer[] analyzers) : AnalyzerTest(analyzers)
{
    /// <summary>What most sources begin with.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using BoneGraftCatalog;

        """;

    /// <summary>Of a claim that is found which is marked, and nothing else.</summary>
    public static Task VerifyClaimsAsync(string marked, params IEnumerable<(string Key, string Value)> options) =>
        new ConsumerTest(OurAnalyzers.Claims) { TestCode = marked, Options = options }.RunAsync();

    /// <summary>Of the use of codes that is found which is marked, and nothing else.</summary>
    public static Task VerifyUsageAsync(string marked, params IEnumerable<(string Key, string Value)> options) =>
        new ConsumerTest(OurAnalyzers.Usage) { TestCode = marked, Options = options }.RunAsync();
}
