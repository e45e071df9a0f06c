using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers;

/// <summary>The small types of FHIR that a coded claim item is made of, and the addresses of code systems.</summary>
internal static class Carriers
{
    /// <summary>Whether the type is a part of a coded item that is followed for what it carries.</summary>
    public static bool IsPart(ITypeSymbol? type) =>
        type is { Name: "CodeableConcept" or "Coding" or "Quantity" or "SimpleQuantity" or "Period" or "FhirString" or "FhirDecimal" or "PositiveInt" or "Date" or "FhirDateTime" }
        && type.ContainingNamespace is { Name: "Model", ContainingNamespace: { Name: "Fhir", ContainingNamespace: { Name: "Hl7", ContainingNamespace.IsGlobalNamespace: true } } };

    /// <summary>Whether the address names the procedure codes of the catalog's code system.</summary>
    public static bool IsProcedureSystem(string system) =>
        system is "http://www.ama-assn.org/go/cpt" or "https://www.ama-assn.org/go/cpt" or "urn:oid:2.16.840.1.113883.6.12" or "2.16.840.1.113883.6.12"
            or "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets" or "urn:oid:2.16.840.1.113883.6.285";
}
