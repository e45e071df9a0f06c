using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// BGC2007 to BGC2009: procedure-to-procedure edits. Column 2 is denied, line by line, whether column 1 is paid or not; one finding
/// for a line and a column 1 code, however many lines have that code.
/// </summary>
internal static class PairRules
{
    /// <summary>From this day Medicare takes a bypass modifier on either column; before it on column 2 only.</summary>
    private static readonly ServiceDate EitherColumn = new(2019, 7, 1);

    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        if (view.ReachOf(RuleIds.PairNeverPaidTogether) == Reach.None)
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
        string id = "";
        Certainty certainty = default;
        PairEdits.Fact fact = default;
        for (int paid = first; paid < view.Count; paid++)
        {
            if (view.Lines[paid].Code != view.Lines[first].Code || !IsPair(ref view, paid, denied))
            {
                continue;
            }

            ServiceDate date = view.Lines[paid].From > view.Lines[denied].From ? view.Lines[paid].From : view.Lines[denied].From;
            if (!view.Facts.TryGet(PairEdits.Table, PairEdits.Key(view.TableClaimType, view.Lines[paid].Code, view.Lines[denied].Code), date, out PairEdits.Fact found)
                || !Doubt.IsGround(view.Facts, found.Window)
                || (date.IsNone && !found.To.IsNone))
            {
                continue;
            }

            bool bypassed = Bypasses(ref view, denied) || (Bypasses(ref view, paid) && (date.IsNone || date >= EitherColumn));
            string candidate = found.Indicator switch
            {
                PairIndicator.Never => RuleIds.PairNeverPaidTogether,
                PairIndicator.WithModifier => bypassed ? RuleIds.PairBypassed : RuleIds.PairWithoutBypassModifier,
                _ => "",
            };
            Certainty sure = Certainty.Definite
                .By(view.Facts, found.Window, date)
                .WeakenIf(view.ReachOf(RuleIds.PairNeverPaidTogether) == Reach.AtMostLikely);
            if (view.PractitionersOf(paid, denied) == Relation.Unknown)
            {
                sure = Certainty.CannotTell;
            }

            if (candidate.Length > 0 && (best < 0 || string.CompareOrdinal(candidate, id) < 0 || (candidate == id && sure < certainty)))
            {
                (best, id, certainty, fact) = (paid, candidate, sure, found);
            }
        }

        if (best < 0 || (id == RuleIds.PairBypassed && HasOnlyUnknownModifiers(ref view, best, denied)))
        {
            return;
        }

        bool informs = id == RuleIds.PairBypassed;
        if (!informs)
        {
            ref LineState state = ref view.Lines[denied];
            if (!state.Has(LineFlags.DeniedByPair) || certainty < state.DeniedByPair)
            {
                state.DeniedByPair = certainty;
            }

            state.Flags |= LineFlags.DeniedByPair;
        }

        ServiceDate day = view.Lines[denied].From;
        WindowPosition position = fact.Window.PositionOf(day);
        sink.Add(new Finding(id, informs && certainty != Certainty.CannotTell ? Certainty.DependsOnPayerOrRecords : certainty, informs ? Outcome.Advice : id == RuleIds.PairNeverPaidTogether ? Outcome.LineDenied : Outcome.Bundled, denied)
        {
            OtherCode = view.CodeOf(best),
            Related = new[] { best },
            Indicator = fact.Indicator == PairIndicator.Never ? '0' : '1',
            Date = fact.To,
            Source = position == WindowPosition.Before ? fact.Window.FirstSource : fact.Window.LastSource,
            Position = position,
            IsInformation = informs,
        });
    }

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
