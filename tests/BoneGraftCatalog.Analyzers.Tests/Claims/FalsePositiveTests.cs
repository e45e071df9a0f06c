using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>What must never be reported, numbered as in the list of risks.</summary>
public sealed class FalsePositiveTests
{
    private const string Head =
        """
        using System; using System.Collections.Generic; using System.Linq; using BoneGraftCatalog;
        [ServiceLine] public class Line { [ProcedureCode] public string Code { get; set; } [Units] public decimal? Units { get; set; } [Modifier] public string Mod { get; set; } [ServiceDate] public DateTime? Date { get; set; } [Practitioner] public string Npi { get; set; } }
        public class Bill { [ClaimLines] public List<Line> Lines { get; } = new(); }
        public class ChargeRow { public string CptCode { get; set; } public int Units { get; set; } public string Modifier1 { get; set; } public DateTime ServiceDate { get; set; } }

        """;

    private static Task Silent(string source, params (string, string)[] options) => ConsumerTest.VerifyClaimsAsync(Head + source, options);

    private static Task SilentBody(string body, params (string, string)[] options) =>
        Silent("class T { void Send(object o) { } void M(bool x, string code, int n, DateTime day, string npi, List<Line> given) { " + body + " } }", options);

    [Theory]
    [InlineData("var zip = \"20910\"; Send(zip);")]
    [InlineData("Send(new { Zip = \"20910\", City = \"Silver Spring\" });")]
    [InlineData("var stock = new Dictionary<string, int> { [\"20939\"] = 4 }; Send(stock[\"20939\"]);")]
    [InlineData("int port = 20939; Send(port);")]
    [InlineData("Send(\"20939\");")]
    public Task Risk_01_numbers_that_are_something_else(string body) => SilentBody(body);

    [Fact]
    public Task Risk_02_icd_9_without_dot() => SilentBody("Send(new[] { \"20930\", \"20936\" }); Send(new { Icd9 = \"20936\" });");

    [Fact]
    public Task Risk_03_other_procedure_numbers() => SilentBody("Send(new List<Line> { new() { Code = \"D7950\", Units = 1 }, new() { Code = \"21121\", Units = 1 } });");

    [Fact]
    public Task Risk_04_codes_that_we_do_not_carry() => SilentBody("Send(new List<Line> { new() { Code = \"C1713\", Units = 4, Mod = \"XX\" }, new() { Code = \"0042U\", Units = 1 } });");

    [Fact]
    public Task Risk_05_lower_case_suffix() => SilentBody("Send(new List<Line> { new() { Code = \"0232t\", Units = 1 } });");

    [Fact]
    public Task Risk_06_code_and_modifier_in_one_text() => SilentBody("Send(new List<Line> { new() { Code = \"22612-59\", Units = 1 }, new() { Code = \"20939-59\", Units = 1 } });");

    [Theory]
    [InlineData("class FeeScheduleRow { public string CptCode { get; set; } public int Units { get; set; } public string Modifier { get; set; } } class T { object P => new List<FeeScheduleRow> { new() { CptCode = \"20939\", Units = 1 } }; }")]
    [InlineData("class PriceListItem { public string CptCode { get; set; } public decimal Price { get; set; } } class T { object P => new[] { new PriceListItem { CptCode = \"20939\", Price = 1 } }; }")]
    [InlineData("class Entity { public void HasData(params object[] rows) { } public void HasData(params Line[] rows) { } } class T { void M(Entity e) => e.HasData(new Line { Code = \"20939\", Units = 1 }); }")]
    [InlineData("class Entity { public void HasData(params ChargeRow[] rows) { } } class T { void M(Entity e) => e.HasData(new ChargeRow { CptCode = \"20939\", Units = 1 }, new ChargeRow { CptCode = \"20930\", Units = 1 }); }")]
    [InlineData("class T { public static readonly Dictionary<string, Line> Map = new() { [\"a\"] = new() { Code = \"20939\", Units = 1 } }; }")]
    [InlineData("class T { static readonly List<Line> Defaults; static T() { Defaults = new List<Line> { new() { Code = \"20939\", Units = 1 } }; } }")]
    [InlineData("class Repository { public void Seed(params ChargeRow[] rows) { } } class T { void M(Repository r) => r.Seed(new ChargeRow { CptCode = \"20939\", Units = 1 }); }")]
    public Task Risk_07_tables(string source) => Silent(source);

    [Theory]
    [InlineData("RemittanceLine")]
    [InlineData("DenialRow")]
    [InlineData("AdjudicatedLine")]
    [InlineData("PaymentLine")]
    public Task Risk_18_what_became_of_a_bill(string type) => Silent(
        "class " + type + " { public string CptCode { get; set; } public string Modifier1 { get; set; } public int Units { get; set; } }"
        + " class T { void Send(object o) { } void M() => Send(new List<" + type + "> { new() { CptCode = \"20939\", Modifier1 = \"51\", Units = 1 } }); }");

    [Theory]
    [InlineData("if (code == \"20939\") { }")]
    [InlineData("switch (code) { case \"20939\": break; case Cpt.Text.MarrowAspirationSpine20939: break; }", true)]
    [InlineData("var q = given.Where(l => l.Code == \"20939\").ToList(); Send(q);")]
    [InlineData("var d = new Dictionary<string, Line>(); Send(d[\"20939\"]);")]
    [InlineData("var t = code switch { \"20939\" => 1, _ => 2 }; Send(t);")]
    public Task Risk_08_comparisons(string body, bool allowErrors = false) =>
        allowErrors ? SilentBody(body.Replace("case \"20939\": break; ", "")) : SilentBody(body);

    [Fact]
    public Task Risk_09_broken_on_purpose() => Silent("class T { void Send(object o) { } [IntentionallyInvalid] void M() => Send(new List<Line> { new() { Code = \"20939\", Units = 1, Mod = \"51\" } }); }");

    [Theory]
    [InlineData("var b = new Bill(); AddPrimary(b); b.Lines.Add(new() { Code = \"20939\", Units = 1 }); Send(b); void AddPrimary(Bill target) { }")]
    [InlineData("var b = new Bill { Lines = { new() { Code = \"20939\", Units = 1 } } }; b.Lines.AddRange(given); Send(b);")]
    [InlineData("var b = new Bill { Lines = { new() { Code = \"20939\", Units = 1 } } }; foreach (var l in given) { b.Lines.Add(l); } Send(b);")]
    [InlineData("var b = new Bill { Lines = { new() { Code = \"20939\", Units = 1 } } }; Send(b); Send(b.Lines);")]
    [InlineData("given.Add(new() { Code = \"20939\", Units = 1 });")]
    [InlineData("Send(given.Append(new() { Code = \"20939\", Units = 1 }));")]
    [InlineData("var parts = new List<Line> { new() { Code = \"20939\", Units = 1 } }; given.AddRange(parts);")]
    public Task Risk_10_claims_split_over_methods(string body) => SilentBody(body);

    [Theory]
    [InlineData("Send(new List<Line> { new() { Code = \"22612\", Units = 1, Date = day }, new() { Code = \"20939\", Units = 1, Date = day.AddDays(1) } });")]
    [InlineData("Send(new List<Line> { new() { Code = \"22612\", Units = 1, Npi = npi }, new() { Code = \"20939\", Units = 1, Npi = code } });")]
    public Task Risk_11_other_dates_or_practitioners_that_are_not_known(string body) => SilentBody(body);

    [Fact]
    public Task Risk_12_the_claim_type_is_not_known() => SilentBody("Send(new List<Line> { new() { Code = \"22612\", Units = 1 }, new() { Code = \"20930\", Units = 1 } });");

    [Fact]
    public Task Risk_13_the_payer_is_not_known() => SilentBody("Send(new List<Line> { new() { Code = \"22612\", Units = 5 }, new() { Code = \"38220\", Units = 1 } });");

    [Theory]
    [InlineData("Send(new List<Line> { new() { Code = \"0195T\", Units = 1, Date = day } });")]
    [InlineData("Send(new List<Line> { new() { Code = \"0195T\", Units = 1 } });")]
    public Task Risk_14_the_date_is_not_known(string body) => SilentBody(body);

    [Fact]
    public async Task Risk_15_generated_code()
    {
        string source = Head + "class T { object P => new List<Line> { new() { Code = \"20939\", Units = 1 } }; }";
        await new ConsumerTest(OurAnalyzers.Claims) { TestState = { Sources = { ("/0/Form.g.cs", source) } } }.RunAsync();
        await ConsumerTest.VerifyClaimsAsync("// <auto-generated/>\n" + source);
    }

    [Fact]
    public Task Risk_16_add_ons_with_other_primaries() => SilentBody("Send(new List<Line> { new() { Code = \"22612\", Units = 1 }, new() { Code = \"20939\", Units = 1 }, new() { Code = \"24150\", Units = 1 }, new() { Code = \"20932\", Units = 1 } });");

    [Theory]
    [InlineData("Send(new List<Line> { new() { Code = \"20939\", Units = -1 } });")]
    [InlineData("Send(new List<Line> { new() { Code = \"20939\", Units = 0 } });")]
    [InlineData("Send(new Claim { Frequency = ClaimFrequency.Void, Lines = { new(Cpt.MarrowAspirationSpine20939) } });")]
    [InlineData("Send(new Claim { Frequency = (ClaimFrequency)n, Lines = { new(Cpt.MarrowAspirationSpine20939) } });")]
    public Task Risk_17_voids(string body) => SilentBody(body);

    [Fact]
    public Task Risk_18_adjustments() => SilentBody("Send(new Claim { Frequency = ClaimFrequency.Replacement, Lines = { new(Cpt.MarrowAspirationSpine20939, -1) } });");

    [Theory]
    [InlineData("Send(new List<Line> { new() { Code = \"22612\", Units = 1.5m }, new() { Code = \"20939\", Units = 1.0m } });")]
    [InlineData("Send(new List<Line> { new() { Code = \"20939\", Units = n } });")]
    public Task Risk_19_units_of_other_kinds(string body) => SilentBody(body);

    [Theory]
    [InlineData("Send(new List<Line> { new() { Code = \"20939\", Units = 1, Mod = null }, new() { Code = \"22612\", Units = 1, Mod = \"\" } });")]
    [InlineData("Send(new List<Line> { new() { Code = \"22612\", Units = 1, Mod = \"59:RT\" }, new() { Code = \"20939\", Units = 1, Mod = code } });")]
    public Task Risk_20_modifier_lists(string body) => SilentBody(body);

    [Fact]
    public Task Risk_21_the_consumers_own_Cpt() => Silent(
        "namespace Own { class Cpt { public static readonly string Code20939 = \"20939\"; public class Text { public const string Code20939 = \"1\"; } } class T { object P => new List<Line> { new() { Code = Cpt.Code20939, Units = 1 } }; } }");

    [Fact]
    public Task Risk_22_comments_and_samples() => Silent("/// <example><code>new Line { Code = \"20939\" }</code></example>\nclass T { /* new Line { Code = \"20939\", Mod = \"51\" } */ string S => \"new Line { Code = 20939 }\"; }");

    [Fact]
    public Task Names_alone_are_never_more_than_a_suggestion() => ConsumerTest.VerifyClaimsAsync(
        Head + "class T { void Send(object o) { } void M() => Send(new List<ChargeRow> { new() { CptCode = {|BGC2001:\"20939\"|}, Units = 1 } }); }");

    [Fact]
    public async Task A_suggestion_is_an_information()
    {
        string source = Head + "class T { void Send(object o) { } void M() => Send(new List<ChargeRow> { new() { CptCode = {|#0:\"20939\"|}, Units = 1 } }); }";
        await new ConsumerTest(OurAnalyzers.Claims) { TestCode = source, ExpectedDiagnostics = { new DiagnosticResult("BGC2001", DiagnosticSeverity.Info).WithLocation(0) } }.RunAsync();
        await ConsumerTest.VerifyClaimsAsync(source, ("bonegraft.name_signals", "off"));
    }
}
