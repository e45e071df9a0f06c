using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>What a rule found, without words: the rule, the lines, the fact and the arguments from which the rule makes words.</summary>
internal struct Finding
{
    public Finding(RuleInfo rule, Certainty certainty, int line)
    {
        this = default;
        Rule = rule;
        Certainty = certainty;
        Outcome = rule.Outcome;
        IsInformation = rule.IsInformation;
        Denials = rule.Denials;
        Line = line;
        Fact = FindingFact.None;
        Related = Array.Empty<int>();
    }

    public RuleInfo Rule;

    public Certainty Certainty;

    /// <summary>That of the rule, unless the fact says otherwise.</summary>
    public Outcome Outcome;

    public bool IsInformation;

    /// <summary>Those of the rule, unless the fact says otherwise.</summary>
    public DenialCodes Denials;

    /// <summary>The index of the line.</summary>
    public int Line;

    /// <summary>The indexes of further lines, in order.</summary>
    public int[] Related;

    public FindingFact Fact;

    public FindingReason Reason;

    public Modifier Modifier;

    /// <summary>The other of two modifiers.</summary>
    public Modifier OtherModifier;

    /// <summary>The other code: column 1 of a pair, the primary that does not count.</summary>
    public ProcedureCode OtherCode;

    public long Units;

    public int Limit;

    /// <summary>The first or the last day that the fact names.</summary>
    public ServiceDate Date;

    /// <summary>Words of a row of the catalog, or the place of service; null where there are none.</summary>
    public string? Words;

    /// <summary>Where payers disagree, what Medicare says of the modifier.</summary>
    public ModifierVerdict Medicare;

    /// <summary>Where payers disagree, what the rules of the code set say of the modifier.</summary>
    public ModifierVerdict CptRules;

    /// <summary>For an add-on whether what was paid before is not known.</summary>
    public bool HistoryUnknown;

    /// <summary>Whether the finding rests on a line that was paid before: the other code of a pair, a primary, units of the day.</summary>
    public bool RestsOnHistory;

    /// <summary>For an add-on its edit, for the list of primaries.</summary>
    public AddOnEdits.Fact AddOn;

    public readonly bool IsSameAs(in Finding other) =>
        Rule == other.Rule && Line == other.Line && Modifier == other.Modifier && OtherModifier == other.OtherModifier && OtherCode == other.OtherCode
            && Reason == other.Reason;
}
