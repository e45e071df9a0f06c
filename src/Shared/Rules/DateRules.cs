using System;
using System.Text;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>The code is valid on the date. An end date is exact for ever; a first or last day of a weak source is no ground.</summary>
internal static class DateRules
{
    public const string CodeNotValidOnDateId = "BGC2013";

    public static readonly RuleInfo CodeNotValidOnDate = new(
        CodeNotValidOnDateId,
        "The code is not valid on the date of service",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        reach: "+++ +++ +++ +++",
        FindingPart.Code,
        FindingGround.Line,
        new DenialCodes(new[] { "181" }, Array.Empty<string>()),
        message: static f => f.Reason == FindingReason.NoLongerValid
            ? $"{f.Code} ended on {f.Date}, before the date of service"
            : $"{f.Code} began on {f.Date}, after the date of service",
        remedy: Replacement,
        FindingCure.Replacement);

    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        for (int line = 0; line < view.Count; line++)
        {
            ref LineState state = ref view.Lines[line];
            if (!view.IsJudged(line) || !view.Facts.IsEntry(state.Code))
            {
                continue;
            }

            if (state.From.IsNone)
            {
                sink.Leave(line, UnjudgedReason.NoDate);
                continue;
            }

            Validity validity = view.Facts.GetValidity(state.Code);
            bool ended = !validity.To.IsNone && state.To > validity.To;
            bool early = !validity.From.IsNone && state.From < validity.From;
            if (!ended && !early)
            {
                continue;
            }

            ended &= validity.ToConfidence != Confidence.Low;
            early &= validity.FromConfidence != Confidence.Low;
            if (!ended && !early)
            {
                sink.Leave(line, UnjudgedReason.ValidityNotKnown);
                continue;
            }

            Confidence confidence = ended ? validity.ToConfidence : validity.FromConfidence;
            Certainty certainty = Certainty.Definite.WeakenIf(confidence != Confidence.High);
            state.NotValid = certainty;
            if (view.ReachOf(CodeNotValidOnDate) != Reach.None)
            {
                ServiceDate day = ended ? validity.To : validity.From;
                sink.Add(new Finding(CodeNotValidOnDate, certainty, line)
                {
                    Reason = ended ? FindingReason.NoLongerValid : FindingReason.NotYetValid,
                    Date = day,
                    Fact = new FindingFact((ended ? "to " : "from ") + day, view.Facts.GetSource(state.Code, ended ? "to" : "from")),
                });
            }
        }
    }

    /// <summary>A start that is not known is open before the first release that has the code: the code may not have existed.</summary>
    public static void LeaveBeforeFirstSeen(ref ClaimView view, ref FindingSink sink)
    {
        for (int line = 0; sink.KeepsOpen && line < view.Count; line++)
        {
            ref LineState state = ref view.Lines[line];
            if (view.IsJudged(line) && view.Facts.IsEntry(state.Code) && !state.From.IsNone && view.Facts.GetValidity(state.Code).From.IsNone
                && view.Facts.GetFirstSeen(state.Code).Day is { IsNone: false } seen && state.From < seen)
            {
                sink.Leave(line, UnjudgedReason.ValidityNotKnown);
            }
        }
    }

    private static string Replacement(FindingContext f)
    {
        int index = f.Facts.FindCode(f.Code);
        int count = index < 0 ? 0 : f.Facts.GetReplacements(index).Count;
        if (count == 0)
        {
            return "Use the code valid on that day.";
        }

        var text = new StringBuilder("Use ");
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : i == count - 1 ? " or " : ", ").Append(f.Facts.GetReplacement(index, i));
        }

        return text.Append(" where it fits.").ToString();
    }
}
