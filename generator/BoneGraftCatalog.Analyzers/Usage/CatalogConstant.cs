using System;
using BoneGraftCatalog.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>The constant that stands for a code or a modifier in source: a member of a catalog's class and its twin in <c>Text</c>.</summary>
internal readonly struct CatalogConstant
{
    private CatalogConstant(INamedTypeSymbol type, string name)
    {
        Type = type;
        Name = name;
    }

    /// <summary>The class of the typed constant, <c>Cpt</c>.</summary>
    public INamedTypeSymbol Type { get; }

    public string Name { get; }

    /// <summary>As one writes the typed constant, without the namespace: <c>Cpt.MarrowAspirationSpine20939</c>.</summary>
    public string TypedForm => Type.Name + "." + Name;

    /// <summary>As one writes the text, without the namespace: <c>Cpt.Text.MarrowAspirationSpine20939</c>.</summary>
    public string TextForm => Type.Name + ".Text." + Name;

    /// <summary>The constant of the code, if a catalog in sight has one that this compilation may use.</summary>
    public static bool TryFind(CatalogContext context, ProcedureCode code, out CatalogConstant constant)
    {
        constant = default;
        return context.TryFind(code, out ReferencedCatalog? catalog, out int index)
            && TryFind(context, catalog!.Codes, catalog.Tables.GetName(index), code.Text, out constant);
    }

    /// <summary>The constant of the modifier, if a catalog in sight has one that this compilation may use.</summary>
    public static bool TryFind(CatalogContext context, Modifier modifier, out CatalogConstant constant)
    {
        foreach (ReferencedCatalog catalog in context.Catalogs)
        {
            int index = catalog.Tables.FindModifier(modifier);
            if (index >= 0)
            {
                return TryFind(context, catalog.Modifiers, catalog.Tables.GetModifierName(index), modifier.Text, out constant);
            }
        }

        constant = default;
        return false;
    }

    // The identifier is the name and the code. The generator may have had to change characters of the code, so the value is what counts.
    private static bool TryFind(CatalogContext context, INamedTypeSymbol? type, string name, string text, out CatalogConstant constant)
    {
        constant = default;
        if (type is null || !context.Compilation.IsSymbolAccessibleWithin(type, context.Compilation.Assembly))
        {
            return false;
        }

        string member = name + text;
        foreach (INamedTypeSymbol twins in type.GetTypeMembers("Text"))
        {
            foreach (ISymbol twin in twins.GetMembers(member))
            {
                if (twin is IFieldSymbol { HasConstantValue: true, ConstantValue: string value } && string.Equals(value, text, StringComparison.Ordinal))
                {
                    constant = new CatalogConstant(type, member);
                    return true;
                }
            }
        }

        return false;
    }
}
