using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Generator.Analysis;

/// <summary>The problems of the engine as Roslyn wants to be told of them.</summary>
internal static class ProblemDescriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        ProblemInfos.Build.Concat(ProblemInfos.Data).ToDictionary(p => p.Id, Create, StringComparer.Ordinal);

    /// <summary>All that the analyzer of the files reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfFiles { get; } =
        ProblemInfos.Data.Select(p => Of(p.Id)).Append(Of(BuildProblemIds.Contradiction)).ToImmutableArray();

    public static DiagnosticDescriptor Of(string id) => ById[id];

    private static DiagnosticDescriptor Create(ProblemInfo problem) => new(
        problem.Id,
        problem.Title,
        problem.MessageFormat,
        problem.Category,
        problem.Severity == ProblemSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Of(problem.Id));
}
