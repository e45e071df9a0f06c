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

    /// <summary>The value of the indicator as people write it, such as <c>ASST 1</c>; empty for a row of the catalog.</summary>
    public readonly string FactValue => Reason switch
    {
        FindingReason.AssistantIndicator => "ASST " + Indicator,
        FindingReason.CoSurgeonIndicator => "CO " + Indicator,
        FindingReason.TeamIndicator => "TEAM " + Indicator,
        FindingReason.BilateralIndicator => "BILAT " + Indicator,
        FindingReason.ComponentIndicator => "PC/TC " + Indicator,
        FindingReason.GlobalPeriod => "global " + Period(Global),
        _ => "",
    };

    /// <summary>Whether the modifier stands against the fact: a line should not carry it without more.</summary>
    public readonly bool IsAdverse => Value is ModifierVerdict.Never or ModifierVerdict.Records or ModifierVerdict.NoEffect;

    private static string Period(GlobalPeriod period) => period switch
    {
        GlobalPeriod.Days0 => "000",
        GlobalPeriod.Days10 => "010",
        GlobalPeriod.Days90 => "090",
        GlobalPeriod.None => "XXX",
        GlobalPeriod.ContractorDecides => "YYY",
        GlobalPeriod.WithPrimary => "ZZZ",
        GlobalPeriod.Maternity => "MMM",
        _ => "?",
    };
}
