using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Catalogs;

/// <summary>The types of our library that a compilation sees. Only those that every version of it has are never null.</summary>
internal sealed class ApiSymbols
{
    private ApiSymbols(INamedTypeSymbol catalogTablesAttribute, INamedTypeSymbol procedureCode, INamedTypeSymbol modifier)
    {
        CatalogTablesAttribute = catalogTablesAttribute;
        ProcedureCode = procedureCode;
        Modifier = modifier;
        ServiceDate = Find("ServiceDate");
        Claim = Find("Claim");
        ClaimLine = Find("ClaimLine");
        ClaimChecker = Find("ClaimChecker");
    }

    public IAssemblySymbol Library => CatalogTablesAttribute.ContainingAssembly;

    public INamedTypeSymbol CatalogTablesAttribute { get; }

    public INamedTypeSymbol ProcedureCode { get; }

    public INamedTypeSymbol Modifier { get; }

    public INamedTypeSymbol? ServiceDate { get; }

    public INamedTypeSymbol? Claim { get; }

    public INamedTypeSymbol? ClaimLine { get; }

    public INamedTypeSymbol? ClaimChecker { get; }

    /// <summary>The symbols, or null where the library is not referenced.</summary>
    public static ApiSymbols? Find(Compilation compilation) =>
        Find(compilation, "CatalogTablesAttribute") is { } tables && Find(compilation, "ProcedureCode") is { } code
            && Find(compilation, "Modifier") is { } modifier
            ? new ApiSymbols(tables, code, modifier)
            : null;

    /// <summary>A public type of the library by its simple name.</summary>
    public INamedTypeSymbol? Find(string name) => Library.GetTypeByMetadataName("BoneGraftCatalog." + name);

#pragma warning disable RS0030 // The one place that looks for the library.
    private static INamedTypeSymbol? Find(Compilation compilation, string name) => compilation.GetTypeByMetadataName("BoneGraftCatalog." + name);
#pragma warning restore RS0030
}
