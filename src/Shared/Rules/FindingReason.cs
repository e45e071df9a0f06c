namespace BoneGraftCatalog.Rules;

/// <summary>What exactly a rule found, where one id covers several cases; it chooses the words.</summary>
internal enum FindingReason
{
    None = 0,

    // Why a listed primary does not count.
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

    // Which fact says what a modifier does to a code.
    CatalogRow,
    AssistantIndicator,
    CoSurgeonIndicator,
    TeamIndicator,
    BilateralIndicator,
    ComponentIndicator,
    GlobalPeriod,
    BothSidesAsTwoUnits,

    // Why a side says little about two codes.
    HasNoSides,
    SameSide,
    SideAlone,

    // Why a code is not valid.
    NotYetValid,
    NoLongerValid,

    // What is wrong with the modifiers of a line.
    Repeated,
    TooMany,

    // Why a place of service does not fit.
    NotDoneOutsideFacility,
    NotDoneInFacility,
    PlaceOfOtherClaimType,
    PlaceNotAssigned,
    InpatientOnlyInSurgeryCenter,
}
