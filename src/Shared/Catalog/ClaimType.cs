namespace BoneGraftCatalog;

/// <summary>What kind of claim a line stands on. Not a place of service.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
enum ClaimType
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A practitioner's claim (CMS-1500, 837P).</summary>
    Professional = 1,

    /// <summary>A hospital outpatient claim (UB-04, 837I).</summary>
    Outpatient = 2,

    /// <summary>A claim of an ambulatory surgery centre. Pair edits and unit limits are the practitioner's.</summary>
    AmbulatorySurgery = 3,

    /// <summary>A hospital inpatient claim. Procedure-code edits do not apply.</summary>
    Inpatient = 4,
}
