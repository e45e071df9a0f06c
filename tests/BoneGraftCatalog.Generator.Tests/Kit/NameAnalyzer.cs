using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Generator.Tests.Kit;

/// <summary>Reports each class whose name begins with Bad, and each additional file whose text does.</summary>
#pragma warning disable RS1036, RS2008, RS1041, RS1038 // An analyzer of a test only.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NameAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("TST001", "Bad name", "'{0}' is a bad name", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            static c =>
            {
                if (c.Symbol.Name.StartsWith("Throw", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException("a reason");
                }

                if (c.Symbol.Name.StartsWith("Bad", StringComparison.Ordinal))
                {
                    c.ReportDiagnostic(Diagnostic.Create(Rule, c.Symbol.Locations[0], c.Symbol.Name));
                }
            },
            SymbolKind.NamedType);
        context.RegisterAdditionalFileAction(static c =>
        {
            if (c.AdditionalFile.GetText(c.CancellationToken)?.ToString().StartsWith("Bad", StringComparison.Ordinal) == true)
            {
                var span = new Microsoft.CodeAnalysis.Text.TextSpan(0, 3);
                c.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    Location.Create(c.AdditionalFile.Path, span, c.AdditionalFile.GetText(c.CancellationToken)!.Lines.GetLinePositionSpan(span)),
                    "Bad"));
            }
        });
    }
}
