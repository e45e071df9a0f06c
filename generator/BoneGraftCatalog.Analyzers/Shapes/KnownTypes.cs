namespace BoneGraftCatalog.Analyzers;

/// <summary>
/// Claim types that need no declaration, in the notation of the options. A type of another library stands here when its name and
/// namespace leave no doubt that it is billed.
/// </summary>
internal static class KnownTypes
{
    public const string OurLines =
        "BoneGraftCatalog.ClaimLine(code=Code, modifiers=Modifiers, units=Units, date=ServiceDate, end_date=ServiceDateTo, place=PlaceOfService, "
        + "practitioner=Practitioner, group=Group, specialty=Specialty)";

    public const string OurClaims =
        "BoneGraftCatalog.Claim(lines=Lines, date=ServiceDate, type=ClaimType, complete=IsComplete, frequency=Frequency, history=History)";

    public const string OtherLines =
        "Hl7.Fhir.Model.Claim+ItemComponent(code=ProductOrService, modifiers=Modifier, units=Quantity, date=Serviced) | "
        + "Hl7.Fhir.Model.ExplanationOfBenefit+ItemComponent(code=ProductOrService, modifiers=Modifier, units=Quantity, date=Serviced) | "
        + "Candid.Net.ServiceLines.V2.ServiceLineCreate(code=ProcedureCode, modifiers=Modifiers, units=Quantity, date=DateOfService, "
        + "end_date=EndDateOfService, place=PlaceOfServiceCode) | "
        + "Candid.Net.ServiceLines.V2.ServiceLineCreateStandalone(code=ProcedureCode, modifiers=Modifiers, units=Quantity, date=DateOfService, "
        + "end_date=EndDateOfService, place=PlaceOfServiceCode)";

    public const string OtherClaims =
        "Hl7.Fhir.Model.Claim(lines=Item) | Hl7.Fhir.Model.ExplanationOfBenefit(lines=Item) | "
        + "Candid.Net.Encounters.V4.EncounterCreate(lines=ServiceLines, date=DateOfService, place=PlaceOfServiceCode)";
}
