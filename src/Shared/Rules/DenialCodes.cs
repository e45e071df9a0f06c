using System;

namespace BoneGraftCatalog.Rules;

/// <summary>The numbers a payer is likely to answer with. Numbers only: their official wording is not ours.</summary>
internal static class DenialCodes
{
    private static readonly string[] None = Array.Empty<string>();
    private static readonly string[] Assistant = { "54" };
    private static readonly string[] ModifierAdjustments = { "4", "182" };
    private static readonly string[] ModifierRemarks = { "N519" };
    private static readonly string[] UnitAdjustments = { "151", "222" };
    private static readonly string[] UnitRemarks = { "N362" };
    private static readonly string[] AddOnAdjustments = { "107", "B15" };
    private static readonly string[] AddOnRemarks = { "N122" };
    private static readonly string[] PairAdjustments = { "97", "236" };
    private static readonly string[] PairRemarks = { "M15", "M80", "N20" };
    private static readonly string[] DateAdjustments = { "181" };
    private static readonly string[] StatusAdjustments = { "234", "97" };

    public static string[] Adjustments(in Finding finding) => finding.Id switch
    {
        RuleIds.AddOnWithoutPrimary or RuleIds.PrimaryDoesNotCount => AddOnAdjustments,
        RuleIds.PayersDisagreeOnModifier when finding.Reason == FindingReason.BothSidesAsTwoUnits => UnitAdjustments,
        RuleIds.ModifierNeverApplies or RuleIds.ModifierNeedsRecords or RuleIds.PayersDisagreeOnModifier =>
            finding.Reason == FindingReason.AssistantIndicator ? Assistant : ModifierAdjustments,
        RuleIds.PairNeverPaidTogether or RuleIds.PairWithoutBypassModifier => PairAdjustments,
        RuleIds.UnitsOverAbsoluteDayLimit or RuleIds.UnitsOverReviewableDayLimit or RuleIds.UnitsOverLineLimit => UnitAdjustments,
        RuleIds.CodeNotValidOnDate => DateAdjustments,
        RuleIds.ModifiersExcludeEachOther or RuleIds.ModifierRepeatedOrTooMany or RuleIds.ModifierOfAnotherClaimType => ModifierAdjustments,
        RuleIds.ReportedNeverPaid => StatusAdjustments,
        _ => None,
    };

    public static string[] Remarks(in Finding finding) => finding.Id switch
    {
        RuleIds.AddOnWithoutPrimary or RuleIds.PrimaryDoesNotCount => AddOnRemarks,
        RuleIds.PayersDisagreeOnModifier when finding.Reason == FindingReason.BothSidesAsTwoUnits => UnitRemarks,
        RuleIds.ModifierNeverApplies or RuleIds.ModifierNeedsRecords or RuleIds.PayersDisagreeOnModifier =>
            finding.Reason == FindingReason.AssistantIndicator ? None : ModifierRemarks,
        RuleIds.PairNeverPaidTogether or RuleIds.PairWithoutBypassModifier => PairRemarks,
        RuleIds.UnitsOverAbsoluteDayLimit or RuleIds.UnitsOverReviewableDayLimit or RuleIds.UnitsOverLineLimit => UnitRemarks,
        RuleIds.ModifiersExcludeEachOther or RuleIds.ModifierRepeatedOrTooMany or RuleIds.ModifierOfAnotherClaimType => ModifierRemarks,
        _ => None,
    };
}
