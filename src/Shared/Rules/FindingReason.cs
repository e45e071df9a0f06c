namespace BoneGraftCatalog.Rules;

/// <summary>What exactly a rule found, where one id covers several cases; it chooses the words.</summary>
internal enum FindingReason
{
    None = 0,

    // BGC2002: why the primary does not count.
    PrimaryNotValidOnDate,
    PrimaryWithoutUnits,
    PrimaryDeniedByPair,
    PrimaryOverLimit,
    PrimaryWithoutPrimary,
    PrimaryOnOtherDate,
    PrimaryOfOtherPractitioner,
    PrimaryOfUnknownPractitioner,
    PrimaryOfSurgeon,
    PrimaryOfAssistant,

    // BGC2003 to BGC2006: which fact says so.
    CatalogRow,
    AssistantIndicator,
    CoSurgeonIndicator,
    TeamIndicator,
    BilateralIndicator,
    ComponentIndicator,
    GlobalPeriod,
    BothSidesAsTwoUnits,

    // BGC2013.
    NotYetValid,
    NoLongerValid,

    // BGC2015.
    Repeated,
    TooMany,

    // BGC2019.
    NotDoneOutsideFacility,
    NotDoneInFacility,
    PlaceOfOtherClaimType,
    PlaceNotAssigned,
}
