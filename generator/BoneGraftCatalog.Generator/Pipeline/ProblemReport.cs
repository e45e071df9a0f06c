using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Generator.Pipeline;

/// <summary>What the one error of a catalog says: how many problems there are and the first three of them.</summary>
/// <remarks>
/// The analyzer reports each problem at its cell. It does not run where a declaration does not bind, which is just what happens to the
/// users of a catalog with a bad cell, so the generator speaks too: once. Problems that are warnings leave a catalog whole and are the
/// analyzer's alone.
/// </remarks>
internal sealed record ProblemReport(string Catalog, int Count, EquatableArray<Problem> First, string Failure)
{
    private const int Shown = 3;

    public static ImmutableArray<ProblemReport> From(ValidationResult result)
    {
        ImmutableArray<Problem> errors = result.Problems
            .Where(p => ProblemInfos.Of(p.Id).Severity == ProblemSeverity.Error)
            .ToImmutableArray();
        if (errors.IsEmpty && result.Failure.Length == 0)
        {
            return ImmutableArray<ProblemReport>.Empty;
        }

        var first = new EquatableArray<Problem>(errors.Take(Shown).ToImmutableArray());
        return ImmutableArray.Create(new ProblemReport(result.Catalog, errors.Length, first, result.Failure));
    }

    public void Report(SourceProductionContext output)
    {
        try
        {
            if (Failure.Length > 0)
            {
                output.ReportDiagnostic(Unforeseen.Report(Catalog, Failure));
            }

            if (Count > 0)
            {
                FilePosition position = First[0].Position;
                Location location = Location.Create(
                    position.Path,
                    default,
                    new LinePositionSpan(new LinePosition(position.Line, position.Column), new LinePosition(position.EndLine, position.EndColumn)));
                string shown = string.Join("; ", First.Select(Describe));
                output.ReportDiagnostic(Diagnostic.Create(
                    ProblemDescriptors.Of(BuildProblemIds.CatalogHasProblems),
                    location,
                    Count.ToString(CultureInfo.InvariantCulture),
                    Count > First.Count ? shown + "; …" : shown));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(Unforeseen.Report(Catalog, Unforeseen.Describe(exception)));
        }
    }

    /// <summary>The problem as a compiler writes it, with the name of the file alone: the same words on every machine.</summary>
    private static string Describe(Problem problem) => string.Format(
        CultureInfo.InvariantCulture,
        "{0}({1},{2}): {3} {4}",
        Path.GetFileName(problem.Position.Path),
        problem.Position.Line + 1,
        problem.Position.Column + 1,
        problem.Id,
        ProblemMessage.Of(problem));
}
