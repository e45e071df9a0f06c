using System;
using System.Globalization;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>A finding with the claim it was found on and the facts: all that the words of a rule may speak of.</summary>
internal readonly ref struct FindingContext
{
    private readonly Finding _finding;
    private readonly RuleClaim _claim;

    public FindingContext(ICatalogFacts facts, in Finding finding, RuleClaim claim)
    {
        Facts = facts;
        _finding = finding;
        _claim = claim;
    }

    public ICatalogFacts Facts { get; }

    /// <summary>The code of the line.</summary>
    public ProcedureCode Code => _claim.Lines[_finding.Line].Code;

    public ProcedureCode OtherCode => _finding.OtherCode;

    public Modifier Modifier => _finding.Modifier;

    public Modifier OtherModifier => _finding.OtherModifier;

    public FindingReason Reason => _finding.Reason;

    /// <summary>The value of the fact.</summary>
    public string Fact => _finding.Fact.Value;

    public string Units => Number(_finding.Units);

    public int Limit => _finding.Limit;

    public ServiceDate Date => _finding.Date;

    public string? Words => _finding.Words;

    public ModifierVerdict Medicare => _finding.Medicare;

    public ModifierVerdict CptRules => _finding.CptRules;

    public bool HistoryUnknown => _finding.HistoryUnknown;

    /// <summary>The other code, and whether it was paid before.</summary>
    public string Other => _finding.RestsOnHistory ? OtherCode + ", paid before," : OtherCode.ToString();

    public bool RestsOnHistory => _finding.RestsOnHistory;

    public AddOnEdits.Fact AddOn => _finding.AddOn;

    public int RelatedCount => _finding.Related.Length;

    /// <summary>The value of the fact in brackets, with a blank before it; empty where there is none.</summary>
    public string InBrackets => Fact.Length == 0 ? "" : " (" + Fact + ")";

    /// <summary>Why, in the words of a row of the catalog or by the value of the fact.</summary>
    public string Because => Words is { Length: > 0 } words ? ": " + Uncapital(words.TrimEnd('.')) : InBrackets;

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The code of a related line.</summary>
    public ProcedureCode RelatedCode(int position) => _claim.Lines[_finding.Related[position]].Code;

    private static string Uncapital(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) && !text.StartsWith("Medicare", StringComparison.Ordinal)
            ? char.ToLowerInvariant(text[0]) + text.Substring(1)
            : text;
}
