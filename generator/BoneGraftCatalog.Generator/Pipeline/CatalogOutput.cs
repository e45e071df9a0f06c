using System;
using System.Text;
using BoneGraftCatalog.Engine.Emission;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Generator.Pipeline;

/// <summary>Hands the source of a catalog to the compiler.</summary>
internal static class CatalogOutput
{
    // Without a byte order mark, as a person's editor would save it.
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static void Write(SourceProductionContext output, EmissionInput input)
    {
        try
        {
            foreach (BuildProblem problem in input.Options.Problems)
            {
                Report(output, problem);
            }

            if (input.Model is null || !input.Options.CanEmit)
            {
                return;
            }

            EmittedCatalog emitted = CatalogEmitter.Emit(input.Model, input.Options, output.CancellationToken);
            foreach (BuildProblem problem in emitted.Problems)
            {
                Report(output, problem);
            }

            foreach (EmittedFile file in emitted.Files)
            {
                output.AddSource(file.HintName, SourceText.From(file.Text, Utf8));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(Unforeseen.Report(input.Options.Catalog, Unforeseen.Describe(exception)));
        }
    }

    private static void Report(SourceProductionContext output, BuildProblem problem)
    {
        var arguments = new object[problem.Arguments.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = problem.Arguments[i];
        }

        output.ReportDiagnostic(Diagnostic.Create(ProblemDescriptors.Of(problem.Id), Location.None, arguments));
    }
}
