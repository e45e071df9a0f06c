namespace BoneGraftCatalog.Tables;

/// <summary>A row that says how a modifier and a code, or a set of codes, go together.</summary>
internal readonly struct ModifierRuleFact
{
    public ModifierRuleFact(int row, RuleSelector selector, int value, int payer, int claimTypes, ModifierVerdict verdict, ServiceDate from, ServiceDate to)
    {
        Row = row;
        Selector = selector;
        Value = value;
        Payer = payer;
        ClaimTypes = claimTypes;
        Verdict = verdict;
        From = from;
        To = to;
    }

    /// <summary>The index of the row, by which its texts and its source are asked for.</summary>
    public int Row { get; }

    public RuleSelector Selector { get; }

    /// <summary>A <see cref="CodeKind"/>, a facet value or a code, by the selector.</summary>
    public int Value { get; }

    /// <summary>The payer, or -1 for every payer.</summary>
    public int Payer { get; }

    /// <summary>A bit for each claim type; 0 is every claim type.</summary>
    public int ClaimTypes { get; }

    public ModifierVerdict Verdict { get; }

    public ServiceDate From { get; }

    public ServiceDate To { get; }
}
