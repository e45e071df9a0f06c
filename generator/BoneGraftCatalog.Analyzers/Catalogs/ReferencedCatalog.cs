using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Catalogs;

/// <summary>A catalog that the compilation references or generates: its tables and the classes that stand for them in source.</summary>
internal sealed class ReferencedCatalog
{
    public ReferencedCatalog(CatalogTables tables, INamedTypeSymbol? catalog, INamedTypeSymbol? codes, INamedTypeSymbol? modifiers, INamedTypeSymbol? below)
    {
        Tables = tables;
        Catalog = catalog;
        Codes = codes;
        Modifiers = modifiers;
        Below = below;
    }

    public CatalogTables Tables { get; }

    /// <summary>The class with the <c>Catalog</c> property.</summary>
    public INamedTypeSymbol? Catalog { get; }

    /// <summary>The class with the procedure codes, <c>Cpt</c>.</summary>
    public INamedTypeSymbol? Codes { get; }

    /// <summary>The class with the modifiers, <c>Mod</c>.</summary>
    public INamedTypeSymbol? Modifiers { get; }

    /// <summary>For an overlay the class of the catalog it lies over, else null.</summary>
    public INamedTypeSymbol? Below { get; }
}
