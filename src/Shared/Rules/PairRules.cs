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
        message: static f => $"{f.Code} is never paid together with {f.OtherCode}, whatever the modifier ({f.Fact}{Until(f)})",
        remedy: static f => $"Remove {f.Code} or {f.OtherCode}.");

    public static readonly RuleInfo PairWithoutBypassModifier = new(
        PairWithoutBypassModifierId,
        "Two codes are paid together only with a modifier that sets them apart",
        RuleSeverity.Warning,
        Outcome.Bundled,
        Reached,
        FindingPart.Code,
        FindingGround.Lines,
        Denials,
        message: static f => $"{f.Code} is part of {f.OtherCode} unless a bypass modifier says otherwise, and there is none ({f.Fact}{Until(f)})",
        remedy: static f => $"Remove {f.Code}, or add a modifier such as 59, XS, LT or RT where the records show separate work.",
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
        message: static f => $"a modifier says that {f.Code} is separate from {f.OtherCode}, and the records must show it ({f.Fact}{Until(f)})",
        remedy: static _ => "Keep the records that show it.",
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

            for (int paid = 0; paid < view.Count; paid++)
            {
                // Nearly all lines have no edit with one another; that is asked first, and the lines of one code are gone through last.
                if (IsPair(ref view, paid, denied) && HasEdit(ref view, paid, denied) && !HasEarlierLine(ref view, paid, denied))
                {
                    Judge(ref view, paid, denied, ref sink);
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

        return view.Claim.Lines[line].HasUnknownModifiers;
    }

    private static bool IsPair(ref ClaimView view, int paid, int denied) =>
        paid != denied && view.IsJudged(paid) && view.Lines[paid].Code != view.Lines[denied].Code
        && view.ShareDay(paid, denied) && view.PractitionersOf(paid, denied) != Relation.Different;

    private static bool HasEdit(ref ClaimView view, int paid, int denied) =>
        view.Facts.TryFind(PairEdits.Table, PairEdits.Key(view.TableClaimType, view.Lines[paid].Code, view.Lines[denied].Code), default, out _);

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
        for (int paid = first; paid < view.Count; paid++)
        {
            if (view.Lines[paid].Code != view.Lines[first].Code || !IsPair(ref view, paid, denied))
            {
                continue;
            }

            ServiceDate date = view.Lines[paid].From > view.Lines[denied].From ? view.Lines[paid].From : view.Lines[denied].From;
            if (!view.Facts.TryGet(
                PairEdits.Table, PairEdits.Key(view.TableClaimType, view.Lines[paid].Code, view.Lines[denied].Code), date, out PairEdits.Fact found)
                || !Doubt.IsGround(view.Facts, found.Window)
                || (date.IsNone && !found.To.IsNone))
            {
                continue;
            }

            bool bypassed = Bypasses(ref view, denied) || (Bypasses(ref view, paid) && (date.IsNone || date >= EitherColumn));
            RuleInfo? candidate = found.Indicator switch
            {
                PairIndicator.Never => PairNeverPaidTogether,
                PairIndicator.WithModifier => bypassed ? PairBypassed : PairWithoutBypassModifier,
                _ => null,
            };
            Certainty sure = Certainty.Definite
                .By(view.Facts, found.Window, date)
                .WeakenIf(view.ReachOf(PairNeverPaidTogether) == Reach.AtMostLikely);
            if (view.PractitionersOf(paid, denied) == Relation.Unknown)
            {
                sure = Certainty.CannotTell;
            }

            // The ids are in this order.
            int order = rule is null ? -1 : string.CompareOrdinal(candidate?.Id, rule.Id);
            if (candidate is not null && (order < 0 || (order == 0 && sure < certainty)))
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

        sink.Add(new Finding(rule, rule.IsInformation && certainty != Certainty.CannotTell ? Certainty.DependsOnPayerOrRecords : certainty, denied)
        {
            OtherCode = view.CodeOf(best),
            Related = new[] { best },
            Fact = FindingFact.Of(fact.Indicator == PairIndicator.Never ? "PTP indicator 0" : "PTP indicator 1", fact.Window, view.Lines[denied].From),
            Date = fact.To,
        });
    }

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
