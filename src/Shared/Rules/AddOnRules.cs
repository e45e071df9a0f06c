using System;
using System.Text;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// An add-on is payable only beside a primary of its list that is itself payable, for the same patient, day and practitioner. One primary
/// carries any number of add-ons.
/// </summary>
internal static class AddOnRules
{
    public const string AddOnWithoutPrimaryId = "BGC2001";
    public const string PrimaryDoesNotCountId = "BGC2002";

    private const int ListedPrimaries = 6;
    private const int NamedLines = 3;

    private static readonly DenialCodes Denials = new(new[] { "107", "B15" }, new[] { "N122" });

    public static readonly RuleInfo AddOnWithoutPrimary = new(
        AddOnWithoutPrimaryId,
        "An add-on code stands without a primary from its list",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        reach: "+++ ~~~ ~~~ ~~~",
        FindingPart.Code,
        FindingGround.Line,
        Denials,
        message: static f => $"{f.Code} is an add-on and no listed primary is on this claim{(f.HistoryUnknown ? "" : " or was paid that day")}{NotListed(f)}",
        remedy: static f => "Add the primary it was done with, " + Primaries(f) + (f.AddOn.Type == 3 ? ", or one that the contractor accepts." : "."),
        FindingCure.Primary,
        isAbsence: true);

    public static readonly RuleInfo PrimaryDoesNotCount = new(
        PrimaryDoesNotCountId,
        "The primary of an add-on code is there but does not count",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        reach: "+++ ~~~ ~~~ ~~~",
        FindingPart.Code,
        FindingGround.Lines,
        Denials,
        message: static f => $"{f.Code} is an add-on, and its listed primary {f.Other}{(f.HistoryUnknown ? " on this claim" : "")} does not count"
            + " because it " + f.Reason switch
            {
                FindingReason.PrimaryNotValidOnDate => "is not valid on the date",
                FindingReason.PrimaryWithoutUnits => "has no units",
                FindingReason.PrimaryDeniedByPair => "is denied by a pair edit",
                FindingReason.PrimaryOverLimit => "is over an absolute unit limit",
                FindingReason.PrimaryWithoutPrimary => "is an add-on without a primary of its own",
                FindingReason.PrimaryOnOtherDate => "has another date of service",
                FindingReason.PrimaryOfUnknownPractitioner => "is of another practitioner whose group is not known",
                FindingReason.PrimaryOfSurgeon => "is the surgeon's line and this is the assistant's",
                FindingReason.PrimaryOfAssistant => "is the assistant's line and this is the surgeon's",
                _ => "is of another practitioner",
            },
        remedy: static f => f.Reason switch
        {
            FindingReason.PrimaryNotValidOnDate => $"Replace {f.OtherCode} by the code valid on that day.",
            FindingReason.PrimaryWithoutUnits => $"Give {f.OtherCode} its units.",
            FindingReason.PrimaryDeniedByPair => $"Mend the pair that denies {f.OtherCode}, or add another listed primary.",
            FindingReason.PrimaryOverLimit => $"Correct the units of {f.OtherCode}.",
            FindingReason.PrimaryWithoutPrimary => $"Add the primary that {f.OtherCode} itself needs.",
            FindingReason.PrimaryOnOtherDate => $"Report {f.Code} on the day of {f.OtherCode}, or correct the date.",
            FindingReason.PrimaryOfUnknownPractitioner => "State group and specialty of both practitioners.",
            FindingReason.PrimaryOfSurgeon or FindingReason.PrimaryOfAssistant =>
                $"Report {f.Code} and {f.OtherCode} in the same role, both as surgeon or both as assistant.",
            _ => $"Report {f.Code} by the practitioner of {f.OtherCode}.",
        },
        FindingCure.Primary);

    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        if (view.ReachOf(AddOnWithoutPrimary) == Reach.None)
        {
            return;
        }

        for (int line = 0; line < view.Count; line++)
        {
            if (!TryGetAddOn(ref view, line, out AddOnEdits.Fact addOn))
            {
                // The list is the contractor's; but every list has a primary on it, and here is none.
                if (view.IsJudged(line) && view.Facts.IsBeforeFirst(AddOnEdits.Table, view.Lines[line].Code, view.Lines[line].From))
                {
                    // The publisher's file begins later than the claim: there was some rule, and nobody knows it.
                    sink.Leave(line, UnjudgedReason.PrimaryNotKnown);
                }
                else if (addOn.Type == 2 && !AnyPaidThatDay(ref view, line) && Companions(ref view, line).Length == 0)
                {
                    sink.Leave(line, UnjudgedReason.PrimaryNotKnown);
                }

                continue;
            }

            PrimarySearch search = FindPrimary(ref view, line, addOn);
            if (search.Found)
            {
                if (!search.OnEveryDay)
                {
                    sink.Leave(line, UnjudgedReason.PrimaryNotOnEveryDay);
                }

                continue;
            }

            if (view.Claim.CanMissLines)
            {
                sink.Leave(line, UnjudgedReason.PrimaryNotKnown);
                continue;
            }

            ServiceDate date = view.Lines[line].From;

            // Another primary may have been paid before.
            Certainty certainty = CertaintyOfEdit(ref view, addOn, date).WeakenIf(!view.Claim.HistoryKnown);
            bool isThere = search.Failed >= 0;
            var finding = new Finding(
                isThere ? PrimaryDoesNotCount : AddOnWithoutPrimary,
                isThere ? Doubt.Weaker(certainty, search.Certainty) : certainty,
                line)
            {
                Fact = FindingFact.Of("add-on type " + FindingContext.Number(addOn.Type), addOn.Window, date),
                AddOn = addOn,
                HistoryUnknown = !view.Claim.HistoryKnown,
            };
            if (isThere)
            {
                finding.Reason = search.Reason;
                finding.OtherCode = view.CodeOf(search.Failed);
                finding.Related = view.IsPaid(search.Failed) ? Array.Empty<int>() : new[] { search.Failed };
                finding.RestsOnHistory = view.IsPaid(search.Failed);
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
        .WeakenIf(addOn.Type == 3 || view.ReachOf(AddOnWithoutPrimary) != Reach.Full);

    private static bool AnyPaidThatDay(ref ClaimView view, int line)
    {
        for (int paid = view.Count; paid < view.Total; paid++)
        {
            if (view.MayShareDay(line, paid))
            {
                return true;
            }
        }

        return false;
    }

    private static PrimarySearch FindPrimary(ref ClaimView view, int line, in AddOnEdits.Fact addOn)
    {
        var search = new PrimarySearch { Failed = -1 };
        for (int candidate = 0; candidate < view.Total; candidate++)
        {
            if (!IsCandidate(ref view, line, candidate, addOn))
            {
                continue;
            }

            FindingReason reason = WhyNot(ref view, line, candidate, out Certainty certainty);
            if (reason == FindingReason.None)
            {
                search.Found = true;
                search.OnEveryDay = IsOnEveryDay(ref view, line, addOn);
                return search;
            }

            // All candidates fail: that is as sure as the least sure of their failures. The cause is the one that is nearest to the add-on.
            search.Certainty = search.Failed < 0 ? certainty : Doubt.Weaker(search.Certainty, certainty);
            int distance = Distance(ref view, line, candidate);
            if (search.Failed < 0 || distance < search.Distance)
            {
                search.Failed = candidate;
                search.Reason = reason;
                search.Distance = distance;
            }
        }

        return search;
    }

    /// <summary>Whether the line is a primary of the list. What was paid on another day is none, nor a cause: a history may be long.</summary>
    private static bool IsCandidate(ref ClaimView view, int line, int candidate, in AddOnEdits.Fact addOn) =>
        candidate != line && view.Lines[candidate].Code >= 0 && view.Facts.IsListedPrimary(addOn, view.Lines[candidate].Code)
        && (!view.IsPaid(candidate) || (!view.Lines[candidate].HasNoUnits && view.MayShareDay(line, candidate)));

    /// <summary>Whether each day of a line's span has a primary that counts; not asked before one of them has.</summary>
    private static bool IsOnEveryDay(ref ClaimView view, int line, in AddOnEdits.Fact addOn)
    {
        ServiceDate day = view.Lines[line].From;
        ServiceDate last = view.Lines[line].To;
        if (day.IsNone || day == last)
        {
            return true;
        }

        // Of the primaries that are there on the first day that is still open the one that lasts longest.
        for (int open = day.TableDay; open <= last.TableDay;)
        {
            int next = open;
            for (int candidate = 0; candidate < view.Total; candidate++)
            {
                ref LineState state = ref view.Lines[candidate];
                if (!IsCandidate(ref view, line, candidate, addOn) || WhyNot(ref view, line, candidate, out _) != FindingReason.None)
                {
                    continue;
                }

                if (state.From.IsNone)
                {
                    return true;
                }

                if (state.From.TableDay <= open && state.To.TableDay >= next)
                {
                    next = state.To.TableDay + 1;
                }
            }

            if (next == open)
            {
                return false;
            }

            open = next;
        }

        return true;
    }

    /// <summary>How far a listed primary is from the add-on: by its day first, then by its practitioner, then by its role.</summary>
    private static int Distance(ref ClaimView view, int line, int candidate) =>
        ((view.MayShareDay(line, candidate) ? 0 : 1) * 100) + ((int)view.PractitionersOf(line, candidate) * 10) + (int)view.RolesOf(line, candidate);

    /// <summary>Why a listed primary does not count, and how sure that is; none where it counts.</summary>
    private static FindingReason WhyNot(ref ClaimView view, int line, int candidate, out Certainty certainty)
    {
        ref LineState state = ref view.Lines[candidate];
        certainty = Certainty.Definite;
        if (state.NotValid != Certainty.Unknown)
        {
            certainty = state.NotValid;
            return FindingReason.PrimaryNotValidOnDate;
        }

        if (state.HasNoUnits)
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

        if (view.RolesOf(line, candidate) == Relation.Different)
        {
            return state.IsAssistant ? FindingReason.PrimaryOfAssistant : FindingReason.PrimaryOfSurgeon;
        }

        FindingReason reason = FindingReason.None;
        if (state.DeniedByPair != Certainty.Unknown)
        {
            certainty = state.DeniedByPair;
            reason = FindingReason.PrimaryDeniedByPair;
        }
        else if (state.OverAbsoluteLimit != Certainty.Unknown)
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
        switch (state.AddOnSearch)
        {
            case AddOnSearch.Done:
                certainty = state.WithoutPrimary;
                return certainty == Certainty.Unknown;
            case AddOnSearch.Running:
                // Two add-ons that list each other, which no table of CMS's has, carry nobody.
                certainty = Certainty.Likely;
                return false;
        }

        state.AddOnSearch = AddOnSearch.Running;
        if (!view.IsPaid(line) && TryGetAddOn(ref view, line, out AddOnEdits.Fact addOn))
        {
            PrimarySearch search = FindPrimary(ref view, line, addOn);
            if (!search.Found)
            {
                certainty = CertaintyOfEdit(ref view, addOn, state.From).WeakenIf(!view.Claim.HistoryKnown);
                state.WithoutPrimary = search.Failed >= 0 ? Doubt.Weaker(certainty, search.Certainty) : certainty;
            }
        }

        state.AddOnSearch = AddOnSearch.Done;
        certainty = state.WithoutPrimary;
        return certainty == Certainty.Unknown;
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

    private static string NotListed(FindingContext f)
    {
        int named = Math.Min(f.RelatedCount, NamedLines);
        var text = new StringBuilder();
        for (int i = 0; i < named; i++)
        {
            text.Append(i == 0 ? "; " : i == named - 1 ? " and " : ", ").Append(f.RelatedCode(i));
        }

        return named == 0 ? "" : text.Append(named == 1 ? " is not on the list" : " are not on the list").ToString();
    }

    private static string Primaries(FindingContext f)
    {
        AddOnEdits.Fact addOn = f.AddOn;
        int count = addOn.Primaries.Count;
        if (count == 1)
        {
            return f.Facts.GetPrimary(addOn, 0).ToString();
        }

        var text = new StringBuilder("one of ");
        for (int i = 0; i < Math.Min(count, ListedPrimaries); i++)
        {
            text.Append(i == 0 ? "" : i == count - 1 ? " and " : ", ").Append(f.Facts.GetPrimary(addOn, i));
        }

        return count <= ListedPrimaries
            ? text.ToString()
            : text.Append(" and ").Append(FindingContext.Number(count - ListedPrimaries)).Append(" more").ToString();
    }

    private struct PrimarySearch
    {
        public bool Found;
        public bool OnEveryDay;
        public int Failed;
        public FindingReason Reason;
        public int Distance;
        public Certainty Certainty;
    }
}
