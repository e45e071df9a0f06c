using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>A place of service that does not fit the claim type, or where Medicare sees the code rarely or never.</summary>
internal static class PlaceRules
{
    public const string PlaceOfServiceDoesNotFitId = "BGC2019";

    private const string AmbulatorySurgeryCentre = "24";
    private const string InpatientHospital = "21";

    public static readonly RuleInfo PlaceOfServiceDoesNotFit = new(
        PlaceOfServiceDoesNotFitId,
        "The place of service does not fit the code or the claim type",
        RuleSeverity.Warning,
        Outcome.Advice,
        reach: "~~~ -rr --- ---",
        FindingPart.Place,
        FindingGround.Line,
        DenialCodes.None,
        message: static f => f.Reason switch
        {
            FindingReason.NotDoneOutsideFacility => $"{f.Code} is rarely or never done outside a facility, and place of service {f.Words} is none",
            FindingReason.NotDoneInFacility => $"{f.Code} is rarely or never done in a facility, and place of service {f.Words} is one",
            FindingReason.InpatientOnlyInSurgeryCenter =>
                $"Medicare pays {f.Code} on an inpatient claim only, and place of service {f.Words} is a surgery center",
            FindingReason.PlaceNotAssigned => $"place of service {f.Words} on {f.Code} is assigned to no place",
            _ => $"place of service {f.Words} on {f.Code} does not fit this type of claim",
        },
        remedy: static _ => "Check the place of service.");

    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        Reach reach = view.ReachOf(PlaceOfServiceDoesNotFit);
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
            string? value = null;
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

            if (reason == FindingReason.None && place == AmbulatorySurgeryCentre && view.IndicatorsApply
                && StatusRules.IsInpatientOnly(ref view, line, out OutpatientStatuses.Fact status, out _))
            {
                reason = FindingReason.InpatientOnlyInSurgeryCenter;
                window = status.Window;
                value = "OPPS status C";
            }

            if (reason != FindingReason.None && Doubt.IsGround(view.Facts, window))
            {
                sink.Add(new Finding(PlaceOfServiceDoesNotFit, Certainty.Likely, line)
                {
                    Reason = reason,
                    Words = place,
                    Fact = FindingFact.Of(value ?? "place of service " + place, window, view.Lines[line].From),
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
