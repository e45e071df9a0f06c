namespace BoneGraftCatalog;

/// <summary>The ids of the billing rules. The compiler's diagnostics and the findings of <c>ClaimChecker</c> share them; an id never changes its meaning.</summary>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
static class RuleIds
{
    /// <summary>An add-on, and no line of the claim is on its list of primaries.</summary>
    public const string AddOnWithoutPrimary = "BGC2001";

    /// <summary>A listed primary is on the claim but does not count for the add-on.</summary>
    public const string PrimaryDoesNotCount = "BGC2002";

    /// <summary>A modifier never applies to the code.</summary>
    public const string ModifierNeverApplies = "BGC2003";

    /// <summary>A modifier applies only where the records support it.</summary>
    public const string ModifierNeedsRecords = "BGC2004";

    /// <summary>A modifier has no effect on the payment of the code.</summary>
    public const string ModifierWithoutEffect = "BGC2005";

    /// <summary>Payers disagree on the modifier, or on how both sides are reported.</summary>
    public const string PayersDisagreeOnModifier = "BGC2006";

    /// <summary>Two codes are never paid together (edit indicator 0).</summary>
    public const string PairNeverPaidTogether = "BGC2007";

    /// <summary>Two codes are paid together only with a bypass modifier (edit indicator 1), and there is none.</summary>
    public const string PairWithoutBypassModifier = "BGC2008";

    /// <summary>A pair edit is bypassed by a modifier, which the records must support. An information.</summary>
    public const string PairBypassed = "BGC2009";

    /// <summary>The units of a day are over a limit that nothing lifts (MUE adjudication indicator 2).</summary>
    public const string UnitsOverAbsoluteDayLimit = "BGC2010";

    /// <summary>The units of a day are over a limit that records can lift (MUE adjudication indicator 3).</summary>
    public const string UnitsOverReviewableDayLimit = "BGC2011";

    /// <summary>The units of a line are over the limit of a line (MUE adjudication indicator 1, and Medicaid).</summary>
    public const string UnitsOverLineLimit = "BGC2012";

    /// <summary>The code is not valid on the date of service.</summary>
    public const string CodeNotValidOnDate = "BGC2013";

    /// <summary>Two modifiers of a line exclude each other.</summary>
    public const string ModifiersExcludeEachOther = "BGC2014";

    /// <summary>A modifier is repeated on a line, or there are more than four.</summary>
    public const string ModifierRepeatedOrTooMany = "BGC2015";

    /// <summary>A modifier belongs to another claim type.</summary>
    public const string ModifierOfAnotherClaimType = "BGC2016";

    /// <summary>The code is reported for tracking and never paid (fee-schedule status B). An information.</summary>
    public const string ReportedNeverPaid = "BGC2017";

    /// <summary>Medicare pays the code on an inpatient claim only.</summary>
    public const string InpatientOnlyOnOutpatientClaim = "BGC2018";

    /// <summary>The place of service does not fit the code or the claim type.</summary>
    public const string PlaceOfServiceDoesNotFit = "BGC2019";
}
