using System.Threading.Tasks;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>Claims built of the library's own types, in every way the language has.</summary>
public sealed class OwnTypesTests
{
    private static Task InMethod(string body, params (string, string)[] options) => AnalyzerRun.VerifyAsync(
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
    [InlineData("var c = new Claim { Lines = [new({|BGC2001:Cpt.MarrowAspirationSpine20939|})] };")]
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
    [InlineData("ClaimLine[] first = [new(Cpt.ArthrodesisPosterolateralLumbar22612)]; SubmitLines([..first, new(Cpt.MarrowAspirationSpine20939)]);")]
    [InlineData("var c = new Claim { IsComplete = false, Lines = { new(Cpt.MarrowAspirationSpine20939) } };")]
    [InlineData("var c = new Claim { Frequency = ClaimFrequency.Replacement, Lines = { new(Cpt.MarrowAspirationSpine20939) } };")]
    [InlineData("var c = new Claim { History = new[] { Cpt.ArthrodesisPosterolateralLumbar22612 }, Lines = { new(Cpt.MarrowAspirationSpine20939) } };")]
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
    [InlineData("SubmitLines([..list, new(Cpt.MarrowAspirationSpine20939)]);")]
    public Task What_is_not_known_is_not_said(string body) => InMethod(body);

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
}
