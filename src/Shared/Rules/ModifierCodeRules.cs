using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>BGC2003 to BGC2006: what a modifier does to the code it stands on.</summary>
internal static class ModifierCodeRules
{
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

                // A modifier of another claim type is one mistake, and BGC2016 names it.
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

        if (!own.IsAdverse)
        {
            return;
        }

        if (informs || (view.PayerKind is PayerKind.Medicare or PayerKind.CptRules && Disagree(medicare, cptRules)))
        {
            Finding disagreement = Finding(RuleIds.PayersDisagreeOnModifier, Certainty.DependsOnPayerOrRecords, informs ? Outcome.Advice : OutcomeOf(own), line, modifier, own, informs);
            disagreement.Medicare = medicare.Value;
            disagreement.CptRules = cptRules.Value;
            sink.Add(disagreement);
            return;
        }

        switch (own.Value)
        {
            case ModifierVerdict.Never:
                sink.Add(Finding(RuleIds.ModifierNeverApplies, own.Certainty, OutcomeOf(own), line, modifier, own, false));
                break;
            case ModifierVerdict.Records:
                sink.Add(Finding(RuleIds.ModifierNeedsRecords, Certainty.DependsOnPayerOrRecords, OutcomeOf(own), line, modifier, own, false));
                break;
            default:
                sink.Add(Finding(RuleIds.ModifierWithoutEffect, own.Certainty, OutcomeOf(own), line, modifier, own, false));
                break;
        }

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

    private static Finding Finding(string id, Certainty certainty, Outcome outcome, int line, Modifier modifier, in Verdict verdict, bool informs) =>
        new(id, certainty, outcome, line)
        {
            Modifier = modifier,
            Reason = verdict.Reason,
            Indicator = verdict.Indicator,
            Global = verdict.Global,
            Source = verdict.Source,
            Position = verdict.Position,
            Words = verdict.Words,
            IsInformation = informs,
        };
}
