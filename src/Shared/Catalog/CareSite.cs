namespace BoneGraftCatalog;

/// <summary>Where Medicare pays for a procedure.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum CareSite
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A hospital stay, and nothing else: the code is on the list of inpatient-only procedures.</summary>
    Inpatient = 1,

    /// <summary>A hospital's outpatient department.</summary>
    Outpatient = 2,

    /// <summary>An ambulatory surgery center.</summary>
    SurgeryCenter = 3,

    /// <summary>The practitioner's office.</summary>
    Office = 4,
}
