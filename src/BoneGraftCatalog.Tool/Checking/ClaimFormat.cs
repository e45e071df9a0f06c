namespace BoneGraftCatalog.Tool.Checking;

/// <summary>The format of a file of claims.</summary>
internal enum ClaimFormat
{
    /// <summary>To be told from the first bytes.</summary>
    Auto,

    /// <summary>One claim on a line, in the JSON of the library.</summary>
    JsonLines,

    /// <summary>One row for each line of a claim.</summary>
    Csv,

    /// <summary>837P or 837I.</summary>
    X12,

    /// <summary>FHIR R4: resources, bundles, NDJSON.</summary>
    Fhir,
}
