namespace BoneGraftCatalog.Rules;

/// <summary>What the engine derives of a line: resolved once against the catalog, then what the rules have found so far.</summary>
internal struct LineState
{
    /// <summary>The index of the code in the catalog, or -1 where neither an entry nor a reference has it.</summary>
    public int Code;

    /// <summary>Where the indexes of the modifiers begin.</summary>
    public int FirstModifier;

    /// <summary>Null is not known.</summary>
    public int? Units;

    public ServiceDate From;

    /// <summary>The last day, never before the first.</summary>
    public ServiceDate To;

    /// <summary>An assistant's line on a professional claim: 80, 81, 82 or AS.</summary>
    public bool IsAssistant;

    /// <summary>The code is reported for tracking and never paid: the modifier rules and a unit limit of 0 are silent.</summary>
    public bool IsNeverPaid;

    /// <summary>The crossing of a unit limit was reported on this line.</summary>
    public bool HasUnitsReported;

    /// <summary>How sure it is that the code is not valid; unknown where it is valid. No other rule judges such a line, and it is no primary.</summary>
    public Certainty NotValid;

    /// <summary>How sure it is that a pair denies the line: it is column 2 and not bypassed; unknown where none does.</summary>
    public Certainty DeniedByPair;

    /// <summary>How sure it is that the line is over an absolute unit limit; unknown where it is not.</summary>
    public Certainty OverAbsoluteLimit;

    /// <summary>Whether the line was asked for a primary of its own.</summary>
    public AddOnSearch AddOnSearch;

    /// <summary>How sure it is that the line is an add-on without a primary; unknown where it is none or has one. Holds once the search is done.</summary>
    public Certainty WithoutPrimary;

    /// <summary>Whether the units are zero or less, so that the line counts for nothing.</summary>
    public readonly bool HasNoUnits => Units <= 0;

    /// <summary>Whether rules judge the line: it has units, is in the catalog and valid on its date.</summary>
    public readonly bool IsJudged => Code >= 0 && !HasNoUnits && NotValid == Certainty.Unknown;
}
