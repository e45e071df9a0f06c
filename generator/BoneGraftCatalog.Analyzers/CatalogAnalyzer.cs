using BoneGraftCatalog.Analyzers.Catalogs;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers;

/// <summary>
/// The one way into an analyzer of this house: concurrent, never over generated code, and nothing at all where no catalog is in sight.
/// </summary>
public abstract class CatalogAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (SharedContexts.Of(start.Compilation, start.Options, start.CancellationToken) is { } catalog)
            {
                Register(start, catalog);
            }
        });
    }

    /// <summary>Registers the actions of one compilation. Whatever lasts longer than a callback belongs to that compilation's context.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, CatalogContext catalog);
}
