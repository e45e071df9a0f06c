namespace BoneGraftCatalog.Formats;

/// <summary>The implementation guide that an 837 follows.</summary>
internal enum X12Guide
{
    Unknown,

    /// <summary>837P.</summary>
    Professional,

    /// <summary>837I.</summary>
    Institutional,

    /// <summary>837D, which is not read.</summary>
    Dental,
}
