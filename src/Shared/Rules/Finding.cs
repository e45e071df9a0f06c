using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>What a rule found, without words: an id, the lines and the arguments from which words are made.</summary>
internal struct Finding
{
    public Finding(string id, Certainty certainty, Outcome outcome, int line)
    {
        this = default;
        Id = id;
        Certainty = certainty;
        Outcome = outcome;
        Line = line;
        Source = -1;
        Related = Array.Empty<int>();
    }

    public string Id;

    public Certainty Certainty;

    public Outcome Outcome;

    /// <summary>The index of the line.</summary>
    public int Line;

    /// <summary>The indexes of further lines, in order.</summary>
    public int[] Related;

    public FindingReason Reason;

    public bool IsInformation;

    public Modifier Modifier;

    /// <summary>The other of two modifiers.</summary>
    public Modifier OtherModifier;

    /// <summary>The other code: column 1 of a pair, the primary that does not count.</summary>
    public ProcedureCode OtherCode;

    /// <summary>The character of an indicator, or 0.</summary>
    public char Indicator;

    public GlobalPeriod Global;

    /// <summary>For BGC2006 what Medicare says of the modifier, and what the rules of the code set say.</summary>
    public ModifierVerdict Medicare;

    public ModifierVerdict CptRules;

    public long Units;

    public int Limit;

    public UnitAdjudication Adjudication;

    /// <summary>The first or the last day that the fact names.</summary>
    public ServiceDate Date;

    /// <summary>The index of the source, or -1 where the claim alone shows it.</summary>
    public int Source;

    /// <summary>Words of a row of the catalog, or null.</summary>
    public string? Words;

    /// <summary>Whether the date is outside the releases in which the fact was seen.</summary>
    public WindowPosition Position;

    /// <summary>For BGC2001 whether what was paid before is not known.</summary>
    public bool HistoryUnknown;

    /// <summary>For BGC2001 the add-on edit, for its list.</summary>
    public AddOnEdits.Fact AddOn;

    public readonly bool IsSameAs(in Finding other) =>
        Id == other.Id && Line == other.Line && Modifier == other.Modifier && OtherModifier == other.OtherModifier && OtherCode == other.OtherCode && Reason == other.Reason;
}
