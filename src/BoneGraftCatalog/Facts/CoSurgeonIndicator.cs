namespace BoneGraftCatalog;

/// <summary>Whether two surgeons are paid for one code: the fee schedule's indicator for modifier 62.</summary>
public enum CoSurgeonIndicator
{
    /// <summary>Not known, or a value that this library does not name: see the character.</summary>
    Unknown = 0,

    /// <summary>0: two surgeons are not paid.</summary>
    Never = 1,

    /// <summary>1: two surgeons are paid when records show the need.</summary>
    WithRecords = 2,

    /// <summary>2: two surgeons are paid, without records when they are of two specialties.</summary>
    TwoSpecialties = 3,

    /// <summary>9: the question does not arise.</summary>
    NotApplicable = 4,
}
