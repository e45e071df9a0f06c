using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers;
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
        return root is not null && model is not null && CatalogContext.Create(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is { } catalog
            ? new FixScope(document, root, model, catalog)
            : null;
    }

    /// <summary>The innermost expression, or other node, that the diagnostic stands on exactly.</summary>
    public SyntaxNode? NodeAt(Diagnostic diagnostic)
    {
        if (!Root.FullSpan.Contains(diagnostic.Location.SourceSpan))
        {
            return null;
        }

        SyntaxNode node = Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node.Span == diagnostic.Location.SourceSpan ? node : null;
    }
}
