using System.Linq;

namespace BoneGraftCatalog.Analyzers.Shapes;

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
        + "end_date=EndDateOfService, place=PlaceOfServiceCode) | "
        + "EdiFabric.Templates.Hipaa5010.SV1_ProfessionalService(code=CompositeMedicalProcedureIdentifier_01, units=ServiceUnitCount_04, "
        + "place=PlaceofServiceCode_05) | "
        + "EdiFabric.Templates.Hipaa5010.SV2_InstitutionalServiceLine(code=CompositeMedicalProcedureIdentifier_02, units=ServiceUnitCount_05) | "
        + "EdiFabric.Templates.Hipaa5010.Loop_2400_837P(code=SV1_ProfessionalService, date=AllDTP) | "
        + "EdiFabric.Templates.Hipaa5010.Loop_2400_837I(code=SV2_InstitutionalServiceLine, date=AllDTP)";

    public const string OtherClaims =
        "Hl7.Fhir.Model.Claim(lines=Item, use=Use) | Hl7.Fhir.Model.ExplanationOfBenefit(lines=Item, use=Use) | "
        + "EdiFabric.Templates.Hipaa5010.Loop_2300_837P(lines=Loop2400, frequency=CLM_ClaimInformation) | "
        + "EdiFabric.Templates.Hipaa5010.Loop_2300_837I(lines=Loop2400, frequency=CLM_ClaimInformation) | "
        + "Candid.Net.Encounters.V4.EncounterCreate(lines=ServiceLines, date=DateOfService, place=PlaceOfServiceCode)";

    /// <summary>A charge of HL7 version 2, in each version that has a model of its own; the modifiers are got by number.</summary>
    public static string Hl7Charges => string.Join(" | ", new[] { "V23", "V231", "V24", "V25", "V251", "V26", "V27", "V271", "V28", "V281" }.Select(version =>
        "NHapi.Model." + version + ".Segment.FT1(code=ProcedureCode, units=TransactionQuantity, date=TransactionDate, qualifier=TransactionType, "
        + "modifiers=GetProcedureCodeModifier#0 GetProcedureCodeModifier#1 GetProcedureCodeModifier#2 GetProcedureCodeModifier#3)"));
}
