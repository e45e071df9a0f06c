using System.Linq;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Shapes;

/// <summary>
/// A claim of FHIR written as anonymous objects, to be serialized as they are: the names are those of the standard, and the address of
/// the code system beside a code says what it is.
/// </summary>
internal static class FhirPayload
{
    /// <summary>The property that says what a resource is.</summary>
    public const string ResourceType = "resourceType";

    private static readonly TypeMapping ItemMapping = TypeMappings.Parse(
        "Item(code=productOrService, modifiers=modifier, units=quantity, date=servicedDate servicedPeriod)", isClaim: false).Entries[0];

    private static readonly TypeMapping ClaimMapping = TypeMappings.Parse("Claim(lines=item, use=use)", isClaim: true).Entries[0];

    /// <summary>What an anonymous type stands for, or null.</summary>
    /// <remarks>The items of a question about coverage have a product too, but no sequence: they are not billed.</remarks>
    public static TypeShape? Read(INamedTypeSymbol type) =>
        Has(type, "productOrService") && Has(type, "sequence") ? new TypeShape(type, isClaim: false, Evidence.Carrier, ItemMapping.Slots)
        : Has(type, ResourceType) && Has(type, "item") ? new TypeShape(type, isClaim: true, Evidence.Carrier, ClaimMapping.Slots)
        : null;

    /// <summary>Whether an anonymous type is a part of an item: a coded concept, a quantity, a period.</summary>
    public static bool IsPart(INamedTypeSymbol type) =>
        type.IsAnonymousType && (Has(type, "coding") || (Has(type, "system") && Has(type, "code")) || HasPlain(type, "value") || HasPlain(type, "start"));

    /// <summary>Whether what calls itself this resource is a claim: several other resources have items as well.</summary>
    public static bool IsClaim(Value resourceType) => resourceType.Data is "Claim" or "ExplanationOfBenefit";

    // Anything else can be called so, a claim too.
    private static bool HasPlain(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).Any(m => m is IPropertySymbol { Type: { IsValueType: true } or { SpecialType: SpecialType.System_String } });

    private static bool Has(INamedTypeSymbol type, string name) => type.GetMembers(name).Any(m => m is IPropertySymbol);
}
