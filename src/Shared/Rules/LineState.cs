namespace BoneGraftCatalog.Rules;

/// <summary>A line, resolved once against the catalog, and what the rules have found of it so far.</summary>
internal struct LineState
{
    /// <summary>The index of the code in the catalog, or -1.</summary>
    public int Code;

    /// <summary>Where the indexes of the modifiers begin.</summary>
    public int FirstModifier;

    public LineFlags Flags;

    public ServiceDate From;

    public ServiceDate To;

    /// <summary>How sure it is that the code is not valid.</summary>
    public Certainty NotValid;

    /// <summary>How sure it is that a pair denies the line.</summary>
    public Certainty DeniedByPair;

    public Certainty OverAbsoluteLimit;

    public Certainty AddOnFails;

    public readonly bool Has(LineFlags flags) => (Flags & flags) != 0;
}
