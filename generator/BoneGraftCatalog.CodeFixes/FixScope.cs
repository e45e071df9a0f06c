using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>What a fix may look at in one document: its syntax, its meaning, and the catalogs for names and labels.</summary>
internal sealed class FixScope
{
    private FixScope(Document document, SyntaxNode root, SemanticModel model, CatalogContext catalog)
    {
        Document = document;
        Root = root;
        Model = model;
        Catalog = catalog;
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public CatalogContext Catalog { get; }

    public static async Task<FixScope?> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && SharedContexts.Of(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is { } catalog
            ? new FixScope(document, root, model, catalog)
            : null;
    }

    /// <summary>The innermost expression, or other node, that the diagnostic stands on exactly.</summary>
    public SyntaxNode? NodeAt(Diagnostic diagnostic) => NodeAt(diagnostic.Location);

    /// <summary>The innermost node that stands on the location exactly, if it is in this document.</summary>
    public SyntaxNode? NodeAt(Location location)
    {
        if (location.SourceTree != Root.SyntaxTree || !Root.FullSpan.Contains(location.SourceSpan))
        {
            return null;
        }

        SyntaxNode node = Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return node.Span == location.SourceSpan ? node : null;
    }
}
