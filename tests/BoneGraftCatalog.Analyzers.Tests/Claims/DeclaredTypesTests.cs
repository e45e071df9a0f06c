using System;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>Claims built of a consumer's own types, declared by attribute or option.</summary>
public sealed class DeclaredTypesTests
{
    private const string Types =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using BoneGraftCatalog;

        [ServiceLine]
        public class Line
        {
            public Line() { }
            public Line(string code, int units = 1) { Code = code; Units = units; }
            [ProcedureCode] public string Code { get; set; }
            [Modifier(1)] public string Mod1 { get; set; }
            [Modifier(2)] public string Mod2 { get; set; }
            [Units] public int Units { get; set; }
            [ServiceDate] public DateTime Date { get; set; }
            public decimal Charge { get; set; }
        }

        [ServiceLine]
        public record Flat([ProcedureCode] string Code, [Modifier] string Modifiers, [Units] decimal Units);

        [ServiceLine]
        public struct Small { [ProcedureCode] public string Code; [Units] public int Units; }

        public class Encounter
        {
            [ClaimLines] public List<Line> Charges { get; set; } = new();
            [ServiceDate] public DateTime Dos { get; set; }
        }

        public class Builder
        {
            [ServiceLine] public Builder Line([ProcedureCode] string code, [Modifier] string mod = null, [Units] int units = 1) => this;
            public Encounter Build() => null;
        }

        public class PlainLine { public string CptCode { get; set; } public string Mod1 { get; set; } public string Mod2 { get; set; } public int Qty { get; set; } }
        public class PlainClaim { public List<PlainLine> Items { get; } = new(); public class Nested { public string Proc { get; set; } } }

        """;

    private static readonly (string, string)[] Mapping =
    [
        ("bonegraft.line_types", "PlainLine(code=CptCode, modifiers=Mod1 Mod2, units=Qty) | PlainClaim+Nested(code=Proc)"),
        ("bonegraft.claim_types", "PlainClaim(lines=Items)"),
        ("bonegraft.name_signals", "off"),
    ];

    private static string Method(string body) => Types + "class Consumer { void Send(object o) { } void Bill([ProcedureCode] string code, [Units] int units) { } void SendAll([ClaimLines] IEnumerable<Line> lines) { }\n void M(bool x, string code, Line other, Encounter known) { " + body + " } }";

    [Theory]
    [InlineData("var e = new Encounter { Charges = { new Line { Code = {|BGC2001:\"20939\"|}, Units = 1 } } }; Send(e);")]
    [InlineData("var e = new Encounter { Charges = new List<Line> { new Line({|BGC2001:\"20939\"|}) } }; Send(e);")]
    [InlineData("var e = new Encounter(); e.Charges.Add(new Line { Code = {|BGC2001:\"20939\"|} }); Send(e);")]
    [InlineData("SendAll(new[] { new Line({|BGC2001:\"20939\"|}) });")]
#if !ROSLYN_FLOOR
    [InlineData("SendAll([new Line({|BGC2001:Cpt.Text.MarrowAspirationSpine20939|})]);")]
#endif
    [InlineData("var l = new List<Flat> { new(\"22612\", \"\", 1), new({|BGC2001:\"20932\"|}, \"59,RT\", 1) }; Send(l);")]
    [InlineData("var a = new Flat(\"22612\", null, 1); var l = new List<Flat> { a with { Code = {|BGC2001:\"20932\"|} } }; Send(l);")]
    [InlineData("var s = new Small { Code = {|BGC2001:\"20939\"|}, Units = 1 }; Send(new[] { s });")]
    public Task A_lone_add_on_is_flagged(string body) => ConsumerTest.VerifyClaimsAsync(Method(body));

    [Theory]
    [InlineData("var e = new Encounter { Charges = { new Line(\"22612\"), new Line(\"20939\") } }; Send(e);")]
    [InlineData("var l = new Line(\"20939\"); known.Charges.Add(l);")]
    [InlineData("var e = new Encounter { Charges = { new Line(code), new Line(\"20939\") } }; Send(e);")]
    [InlineData("Bill(\"20939\", 1);")]
    [InlineData("var a = new Flat(\"20939\", null, 1); Send(a);")]
    [InlineData("known.Charges.AddRange(new[] { new Line(\"20939\") });")]
    [InlineData("var e = new Encounter { Charges = { new Line(\"20939\") } }; Fill(e); Send(e); void Fill(Encounter c) { c.Charges.Add(other); }")]
    [InlineData("var p = new PlainClaim { Items = { new PlainLine { CptCode = \"20939\", Qty = 1 } } };")]
    public Task What_is_whole_or_not_known_is_silent(string body) => ConsumerTest.VerifyClaimsAsync(Method(body), [("bonegraft.name_signals", "off")]);

    [Theory]
    [InlineData("Send(new Line { Code = \"20939\", Mod1 = {|BGC2003:\"51\"|}, Units = 1 });")]
    [InlineData("Send(new Line { Code = \"20939\", Mod1 = \"59\", Mod2 = {|BGC2015:\"59\"|}, Units = 1 });")]
    [InlineData("Send(new Flat(\"20939\", \"59,{|BGC2015:59|}\", 1));")]
    [InlineData("Send(new Line { Code = {|BGC2013:\"0195T\"|}, Date = new DateTime(2024, 3, 1), Units = 1 });")]
    [InlineData("var l = new Line { Code = \"20939-{|BGC2003:51|}\" }; Send(l);")]
    public Task Presence_is_judged_on_one_line(string body) => ConsumerTest.VerifyClaimsAsync(Method(body));

    [Theory]
    [InlineData("Send(new Line { Code = \"22612\", Units = {|BGC2010:5|} });")]
    [InlineData("var l = new Line { Code = \"22612\" }; l.Units = {|BGC2010:5|}; Send(l);")]
    [InlineData("known.Charges.Add(new Line(\"22612\", {|BGC2010:5|}));")]
    public async Task One_line_is_judged_for_the_payer_of_the_options(string body)
    {
        await ConsumerTest.VerifyClaimsAsync(Method(body), [("bonegraft.payer", "medicare"), ("bonegraft.claim_type", "professional")]);
        await ConsumerTest.VerifyClaimsAsync(Method(body.Replace("{|BGC2010:5|}", "5", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("var p = new PlainClaim { Items = { new PlainLine { CptCode = {|BGC2001:\"20939\"|}, Qty = 1 } } }; Send(p);")]
    [InlineData("var p = new List<PlainLine> { new() { CptCode = {|BGC2001:\"20939\"|}, Mod1 = \"59\" } }; Send(p);")]
    [InlineData("var p = new[] { new PlainClaim.Nested { Proc = {|BGC2001:\"20939\"|} } }; Send(p);")]
    public Task A_mapping_in_the_options_is_as_good_as_attributes(string body) => ConsumerTest.VerifyClaimsAsync(Method(body), Mapping);

    [Fact]
    public Task A_fluent_builder_is_followed() => ConsumerTest.VerifyClaimsAsync(Method("Send(new Builder().Line(\"22612\").Line(\"20939\", {|BGC2003:\"51\"|}).Build());"));

    [Theory]
    [InlineData("[IntentionallyInvalid] class T { void M(System.Action<object> send) { send(new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }); } }")]
    [InlineData("class T { [IntentionallyInvalid(\"a test\")] void M(System.Action<object> send) { send(new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }); } }")]
    [InlineData("class T { [IntentionallyInvalid] Claim P => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; }")]
    [InlineData("class T { [IntentionallyInvalid] Claim _f = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; }")]
    [InlineData("class T { Claim M() { [IntentionallyInvalid] Claim Local() => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; return Local(); } }")]
    [InlineData("class T { System.Func<Claim> M() => [IntentionallyInvalid] () => { System.Func<Claim> inner = () => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; return inner(); }; }")]
    public Task What_is_wrong_on_purpose_is_silent(string source) => ConsumerTest.VerifyClaimsAsync("using BoneGraftCatalog;\n" + source);

    [Theory]
    [InlineData("class T { Claim P => new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; }")]
    [InlineData("class T { Claim P { get; } = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; }")]
    [InlineData("class T { Claim _f = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; }")]
    [InlineData("class T { T() { _f = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; } Claim _f; }")]
    [InlineData("class T { Claim P { get { return new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; } } }")]
    [InlineData("class T { Claim M(int i) => i switch { 1 => new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }, _ => null }; }")]
    public Task Every_kind_of_body_is_read(string source) => ConsumerTest.VerifyClaimsAsync("using BoneGraftCatalog;\n" + source);

    [Fact]
    public async Task The_project_switch_silences_all()
    {
        string source = "using BoneGraftCatalog; class T { Claim P => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; }";
        await ConsumerTest.VerifyClaimsAsync(source, [("build_property.BoneGraftClaimChecks", "false")]);
        await ConsumerTest.VerifyClaimsAsync(source, [("bonegraft.claim_checks", "off")]);
    }

    [Theory]
    [InlineData("other.Code = \"20939\"; other.Mod1 = {|BGC2003:\"51\"|};")]
    [InlineData("var first = known.Charges[0]; first.Code = \"20939\"; first.Mod2 = {|BGC2003:\"51\"|}; Send(first);")]
    [InlineData("foreach (var l in known.Charges) { l.Code = \"20939\"; l.Mod1 = {|BGC2003:\"51\"|}; }")]
    [InlineData("other.Code = {|BGC2013:\"0775T\"|}; other.Date = new DateTime(2026, 3, 2);")]
    [InlineData("other.Code = \"0775T\";")]
    [InlineData("other.Mod1 = \"51\";")]
    [InlineData("other.Code = \"20939\"; if (x) other.Mod1 = \"51\"; else other.Mod1 = \"59\"; Send(other);")]
    [InlineData("other.Code = code; other.Mod1 = \"51\";")]
    [InlineData("known.Charges[0].Code = \"20939\"; known.Charges[1].Mod1 = \"51\";")]
    [InlineData("known.Charges.Add(other); other.Code = \"20939\";")]
    [InlineData("var e = new Encounter { Dos = new DateTime(2026, 3, 2), Charges = { other } }; other.Code = \"20939\"; Send(e);")]
    [InlineData("other.Code = \"0200T\"; var e = new Encounter { Charges = { other, new Line { Code = \"22310\", Units = 1 } } }; Send(e);")]
    public Task Of_a_line_from_elsewhere_that_is_judged_which_is_set_here(string body) =>
        ConsumerTest.VerifyClaimsAsync(Method(body), [("bonegraft.payer", "medicare"), ("bonegraft.claim_type", "professional"), ("bonegraft.date_of_service", "2026-03-02")]);
}
