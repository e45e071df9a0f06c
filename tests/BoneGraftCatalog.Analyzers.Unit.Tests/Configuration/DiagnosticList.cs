using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Unit.Tests.Configuration;

/// <summary>Every id of every series, from the code that reports it.</summary>
internal static partial class DiagnosticList
{
    public static string Pages { get; } = Path.Combine(Repository.Root, "generator", "docs", "rules");

    /// <summary>What the analyzers report, in the order of the ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfAnalyzers { get; } =
    [
        .. typeof(CatalogAnalyzer).Assembly.GetTypes()
            .Where(t => typeof(DiagnosticAnalyzer).IsAssignableFrom(t) && !t.IsAbstract)
            .SelectMany(t => ((DiagnosticAnalyzer)Activator.CreateInstance(t)!).SupportedDiagnostics)
            .OrderBy(d => d.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<DiagnosticEntry> All { get; } = [.. OfAnalyzers.Select(d => Entry(d, "analyzers")).Concat(OfGenerator()).Concat(OfTargets()).OrderBy(e => e.Id, StringComparer.Ordinal)];

    public static string Page(string id) => File.ReadAllText(Path.Combine(Pages, id + ".md"));

    // The generator has the shared types inside, as the analyzers do: were its internals seen here, each would exist twice.
    private static IEnumerable<DiagnosticEntry> OfGenerator()
    {
        Type descriptors = typeof(Generator.CatalogGenerator).Assembly.GetType("BoneGraftCatalog.Generator.Analysis.ProblemDescriptors", throwOnError: true)!;
        var byId = (Dictionary<string, DiagnosticDescriptor>)descriptors.GetField("ById", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        return byId.Values.Select(d => Entry(d, "generator"));
    }

    // MSBuild knows no title: the page gives the words.
    private static IEnumerable<DiagnosticEntry> OfTargets() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src", "BoneGraftCatalog", "build"), "*.*")
            .SelectMany(f => TargetMessage().Matches(File.ReadAllText(f)))
            .Select(m => new DiagnosticEntry(
                m.Groups["id"].Value,
                Page(m.Groups["id"].Value).Split('\n')[0][("# " + m.Groups["id"].Value + ": ").Length..],
                "BoneGraftCatalog.Build",
                m.Groups["kind"].Value == "Error" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                "targets"));

    private static DiagnosticEntry Entry(DiagnosticDescriptor d, string origin) => new(d.Id, d.Title.ToString(null), d.Category, d.DefaultSeverity, origin);

    [GeneratedRegex("<(?<kind>Warning|Error) [^>]*Code=\"(?<id>BGC[0-9]{4})\"")]
    private static partial Regex TargetMessage();
}
