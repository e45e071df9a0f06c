using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers;

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
        compilation.GetTypeByMetadataName("BoneGraftCatalog.CatalogTablesAttribute") is { } tables
        && compilation.GetTypeByMetadataName("BoneGraftCatalog.ProcedureCode") is { } code
        && compilation.GetTypeByMetadataName("BoneGraftCatalog.Modifier") is { } modifier
            ? new ApiSymbols(tables, code, modifier)
            : null;

    /// <summary>A public type of the library by its simple name.</summary>
    public INamedTypeSymbol? Find(string name) => Library.GetTypeByMetadataName("BoneGraftCatalog." + name);
}
