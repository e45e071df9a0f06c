using System;
using System.Buffers;
using System.Collections.Generic;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>The rules in their order, and the only way to them. The library and the analyzers call the same method.</summary>
internal static class ClaimRules
{
    private const int StackModifiers = 128;

    /// <summary>The claim types that rules judge; an inpatient claim is judged by none.</summary>
    private static readonly ClaimType[] JudgedClaimTypes = { ClaimType.Professional, ClaimType.Outpatient, ClaimType.AmbulatorySurgery };

    private delegate void Rule(ref ClaimView view, ref FindingSink sink);

    // The code and its date, the modifiers, the modifiers against the code, units, pairs, add-ons, advice: what comes later reads what
    // comes before. Status goes before the modifiers because it silences them.
    private static readonly Rule[] InOrder =
    {
        DateRules.Judge,
        PayerRules.Judge,
        ModifierLineRules.Judge,
        StatusRules.Judge,
        ModifierCodeRules.Judge,
        UnitRules.Judge,
        PairRules.Judge,
        AddOnRules.Judge,
        PlaceRules.Judge,

        // Last: whatever else is open of such a line says more.
        DateRules.LeaveBeforeFirstSeen,
    };

    /// <summary>Every rule, in the order of the ids. Whatever is told of rules is made of this list.</summary>
    public static readonly IReadOnlyList<RuleInfo> All = Array.AsReadOnly(new[]
    {
        AddOnRules.AddOnWithoutPrimary,
        AddOnRules.PrimaryDoesNotCount,
        ModifierCodeRules.ModifierNeverApplies,
        ModifierCodeRules.ModifierNeedsRecords,
        ModifierCodeRules.ModifierWithoutEffect,
        ModifierCodeRules.PayersDisagreeOnModifier,
        PairRules.PairNeverPaidTogether,
        PairRules.PairWithoutBypassModifier,
        PairRules.PairBypassed,
        UnitRules.UnitsOverAbsoluteDayLimit,
        UnitRules.UnitsOverReviewableDayLimit,
        UnitRules.UnitsOverLineLimit,
        DateRules.CodeNotValidOnDate,
        ModifierLineRules.ModifiersExcludeEachOther,
        ModifierLineRules.ModifierRepeatedOrTooMany,
        ModifierLineRules.ModifierOfAnotherClaimType,
        StatusRules.ReportedNeverPaid,
        StatusRules.InpatientOnlyOnOutpatientClaim,
        PlaceRules.PlaceOfServiceDoesNotFit,
        ModifierLineRules.ModifierNotValidOnDate,
    });

    /// <summary>The rule of an id; null where there is none.</summary>
    public static RuleInfo? Find(string id)
    {
        foreach (RuleInfo rule in All)
        {
            if (rule.Id == id)
            {
                return rule;
            }
        }

        return null;
    }

    public static bool IsJudged(ClaimType claimType) => claimType != ClaimType.Inpatient;

    /// <summary>
    /// Judges a claim and adds the findings in the order of the lines. With the payer not known, only that on which all built-in
    /// payers agree; with the claim type not known, only that on which all judged claim types agree.
    /// </summary>
    public static void Judge(ICatalogFacts facts, RuleClaim claim, RuleContext context, ref FindingSink sink)
    {
        if (context.ClaimType != ClaimType.Unknown)
        {
            JudgeType(facts, claim, context, context.ClaimType, ref sink);
            sink.SortByLine();
            return;
        }

        var sinks = new FindingSink[JudgedClaimTypes.Length];
        for (int i = 0; i < sinks.Length; i++)
        {
            sinks[i] = new FindingSink(sink.KeepsOpen);
            JudgeType(facts, claim, context, JudgedClaimTypes[i], ref sinks[i]);

            // Nothing can be in all of them any more.
            if (sinks[i].Count == 0 && !sink.KeepsOpen)
            {
                return;
            }
        }

        sink.AddWhatIsInAll(sinks);
        foreach (ref readonly FindingSink one in sinks.AsSpan())
        {
            sink.LeaveWhatIsLeftIn(one);
            sink.LeaveWhatIsOnlyIn(one, UnjudgedReason.ClaimTypeNotKnown);
        }

        sink.SortByLine();
    }

    private static void JudgeType(ICatalogFacts facts, RuleClaim claim, RuleContext context, ClaimType claimType, ref FindingSink sink)
    {
        int count = claim.WithHistory.Length;
        if (claim.Lines.IsEmpty || !IsJudged(claimType))
        {
            return;
        }

        int modifierCount = 0;
        foreach (ref readonly LineFacts line in claim.WithHistory)
        {
            modifierCount += line.Modifiers?.Length ?? 0;
        }

        LineState[] lines = ArrayPool<LineState>.Shared.Rent(count);
        int[]? rented = modifierCount > StackModifiers ? ArrayPool<int>.Shared.Rent(modifierCount) : null;
        Span<int> modifiers = rented is null ? stackalloc int[StackModifiers] : rented;
        try
        {
            Resolve(facts, claim, claimType, lines.AsSpan(0, count), modifiers);
            var view = new ClaimView(
                facts,
                claim,
                lines.AsSpan(0, count),
                modifiers,
                context.PayerKind,
                context.Payer is null ? -1 : facts.FindPayer(context.Payer),
                claimType);
            int before = sink.Count;
            foreach (Rule rule in InOrder)
            {
                rule(ref view, ref sink);
            }

            ApplyMatrix(ref view, ref sink, before);
        }
        finally
        {
            ArrayPool<LineState>.Shared.Return(lines);
            if (rented is not null)
            {
                ArrayPool<int>.Shared.Return(rented);
            }
        }
    }

    /// <summary>What the matrix rules out is not found, whatever a rule says, and what it doubts is at most likely.</summary>
    private static void ApplyMatrix(ref ClaimView view, ref FindingSink sink, int first)
    {
        for (int i = sink.Count - 1; i >= first; i--)
        {
            Finding finding = sink.Findings![i];
            switch (view.ReachOf(finding.Rule))
            {
                case Reach.None:
                    sink.Findings.RemoveAt(i);
                    break;
                case Reach.AtMostLikely:
                    finding.Certainty = finding.Certainty.Weaken();
                    sink.Findings[i] = finding;
                    break;
            }
        }
    }

    private static void Resolve(ICatalogFacts facts, RuleClaim claim, ClaimType claimType, Span<LineState> lines, Span<int> modifiers)
    {
        // A facility has no assistant: such a modifier on its claim is a mistake of its own and changes nothing else.
        bool hasRoles = claimType == ClaimType.Professional;
        int next = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            ref readonly LineFacts line = ref claim.WithHistory[i];
            int code = line.Code.IsNone ? -1 : facts.FindCode(line.Code);
            var state = new LineState
            {
                Code = code,
                FirstModifier = next,
                From = line.From,
                To = line.To < line.From ? line.From : line.To,
                Units = line.WholeUnits,
            };
            if (line.Modifiers is not null)
            {
                foreach (Modifier modifier in line.Modifiers)
                {
                    modifiers[next++] = facts.FindModifier(modifier);
                    state.IsAssistant |= hasRoles && IsAssistant(modifier);
                }
            }

            lines[i] = state;
        }
    }

    private static bool IsAssistant(Modifier modifier) =>
        ((char)(modifier.Packed >> 8), (char)(modifier.Packed & 0xFF)) is ('8', '0' or '1' or '2') or ('A', 'S');
}
