using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>BGC2017 and BGC2018: what the status of a code says about the claim it stands on.</summary>
internal static class StatusRules
{
    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        bool professional = view.ReachOf(RuleIds.ReportedNeverPaid) != Reach.None;
        bool outpatient = view.ReachOf(RuleIds.InpatientOnlyOnOutpatientClaim) != Reach.None;
        for (int line = 0; (professional || outpatient) && line < view.Count; line++)
        {
            if (!view.IsJudged(line))
            {
                continue;
            }

            ref LineState state = ref view.Lines[line];
            if (professional && view.Facts.TryGet(FeeSchedules.Table, state.Code, state.From, out FeeSchedules.Fact fee) && fee.Status == 'B' && Doubt.IsGround(view.Facts, fee.Window))
            {
                WindowPosition position = fee.Window.PositionOf(state.From);
                state.Flags |= LineFlags.NeverPaid;
                sink.Add(new Finding(RuleIds.ReportedNeverPaid, Certainty.Definite.By(view.Facts, fee.Window, state.From), Outcome.Bundled, line)
                {
                    Indicator = fee.Status,
                    Source = position == WindowPosition.Before ? fee.Window.FirstSource : fee.Window.LastSource,
                    Position = position,
                    IsInformation = true,
                });
            }

            if (!outpatient || !view.Facts.TryGet(OutpatientStatuses.Table, state.Code, state.From, out OutpatientStatuses.Fact status) || !status.IsInpatientOnly)
            {
                continue;
            }

            // The list of inpatient-only codes changes every year and is being shortened: a status holds within its window and no further.
            if (status.Window.PositionOf(state.From) != WindowPosition.Inside || !Doubt.IsGround(view.Facts, status.Window))
            {
                sink.Leave(line, UnjudgedReason.OutpatientStatusNotKnown);
            }
            else
            {
                sink.Add(new Finding(RuleIds.InpatientOnlyOnOutpatientClaim, Certainty.Definite.By(view.Facts, status.Window, state.From), Outcome.LineDenied, line)
                {
                    Indicator = 'C',
                    Source = status.Window.LastSource,
                    Position = WindowPosition.Inside,
                });
            }
        }
    }
}
