using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog;

/// <summary>
/// The ids of the billing rules. The compiler's diagnostics and the findings of <c>ClaimChecker</c> share them; an id never changes its meaning.
/// </summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
static class RuleIds
{
    /// <summary>An add-on, and no line of the claim is on its list of primaries.</summary>
    public const string AddOnWithoutPrimary = AddOnRules.AddOnWithoutPrimaryId;

    /// <summary>A listed primary is on the claim but does not count for the add-on.</summary>
    public const string PrimaryDoesNotCount = AddOnRules.PrimaryDoesNotCountId;

    /// <summary>A modifier never applies to the code.</summary>
    public const string ModifierNeverApplies = ModifierCodeRules.ModifierNeverAppliesId;

    /// <summary>A modifier applies only where the records support it.</summary>
    public const string ModifierNeedsRecords = ModifierCodeRules.ModifierNeedsRecordsId;

    /// <summary>A modifier has no effect on the payment of the code.</summary>
    public const string ModifierWithoutEffect = ModifierCodeRules.ModifierWithoutEffectId;

    /// <summary>Payers disagree on the modifier, or on how both sides are reported.</summary>
    public const string PayersDisagreeOnModifier = ModifierCodeRules.PayersDisagreeOnModifierId;

    /// <summary>Two codes are never paid together (edit indicator 0).</summary>
    public const string PairNeverPaidTogether = PairRules.PairNeverPaidTogetherId;

    /// <summary>Two codes are paid together only with a bypass modifier (edit indicator 1), and there is none.</summary>
    public const string PairWithoutBypassModifier = PairRules.PairWithoutBypassModifierId;

    /// <summary>A pair edit is bypassed by a modifier, which the records must support. An information.</summary>
    public const string PairBypassed = PairRules.PairBypassedId;

    /// <summary>The units of a day are over a limit that nothing lifts (MUE adjudication indicator 2).</summary>
    public const string UnitsOverAbsoluteDayLimit = UnitRules.UnitsOverAbsoluteDayLimitId;

    /// <summary>The units of a day are over a limit that records can lift (MUE adjudication indicator 3).</summary>
    public const string UnitsOverReviewableDayLimit = UnitRules.UnitsOverReviewableDayLimitId;

    /// <summary>The units of a line are over the limit of a line (MUE adjudication indicator 1, and Medicaid).</summary>
    public const string UnitsOverLineLimit = UnitRules.UnitsOverLineLimitId;

    /// <summary>The code is not valid on the date of service.</summary>
    public const string CodeNotValidOnDate = DateRules.CodeNotValidOnDateId;

    /// <summary>Two modifiers of a line exclude each other.</summary>
    public const string ModifiersExcludeEachOther = ModifierLineRules.ModifiersExcludeEachOtherId;

    /// <summary>A modifier is repeated on a line, or there are more than four.</summary>
    public const string ModifierRepeatedOrTooMany = ModifierLineRules.ModifierRepeatedOrTooManyId;

    /// <summary>A modifier belongs to another claim type.</summary>
    public const string ModifierOfAnotherClaimType = ModifierLineRules.ModifierOfAnotherClaimTypeId;

    /// <summary>The code is reported for tracking and never paid (fee-schedule status B). An information.</summary>
    public const string ReportedNeverPaid = StatusRules.ReportedNeverPaidId;

    /// <summary>Medicare pays the code on an inpatient claim only.</summary>
    public const string InpatientOnlyOnOutpatientClaim = StatusRules.InpatientOnlyOnOutpatientClaimId;

    /// <summary>The place of service does not fit the code or the claim type.</summary>
    public const string PlaceOfServiceDoesNotFit = PlaceRules.PlaceOfServiceDoesNotFitId;

    /// <summary>A modifier is not valid on the date of service.</summary>
    public const string ModifierNotValidOnDate = ModifierLineRules.ModifierNotValidOnDateId;
}
