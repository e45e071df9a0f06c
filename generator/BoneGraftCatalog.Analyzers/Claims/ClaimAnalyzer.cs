using System.Collections.Immutable;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Diagnostics;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Claims;

/// <summary>Observes the claims that code builds and puts them before the billing rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClaimAnalyzer : CatalogAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.Claims;

    private protected override void Register(CompilationStartAnalysisContext start, CatalogContext catalog)
    {
        if (catalog.Catalogs.IsEmpty)
        {
            return;
        }

        ShapeReader shapes = catalog.Shapes;
        var interesting = new InterestingText(catalog, shapes);
        var judge = new ClaimJudge(catalog);

        // A code-block action asks for no operations: which blocks are worth them is decided here, by their text.
        start.RegisterCodeBlockAction(context =>
        {
            Settings settings = catalog.Settings.For(context.CodeBlock.SyntaxTree);
            if (settings.ClaimChecks
                && interesting.IsInteresting(context.CodeBlock, settings)
                && !shapes.Annotations.IsIntentionallyInvalid(context.OwningSymbol))
            {
                new BlockAnalysis(catalog, shapes, judge, settings, context).Run();
            }
        });
    }
}
