namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>A row that says how a modifier and a code, or a set of codes, go together.</summary>
internal sealed record ModifierRuleModel
{
    public RuleSelector Selector { get; init; }

    /// <summary>The code, where the selector is <see cref="RuleSelector.Code"/>.</summary>
    public ProcedureCode Code { get; init; }

    /// <summary>The kind, where the selector is <see cref="RuleSelector.Kind"/>.</summary>
    public CodeKind Kind { get; init; }

    /// <summary>The slug of the family, where the selector is <see cref="RuleSelector.Family"/>; else empty.</summary>
    public string Family { get; init; } = "";

    public Modifier Modifier { get; init; }

    /// <summary>The payer's slug, empty for every payer.</summary>
    public string Payer { get; init; } = "";

    public int ClaimTypes { get; init; }

    public ModifierVerdict Verdict { get; init; }

    public ServiceDate From { get; init; }

    public ServiceDate To { get; init; }

    public string Reason { get; init; } = "";

    public string Note { get; init; } = "";

    public string Provenance { get; init; } = "";
}
