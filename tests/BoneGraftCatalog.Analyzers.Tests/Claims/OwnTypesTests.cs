using System.Threading.Tasks;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>Claims built of the library's own types, in every way the language has.</summary>
public sealed class OwnTypesTests
{
    private static Task InMethod(string body, params (string, string)[] options) => ConsumerTest.VerifyClaimsAsync(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using BoneGraftCatalog;

        class Consumer
        {
            void Submit(Claim claim) { }
            void SubmitLines(IReadOnlyList<ClaimLine> lines) { }
            bool Ask() => DateTime.Now.Year > 1;
            void Method(bool x, ClaimLine line, ClaimLineList list, ProcedureCode code, ServiceDate date)
            {
                {{body}}
            }
        }
        """,
        options);

    [Theory]
    [InlineData("var c = new Claim { Lines = { new ClaimLine({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } };")]
    [InlineData("var c = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; Submit(c);")]
    [InlineData("var c = new Claim(new ClaimLine({|BGC2001:Cpt.MarrowAspirationSpine20939|}));")]
#if !ROSLYN_FLOOR
    [InlineData("var c = new Claim { Lines = [new({|BGC2001:Cpt.MarrowAspirationSpine20939|})] };")]
#endif
    [InlineData("var c = new Claim { Lines = new ClaimLineList { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } };")]
    [InlineData("var c = new Claim(); c.Lines.Add(new ClaimLine({|BGC2001:Cpt.MarrowAspirationSpine20939|})); Submit(c);")]
    [InlineData("var c = new Claim(); c.Lines.Add(ClaimLine.Parse(\"{|BGC2001:20939|}-59\")); Submit(c);")]
    [InlineData("var c = new Claim(); var l = new ClaimLine({|BGC2001:Cpt.MarrowAspirationSpine20939|}); c.Lines.Add(l); Submit(c);")]
    [InlineData("var c = new Claim(); c.Lines.Add(new ClaimLine({|BGC2001:Cpt.MarrowAspirationSpine20939|}).WithUnits(1)); Submit(c);")]
    [InlineData("Submit(new Claim { Lines = { new({|BGC2001:ProcedureCode.Parse(\"20939\")|}) } });")]
    [InlineData("var lines = new List<ClaimLine> { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) }; SubmitLines(lines);")]
    [InlineData("SubmitLines(new[] { new ClaimLine({|BGC2001:Cpt.MarrowAspirationSpine20939|}) });")]
    [InlineData("var lines = new ClaimLineList(); lines.Add(new({|BGC2001:Cpt.MarrowAspirationSpine20939|})); var c = new Claim { Lines = lines }; Submit(c);")]
    [InlineData("var c = new Claim(); var lines = c.Lines; lines.Add(new({|BGC2001:Cpt.MarrowAspirationSpine20939|})); Submit(c);")]
    [InlineData("var k = Cpt.MarrowAspirationSpine20939; var c = new Claim { Lines = { new({|BGC2001:k|}) } };")]
    [InlineData("Action a = () => { var c = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; Submit(c); };")]
    [InlineData("void Local() { Submit(new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }); } Local();")]
    public Task A_lone_add_on_is_flagged(string body) => InMethod(body);

    [Theory]
    [InlineData("var c = new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), new(Cpt.MarrowAspirationSpine20939) } };")]
    [InlineData("var c = new Claim(); c.Lines.Add(new(Cpt.MarrowAspirationSpine20939)); c.Lines.Add(new(Cpt.ArthrodesisPosterolateralLumbar22612)); Submit(c);")]
    [InlineData("var c = new Claim(new ClaimLine(Cpt.MarrowAspirationSpine20939)); c.Lines.Add(new(Cpt.ArthrodesisPosterolateralLumbar22612));")]
#if !ROSLYN_FLOOR
    [InlineData("ClaimLine[] first = [new(Cpt.ArthrodesisPosterolateralLumbar22612)]; SubmitLines([..first, new(Cpt.MarrowAspirationSpine20939)]);")]
#endif
    [InlineData("var c = new Claim { IsComplete = false, Lines = { new(Cpt.MarrowAspirationSpine20939) } };")]
    [InlineData("var c = new Claim { Frequency = ClaimFrequency.Replacement, Lines = { new(Cpt.MarrowAspirationSpine20939) } };")]
    [InlineData("var c = new Claim { History = new[] { new ClaimLine(Cpt.ArthrodesisPosterolateralLumbar22612) }, Lines = { new(Cpt.MarrowAspirationSpine20939) } };")]
    [InlineData("var c = new Claim { History = new ClaimLine[] { new(code) }, Lines = { new(Cpt.MarrowAspirationSpine20939) } };")]
    [InlineData("var c = new Claim { History = new[] { new ClaimLine(Cpt.ArthrodesisPosterolateralLumbar22612, 7).WithPlaceOfService(\"21\") }, Lines = { new(Cpt.MarrowAspirationSpine20939) } };")]
    public Task A_claim_with_its_primary_is_clean(string body) => InMethod(body);

    [Theory]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939), line } };")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939), new(code) } };")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; foreach (var l in list) c.Lines.Add(l); Submit(c);")]
    [InlineData("var c = new Claim { Lines = list }; c.Lines.Add(new(Cpt.MarrowAspirationSpine20939)); Submit(c);")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; Submit(c); c.Lines.Add(new(Cpt.ArthrodesisPosterolateralLumbar22612));")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; Submit(c); Submit(c);")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; if (x) c.Lines.Add(new(Cpt.ArthrodesisPosterolateralLumbar22612)); Submit(c);")]
    [InlineData("var c = new Claim(); if (x) c.Lines.Add(new(Cpt.ArthrodesisPosterolateralLumbar22612)); if (x) c.Lines.Add(new(Cpt.MarrowAspirationSpine20939)); Submit(c);")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; Action a = () => c.Lines.Add(line); a(); Submit(c);")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; try { Ask(); } finally { c.Lines.Add(line); } Submit(c);")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; while (Ask()) { c.Lines.Add(new(Cpt.ArthrodesisPosterolateralLumbar22612)); } Submit(c);")]
    [InlineData("list.Add(new(Cpt.MarrowAspirationSpine20939));")]
    [InlineData("var c = new Claim { Lines = { new(x ? Cpt.MarrowAspirationSpine20939 : Cpt.ArthrodesisPosterolateralLumbar22612), new(x ? Cpt.ArthrodesisPosterolateralLumbar22612 : Cpt.MarrowAspirationSpine20939) } }; var s = 0; while (Ask()) s++;")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939, units: list.Count) } };")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; c.Lines[0] = line; Submit(c);")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; c.Lines.Clear(); Submit(c);")]
    [InlineData("SubmitLines(list.Concat(new[] { new ClaimLine(Cpt.MarrowAspirationSpine20939) }).ToList());")]
#if !ROSLYN_FLOOR
    [InlineData("SubmitLines([..list, new(Cpt.MarrowAspirationSpine20939)]);")]
#endif
    public Task What_is_not_known_is_not_said(string body) => InMethod(body);

    [Theory]
    [InlineData("new ServiceDate(2024, 7, 15)", "{|BGC2007:Cpt.ArthrodesisPosterolateralLumbar22612|}")]
    [InlineData("day", "Cpt.ArthrodesisPosterolateralLumbar22612")]
    public Task A_line_that_was_paid_on_a_day_that_is_not_known_decides_nothing(string paid, string code) => ConsumerTest.VerifyClaimsAsync(
        ConsumerTest.Usings + $$"""
        class T
        {
            Claim M(ServiceDate day) => new Claim
            {
                ServiceDate = new ServiceDate(2024, 7, 15),
                History = new[] { new ClaimLine(ProcedureCode.Parse("22633")).WithServiceDate({{paid}}) },
                Lines = { new({{code}}) },
            };
        }
        """,
        ("bonegraft.payer", "medicare"),
        ("bonegraft.claim_type", "professional"));

    [Theory]
    [InlineData("var c = new Claim(); if (x) { c.Lines.Add(new({|BGC2001:Cpt.MarrowAspirationSpine20939|})); } Submit(c);")]
    [InlineData("var c = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; if (x) c.Lines.Add(new(Cpt.BoneHarvestSmall20900)); Submit(c);")]
    [InlineData("var c = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; if (!x) throw new Exception(); Submit(c);")]
    [InlineData("var c = new Claim { Lines = { new(x ? {|BGC2001:Cpt.MarrowAspirationSpine20939|} : Cpt.BoneHarvestSmall20900) } };")]
    [InlineData("foreach (var l in list) { var c = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; Submit(c); }")]
    [InlineData("var c = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; using (var s = new System.IO.MemoryStream()) { Submit(c); }")]
    [InlineData("Claim c; if (x) c = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; else c = new Claim(); Submit(c);")]
    [InlineData("var c = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; Console.WriteLine(c.Lines.Count); Submit(c);")]
    [InlineData("var a = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; var b = a; Submit(b);")]
    public Task Branches_are_followed(string body) => InMethod(body);

    [Theory]
    [InlineData("new(Cpt.MarrowAspirationSpine20939).WithModifier({|BGC2003:Mod.MultipleProcedures51|})")]
    [InlineData("new(Cpt.MarrowAspirationSpine20939, Mod.Distinct59).WithModifier({|BGC2003:Mod.MultipleProcedures51|}).WithUnits(1)")]
    [InlineData("new(Cpt.MarrowAspirationSpine20939, {|BGC2003:Mod.MultipleProcedures51|}).WithModifier(Mod.Distinct59)")]
    [InlineData("new(Cpt.MarrowAspirationSpine20939, Mod.Distinct59).WithModifier({|BGC2015:Mod.Distinct59|})")]
    [InlineData("new(Cpt.MarrowAspirationSpine20939, Mod.MultipleProcedures51).WithModifiers(Mod.Distinct59)")]
    [InlineData("new(Cpt.MarrowAspirationSpine20939, modifier).WithModifier({|BGC2003:Mod.MultipleProcedures51|})")]
    [InlineData("new(Cpt.MarrowAspirationSpine20939).WithModifier(modifier)")]
    [InlineData("line.WithModifier(Mod.MultipleProcedures51)")]
    public Task A_modifier_is_added_to_a_copy_of_the_line(string last) => ConsumerTest.VerifyClaimsAsync(
        "using BoneGraftCatalog; class T { Claim M(ClaimLine line, Modifier modifier) => new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612), " + Explicit(last) + " } }; }");

    [Fact]
    public Task One_day_in_place_of_a_span_leaves_no_span() => ConsumerTest.VerifyClaimsAsync(
        """
        using BoneGraftCatalog;
        class T
        {
            Claim Span() => new Claim { Lines = { new ClaimLine(Cpt.ArthrodesisPosterolateralLumbar22612, 2).WithServiceDates(new ServiceDate(2026, 3, 2), new ServiceDate(2026, 3, 3)) } };
            Claim Day() => new Claim { Lines = { new ClaimLine(Cpt.ArthrodesisPosterolateralLumbar22612, {|BGC2010:2|}).WithServiceDates(new ServiceDate(2026, 3, 2), new ServiceDate(2026, 3, 3)).WithServiceDate(new ServiceDate(2026, 3, 2)) } };
        }
        """,
        [("bonegraft.payer", "medicare"), ("bonegraft.claim_type", "professional")]);

    [Theory]
    [InlineData("ClaimChecker.Medicare.Check(new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, {|BGC2010:4|}) } });")]
    [InlineData("var checker = ClaimChecker.Medicare; var c = new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, {|BGC2010:4|}) } }; checker.Check(c);")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, {|BGC2010:4|}) } }; ClaimChecker.Medicare.Check(c); Submit(c);")]
    [InlineData("ClaimChecker.Medicare.Check(new Claim { ClaimType = ClaimType.Inpatient, Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, 4) } });")]
    [InlineData("ClaimChecker.CptRules.Check(new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, 4) } });")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, 4) } }; ClaimChecker.Medicare.Check(c); ClaimChecker.CptRules.Check(c);")]
    [InlineData("var k = Ask() ? ClaimChecker.Medicare : ClaimChecker.CptRules; k.Check(new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, 4) } });")]
    [InlineData("Submit(new Claim { Lines = { new(Cpt.ArthrodesisPosterolateralLumbar22612, 4) } });")]
    public Task The_checker_that_a_claim_is_given_to_tells_the_payer(string body) => InMethod(body);

    // A target-typed new has no members of its own to call.
    private static string Explicit(string line) => line.Replace("new(", "new ClaimLine(", System.StringComparison.Ordinal);
}
