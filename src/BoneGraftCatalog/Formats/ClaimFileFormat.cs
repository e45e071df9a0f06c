namespace BoneGraftCatalog.Formats;

/// <summary>A format of claim files.</summary>
public enum ClaimFileFormat
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>X12 837, read by <see cref="X12Claims"/>.</summary>
    X12 = 1,

    /// <summary>FHIR R4 JSON, read by <see cref="FhirClaims"/>.</summary>
    Fhir = 2,

    /// <summary>JSON Lines of our own shape, read by <see cref="ClaimJson"/>.</summary>
    JsonLines = 3,

    /// <summary>CSV of our own shape, read by <see cref="ClaimCsv"/>.</summary>
    Csv = 4,
}
