using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

public sealed class DescriptorTests
{
    private static readonly string s_root = typeof(DescriptorTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static List<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. typeof(CatalogAnalyzer).Assembly.GetTypes()
            .Where(t => typeof(DiagnosticAnalyzer).IsAssignableFrom(t) && !t.IsAbstract)
            .SelectMany(t => ((DiagnosticAnalyzer)Activator.CreateInstance(t)!).SupportedDiagnostics)
            .OrderBy(d => d.Id, StringComparer.Ordinal),
    ];

    [Fact]
    public void An_id_belongs_to_one_analyzer() => Assert.Equal(Descriptors.Count, Descriptors.Select(d => d.Id).Distinct().Count());

    [Fact]
    public void Every_rule_of_the_run_time_has_a_descriptor() =>
        Assert.Empty(typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).Except(Descriptors.Select(d => d.Id)));

    [Fact]
    public void The_help_link_is_the_page_of_the_id() =>
        Assert.All(Descriptors, d => Assert.EndsWith("/generator/docs/rules/" + d.Id + ".md", d.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void The_category_is_that_of_the_series() =>
        Assert.All(Descriptors, d => Assert.Equal(d.Id[3] switch { '0' => "BoneGraftCatalog.Build", '1' => "BoneGraftCatalog.Data", '2' => "BoneGraftCatalog.Claims", _ => "BoneGraftCatalog.Usage" }, d.Category));

    [Fact]
    public void Nothing_is_an_error_by_default() => Assert.All(Descriptors, d => Assert.True(d.DefaultSeverity < DiagnosticSeverity.Error && d.IsEnabledByDefault));

    [Theory]
    [InlineData("none")]
    [InlineData("quiet")]
    [InlineData("default")]
    [InlineData("strict")]
    public void A_preset_names_every_id_of_the_analyzers(string preset)
    {
        Dictionary<string, string> severities = ReadPreset(preset);
        Assert.NotEmpty(severities);
        Assert.Empty(Descriptors.Select(d => d.Id).Except(severities.Keys));
    }

    // A finding that is less sure is shown one step lower than its rule: a severity that is written out would raise it again.
    [Fact]
    public void The_default_preset_leaves_every_finding_the_severity_it_has() =>
        Assert.All(ReadPreset("default").Values, s => Assert.Equal("default", s));

    [Fact]
    public void The_quiet_preset_raises_nothing() =>
        Assert.All(ReadPreset("quiet").Values, s => Assert.Contains(s, new[] { "default", "none" }));

    [Fact]
    public void The_preset_none_switches_everything_off() => Assert.All(ReadPreset("none").Values, s => Assert.Equal("none", s));

    private static Dictionary<string, string> ReadPreset(string preset)
    {
        string[] lines = File.ReadAllLines(Path.Combine(s_root, "src", "BoneGraftCatalog", "build", "presets", preset + ".globalconfig"));
        Assert.Contains("is_global = true", lines);
        return lines.Where(l => l.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .Select(l => l.Split('='))
            .ToDictionary(p => p[0].Trim().Split('.')[1], p => p[1].Trim());
    }
}
