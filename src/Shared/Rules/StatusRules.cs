using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>What the status of a code says about the claim it stands on.</summary>
internal static class StatusRules
{
    public const string ReportedNeverPaidId = "BGC2017";
    public const string InpatientOnlyOnOutpatientClaimId = "BGC2018";

    public static readonly RuleInfo ReportedNeverPaid = new(
        ReportedNeverPaidId,
        "The code is reported for tracking and never paid",
        RuleSeverity.Suggestion,
        Outcome.Bundled,
        reach: "+-- --- --- ---",
        FindingPart.Code,
        FindingGround.Line,
        new DenialCodes(new[] { "234", "97" }, Array.Empty<string>()),
        message: static f => $"{f.Code} is reported for tracking and never paid to a practitioner ({f.Fact})",
        remedy: static _ => "Nothing needs to be done.",
        isInformation: true);

    public static readonly RuleInfo InpatientOnlyOnOutpatientClaim = new(
        InpatientOnlyOnOutpatientClaimId,
        "An inpatient-only code stands on an outpatient claim",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        reach: "-++ --- --- ---",
        FindingPart.Code,
        FindingGround.Line,
        DenialCodes.None,
        message: static f => $"Medicare pays {f.Code} on an inpatient claim only ({f.Fact})",
        remedy: static _ => "Bill the stay as inpatient, or check the code.");

    /// <summary>Whether the code of a line is inpatient-only on its day. It is open where no release of the year has the code.</summary>
    public static bool IsInpatientOnly(ref ClaimView view, int line, out OutpatientStatuses.Fact status, out bool isOpen)
    {
        ref LineState state = ref view.Lines[line];
        status = default;

        // Without a day there is no year whose status could be asked for, and that is said already.
        isOpen = !state.From.IsNone
            && (!view.Facts.TryGet(OutpatientStatuses.Table, state.Code, state.From, out status) || !Doubt.IsGround(view.Facts, status.Window));
        return !isOpen && status.IsInpatientOnly;
    }

    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        bool professional = view.ReachOf(ReportedNeverPaid) != Reach.None;
        bool outpatient = view.ReachOf(InpatientOnlyOnOutpatientClaim) != Reach.None;
        for (int line = 0; (professional || outpatient) && line < view.Count; line++)
        {
            if (!view.IsJudged(line))
            {
                continue;
            }

            ref LineState state = ref view.Lines[line];
            if (professional && view.Facts.TryGet(FeeSchedules.Table, state.Code, state.From, out FeeSchedules.Fact fee) && fee.Status == 'B'
                && Doubt.IsGround(view.Facts, fee.Window))
            {
                state.IsNeverPaid = true;
                sink.Add(new Finding(ReportedNeverPaid, Certainty.Definite.By(view.Facts, fee.Window, state.From), line)
                {
                    Fact = FindingFact.Of("status B", fee.Window, state.From),
                });
            }

            if (!outpatient || (view.ClaimType == ClaimType.Outpatient && view.HasModifier(line, KnownModifiers.PaidWithoutAdmission)))
            {
                continue;
            }

            if (IsInpatientOnly(ref view, line, out OutpatientStatuses.Fact status, out bool isOpen) && view.Claim.Lines[line].HasUnknownModifiers)
            {
                // CA may be among them.
                sink.Leave(line, UnjudgedReason.ModifierNotInCatalog);
            }
            else if (isOpen)
            {
                sink.Leave(line, UnjudgedReason.OutpatientStatusNotKnown);
            }
            else if (status.IsInpatientOnly)
            {
                sink.Add(new Finding(InpatientOnlyOnOutpatientClaim, Certainty.Definite.By(view.Facts, status.Window, state.From), line)
                {
                    Fact = FindingFact.Of("OPPS status C", status.Window, state.From),
                });
            }
        }
    }
}
