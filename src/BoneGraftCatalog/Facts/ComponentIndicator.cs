namespace BoneGraftCatalog;

/// <summary>Whether a service divides into a professional and a technical part: the fee schedule's PC/TC indicator.</summary>
public enum ComponentIndicator
{
    /// <summary>Not known, or a value that this library does not name: see the character.</summary>
    Unknown = 0,

    /// <summary>0: a service of the practitioner; modifiers 26 and TC do not apply.</summary>
    Undivided = 1,

    /// <summary>1: a test that has both parts; 26 names the one, TC the other.</summary>
    Divided = 2,

    /// <summary>2: the code is the professional part by itself; 26 and TC do not apply.</summary>
    ProfessionalOnly = 3,

    /// <summary>3: the code is the technical part by itself; 26 and TC do not apply.</summary>
    TechnicalOnly = 4,

    /// <summary>4: the code is both parts together; 26 and TC do not apply.</summary>
    WholeTestOnly = 5,

    /// <summary>5: done by staff under a practitioner; not paid to hospital patients.</summary>
    IncidentTo = 6,

    /// <summary>6: a laboratory test that a physician interprets; 26 applies, TC does not.</summary>
    LaboratoryInterpretation = 7,

    /// <summary>7: therapy that is not paid apart to hospital patients.</summary>
    TherapyInFacility = 8,

    /// <summary>8: a physician reads a laboratory test of a hospital inpatient.</summary>
    PhysicianInterpretation = 9,

    /// <summary>9: the question does not arise.</summary>
    NotApplicable = 10,
}
