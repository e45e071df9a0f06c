namespace BoneGraftCatalog;

/// <summary>How payment falls when several procedures are done on one day: the fee schedule's multiple-procedure indicator.</summary>
public enum MultipleIndicator
{
    /// <summary>Not known, or a value that this library does not name: see the character.</summary>
    Unknown = 0,

    /// <summary>0: never reduced as a further procedure.</summary>
    NeverReduced = 1,

    /// <summary>1: the ranking that was in force before 1995.</summary>
    RankedBefore1995 = 2,

    /// <summary>2: the usual ranking: the dearest in full, the others by half.</summary>
    Ranked = 3,

    /// <summary>3: the rules for several endoscopies of one family.</summary>
    Endoscopy = 4,

    /// <summary>4: a lower payment of the technical part of further imaging.</summary>
    Imaging = 5,

    /// <summary>5: a lower practice expense for further therapy.</summary>
    Therapy = 6,

    /// <summary>6: a lower technical part of further cardiovascular tests.</summary>
    Cardiovascular = 7,

    /// <summary>7: a lower technical part of further eye tests.</summary>
    Ophthalmology = 8,

    /// <summary>9: the question does not arise.</summary>
    NotApplicable = 9,
}
