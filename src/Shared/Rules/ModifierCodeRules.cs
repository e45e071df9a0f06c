using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>What a modifier does to the code it stands on.</summary>
internal static class ModifierCodeRules
{
    public const string ModifierNeverAppliesId = "BGC2003";
    public const string ModifierNeedsRecordsId = "BGC2004";
    public const string ModifierWithoutEffectId = "BGC2005";
    public const string PayersDisagreeOnModifierId = "BGC2006";

    // Indicators are Medicare's and speak of payment.
    private const string Reached = "+rr rrr rrr rrr";

    public static readonly RuleInfo ModifierNeverApplies = new(
        ModifierNeverAppliesId,
        "A modifier never applies to the code",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        Reached,
        FindingPart.Modifier,
        FindingGround.Line,
        DenialCodes.Modifier,
        message: static f => $"modifier {f.Modifier} never applies to {f.Code}{f.Because}",
        remedy: static f => $"Remove modifier {f.Modifier}.");

    public static readonly RuleInfo ModifierNeedsRecords = new(
        ModifierNeedsRecordsId,
        "A modifier applies to the code only with records",
        RuleSeverity.Suggestion,
        Outcome.DeniedUnlessRecords,
        Reached,
        FindingPart.Modifier,
        FindingGround.Line,
        DenialCodes.Modifier,
        message: static f => $"modifier {f.Modifier} on {f.Code} is paid only where the records support it{f.Because}",
        remedy: static _ => "Keep it only where the records show the need, and have them ready.");

    public static readonly RuleInfo ModifierWithoutEffect = new(
        ModifierWithoutEffectId,
        "A modifier has no payment effect on the code",
        RuleSeverity.Warning,
        Outcome.Advice,
        Reached,
        FindingPart.Modifier,
        FindingGround.Line,
        DenialCodes.None,
        message: static f => $"modifier {f.Modifier} has no effect on the payment of {f.Code}{f.Because}",
        remedy: static f => $"Leave modifier {f.Modifier} off.");

    public static readonly RuleInfo PayersDisagreeOnModifier = new(
        PayersDisagreeOnModifierId,
        "Payers disagree on the modifier of the code",
        RuleSeverity.Suggestion,
        Outcome.DeniedUnlessRecords,
        reach: "+rr +rr +rr +rr",
        FindingPart.Modifier,
        FindingGround.Line,
        DenialCodes.Modifier,
        message: static f => f.Reason == FindingReason.BothSidesAsTwoUnits
            ? $"Medicare takes both sides of {f.Code} as one line with modifier 50 and one unit, the code set's rules as two units; {f.Fact}"
            : $"payers disagree on modifier {f.Modifier} on {f.Code}, Medicare: {Word(f.Medicare)}, the code set's rules: {Word(f.CptRules)}{f.InBrackets}",
        remedy: static f => f.Reason == FindingReason.BothSidesAsTwoUnits
            ? "For Medicare report one line with modifier 50 and one unit."
            : "Follow the instructions of the payer of this claim.");

    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        for (int line = 0; line < view.Count; line++)
        {
            if (!view.IsJudged(line) || view.Lines[line].IsNeverPaid)
            {
                continue;
            }

            ReadOnlySpan<Modifier> modifiers = view.ModifiersOf(line);
            for (int i = 0; i < modifiers.Length; i++)
            {
                int index = view.ModifierIndex(line, i);

                // A modifier of another claim type is one mistake, and the rule of that names it.
                if (index >= 0 && !ModifierLineRules.IsRepeated(modifiers, i) && view.Facts.GetModifier(index).IsUsedOn(view.ClaimType))
                {
                    Judge(ref view, line, index, modifiers[i], ref sink);
                }
            }
        }
    }

    /// <summary>
    /// Whether Medicare and the rules of the code set judge the modifier differently on a claim of this type; both must have a verdict.
    /// </summary>
    public static bool Disagree(in Verdict medicare, in Verdict cptRules) =>
        medicare.Value != ModifierVerdict.Unknown && cptRules.Value != ModifierVerdict.Unknown && medicare.Value != cptRules.Value;

    private static void Judge(ref ClaimView view, int line, int index, Modifier modifier, ref FindingSink sink)
    {
        int code = view.Lines[line].Code;
        ServiceDate date = view.Lines[line].From;
        Verdict medicare = Of(ref view, PayerKind.Medicare, Payers.Medicare);
        Verdict cptRules = Of(ref view, PayerKind.CptRules, Payers.CptRules);
        Verdict own;
        bool informs = false;
        switch (view.PayerKind)
        {
            case PayerKind.Medicare:
                own = medicare;
                break;
            case PayerKind.CptRules:
                own = cptRules;
                break;
            default:
                own = Verdicts.Of(view.Facts, code, index, modifier, view.PayerKind, view.Payer, view.ClaimType, date);
                Verdict medicaid = view.PayerKind == PayerKind.Medicaid ? own : Of(ref view, PayerKind.Medicaid, Payers.Medicaid);
                bool namesPayer = view.Payer >= 0
                    && view.Facts.TryGetModifierRule(code, index, view.Payer, view.ClaimType, date, out ModifierRuleFact row) && row.Payer >= 0;
                if (!namesPayer && Disagree(medicare, cptRules) && (medicare.IsAdverse || cptRules.IsAdverse))
                {
                    own = medicare.IsAdverse ? medicare : cptRules;
                    informs = true;
                }
                else if (!namesPayer && view.PayerKind == PayerKind.Other
                    && (medicare.Value != own.Value || cptRules.Value != own.Value || medicaid.Value != own.Value))
                {
                    // Not what every payer says: silent.
                    return;
                }

                break;
        }

        if (view.IndicatorsApply && own.Value == ModifierVerdict.Unknown && IndicatorVerdicts.ColumnOf(modifier) is not null
            && view.Facts.IsEntry(code) && !view.Facts.TryGet(FeeSchedules.Table, code, date, out FeeSchedules.Fact _))
        {
            sink.Leave(line, UnjudgedReason.IndicatorsNotKnown);
        }

        if (!own.IsAdverse)
        {
            return;
        }

        if (informs || (view.PayerKind is PayerKind.Medicare or PayerKind.CptRules && Disagree(medicare, cptRules)))
        {
            Finding disagreement = Finding(PayersDisagreeOnModifier, Certainty.DependsOnPayerOrRecords, line, modifier, own);
            disagreement.Medicare = medicare.Value;
            disagreement.CptRules = cptRules.Value;
            disagreement.IsInformation = informs;
            disagreement.Outcome = informs ? Outcome.Advice : disagreement.Outcome;
            sink.Add(disagreement);
            return;
        }

        sink.Add(own.Value switch
        {
            ModifierVerdict.Never => Finding(ModifierNeverApplies, own.Certainty, line, modifier, own),
            ModifierVerdict.Records => Finding(ModifierNeedsRecords, Certainty.DependsOnPayerOrRecords, line, modifier, own),
            _ => Finding(ModifierWithoutEffect, own.Certainty, line, modifier, own),
        });

        Verdict Of(ref ClaimView view, PayerKind kind, string payer) =>
            Verdicts.Of(view.Facts, code, index, modifier, kind, view.Facts.FindPayer(payer), view.ClaimType, date);
    }

    private static Outcome OutcomeOf(in Verdict verdict) => verdict.Value switch
    {
        // The fee schedule's indicators speak of payment, not of whether the line is valid.
        ModifierVerdict.Never => verdict.Reason == FindingReason.CatalogRow ? Outcome.LineDenied : Outcome.NotPayable,
        ModifierVerdict.Records => Outcome.DeniedUnlessRecords,
        _ => Outcome.Advice,
    };

    private static Finding Finding(RuleInfo rule, Certainty certainty, int line, Modifier modifier, in Verdict verdict) =>
        new(rule, certainty, line)
        {
            Outcome = OutcomeOf(verdict),
            Denials = verdict.Reason == FindingReason.AssistantIndicator ? DenialCodes.Assistant : rule.Denials,
            Modifier = modifier,
            Reason = verdict.Reason,
            Fact = new FindingFact(verdict.FactValue, verdict.Source, verdict.Position),
            Words = verdict.Words,
        };

    private static string Word(ModifierVerdict verdict) => verdict switch
    {
        ModifierVerdict.Allowed => "allowed",
        ModifierVerdict.Never => "never",
        ModifierVerdict.Records => "with records",
        _ => "no effect",
    };
}
