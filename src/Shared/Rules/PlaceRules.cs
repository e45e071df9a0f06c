using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>BGC2019: a place of service that does not fit the claim type, or where Medicare sees the code rarely or never.</summary>
internal static class PlaceRules
{
    private const string AmbulatorySurgeryCentre = "24";
    private const string InpatientHospital = "21";

    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        Reach reach = view.ReachOf(RuleIds.PlaceOfServiceDoesNotFit);
        if (reach == Reach.None)
        {
            return;
        }

        for (int line = 0; line < view.Count; line++)
        {
            string? place = view.Claim.Lines[line].Place;
            if (place is null || !view.IsJudged(line))
            {
                continue;
            }

            if (!view.Facts.TryGet(ServicePlaces.Table, ServicePlaces.Key(place), default, out ServicePlaces.Fact known) || known.Rate == PlaceRate.Unknown)
            {
                sink.Leave(line, UnjudgedReason.PlaceNotKnown);
                continue;
            }

            PlaceRate rate = known.Rate;
            FactWindow window = known.Window;
            FindingReason reason = OfClaimType(view.ClaimType, place, rate);
            if (reason == FindingReason.None && view.IndicatorsApply
                && view.Facts.TryGet(FeeSchedules.Table, view.Lines[line].Code, view.Lines[line].From, out FeeSchedules.Fact fee))
            {
                reason = (rate, fee.NonFacilityNa, fee.FacilityNa) switch
                {
                    (PlaceRate.NonFacility, true, _) => FindingReason.NotDoneOutsideFacility,
                    (PlaceRate.Facility, _, true) => FindingReason.NotDoneInFacility,
                    _ => FindingReason.None,
                };
                window = reason == FindingReason.None ? window : fee.Window;
            }

            if (reason != FindingReason.None && Doubt.IsGround(view.Facts, window))
            {
                WindowPosition position = window.PositionOf(view.Lines[line].From);
                sink.Add(new Finding(RuleIds.PlaceOfServiceDoesNotFit, Certainty.Likely, Outcome.Advice, line)
                {
                    Reason = reason,
                    Words = place,
                    Source = position == WindowPosition.Before ? window.FirstSource : window.LastSource,
                    Position = position,
                });
            }
        }
    }

    private static FindingReason OfClaimType(ClaimType claimType, string place, PlaceRate rate) => rate switch
    {
        PlaceRate.Unassigned => FindingReason.PlaceNotAssigned,
        _ => claimType switch
        {
            ClaimType.AmbulatorySurgery when place != AmbulatorySurgeryCentre => FindingReason.PlaceOfOtherClaimType,
            ClaimType.Outpatient when place is AmbulatorySurgeryCentre or InpatientHospital => FindingReason.PlaceOfOtherClaimType,
            _ => FindingReason.None,
        },
    };
}
