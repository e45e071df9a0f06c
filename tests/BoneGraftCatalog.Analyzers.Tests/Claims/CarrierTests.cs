using System.Threading.Tasks;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>Carriers that identify themselves: FHIR items, X12 in literals, types of known libraries.</summary>
public sealed class CarrierTests
{
    private const string Fhir =
        """
        namespace Hl7.Fhir.Model
        {
            using System.Collections.Generic;
            public class Coding { public Coding() { } public Coding(string system, string code) { } public string System { get; set; } public string Code { get; set; } }
            public class CodeableConcept { public CodeableConcept() { } public CodeableConcept(string system, string code, string text = null) { } public List<Coding> Coding { get; set; } = new(); }
            public class Quantity { public decimal? Value { get; set; } }
            public class Claim
            {
                public class ItemComponent { public CodeableConcept ProductOrService { get; set; } public List<CodeableConcept> Modifier { get; set; } = new(); public Quantity Quantity { get; set; } }
                public List<ItemComponent> Item { get; set; } = new();
            }
            public class Procedure { public CodeableConcept Code { get; set; } }
        }

        """;

    private static string InMethod(string body) => "using Hl7.Fhir.Model; class T { void Send(object o) { } void M(decimal charge, string code) { " + body + " } }\n" + Fhir;

    [Theory]
    [InlineData("Send(new Claim { Item = { new Claim.ItemComponent { ProductOrService = new CodeableConcept(\"http://www.ama-assn.org/go/cpt\", {|BGC2001:\"20939\"|}) } } });")]
    [InlineData("var c = new Claim(); c.Item.Add(new Claim.ItemComponent { ProductOrService = new CodeableConcept { Coding = { new Coding(\"http://www.ama-assn.org/go/cpt\", {|BGC2001:\"20939\"|}) } }, Quantity = new Quantity { Value = 1 } }); Send(c);")]
    [InlineData("Send(new Claim { Item = { new() { ProductOrService = new(\"http://www.ama-assn.org/go/cpt\", \"22612\") }, new() { ProductOrService = new(\"http://www.ama-assn.org/go/cpt\", \"20939\") } } });")]
    [InlineData("Send(new Claim { Item = { new() { ProductOrService = new(\"http://example.org/own\", \"20939\") } } });")]
    [InlineData("Send(new Claim { Item = { new() { ProductOrService = new(\"http://www.ama-assn.org/go/cpt\", code) }, new() { ProductOrService = new(\"http://www.ama-assn.org/go/cpt\", \"20939\") } } });")]
    [InlineData("Send(new Procedure { Code = new CodeableConcept(\"http://www.ama-assn.org/go/cpt\", \"20939\") });")]
    [InlineData("Send(new Claim.ItemComponent { ProductOrService = new(\"http://www.ama-assn.org/go/cpt\", \"20939\"), Modifier = { new(\"http://www.ama-assn.org/go/cpt\", {|BGC2003:\"51\"|}) } });")]
    public Task A_coded_item_is_read(string body) => ConsumerTest.VerifyClaimsAsync(InMethod(body));

    [Theory]
    [InlineData("Send(\"HC:20939:{|BGC2003:51|}\");")]
    [InlineData("Send(\"SV1*HC:20939:{|BGC2003:51|}*500*UN*1***1~\");")]
    [InlineData("Send(@\"SV1*HC:20939:{|BGC2003:51|}*500*UN*1***1~\");")]
    [InlineData("Send(\"SV1*HC:20939:{|BGC2003:51|}*\" + charge + \"*UN*1***1~\");")]
    [InlineData("Send($\"SV1*HC:20939:{|BGC2003:51|}*{charge}*UN*1***1~\");")]
    [InlineData("Send(\"SV1*HC:20939*500*UN*1***1~\");")]
    [InlineData("Send(\"\\u0053V1*HC:20939:{|BGC2003:51|}*500*UN*1***1~\\r\\n\");")]
    [InlineData("if (code == \"HC:20939:51\") { } switch (code) { case \"HC:20939:51\": break; }")]
    [InlineData("var d = new System.Collections.Generic.Dictionary<string, int> { [\"HC:20939:51\"] = 1 }; Send(d);")]
    [InlineData("Send(\"SV1*ER:20939:51*500*UN*1***1~\");")]
    public Task X12_in_a_literal_is_read_to_the_character(string body) => ConsumerTest.VerifyClaimsAsync(InMethod(body));

    private const string Document =
        """
        ISA*00*          *00*          *ZZ*A              *ZZ*B              *260302*1200*^*00501*000000001*0*P*:~
        GS*HC*A*B*20260302*1200*1*X*005010X222A1~
        ST*837*0001*005010X222A1~
        BHT*0019*00*1*20260302*1200*CH~
        HL*1**20*1~
        NM1*85*2*GROUP*****XX*1234567893~
        HL*2*1*22*0~
        SBR*P*18*******MB~
        CLM*1*900***22:B:1*Y*A*Y*Y~
        LX*1~
        SV1*HC:{0}*500*UN*1***1~
        DTP*472*D8*20260302~
        {1}SE*20*0001~
        GE*1*1~
        IEA*1*000000001~
        """;

    private static string Filled(string first, string more) => Document.Replace("{0}", first).Replace("{1}", more);

    [Fact]
    public Task A_whole_document_in_a_raw_literal_is_closed() =>
        ConsumerTest.VerifyClaimsAsync("class T { const string Raw = \"\"\"\n" + Indented(Filled("{|BGC2001:20939|}", "")) + "\n    \"\"\"; }");

    [Fact]
    public Task A_whole_document_in_a_verbatim_literal_is_closed() =>
        ConsumerTest.VerifyClaimsAsync("class T { const string Raw = @\"" + Filled("{|BGC2001:20939|}", "") + "\"; }");

    [Fact]
    public Task A_whole_document_with_its_primary_is_clean() =>
        ConsumerTest.VerifyClaimsAsync("class T { const string Raw = \"\"\"\n" + Indented(Filled("20939", "LX*2~\nSV1*HC:22612*500*UN*1***1~\nDTP*472*D8*20260302~\n")) + "\n    \"\"\"; }");

    [Fact]
    public Task A_document_cut_short_is_not_closed() =>
        ConsumerTest.VerifyClaimsAsync("class T { const string Raw = @\"" + Filled("20939", "").Split("SE*")[0] + "\"; }");

    private static string Indented(string text) => string.Join("\n", System.Array.ConvertAll(text.Split('\n'), l => "    " + l));

    [Fact]
    public Task A_type_of_a_known_library_is_read() => ConsumerTest.VerifyClaimsAsync(
        """
        using System.Collections.Generic;
        using Candid.Net.ServiceLines.V2;
        namespace Candid.Net.ServiceLines.V2 { public record ServiceLineCreate { public string ProcedureCode { get; set; } public List<string> Modifiers { get; set; } public string Quantity { get; set; } } }
        class T
        {
            void Send(object o) { }
            void M() => Send(new List<ServiceLineCreate> { new() { ProcedureCode = {|BGC2001:"20939"|}, Modifiers = new List<string> { {|BGC2003:"51"|} }, Quantity = "1" } });
        }
        """);

    [Fact]
    public Task A_composite_in_a_declared_member_is_reported_once() => ConsumerTest.VerifyClaimsAsync(
        """
        using System.Collections.Generic;
        using BoneGraftCatalog;
        [ServiceLine] class Charge { [ProcedureCode] public string Code { get; set; } }
        class T
        {
            void Send(object o) { }
            void M() => Send(new Charge { Code = "HC:20939:{|BGC2003:51|}" });
        }
        """);
}
