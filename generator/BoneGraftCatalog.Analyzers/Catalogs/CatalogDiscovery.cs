using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Catalogs;

/// <summary>Finds the catalogs that a compilation generates or references, by the attribute that carries their tables.</summary>
internal static class CatalogDiscovery
{
    /// <summary>The catalogs in the order of <see cref="CatalogOrder"/>, and those whose tables cannot be used.</summary>
    public static ImmutableArray<ReferencedCatalog> Find(
        Compilation compilation,
        INamedTypeSymbol tablesAttribute,
        out ImmutableArray<UnreadableCatalog> unreadable,
        CancellationToken cancellationToken)
    {
        ImmutableArray<ReferencedCatalog>.Builder catalogs = ImmutableArray.CreateBuilder<ReferencedCatalog>();
        ImmutableArray<UnreadableCatalog>.Builder unknown = ImmutableArray.CreateBuilder<UnreadableCatalog>();
        IAssemblySymbol library = tablesAttribute.ContainingAssembly;
        Add(compilation.Assembly);
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // The attributes of every framework assembly need not be decoded: only what refers to the library can carry its attribute.
            if (SymbolEqualityComparer.Default.Equals(assembly, library)
                || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(name => name.Name == library.Name)))
            {
                Add(assembly);
            }
        }

        unreadable = unknown.ToImmutable();
        return CatalogOrder.Sort(catalogs, compilation.Assembly, library);

        void Add(IAssemblySymbol assembly)
        {
            foreach (AttributeData attribute in assembly.GetAttributes())
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, tablesAttribute)
                    && attribute.ConstructorArguments.Length == 4
                    && attribute.ConstructorArguments[3].Value is string payload)
                {
                    OpenedTables opened = OpenedTables.Of(payload);
                    if (opened.Tables is { } tables)
                    {
                        catalogs.Add(new ReferencedCatalog(tables, TypeOf(attribute, 0), TypeOf(attribute, 1), TypeOf(attribute, 2), BelowOf(attribute)));
                    }
                    else
                    {
                        unknown.Add(new UnreadableCatalog(assembly.Name, opened.Problem));
                    }
                }
            }
        }

        static INamedTypeSymbol? TypeOf(AttributeData attribute, int index) =>
            attribute.ConstructorArguments[index].Kind == TypedConstantKind.Type ? attribute.ConstructorArguments[index].Value as INamedTypeSymbol : null;

        static INamedTypeSymbol? BelowOf(AttributeData attribute) =>
            attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "OverlayOf").Value.Value as INamedTypeSymbol;
    }
}
