using System.Threading.Tasks;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>
/// The shapes in which consumers are known to write codes, numbered as in the survey that found them. S is recognised soundly, D once
/// declared, H by names as a suggestion, N never.
/// </summary>
public sealed class ConsumerShapeTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using BoneGraftCatalog;\n";

    private static Task Verify(string source, params (string, string)[] options) => ConsumerTest.VerifyClaimsAsync(Usings + source, options);

    private static (string, string) Lines(string mapping) => ("bonegraft.line_types", mapping);

    [Fact]
    public Task Shape_01_D_object_initializer_with_a_string_property() => Verify(
        """
        class Charge { public string CptCode { get; set; } public decimal Price { get; set; } public int Units { get; set; } }
        class ServicePrice { public string CptCode { get; set; } public decimal Price { get; set; } }
        class Adjudication { public List<Charge> LineItems { get; } = new(); }
        class T { void M(Action<object> save)
        {
            var items = new List<Charge>(); items.Add(new Charge { CptCode = {|BGC2001:"20939"|}, Units = 1 }); save(items);
            save(new List<ServicePrice> { new() { CptCode = "20939", Price = 3 } });
        } }
        """,
        Lines("Charge(code=CptCode, units=Units)"));

    [Fact]
    public Task Shape_02_D_positional_record_and_with() => Verify(
        """
        [ServiceLine] record Line([ProcedureCode] string CptCode, [Modifier] string[] Modifiers, [Units] int Units);
        class T { void M(Action<object> save, Line given)
        {
            var first = new Line("22612", null, 1);
            save(first with { CptCode = "20939", Modifiers = new[] { {|BGC2003:"51"|} } });
            save(new[] { given with { CptCode = "20939" } });
        } }
        """);

    [Fact]
    public Task Shape_03_D_target_typed_new_and_codes_from_variables() => Verify(
        """
        [ServiceLine] class ClaimRow { [ProcedureCode] public string Code { get; set; } [Units] public int Units { get; set; } [Modifier] public string Mod { get; set; } }
        class T { void M(Action<object> save, (string Code, int Price) picked)
        {
            List<ClaimRow> lines = new() { new() { Code = "20939", Units = 1 } };
            lines.Add(new ClaimRow { Code = picked.Code, Units = 1 });
            save(lines);
        } }
        """);

    [Fact]
    public Task Shape_04_N_static_tuple_tables() => Verify(
        """
        class T { static readonly (string Code, decimal Price)[] Table = { ("20939", 80m), ("20930", 0m) };
        [ServiceLine] class Row { [ProcedureCode] public string Code { get; set; } [Units] public int Units { get; set; } }
        static readonly Row[] Rows = { new() { Code = "20939", Units = 1 } };
        static readonly List<Row> More = new() { new() { Code = "20939", Units = 1 } }; }
        """);

    [Fact]
    public Task Shape_05_H_anonymous_payload() => Verify(
        """class T { object P() => new { procedureCode = "20939", units = 1, modifiers = new[] { "51" }, cptCodes = new[] { "20939" } }; }""");

    [Fact]
    public Task Shape_05_S_anonymous_fhir_payload_with_the_address_of_the_code_system() => Verify(
        """
        class T { void M(Action<object> post, string code) => post(new
        {
            resourceType = "Claim",
            use = "claim",
            item = new[]
            {
                new
                {
                    sequence = 1,
                    productOrService = new { coding = new[] { new { system = "http://www.ama-assn.org/go/cpt", code = {|BGC2001:"20939"|} } } },
                    modifier = new[] { new { coding = new[] { new { system = "http://www.ama-assn.org/go/cpt", code = {|BGC2003:"51"|} } } } },
                    quantity = new { value = 1 },
                    servicedDate = "2026-03-02",
                },
            },
        }); }
        """);

    [Theory]
    [InlineData("\"20939\"", "resourceType = \"Claim\", use = \"preauthorization\"", "sequence = 1", "http://www.ama-assn.org/go/cpt")]
    [InlineData("\"20939\"", "resourceType = \"ClaimResponse\", use = \"claim\"", "sequence = 1", "http://www.ama-assn.org/go/cpt")]
    [InlineData("\"20939\"", "resourceType = kind, use = \"claim\"", "sequence = 1", "http://www.ama-assn.org/go/cpt")]
    [InlineData("\"20939\"", "resourceType = \"CoverageEligibilityRequest\"", "category = 1", "http://www.ama-assn.org/go/cpt")]
    [InlineData("\"20939\"", "resourceType = \"Claim\"", "category = 1", "http://www.ama-assn.org/go/cpt")]
    [InlineData("\"20939\"", "resourceType = \"Claim\", use = \"claim\"", "sequence = 1", "http://snomed.info/sct")]
    [InlineData("{|BGC2001:\"20939\"|}", "resourceType = \"ExplanationOfBenefit\"", "sequence = 1", "http://www.ama-assn.org/go/cpt")]
    public Task Shape_05_anonymous_payload_counts_by_its_resource_and_its_code_system(string code, string head, string first, string system) => Verify(
        "class T { void M(Action<object> post, string kind) => post(new { " + head + ", item = new[] { new { " + first
        + ", productOrService = new { coding = new[] { new { system = \"" + system + "\", code = " + code + " } } } } } }); }");

    [Fact]
    public Task Shape_05_N_anonymous_items_that_are_not_all_in_sight() => Verify(
        """
        class T { void M(Action<object> post, IEnumerable<object> others) => post(new { resourceType = "Claim", use = "claim", item = others.Append(
            new { sequence = 1, productOrService = new { coding = new[] { new { system = "http://www.ama-assn.org/go/cpt", code = "20939" } } } }) }); }
        """);

    [Fact]
    public Task Shape_06_D_dto_with_validation_attributes() => Verify(
        """
        class NcciLine { [System.ComponentModel.DataAnnotations.StringLength(5)] public string ProcedureCode { get; set; } public List<string> Modifiers { get; set; } = new(); public decimal Units { get; set; } public DateOnly ServiceDate { get; set; } }
        class T { void M(Action<object> save) => save(new List<NcciLine> { new() { ProcedureCode = {|BGC2001:"20939"|}, Modifiers = { {|BGC2003:"51"|} }, Units = 1m, ServiceDate = new DateOnly(2026, 3, 2) } }); }
        """,
        Lines("NcciLine(code=ProcedureCode, modifiers=Modifiers, units=Units, date=ServiceDate)"));

    [Fact]
    public Task Shape_07_D_typed_x12_model_with_a_deep_path() => Verify(
        """
        class Composite { public string ProductServiceIDQualifier_01 { get; set; } public string ProcedureCode_02 { get; set; } public string ProcedureModifier_03 { get; set; } public string ProcedureModifier_04 { get; set; } }
        class Sv1 { public Composite CompositeMedicalProcedureIdentifier_01 { get; set; } public string Quantity_04 { get; set; } }
        class T { void M(Action<object> save)
        {
            var sv1 = new Sv1 { CompositeMedicalProcedureIdentifier_01 = new Composite() };
            sv1.CompositeMedicalProcedureIdentifier_01.ProductServiceIDQualifier_01 = "HC";
            save(new Composite { ProductServiceIDQualifier_01 = "HC", ProcedureCode_02 = "20939", ProcedureModifier_03 = {|BGC2003:"51"|} });
            save(new Composite { ProductServiceIDQualifier_01 = "ER", ProcedureCode_02 = "20939", ProcedureModifier_03 = "51" });
        } }
        """,
        Lines("Composite(qualifier=ProductServiceIDQualifier_01, code=ProcedureCode_02, modifiers=ProcedureModifier_03 ProcedureModifier_04)"));

    private const string EdiFabric =
        """
        namespace EdiFabric.Templates.Hipaa5010 {
        public class C003_CompositeMedicalProcedureIdentifier_12 { public string ProductorServiceIDQualifier_01 { get; set; } public string ProcedureCode_02 { get; set; } public string ProcedureModifier_03 { get; set; } public string ProcedureModifier_04 { get; set; } }
        public class SV1_ProfessionalService { public C003_CompositeMedicalProcedureIdentifier_12 CompositeMedicalProcedureIdentifier_01 { get; set; } public string LineItemChargeAmount_02 { get; set; } public string UnitorBasisforMeasurementCode_03 { get; set; } public string ServiceUnitCount_04 { get; set; } }
        public class DTP_ClaimLevelServiceDate { public string DateTimeQualifier_01 { get; set; } public string DateTimePeriodFormatQualifier_02 { get; set; } public string DateTimePeriod_03 { get; set; } }
        public class All_DTP_837P { public DTP_ClaimLevelServiceDate DTP_Date_ServiceDate { get; set; } }
        public class LX_HeaderNumber { public string AssignedNumber_01 { get; set; } }
        public class Loop_2400_837P { public LX_HeaderNumber LX_ServiceLineNumber { get; set; } public SV1_ProfessionalService SV1_ProfessionalService { get; set; } public All_DTP_837P AllDTP { get; set; } }
        public class C023_HealthCareServiceLocationInformation_2 { public string FacilityTypeCode_01 { get; set; } public string ClaimFrequencyTypeCode_03 { get; set; } }
        public class CLM_ClaimInformation_3 { public string PatientControlNumber_01 { get; set; } public C023_HealthCareServiceLocationInformation_2 HealthCareServiceLocationInformation_05 { get; set; } }
        public class Loop_2300_837P { public CLM_ClaimInformation_3 CLM_ClaimInformation { get; set; } public List<Loop_2400_837P> Loop2400 { get; set; } }
        public class Loop_2000C_837P { public List<Loop_2300_837P> Loop2300 { get; set; } }
        }

        """;

    [Fact]
    public Task Shape_07_S_typed_x12_model_of_a_known_library() => Verify(
        EdiFabric + """
        class T { void M(EdiFabric.Templates.Hipaa5010.Loop_2000C_837P patient, string code)
        {
            var claim = new EdiFabric.Templates.Hipaa5010.Loop_2300_837P();
            claim.CLM_ClaimInformation = new EdiFabric.Templates.Hipaa5010.CLM_ClaimInformation_3();
            claim.CLM_ClaimInformation.PatientControlNumber_01 = "26463774";
            claim.CLM_ClaimInformation.HealthCareServiceLocationInformation_05 = new EdiFabric.Templates.Hipaa5010.C023_HealthCareServiceLocationInformation_2();
            claim.CLM_ClaimInformation.HealthCareServiceLocationInformation_05.ClaimFrequencyTypeCode_03 = "1";
            claim.Loop2400 = new List<EdiFabric.Templates.Hipaa5010.Loop_2400_837P>();
            var line = new EdiFabric.Templates.Hipaa5010.Loop_2400_837P();
            line.LX_ServiceLineNumber = new EdiFabric.Templates.Hipaa5010.LX_HeaderNumber();
            line.LX_ServiceLineNumber.AssignedNumber_01 = "1";
            line.SV1_ProfessionalService = new EdiFabric.Templates.Hipaa5010.SV1_ProfessionalService();
            line.SV1_ProfessionalService.CompositeMedicalProcedureIdentifier_01 = new EdiFabric.Templates.Hipaa5010.C003_CompositeMedicalProcedureIdentifier_12();
            line.SV1_ProfessionalService.CompositeMedicalProcedureIdentifier_01.ProductorServiceIDQualifier_01 = "HC";
            line.SV1_ProfessionalService.CompositeMedicalProcedureIdentifier_01.ProcedureCode_02 = {|BGC2001:"20939"|};
            line.SV1_ProfessionalService.CompositeMedicalProcedureIdentifier_01.ProcedureModifier_03 = {|BGC2003:"51"|};
            line.SV1_ProfessionalService.ServiceUnitCount_04 = "1";
            line.AllDTP = new EdiFabric.Templates.Hipaa5010.All_DTP_837P();
            line.AllDTP.DTP_Date_ServiceDate = new EdiFabric.Templates.Hipaa5010.DTP_ClaimLevelServiceDate();
            line.AllDTP.DTP_Date_ServiceDate.DateTimePeriod_03 = "20260302";
            claim.Loop2400.Add(line);
            patient.Loop2300.Add(claim);
        } }
        """);

    [Theory]
    [InlineData("""ProductorServiceIDQualifier_01 = "HC", ProcedureCode_02 = "20939", ProcedureModifier_04 = {|BGC2003:"51"|}""")]
    [InlineData("""ProductorServiceIDQualifier_01 = "ER", ProcedureCode_02 = "20939", ProcedureModifier_03 = "51" """)]
    [InlineData("""ProcedureCode_02 = "20939", ProcedureModifier_03 = "51" """)]
    [InlineData("""ProductorServiceIDQualifier_01 = "HC", ProcedureCode_02 = code, ProcedureModifier_03 = "51" """)]
    public Task A_segment_alone_is_judged_for_what_is_in_it(string composite) => Verify(
        EdiFabric + """
        class T { object M(string code) => new EdiFabric.Templates.Hipaa5010.SV1_ProfessionalService { CompositeMedicalProcedureIdentifier_01 = new EdiFabric.Templates.Hipaa5010.C003_CompositeMedicalProcedureIdentifier_12 {
        """ + composite + " } }; }");

    [Theory]
    [InlineData("\"7\"")]
    [InlineData("frequency")]
    public Task A_typed_x12_claim_that_replaces_another_lacks_nothing(string frequency) => Verify(
        EdiFabric + """
        class T { object M(string frequency) => new EdiFabric.Templates.Hipaa5010.Loop_2300_837P
        {
            CLM_ClaimInformation = new EdiFabric.Templates.Hipaa5010.CLM_ClaimInformation_3 { HealthCareServiceLocationInformation_05 = new EdiFabric.Templates.Hipaa5010.C023_HealthCareServiceLocationInformation_2 { ClaimFrequencyTypeCode_03 =
        """ + frequency + """
         } },
            Loop2400 = new List<EdiFabric.Templates.Hipaa5010.Loop_2400_837P> { new EdiFabric.Templates.Hipaa5010.Loop_2400_837P { SV1_ProfessionalService = new EdiFabric.Templates.Hipaa5010.SV1_ProfessionalService { CompositeMedicalProcedureIdentifier_01 = new EdiFabric.Templates.Hipaa5010.C003_CompositeMedicalProcedureIdentifier_12 { ProductorServiceIDQualifier_01 = "HC", ProcedureCode_02 = "20939" } } } },
        }; }
        """);

    [Fact]
    public Task Shape_08_S_composite_string() => Verify("""class T { void M(Action<string> add) { add("HC:20939:{|BGC2003:51|}"); add("SV2*0300*HC:20939:{|BGC2003:51|}*120*UN*1"); } }""");

    [Fact]
    public Task Shape_09_S_whole_document() => Verify(
        "class T { const string P = \"ST*837*0001*005010X222A1~BHT*0019*00*1*20260302*1200*CH~HL*1**20*1~HL*2*1*22*0~SBR*P*18*******MB~CLM*1*9***22:B:1~LX*1~SV1*HC:{|BGC2001:20939|}*5*UN*1***1~DTP*472*D8*20260302~SE*9*0001~\"; }");

    [Fact]
    public Task Shape_10_S_interpolated_segment_without_absence() => Verify("""class T { string P(decimal charge) => $"SV1*HC:20939:{|BGC2003:51|}*{charge}*UN*1***1~"; }""");

    [Fact]
    public Task Shape_11_N_piecewise_writer() => Verify(
        """class T { void M(System.IO.StringWriter sw, string code) { sw.Write("SV1*HC"); sw.Write(":"); sw.Write("20939"); sw.Write("*"); sw.Write(code); } }""");

    [Fact]
    public Task Shape_12_D_numbered_modifiers() => Verify(
        """
        class DupLine { public string Proc { get; set; } public string Modifier1 { get; set; } public string Modifier2 { get; set; } public string Modifier3 { get; set; } }
        class T { void M(Action<object> save) => save(new DupLine { Proc = "20939", Modifier1 = "59", Modifier2 = {|BGC2003:"51"|}, Modifier3 = {|BGC2015:"59"|} }); }
        """,
        Lines("DupLine(code=Proc, modifiers=Modifier1 Modifier2 Modifier3)"));

    [Fact]
    public Task Shape_13_N_comparison_and_membership() => Verify(
        """
        class Row { public string ProcCode { get; set; } public int Units { get; set; } public string Modifier { get; set; } }
        class Trigger { public List<string> CptCodes { get; set; } }
        class T { bool M(Row x, List<string> only) => x.ProcCode == "20939" || new[] { "20939", "20930" }.Contains(x.ProcCode) || only.Contains("20939") || x.ProcCode is "20930" or "20939";
        Trigger R => new Trigger { CptCodes = new List<string> { "20939" } }; }
        """);

    [Fact]
    public Task Shape_14_D_registry_look_up() => Verify(
        """
        class Registry { public object Get([ProcedureCode] string code, [Modifier] string modifier) => null; }
        class T { object M(Registry r) => r.Get("20939", {|BGC2003:"51"|}); }
        """);

    [Fact]
    public Task Shape_15_S_fhir_item_and_N_elsewhere() => Verify(
        """
        namespace Hl7.Fhir.Model { public class CodeableConcept { public CodeableConcept(string system, string code) { } }
        public class Claim { public class ItemComponent { public CodeableConcept ProductOrService { get; set; } } public List<ItemComponent> Item { get; set; } }
        public class Observation { public CodeableConcept Code { get; set; } } }
        class T { void M(Action<object> save)
        {
            save(new Hl7.Fhir.Model.Claim { Item = new() { new() { ProductOrService = new("http://www.ama-assn.org/go/cpt", {|BGC2001:"20939"|}) } } });
            save(new Hl7.Fhir.Model.Observation { Code = new("http://www.ama-assn.org/go/cpt", "20939") });
        } }
        """);

    [Theory]
    [InlineData("{|BGC2001:\"20939\"|}", "Hl7.Fhir.Model.ClaimUseCode.Claim")]
    [InlineData("\"20939\"", "Hl7.Fhir.Model.ClaimUseCode.Preauthorization")]
    [InlineData("\"20939\"", "Hl7.Fhir.Model.ClaimUseCode.Predetermination")]
    [InlineData("\"20939\"", "use")]
    public Task A_fhir_claim_that_only_asks_beforehand_lacks_nothing(string code, string use) => Verify(
        """
        namespace Hl7.Fhir.Model { public enum ClaimUseCode { Claim, Preauthorization, Predetermination } public class CodeableConcept { public CodeableConcept(string system, string code) { } }
        public class Claim { public class ItemComponent { public CodeableConcept ProductOrService { get; set; } } public ClaimUseCode? Use { get; set; } public List<ItemComponent> Item { get; set; } } }
        class T { void M(Action<object> save, Hl7.Fhir.Model.ClaimUseCode use) => save(new Hl7.Fhir.Model.Claim { Use =
        """ + " " + use + ", Item = new() { new() { ProductOrService = new(\"http://www.ama-assn.org/go/cpt\", " + code + ") } } }); }");

    [Fact]
    public Task Shape_16_N_compiled_measures() => Verify("""class CqlCode { public CqlCode(string c, string s) { } } class T { CqlCode P => new CqlCode("20939", "http://www.ama-assn.org/go/cpt"); }""");

    [Fact]
    public Task Shape_17_S_known_client_library() => Verify(
        """
        namespace Candid.Net.ServiceLines.V2 { public record ServiceLineCreate { public string ProcedureCode { get; set; } public string Quantity { get; set; } } }
        class T { void M(Action<object> save) => save(new[] { new Candid.Net.ServiceLines.V2.ServiceLineCreate { ProcedureCode = {|BGC2001:"20939"|}, Quantity = "1" } }); }
        """);

    [Fact]
    public Task Shape_18_H_dictionary_payload() => Verify("""class T { object P => new Dictionary<string, object> { { "procedure_code", "20939" }, { "unit_count", 1 }, { "charge_amount", 5 } }; }""");

    [Fact]
    public Task Shape_19_D_constructor_arguments() => Verify(
        """
        class ClaimLine2 { public ClaimLine2(DateTime dos, [ProcedureCode] string procedureCode, double charge, [Units] int units = 1) { } }
        class T { void M(Action<object> save) => save(new List<ClaimLine2> { new ClaimLine2(DateTime.Now, {|BGC2001:"20939"|}, 3) }); }
        """);

    [Fact]
    public Task Shape_20_N_master_table_and_D_service_line() => Verify(
        """
        class MasterCpt { public string Cptcode { get; set; } public string Description { get; set; } public DateTime EffectiveFrom { get; set; } }
        class ServiceLine { public string Qualifier { get; set; } public string ProcId { get; set; } public int Units { get; set; } }
        class T { void M(Action<object> save)
        {
            save(new List<MasterCpt> { new() { Cptcode = "20939", Description = "x" } });
            save(new List<ServiceLine> { new() { Qualifier = "HC", ProcId = {|BGC2001:"20939"|}, Units = 1 } });
        } }
        """,
        Lines("ServiceLine(qualifier=Qualifier, code=ProcId, units=Units)"));

    [Fact]
    public Task Shape_21_N_own_value_object() => Verify("""class CPTCode { public static CPTCode Create(string text, string note) => null; } class T { object P => CPTCode.Create("20939-25", "n"); }""");

    [Fact]
    public Task Shape_22_N_numbers_and_ids() => Verify(
        """
        class Row { public int CPTCode { get; set; } public int CptCodeId { get; set; } public int Units { get; set; } public string Modifier { get; set; } }
        class T { void M(Action<object> save) => save(new List<Row> { new() { CptCodeId = 20939, Units = 1 } }); }
        """);

    [Fact]
    public Task Shape_23_D_hl7_segment() => Verify(
        """
        class FT1 { public string ProcedureCode { get; set; } public string[] ProcedureCodeModifier { get; set; } public string Quantity { get; set; } }
        class T { void M(Action<object> save) => save(new FT1 { ProcedureCode = "20939", ProcedureCodeModifier = new[] { {|BGC2003:"51"|} } }); }
        """,
        Lines("FT1(code=ProcedureCode, modifiers=ProcedureCodeModifier, units=Quantity)"));

    private const string Hl7 =
        """
        namespace NHapi.Model.V25.Datatype { public class ST { public string Value { get; set; } } public class ID : ST { } public class IS : ST { } public class NM : ST { } public class TS { public ST Time => null; } public class DR { public TS RangeStartDateTime => null; } public class CE { public ST Identifier => null; public ST Text => null; public ID NameOfCodingSystem => null; } }
        namespace NHapi.Model.V25.Segment { using NHapi.Model.V25.Datatype; public class FT1 { public CE ProcedureCode => null; public CE GetProcedureCodeModifier(int rep) => null; public NM TransactionQuantity => null; public DR TransactionDate => null; public IS TransactionType => null; } }
        namespace NHapi.Model.V25.Message { public class DFT_P03_FINANCIAL { public NHapi.Model.V25.Segment.FT1 FT1 => null; } public class DFT_P03 { public DFT_P03_FINANCIAL GetFINANCIAL(int rep) => null; } }

        """;

    [Theory]
    [InlineData("var ft1 = message.GetFINANCIAL(0).FT1; ft1.ProcedureCode.Identifier.Value = \"20939\"; ft1.ProcedureCode.NameOfCodingSystem.Value = \"C4\"; ft1.GetProcedureCodeModifier(0).Identifier.Value = \"59\"; ft1.GetProcedureCodeModifier(1).Identifier.Value = {|BGC2003:\"51\"|}; ft1.TransactionQuantity.Value = \"1\";")]
    [InlineData("given.TransactionType.Value = \"CG\"; given.ProcedureCode.Identifier.Value = {|BGC2013:\"0775T\"|}; given.TransactionDate.RangeStartDateTime.Time.Value = \"20260302103000\";")]
    [InlineData("given.ProcedureCode.Identifier.Value = \"0775T\"; given.TransactionDate.RangeStartDateTime.Time.Value = when;")]
    [InlineData("given.ProcedureCode.Identifier.Value = \"20939\"; given.ProcedureCode.NameOfCodingSystem.Value = \"LOCAL\"; given.GetProcedureCodeModifier(0).Identifier.Value = \"51\";")]
    [InlineData("given.TransactionType.Value = \"CR\"; given.ProcedureCode.Identifier.Value = \"20939\"; given.GetProcedureCodeModifier(0).Identifier.Value = \"51\";")]
    [InlineData("given.ProcedureCode.Identifier.Value = \"20939\"; given.GetProcedureCodeModifier(0).Identifier.Value = when;")]
    public Task Shape_23_S_hl7_charge_of_a_known_library(string body) => Verify(
        Hl7 + "class T { void M(NHapi.Model.V25.Message.DFT_P03 message, NHapi.Model.V25.Segment.FT1 given, string when) { " + body + " } }");

    [Fact]
    public Task Shape_24_N_test_data() => Verify(
        """
        class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) { } }
        class T { [InlineData("20939", "51")] void M(string code, string mod) { } static IEnumerable<object[]> Cases => new[] { new object[] { "20939", 1 } }; }
        """);

    [Fact]
    public Task Shape_25_N_false_friends() => Verify(
        """
        class Customs { public string ProcedureCode { get; set; } public int Quantity { get; set; } public string Modifier { get; set; } }
        class T { void M(Action<object> save) { save(new List<Customs> { new() { ProcedureCode = "53", Quantity = 1 } }); save(new List<Customs> { new() { ProcedureCode = "LAB-000001", Quantity = 1 } }); save(new List<Customs> { new() { ProcedureCode = "99213", Quantity = 1 } }); } }
        """);
}
