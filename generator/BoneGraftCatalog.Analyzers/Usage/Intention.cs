using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>Tells whether a mistake is made on purpose: by attribute, or by the project's switch.</summary>
internal sealed class Intention
{
    private readonly AnnotationSymbols _annotations;
    private readonly SettingsReader _settings;

    public Intention(AnnotationSymbols annotations, SettingsReader settings)
    {
        _annotations = annotations;
        _settings = settings;
    }

    /// <summary>Whether nothing in the symbol is to be checked for being right.</summary>
    public bool Covers(ISymbol? symbol, SyntaxTree tree) => !_settings.For(tree).ClaimChecks || _annotations.IsIntentionallyInvalid(symbol);
}
