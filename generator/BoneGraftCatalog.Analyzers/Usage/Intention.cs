using System.Linq;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers;

/// <summary>Tells whether a mistake is made on purpose: by attribute, or by the project's switch.</summary>
internal sealed class Intention
{
    private readonly INamedTypeSymbol? _mark;
    private readonly SettingsReader _settings;

    public Intention(CatalogContext catalog)
    {
        _mark = catalog.Api.Find("IntentionallyInvalidAttribute");
        _settings = catalog.Settings;
    }

    /// <summary>Whether nothing in the symbol is to be checked for being right.</summary>
    public bool Covers(ISymbol? symbol, SyntaxTree tree)
    {
        if (!_settings.For(tree).ClaimChecks)
        {
            return true;
        }

        for (ISymbol? place = symbol; place is not null and not INamespaceSymbol; place = place.ContainingSymbol)
        {
            if (IsMarked(place) || (place is IMethodSymbol { AssociatedSymbol: { } member } && IsMarked(member)))
            {
                return true;
            }
        }

        return symbol?.ContainingAssembly is { } assembly && IsMarked(assembly);
    }

    private bool IsMarked(ISymbol symbol) =>
        _mark is not null && symbol.GetAttributes().Any(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _mark));
}
