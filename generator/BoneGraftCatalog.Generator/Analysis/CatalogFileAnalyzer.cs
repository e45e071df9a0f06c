using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Generator.Analysis;

/// <summary>Shows the problems of a catalog's files at the cell, while the file is edited.</summary>
/// <remarks>
/// A problem is reported in the action of the file that holds its cell, also where it needed the other files to be found: what is
/// reported at the end of a compilation does not show in an editor.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogFileAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The key of the property with the text that the cell should have, where that is certain.</summary>
    internal const string CorrectionKey = "Correction";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ProblemDescriptors.OfFiles;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var catalogs = new Dictionary<string, CatalogProblems>(StringComparer.Ordinal);
            var byPath = new Dictionary<string, CatalogProblems>(StringComparer.Ordinal);
            foreach (AdditionalText file in start.Options.AdditionalFiles)
            {
                // One file can be listed twice; it is then still one file of one catalog.
                if (byPath.ContainsKey(file.Path) || !CatalogFiles.TryGetCatalogName(file, start.Options.AnalyzerConfigOptionsProvider, out string name))
                {
                    continue;
                }

                if (!catalogs.TryGetValue(name, out CatalogProblems? catalog))
                {
                    catalogs.Add(name, catalog = new CatalogProblems(name));
                }

                catalog.Add(file, CatalogFiles.IsOverlay(file, start.Options.AnalyzerConfigOptionsProvider));
                byPath.Add(file.Path, catalog);
            }

            if (byPath.Count > 0)
            {
                var contradictions = new Contradictions(start.Compilation);
                start.RegisterAdditionalFileAction(action => Report(action, byPath, contradictions));
            }
        });
    }

    private static void Report(AdditionalFileAnalysisContext context, IReadOnlyDictionary<string, CatalogProblems> byPath, Contradictions contradictions)
    {
        if (!byPath.TryGetValue(context.AdditionalFile.Path, out CatalogProblems? catalog))
        {
            return;
        }

        foreach (Problem problem in catalog.Of(context.AdditionalFile.Path, contradictions, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ProblemDescriptors.Of(problem.Id),
                catalog.Locate(problem.Position),
                problem.Related is null ? null : new[] { catalog.Locate(problem.Related) },
                problem.PublicCorrection is null ? null : ImmutableDictionary<string, string?>.Empty.Add(CorrectionKey, problem.PublicCorrection),
                ProblemMessage.Arguments(problem)));
        }

        foreach ((FilePosition position, ProcedureCode code) in catalog.CodesOf(context.AdditionalFile.Path, contradictions, context.CancellationToken))
        {
            foreach (string[] arguments in contradictions.Of(catalog.Name, code, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(ProblemDescriptors.Of(BuildProblemIds.Contradiction), catalog.Locate(position), arguments));
            }
        }
    }
}
