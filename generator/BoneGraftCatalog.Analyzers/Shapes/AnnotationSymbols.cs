using System.Linq;
using BoneGraftCatalog.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Shapes;

/// <summary>The attributes with which a consumer says what their own types mean.</summary>
internal sealed class AnnotationSymbols
{
    private readonly (INamedTypeSymbol? Attribute, MemberRole Role)[] _members;

    public AnnotationSymbols(ApiSymbols api)
    {
        ServiceLine = api.Find("ServiceLineAttribute");
        IntentionallyInvalid = api.Find("IntentionallyInvalidAttribute");
        _members =
        [
            (api.Find("ProcedureCodeAttribute"), MemberRole.Code),
            (api.Find("ModifierAttribute"), MemberRole.Modifier),
            (api.Find("UnitsAttribute"), MemberRole.Units),
            (api.Find("ServiceDateAttribute"), MemberRole.Date),
            (api.Find("PlaceOfServiceAttribute"), MemberRole.Place),
            (api.Find("PractitionerAttribute"), MemberRole.Practitioner),
            (api.Find("ClaimLinesAttribute"), MemberRole.Lines),
        ];
    }

    public INamedTypeSymbol? ServiceLine { get; }

    public INamedTypeSymbol? IntentionallyInvalid { get; }

    /// <summary>Whether the library in sight has the attributes at all.</summary>
    public bool Any => ServiceLine is not null;

    /// <summary>The role that an attribute gives to a member or parameter.</summary>
    public bool TryGetSlot(ISymbol symbol, out Slot slot, out AttributeData? attribute)
    {
        foreach (AttributeData data in symbol.GetAttributes())
        {
            foreach ((INamedTypeSymbol? candidate, MemberRole role) in _members)
            {
                if (candidate is null || !SymbolEqualityComparer.Default.Equals(data.AttributeClass, candidate))
                {
                    continue;
                }

                int position = data.ConstructorArguments.Length == 1 && data.ConstructorArguments[0].Value is int value ? value : 0;
                bool isEnd = role == MemberRole.Date && data.NamedArguments.Any(n => n.Key == "IsEnd" && n.Value.Value is true);
                slot = new Slot(isEnd ? MemberRole.EndDate : role, position);
                attribute = data;
                return true;
            }
        }

        slot = default;
        attribute = null;
        return false;
    }

    /// <summary>Whether the method adds a line to the object it is called on.</summary>
    public bool AddsLine(IMethodSymbol method) => Has(method, ServiceLine);

    /// <summary>Whether an attribute of ours stands on the method or on one of its parameters.</summary>
    public bool IsAnnotated(IMethodSymbol method) =>
        Any && (AddsLine(method) || method.Parameters.Any(p => TryGetSlot(p, out _, out _)));

    /// <summary>Whether the symbol, or what it is in, builds wrong claims on purpose.</summary>
    public bool IsIntentionallyInvalid(ISymbol? symbol)
    {
        if (IntentionallyInvalid is null)
        {
            return false;
        }

        for (ISymbol? current = symbol; current is not null; current = current.ContainingSymbol)
        {
            if (current is not (INamespaceSymbol or IModuleSymbol)
                && (Has(current, IntentionallyInvalid) || (current is IMethodSymbol { AssociatedSymbol: { } owner } && Has(owner, IntentionallyInvalid))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ISymbol symbol, INamedTypeSymbol? attribute) =>
        attribute is not null && symbol.GetAttributes().Any(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute));
}
