namespace BoneGraftCatalog.Formats;

/// <summary>The names that FHIR files have for the code systems that are read.</summary>
internal static class FhirSystems
{
    /// <summary>CPT and HCPCS: procedure codes, and their modifiers.</summary>
    public static bool IsProcedure(string? system) => system is
        "http://www.ama-assn.org/go/cpt"
        or "https://www.ama-assn.org/go/cpt"
        or "urn:oid:2.16.840.1.113883.6.12"
        or "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
        or "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
        or "http://terminology.hl7.org/CodeSystem/HCPCS"
        or "http://www.nlm.nih.gov/research/umls/hcpcs"
        or "https://bluebutton.cms.gov/resources/codesystem/hcpcs"
        or "urn:oid:2.16.840.1.113883.6.285"
        or "urn:oid:2.16.840.1.113883.6.14";

    /// <summary>Says that there is no code, and why.</summary>
    public static bool IsAbsence(string? system) => system is "http://terminology.hl7.org/CodeSystem/data-absent-reason";
}
