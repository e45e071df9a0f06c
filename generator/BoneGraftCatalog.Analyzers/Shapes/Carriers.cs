using System;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Shapes;

/// <summary>
/// The small types that a claim item of a known library is made of, and how code systems are named there: FHIR (Firely), typed X12
/// segments (EdiFabric), HL7 version 2 fields (nHapi).
/// </summary>
internal static class Carriers
{
    /// <summary>Whether the type is a part of a coded item that is followed for what it carries.</summary>
    public static bool IsPart(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (IsFhirPart(named) || FhirPayload.IsPart(named) || IsSegmentPart(named) || IsHl7Field(named));

    private static bool IsFhirPart(INamedTypeSymbol type) =>
        type.Name is "CodeableConcept" or "Coding" or "Quantity" or "SimpleQuantity" or "Period"
            or "FhirString" or "FhirDecimal" or "PositiveInt" or "Date" or "FhirDateTime"
        && type.ContainingNamespace is
        {
            Name: "Model", ContainingNamespace: { Name: "Fhir", ContainingNamespace: { Name: "Hl7", ContainingNamespace.IsGlobalNamespace: true } }
        };

    // The names of composites and date segments vary by a number at the end.
    private static bool IsSegmentPart(INamedTypeSymbol type) =>
        (type.Name.StartsWith("C003_", StringComparison.Ordinal) || type.Name.StartsWith("C023_", StringComparison.Ordinal)
            || type.Name.StartsWith("CLM_", StringComparison.Ordinal)
            || type.Name.StartsWith("DTP_", StringComparison.Ordinal) || type.Name.StartsWith("All_DTP_", StringComparison.Ordinal))
        && type.ContainingNamespace is
        {
            Name: "Hipaa5010",
            ContainingNamespace: { Name: "Templates", ContainingNamespace: { Name: "EdiFabric", ContainingNamespace.IsGlobalNamespace: true } }
        };

    private static bool IsHl7Field(INamedTypeSymbol type) =>
        type.ContainingNamespace is
        {
            Name: "Datatype",
            ContainingNamespace.ContainingNamespace: { Name: "Model", ContainingNamespace: { Name: "NHapi", ContainingNamespace.IsGlobalNamespace: true } }
        };

    /// <summary>Whether the address names the procedure codes of the catalog's code system.</summary>
    public static bool IsProcedureSystem(string system) =>
        system is "http://www.ama-assn.org/go/cpt" or "https://www.ama-assn.org/go/cpt" or "urn:oid:2.16.840.1.113883.6.12" or "2.16.840.1.113883.6.12"
            or "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets" or "urn:oid:2.16.840.1.113883.6.285";

    /// <summary>Whether the name of a coding system in an HL7 field is one of the catalog's code system.</summary>
    public static bool IsProcedureTable(string name) =>
        name.ToUpperInvariant() is "C4" or "C5" or "CPT" or "CPT4" or "CPT-4" or "HCPCS" or "HCPT" or "HPC" or "";
}
