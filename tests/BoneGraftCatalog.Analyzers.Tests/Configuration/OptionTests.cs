using System;
using System.Globalization;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace BoneGraftCatalog.Analyzers.Tests.Configuration;

public sealed class OptionTests
{
    private const string Source = "namespace Acme { class Line { public string Code { get; set; } public int Units { get; set; } } class Claim { public Line[] Lines { get; set; } } }";

    [Theory]
    [InlineData("bonegraft.payor", "medicare", "BGC0020")]
    [InlineData("bonegraft.payer", "medi care", "BGC0020")]
    [InlineData("bonegraft.payer", "medicar", "BGC0020")]
    [InlineData("bonegraft.payer", "Acme-Health", "BGC0020")]
    [InlineData("bonegraft.claim_type", "doctor", "BGC0020")]
    [InlineData("bonegraft.date_of_service", "3/2/2026", "BGC0020")]
    [InlineData("bonegraft.name_signals", "maybe", "BGC0020")]
    [InlineData("bonegraft.line_types", "Acme.Line", "BGC0021")]
    [InlineData("bonegraft.line_types", "Acme.Line(kode=Code)", "BGC0021")]
    [InlineData("bonegraft.line_types", "Acme.Line(units=Units)", "BGC0021")]
    [InlineData("bonegraft.line_types", "Acme.Line(code=Code, units=)", "BGC0021")]
    [InlineData("bonegraft.line_types", "Acme.Line(code=Code, units=Code)", "BGC0021")]
    [InlineData("bonegraft.line_types", "Acme.Line(code=Kode)", "BGC0021")]
    [InlineData("bonegraft.line_types", "Acme.Lime(code=Code)", "BGC0022")]
    [InlineData("bonegraft.claim_types", "Acme.Claim(code=Lines)", "BGC0021")]
    public Task What_is_not_understood_is_reported_once(string key, string value, string id) => new ConsumerTest(OurAnalyzers.Claims)
    {
        TestCode = Source,
        Options = [(key, value)],
        ExpectedDiagnostics = { new DiagnosticResult(id, default).WithOptions(DiagnosticOptions.IgnoreSeverity) },
    }.RunAsync();

    [Theory]
    [InlineData("bonegraft.payer", "Medicare")]
    [InlineData("bonegraft.payer", "cpt-rules")]
    [InlineData("bonegraft.payer", "")]
    [InlineData("bonegraft.claim_type", "Ambulatory-Surgery")]
    [InlineData("bonegraft.claim_type", "ASC")]
    [InlineData("bonegraft.date_of_service", "2026-03-02")]
    [InlineData("bonegraft.claim_checks", "on")]
    [InlineData("bonegraft.line_types", "Acme.Line(code=Code, units=Units) | ")]
    [InlineData("bonegraft.claim_types", "Acme.Claim(lines=Lines)")]
    [InlineData("other.payer", "x")]
    public Task What_is_understood_is_not_reported(string key, string value) => ConsumerTest.VerifyClaimsAsync(Source, (key, value));

    [Theory]
    [InlineData("medicare", "professional", "2024-03-01", true)]
    [InlineData("cpt-rules", "professional", "2024-03-01", false)]
    [InlineData("medicare", "inpatient", "2024-03-01", false)]
    [InlineData("medicare", "asc", "2024-03-01", true)]
    [InlineData("medicare", "ambulatory-surgery", "2024-03-01", true)]
    public Task Payer_claim_type_and_date_are_taken_from_the_options(string payer, string type, string date, bool flagged)
    {
        string code = flagged ? "{|BGC2007:ProcedureCode.Parse(\"38220\")|}" : "ProcedureCode.Parse(\"38220\")";
        return ConsumerTest.VerifyClaimsAsync(
            "using BoneGraftCatalog; class T { Claim P => new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(" + code + ") } }; }",
            ("bonegraft.payer", payer),
            ("bonegraft.claim_type", type),
            ("bonegraft.date_of_service", date));
    }

    [Fact]
    public Task The_payer_that_was_probably_meant_is_named_and_what_every_payer_says_is_still_found() => new ConsumerTest(OurAnalyzers.Claims)
    {
        TestCode = "using BoneGraftCatalog; class T { Claim P => new Claim { ServiceDate = new(2024, 3, 1), Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, Modifier.Parse(\"LT\"), {|BGC2015:Modifier.Parse(\"LT\")|}), new(ProcedureCode.Parse(\"38220\")) } }; }",
        Options = [("bonegraft.payer", "medicar"), ("bonegraft.claim_type", "professional")],
        ExpectedDiagnostics = { new DiagnosticResult("BGC0020", DiagnosticSeverity.Warning) },
        DiagnosticVerifier = (found, _, _) => Assert.True(found.Id != "BGC0020" || found.GetMessage(CultureInfo.InvariantCulture).EndsWith("Did you mean medicare?", StringComparison.Ordinal)),
    }.RunAsync();

    [Fact]
    public async Task A_date_in_the_options_dates_the_codes()
    {
        const string Source = "using BoneGraftCatalog; class T { Claim P => new Claim { Lines = { new({|BGC2013:ProcedureCode.Parse(\"0195T\")|}) } }; }";
        await ConsumerTest.VerifyClaimsAsync(Source, ("bonegraft.date_of_service", "2024-03-01"));
        await ConsumerTest.VerifyClaimsAsync(Source.Replace("{|BGC2013:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal), ("bonegraft.date_of_service", "2018-03-01"));
    }
}
