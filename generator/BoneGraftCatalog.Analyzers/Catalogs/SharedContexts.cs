using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Catalogs;

/// <summary>
/// One <see cref="CatalogContext"/> for all analyzers and fixes of a compilation: an editor makes a compilation with each keystroke, and
/// each analyzer would read the catalogs again. Nothing lives longer here than the compilation that it belongs to.
/// </summary>
internal static class SharedContexts
{
    private static readonly ConditionalWeakTable<Compilation, Known> KnownTo = new();

    /// <summary>The context of a compilation, or null where no catalog is in sight and there is nothing to do.</summary>
    public static CatalogContext? Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        Known known = KnownTo.GetValue(compilation, _ => new Known());
        lock (known)
        {
            // A host may analyze one compilation with other options; they are part of the context.
            if (known.Options is null || !ReferenceEquals(known.Options, options))
            {
                known.Context = CatalogContext.Create(compilation, options, cancellationToken);
                known.Options = options;
            }

            return known.Context;
        }
    }

    private sealed class Known
    {
        public AnalyzerOptions? Options { get; set; }

        public CatalogContext? Context { get; set; }
    }
}
