using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using BoneGraftCatalog.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

/// <summary>The table of rules in the README is written from the descriptors: set UPDATE_README=1 to write it anew.</summary>
public sealed class ReadmeTests
{
    private const string Begin = "<!-- rules -->\n";
    private const string End = "<!-- /rules -->";

    [Fact]
    public void The_table_of_rules_says_what_the_descriptors_say()
    {
        string root = typeof(ReadmeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        string path = Path.Combine(root, "README.md");
        string readme = File.ReadAllText(path);
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = readme.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end >= begin, "The README has no place for the table.");
        string expected = Table();
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            File.WriteAllText(path, readme[..begin] + expected + readme[end..]);
            return;
        }

        Assert.Equal(expected, readme[begin..end]);
    }

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
