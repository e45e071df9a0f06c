using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Rules;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Diagnostics;

internal static partial class Descriptors
{
    /// <summary>The billing rules, in the order of their ids. A finding brings its own words.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Claims =
        ClaimRules.All.Select(rule => Create(rule.Id, rule.Title, "{0}", Categories.Claims, SeverityOf(rule.Severity))).ToImmutableArray();

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ClaimsById = Claims.ToImmutableDictionary(d => d.Id);

    public static DiagnosticDescriptor Of(RuleInfo rule) => ClaimsById[rule.Id];

    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) =>
        severity == RuleSeverity.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
}
