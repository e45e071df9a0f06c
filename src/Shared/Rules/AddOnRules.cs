using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// BGC2001 and BGC2002: an add-on is payable only beside a primary of its list that is itself payable, for the same patient, day and
/// practitioner. One primary carries any number of add-ons.
/// </summary>
internal static class AddOnRules
{
    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        if (view.ReachOf(RuleIds.AddOnWithoutPrimary) == Reach.None)
        {
            return;
        }

        for (int line = 0; line < view.Count; line++)
        {
            if (!TryGetAddOn(ref view, line, out AddOnEdits.Fact addOn))
            {
                // The list is the contractor's; but every list has a primary on it, and here is none.
                if (addOn.Type == 2 && view.Claim.History.IsEmpty && Companions(ref view, line).Length == 0)
                {
                    sink.Leave(line, UnjudgedReason.PrimaryNotKnown);
                }

                continue;
            }

            if (HasPrimaryInHistory(ref view, addOn))
            {
                continue;
            }

            PrimarySearch search = FindPrimary(ref view, line, addOn);
            if (search.Found)
            {
                continue;
            }

            if (view.Claim.CanMissLines)
            {
                sink.Leave(line, UnjudgedReason.PrimaryNotKnown);
                continue;
            }

            ServiceDate date = view.Lines[line].From;
            WindowPosition position = addOn.Window.PositionOf(date);
            Certainty certainty = CertaintyOfEdit(ref view, addOn, date);
            var finding = new Finding(RuleIds.AddOnWithoutPrimary, certainty.WeakenIf(!view.Claim.HistoryKnown), Outcome.LineDenied, line)
            {
                Source = position == WindowPosition.Before ? addOn.Window.FirstSource : addOn.Window.LastSource,
                Position = position,
                AddOn = addOn,
                HistoryUnknown = !view.Claim.HistoryKnown,
            };
            if (search.Failed >= 0)
            {
                finding.Id = RuleIds.PrimaryDoesNotCount;
                finding.Certainty = Doubt.Weaker(certainty, search.Certainty);
                finding.Reason = search.Reason;
                finding.OtherCode = view.CodeOf(search.Failed);
                finding.Related = new[] { search.Failed };
            }
            else
            {
                finding.Related = Companions(ref view, line);
            }

            sink.Add(finding);
        }
    }

    private static bool TryGetAddOn(ref ClaimView view, int line, out AddOnEdits.Fact addOn)
    {
        addOn = default;
        return view.IsJudged(line) && view.Facts.TryGet(AddOnEdits.Table, view.Lines[line].Code, view.Lines[line].From, out addOn)
            && addOn.Type is 1 or 3 && Doubt.IsGround(view.Facts, addOn.Window);
    }

    private static Certainty CertaintyOfEdit(ref ClaimView view, in AddOnEdits.Fact addOn, ServiceDate date) => Certainty.Definite
        .By(view.Facts, addOn.Window, date)
        .WeakenIf(addOn.Type == 3 || view.ReachOf(RuleIds.AddOnWithoutPrimary) != Reach.Full);

    private static bool HasPrimaryInHistory(ref ClaimView view, in AddOnEdits.Fact addOn)
    {
        foreach (ProcedureCode code in view.Claim.History)
        {
            if (view.Facts.IsListedPrimary(addOn, view.Facts.FindCode(code)))
            {
                return true;
            }
        }

        return false;
    }

    private static PrimarySearch FindPrimary(ref ClaimView view, int line, in AddOnEdits.Fact addOn)
    {
        var search = new PrimarySearch { Failed = -1 };
        for (int candidate = 0; candidate < view.Count; candidate++)
        {
            if (candidate == line || view.Lines[candidate].Code < 0 || !view.Facts.IsListedPrimary(addOn, view.Lines[candidate].Code))
            {
                continue;
            }

            FindingReason reason = WhyNot(ref view, line, candidate, out Certainty certainty);
            if (reason == FindingReason.None)
            {
                search.Found = true;
                return search;
            }

            // All candidates fail: that is as sure as the least sure of their failures.
            if (search.Failed < 0 || certainty > search.Certainty)
            {
                search.Failed = candidate;
                search.Reason = reason;
                search.Certainty = certainty;
            }
        }

        return search;
    }

    /// <summary>Why a listed primary does not count, and how sure that is; none where it counts.</summary>
    private static FindingReason WhyNot(ref ClaimView view, int line, int candidate, out Certainty certainty)
    {
        ref LineState state = ref view.Lines[candidate];
        certainty = Certainty.Definite;
        if (state.Has(LineFlags.NotValid))
        {
            certainty = state.NotValid;
            return FindingReason.PrimaryNotValidOnDate;
        }

        if (state.Has(LineFlags.NoUnits))
        {
            return FindingReason.PrimaryWithoutUnits;
        }

        if (!view.MayShareDay(line, candidate))
        {
            return FindingReason.PrimaryOnOtherDate;
        }

        Relation relation = view.PractitionersOf(line, candidate);
        if (relation == Relation.Different)
        {
            return FindingReason.PrimaryOfOtherPractitioner;
        }

        if (view.Lines[line].Has(LineFlags.Assistant) != state.Has(LineFlags.Assistant)
            && !view.Claim.Lines[line].HasUnknownModifiers && !view.Claim.Lines[candidate].HasUnknownModifiers)
        {
            return state.Has(LineFlags.Assistant) ? FindingReason.PrimaryOfAssistant : FindingReason.PrimaryOfSurgeon;
        }

        FindingReason reason = FindingReason.None;
        if (state.Has(LineFlags.DeniedByPair))
        {
            certainty = state.DeniedByPair;
            reason = FindingReason.PrimaryDeniedByPair;
        }
        else if (state.Has(LineFlags.OverAbsoluteLimit))
        {
            certainty = state.OverAbsoluteLimit;
            reason = FindingReason.PrimaryOverLimit;
        }
        else if (!AddOnHolds(ref view, candidate, out Certainty ownCertainty))
        {
            certainty = ownCertainty;
            reason = FindingReason.PrimaryWithoutPrimary;
        }

        if (relation == Relation.Unknown)
        {
            certainty = Certainty.CannotTell;
            return reason == FindingReason.None ? FindingReason.PrimaryOfUnknownPractitioner : reason;
        }

        return reason;
    }

    /// <summary>Whether a line that is to be a primary is no add-on, or an add-on with a primary of its own. Found once for each line.</summary>
    private static bool AddOnHolds(ref ClaimView view, int line, out Certainty certainty)
    {
        ref LineState state = ref view.Lines[line];
        certainty = state.AddOnFails;
        if (state.Has(LineFlags.AddOnHolds) || state.Has(LineFlags.AddOnFails))
        {
            return state.Has(LineFlags.AddOnHolds);
        }

        // Two add-ons that list each other, which no table of CMS's has, carry nobody.
        if (state.Has(LineFlags.AddOnJudging))
        {
            certainty = Certainty.Likely;
            return false;
        }

        state.Flags |= LineFlags.AddOnJudging;
        bool holds = true;
        if (TryGetAddOn(ref view, line, out AddOnEdits.Fact addOn) && !HasPrimaryInHistory(ref view, addOn))
        {
            PrimarySearch search = FindPrimary(ref view, line, addOn);
            holds = search.Found;
            if (!holds)
            {
                certainty = CertaintyOfEdit(ref view, addOn, state.From).WeakenIf(!view.Claim.HistoryKnown);
                certainty = search.Failed >= 0 ? Doubt.Weaker(certainty, search.Certainty) : certainty;
                state.AddOnFails = certainty;
            }
        }

        state.Flags = (state.Flags & ~LineFlags.AddOnJudging) | (holds ? LineFlags.AddOnHolds : LineFlags.AddOnFails);
        return holds;
    }

    /// <summary>Lines that look as if they were meant as the primary: other procedures of the day that stand alone.</summary>
    private static int[] Companions(ref ClaimView view, int line)
    {
        int count = 0;
        for (int other = 0; other < view.Count; other++)
        {
            count += IsCompanion(ref view, line, other) ? 1 : 0;
        }

        if (count == 0)
        {
            return Array.Empty<int>();
        }

        int[] companions = new int[count];
        int next = 0;
        for (int other = 0; other < view.Count; other++)
        {
            if (IsCompanion(ref view, line, other))
            {
                companions[next++] = other;
            }
        }

        return companions;
    }

    private static bool IsCompanion(ref ClaimView view, int line, int other) =>
        other != line && view.IsJudged(other) && view.MayShareDay(line, other) && view.Facts.IsEntry(view.Lines[other].Code)
        && view.Facts.GetKind(view.Lines[other].Code) == CodeKind.StandAlone;

    private struct PrimarySearch
    {
        public bool Found;
        public int Failed;
        public FindingReason Reason;
        public Certainty Certainty;
    }
}
