using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Rules;

/// <summary>The numbers a payer is likely to answer with. Numbers only: their official wording is not ours. All findings share the lists.</summary>
internal static class DenialCodes
{
    private static readonly IReadOnlyList<string> None = Array.Empty<string>();
    private static readonly IReadOnlyList<string> Assistant = Array.AsReadOnly(new[] { "54" });
    private static readonly IReadOnlyList<string> ModifierAdjustments = Array.AsReadOnly(new[] { "4", "182" });
    private static readonly IReadOnlyList<string> ModifierRemarks = Array.AsReadOnly(new[] { "N519" });
    private static readonly IReadOnlyList<string> UnitAdjustments = Array.AsReadOnly(new[] { "151", "222" });
    private static readonly IReadOnlyList<string> UnitRemarks = Array.AsReadOnly(new[] { "N362" });
    private static readonly IReadOnlyList<string> AddOnAdjustments = Array.AsReadOnly(new[] { "107", "B15" });
    private static readonly IReadOnlyList<string> AddOnRemarks = Array.AsReadOnly(new[] { "N122" });
    private static readonly IReadOnlyList<string> PairAdjustments = Array.AsReadOnly(new[] { "97", "236" });
    private static readonly IReadOnlyList<string> PairRemarks = Array.AsReadOnly(new[] { "M15", "M80", "N20" });
    private static readonly IReadOnlyList<string> DateAdjustments = Array.AsReadOnly(new[] { "181" });
    private static readonly IReadOnlyList<string> StatusAdjustments = Array.AsReadOnly(new[] { "234", "97" });

    public static IReadOnlyList<string> Adjustments(in Finding finding) => finding.Id switch
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

    public static IReadOnlyList<string> Remarks(in Finding finding) => finding.Id switch
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
