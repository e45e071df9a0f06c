using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// Procedure-to-procedure edits. Column 2 is denied, line by line, whether column 1 is paid or not; one finding for a line and a column 1
/// code, however many lines have that code.
/// </summary>
internal static class PairRules
{
    public const string PairNeverPaidTogetherId = "BGC2007";
    public const string PairWithoutBypassModifierId = "BGC2008";
    public const string PairBypassedId = "BGC2009";

    private const string Reached = "+++ ~~~ --- ---";

    private static readonly DenialCodes Denials = new(new[] { "97", "236" }, new[] { "M15", "M80", "N20" });

    public static readonly RuleInfo PairNeverPaidTogether = new(
        PairNeverPaidTogetherId,
        "Two codes are never paid together",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        Reached,
        FindingPart.Code,
        FindingGround.Lines,
        Denials,
        message: static f => $"{f.Code} is never paid together with {f.Other}{(f.RestsOnHistory ? "" : ",")} whatever the modifier ({f.Fact}{Until(f)})",
        remedy: static f => f.RestsOnHistory ? $"Remove {f.Code}." : $"Remove {f.Code} or {f.OtherCode}.");

    public static readonly RuleInfo PairWithoutBypassModifier = new(
        PairWithoutBypassModifierId,
        "Two codes are paid together only with a modifier that sets them apart",
        RuleSeverity.Warning,
        Outcome.Bundled,
        Reached,
        FindingPart.Code,
        FindingGround.Lines,
        Denials,
        message: static f => $"{f.Code} is part of {f.Other} unless a bypass modifier says otherwise, and there is none ({f.Fact}{Until(f)})",
        remedy: static f => $"Remove {f.Code}, or add a modifier such as "
            + (f.Reason == FindingReason.HasNoSides ? "59 or XS" : "59, XS, LT or RT") + " where the records show separate work.",
        FindingCure.BypassModifier);

    public static readonly RuleInfo PairBypassed = new(
        PairBypassedId,
        "A modifier sets two codes apart that are else paid as one",
        RuleSeverity.Suggestion,
        Outcome.Advice,
        Reached,
        FindingPart.Code,
        FindingGround.Lines,
        DenialCodes.None,
        message: static f => f.Reason switch
        {
            FindingReason.HasNoSides =>
                $"modifier {f.Modifier} bypasses the edit of {f.Code} with {f.Other} and names a side that the operation does not have ({f.Fact}{Until(f)})",
            FindingReason.SameSide =>
                $"modifier {f.Modifier} on both bypasses the edit of {f.Code} with {f.Other}, and the same side does not say"
                + $" that they are separate ({f.Fact}{Until(f)})",
            FindingReason.SideAlone =>
                $"modifier {f.Modifier} on one line bypasses the edit of {f.Code} with {f.Other}, and a side alone does not say"
                + $" what it is separate from ({f.Fact}{Until(f)})",
            _ => $"a modifier says that {f.Code} is separate from {f.Other} and the records must show it ({f.Fact}{Until(f)})",
        },
        remedy: static f => f.Reason switch
        {
            FindingReason.None => "Keep the records that show it.",
            _ => $"Report 59 or XS instead where the records show separate work, or remove {f.Code}.",
        },
        isInformation: true);

    /// <summary>From this day Medicare takes a bypass modifier on either column; before it on column 2 only.</summary>
    private static readonly ServiceDate EitherColumn = new(2019, 7, 1);

    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        if (view.ReachOf(PairNeverPaidTogether) == Reach.None)
        {
            return;
        }

        for (int denied = 0; denied < view.Count; denied++)
        {
            if (!view.IsJudged(denied))
            {
                continue;
            }

            for (int paid = 0; paid < view.Total; paid++)
            {
                // Nearly all lines have no edit with one another; that is asked first, and the lines of one code are gone through last.
                if (IsPair(ref view, paid, denied) && HasEdit(ref view, paid, denied) && !HasEarlierLine(ref view, paid, denied))
                {
                    Judge(ref view, paid, denied, ref sink);
                }
            }
        }

        // Column 2 was paid before and column 1 comes now: the edit is there, and which of the two the payer takes back is its own affair.
        for (int denied = view.Count; denied < view.Total; denied++)
        {
            for (int paid = 0; paid < view.Count; paid++)
            {
                if (IsPair(ref view, paid, denied) && TryGetEdit(ref view, paid, denied, out _, out RuleInfo? rule, out _) && !rule!.IsInformation)
                {
                    sink.Leave(paid, UnjudgedReason.PairedWithPaidLine);
                }
            }
        }
    }

    public static bool Bypasses(ref ClaimView view, int line)
    {
        ReadOnlySpan<Modifier> modifiers = view.ModifiersOf(line);
        for (int i = 0; i < modifiers.Length; i++)
        {
            int index = view.ModifierIndex(line, i);
            if (index >= 0 && view.Facts.GetModifier(index).BypassesPairEdits == true)
            {
                return true;
            }
        }

        return view.Claim.WithHistory[line].HasUnknownModifiers;
    }

    private static bool IsPair(ref ClaimView view, int paid, int denied) =>
        paid != denied && view.IsJudged(paid) && view.Lines[paid].Code != view.Lines[denied].Code
        && view.ShareDay(paid, denied) && view.PractitionersOf(paid, denied) != Relation.Different;

    private static bool HasEdit(ref ClaimView view, int paid, int denied) =>
        view.Facts.TryFind(PairEdits.Table, PairEdits.Key(view.TableClaimType, view.Lines[paid].Code, view.Lines[denied].Code), default, out _);

    /// <summary>
    /// Whether a row of the two codes in the other direction governs on the day. Of a pair that was turned both rows are in the table; the one
    /// that ends first governs alone until its end.
    /// </summary>
    private static bool IsGovernedByTurnedRow(ref ClaimView view, int paid, int denied, ServiceDate date, in PairEdits.Fact found) =>
        !date.IsNone
        && view.Facts.TryGet(
            PairEdits.Table, PairEdits.Key(view.TableClaimType, view.Lines[denied].Code, view.Lines[paid].Code), date, out PairEdits.Fact turned)
        && !turned.To.IsNone && (found.To.IsNone || turned.To < found.To)
        && Doubt.IsGround(view.Facts, turned.Window);

    private static bool HasEarlierLine(ref ClaimView view, int paid, int denied)
    {
        for (int earlier = 0; earlier < paid; earlier++)
        {
            if (view.Lines[earlier].Code == view.Lines[paid].Code && IsPair(ref view, earlier, denied))
            {
                return true;
            }
        }

        return false;
    }

    private static void Judge(ref ClaimView view, int first, int denied, ref FindingSink sink)
    {
        // Of all lines of the column 1 code the one that denies most surely: never together, then without a bypass, then bypassed.
        int best = -1;
        RuleInfo? rule = null;
        Certainty certainty = default;
        PairEdits.Fact fact = default;
        for (int paid = first; paid < view.Total; paid++)
        {
            if (view.Lines[paid].Code != view.Lines[first].Code || !IsPair(ref view, paid, denied)
                || !TryGetEdit(ref view, paid, denied, out PairEdits.Fact found, out RuleInfo? candidate, out Certainty sure))
            {
                continue;
            }

            // The ids are in this order.
            int order = rule is null ? -1 : string.CompareOrdinal(candidate!.Id, rule.Id);
            if (order < 0 || (order == 0 && sure < certainty))
            {
                (best, rule, certainty, fact) = (paid, candidate, sure, found);
            }
        }

        if (rule is null || (rule.IsInformation && HasOnlyUnknownModifiers(ref view, best, denied)))
        {
            return;
        }

        if (!rule.IsInformation)
        {
            ref LineState state = ref view.Lines[denied];
            if (state.DeniedByPair == Certainty.Unknown || certainty < state.DeniedByPair)
            {
                state.DeniedByPair = certainty;
            }
        }

        var finding = new Finding(rule, rule.IsInformation && certainty != Certainty.CannotTell ? Certainty.DependsOnPayerOrRecords : certainty, denied)
        {
            OtherCode = view.CodeOf(best),
            Related = view.IsPaid(best) ? Array.Empty<int>() : new[] { best },
            RestsOnHistory = view.IsPaid(best),
            Fact = FindingFact.Of(fact.Indicator == PairIndicator.Never ? "PTP indicator 0" : "PTP indicator 1", fact.Window, view.Lines[denied].From),
            Date = fact.To,
        };
        if (rule == PairBypassed)
        {
            finding.Reason = WhatASideSays(ref view, best, denied, out finding.Modifier);
        }
        else if (rule == PairWithoutBypassModifier && (HasNoSides(ref view, best) || HasNoSides(ref view, denied)))
        {
            finding.Reason = FindingReason.HasNoSides;
        }

        sink.Add(finding);
    }

    /// <summary>The edit of two lines that governs on their day, and what it comes to with their modifiers.</summary>
    private static bool TryGetEdit(ref ClaimView view, int paid, int denied, out PairEdits.Fact found, out RuleInfo? rule, out Certainty certainty)
    {
        rule = null;
        certainty = default;
        ServiceDate date = DateOf(ref view, paid, denied);
        if (!view.Facts.TryGet(PairEdits.Table, PairEdits.Key(view.TableClaimType, view.Lines[paid].Code, view.Lines[denied].Code), date, out found)
            || !Doubt.IsGround(view.Facts, found.Window)
            || (date.IsNone && !found.To.IsNone)
            || IsGovernedByTurnedRow(ref view, paid, denied, date, found))
        {
            return false;
        }

        bool bypassed = Bypasses(ref view, denied) || (Bypasses(ref view, paid) && (date.IsNone || date >= EitherColumn));
        rule = found.Indicator switch
        {
            PairIndicator.Never => PairNeverPaidTogether,
            PairIndicator.WithModifier => bypassed ? PairBypassed : PairWithoutBypassModifier,
            _ => null,
        };
        certainty = view.PractitionersOf(paid, denied) == Relation.Unknown
            ? Certainty.CannotTell
            : Certainty.Definite.By(view.Facts, found.Window, date).WeakenIf(view.ReachOf(PairNeverPaidTogether) == Reach.AtMostLikely);
        return rule is not null;
    }

    private static ServiceDate DateOf(ref ClaimView view, int paid, int denied) =>
        view.Lines[paid].From > view.Lines[denied].From ? view.Lines[paid].From : view.Lines[denied].From;

    /// <summary>Where nothing but LT or RT bypasses, why that says little; none where the two lines name both sides, or another modifier bypasses.</summary>
    private static FindingReason WhatASideSays(ref ClaimView view, int paid, int denied, out Modifier side)
    {
        side = default;
        ServiceDate date = DateOf(ref view, paid, denied);
        bool paidCounts = date.IsNone || date >= EitherColumn;
        if (HasOtherBypass(ref view, denied) || (paidCounts && HasOtherBypass(ref view, paid)))
        {
            return FindingReason.None;
        }

        Modifier ofDenied = SideOf(ref view, denied);
        Modifier ofPaid = SideOf(ref view, paid);
        bool sidesDiffer = !ofDenied.IsNone && !ofPaid.IsNone && ofDenied != ofPaid;
        side = ofDenied.IsNone ? ofPaid : ofDenied;
        FindingReason reason = (!ofDenied.IsNone && HasNoSides(ref view, denied)) || (!ofPaid.IsNone && HasNoSides(ref view, paid)) ? FindingReason.HasNoSides
            : side.IsNone || sidesDiffer ? FindingReason.None
            : ofDenied == ofPaid ? FindingReason.SameSide
            : FindingReason.SideAlone;
        if (reason == FindingReason.None)
        {
            side = default;
        }
        else if (reason == FindingReason.HasNoSides && (ofDenied.IsNone || !HasNoSides(ref view, denied)))
        {
            side = ofPaid;
        }

        return reason;
    }

    private static Modifier SideOf(ref ClaimView view, int line) =>
        view.HasModifier(line, KnownModifiers.Left) ? KnownModifiers.Left
        : view.HasModifier(line, KnownModifiers.Right) ? KnownModifiers.Right
        : default;

    private static bool HasOtherBypass(ref ClaimView view, int line)
    {
        ReadOnlySpan<Modifier> modifiers = view.ModifiersOf(line);
        for (int i = 0; i < modifiers.Length; i++)
        {
            int index = view.ModifierIndex(line, i);
            if (index >= 0 && modifiers[i] != KnownModifiers.Left && modifiers[i] != KnownModifiers.Right
                && view.Facts.GetModifier(index).BypassesPairEdits == true)
            {
                return true;
            }
        }

        return view.Claim.WithHistory[line].HasUnknownModifiers;
    }

    /// <summary>
    /// Whether the catalog says that the operation is one of the midline. Medicare's bilateral indicator speaks of payment alone.
    /// </summary>
    private static bool HasNoSides(ref ClaimView view, int line) =>
        view.Facts.HasFacetValue(view.Lines[line].Code, "sides", "none") && Doubt.IsGround(view.Facts, view.Facts.GetSource(view.Lines[line].Code, "sides"));

    private static string Until(FindingContext f) => f.Date.IsNone ? "" : ", to " + f.Date;

    // Then nobody saw a bypass modifier; there may be one, and nothing is said.
    private static bool HasOnlyUnknownModifiers(ref ClaimView view, int paid, int denied)
    {
        return !Seen(ref view, paid) && !Seen(ref view, denied);

        static bool Seen(ref ClaimView view, int line)
        {
            ReadOnlySpan<Modifier> modifiers = view.ModifiersOf(line);
            for (int i = 0; i < modifiers.Length; i++)
            {
                int index = view.ModifierIndex(line, i);
                if (index >= 0 && view.Facts.GetModifier(index).BypassesPairEdits == true)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
