using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>BGC2013: the code is valid on the date. An end date is exact for ever; a first or last day of a weak source is no ground.</summary>
internal static class DateRules
{
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
            if (view.ReachOf(RuleIds.CodeNotValidOnDate) != Reach.None)
            {
                sink.Add(new Finding(RuleIds.CodeNotValidOnDate, certainty, Outcome.LineDenied, line)
                {
                    Reason = ended ? FindingReason.NoLongerValid : FindingReason.NotYetValid,
                    Date = ended ? validity.To : validity.From,
                    Source = view.Facts.GetSource(state.Code, ended ? "to" : "from"),
                });
            }
        }
    }
}
