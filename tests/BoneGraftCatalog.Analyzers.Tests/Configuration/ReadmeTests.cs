using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.CodeFixes;
using BoneGraftCatalog.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

/// <summary>The table of rules in the README is written from the descriptors.</summary>
public sealed class ReadmeTests
{
    [Fact]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    public void The_table_of_rules_says_what_the_descriptors_say() =>
        UpdateSwitch.CheckBlock("README.md", "<!-- rules -->\n", "<!-- /rules -->", Table());

    private static string Table()
    {
        ImmutableHashSet<string> fixable = typeof(CatalogFix).Assembly.GetTypes()
            .Where(t => typeof(CodeFixProvider).IsAssignableFrom(t) && !t.IsAbstract && t != typeof(StateIntentionFix))
            .SelectMany(t => ((CodeFixProvider)Activator.CreateInstance(t)!).FixableDiagnosticIds)
            .ToImmutableHashSet();
        IEnumerable<DiagnosticDescriptor> descriptors = typeof(CatalogAnalyzer).Assembly.GetTypes()
            .Where(t => typeof(DiagnosticAnalyzer).IsAssignableFrom(t) && !t.IsAbstract)
            .SelectMany(t => ((DiagnosticAnalyzer)Activator.CreateInstance(t)!).SupportedDiagnostics)
            .Where(d => d.Id[3] is '2' or '3')
            .OrderBy(d => d.Id, StringComparer.Ordinal);
        IEnumerable<string> rows = descriptors.Select(d =>
            $"| [{d.Id}](generator/docs/rules/{d.Id}.md) | {d.Title} | {(d.DefaultSeverity == DiagnosticSeverity.Warning ? "warning" : "suggestion")} | {(fixable.Contains(d.Id) ? "yes" : "")} |\n");
        return "| id | what is found | at most | fix |\n| --- | --- | --- | --- |\n" + string.Concat(rows);
    }
}
