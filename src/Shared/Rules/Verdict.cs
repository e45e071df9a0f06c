namespace BoneGraftCatalog.Rules;

/// <summary>How a modifier and a code go together for a payer, and which fact says so.</summary>
internal struct Verdict
{
    public ModifierVerdict Value;

    public FindingReason Reason;

    public char Indicator;

    public GlobalPeriod Global;

    public Certainty Certainty;

    public WindowPosition Position;

    public int Source;

    public string? Words;

    /// <summary>Whether the modifier stands against the fact: a line should not carry it without more.</summary>
    public readonly bool IsAdverse => Value is ModifierVerdict.Never or ModifierVerdict.Records or ModifierVerdict.NoEffect;
}
