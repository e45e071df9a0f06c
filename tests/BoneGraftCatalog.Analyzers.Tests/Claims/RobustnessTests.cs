using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>Source that does not compile is the common case in an editor: nothing may crash on it.</summary>
public sealed class RobustnessTests
{
    private const string Types =
        """
        using System; using System.Collections.Generic; using System.Linq; using BoneGraftCatalog;
        [ServiceLine] public class Line { public Line() { } public Line(string code, int units) { } [ProcedureCode] public string Code { get; set; } [Units] public decimal? Units { get; set; } [Modifier] public List<string> Mods { get; set; } [ServiceDate] public DateTime? Date { get; set; } }
        [ServiceLine] public record Flat([ProcedureCode] string Code, [Modifier] string Modifiers, [Units] int Units);
        [ServiceLine] public struct Small { [ProcedureCode] public string Code; [Units] public int Units; }
        public class Bill { [ClaimLines] public List<Line> Lines { get; set; } = new(); [ServiceDate] public DateTime Dos { get; set; } }
        public class Builder { [ServiceLine] public Builder Add([ProcedureCode] string code, [Modifier] string mod = null) => this; }
        public class ChargeRow { public string CptCode { get; set; } public int Units { get; set; } public string Modifier1 { get; set; } }
        namespace Hl7.Fhir.Model { public class CodeableConcept { public CodeableConcept(string system, string code) { } } public class Claim { public class ItemComponent { public CodeableConcept ProductOrService { get; set; } } public List<ItemComponent> Item { get; set; } } }

        """;

    public static TheoryData<string> Sources => new(
        "class T { void M(bool x, Action<object> send, ClaimLineList list) { var c = new Claim { ServiceDate = new ServiceDate(2026, 3, 2), Lines = { new(Cpt.MarrowAspirationSpine20939, Mod.Distinct59), ClaimLine.Parse(\"20939-51\") } }; if (x) c.Lines.Add(list[0].WithUnits(2)); foreach (var l in list) { c.Lines.Add(l); } send(c); } }",
        "class T { Bill P => new() { Dos = new DateTime(2026, 3, 2), Lines = [new Line(\"20939\", 1) { Mods = [\"51\", .. new[] { \"59\" }] }, .. new List<Line> { new() { Code = \"22612\" } }] }; Func<Bill> F = () => new Bill { Lines = { new Line { Code = \"20939\" } } }; }",
        "class T { async System.Threading.Tasks.Task M(Flat f) { var a = f with { Code = \"20939\" }; var (b, c) = (a with { Units = 2 }, a); var l = new List<Flat> { a, b }; await System.Threading.Tasks.Task.Yield(); l[0] = c; _ = l.Select(x => x with { Code = \"20930\" }).ToArray(); } }",
        "class T { IEnumerable<object> M(int n) { for (int i = 0; i < n; i++) { try { yield return new Builder().Add(\"20939\", n > 2 ? \"51\" : null).Add(\"22612\"); } finally { n++; } } var s = new Small { Code = \"20939\" }; s.Units += n; yield return new[] { s }; } }",
        "class T { const string Raw = \"ST*837*0001~CLM*1*9***22:B:1~SV1*HC:20939:51*5*UN*1***1~SE*9*0001~\"; string S(decimal d) => $\"SV1*HC:20939:51*{d:0.00}*UN*1~\" + @\"SV1*HC:20939\"\"~\" + \"HC:\\u00320939\"; }",
        "class T { const string Raw = \"\"\"\n    SV1*HC:20939:51*5*UN*1***1~\n      SV1*HC:22612*5*UN*1~\n    \"\"\"; ReadOnlySpan<byte> B => \"SV1*HC:20939*5\"u8; string I(int n) => $$\"\"\"\n  SV1*HC:20939:{{n}}~\n  \"\"\"; }",
        "class T { void M(Action<object> send, string code) { send(new Hl7.Fhir.Model.Claim { Item = new() { new() { ProductOrService = new(\"http://www.ama-assn.org/go/cpt\", \"20939\") }, null, new() { ProductOrService = new(code, code) } } }); send(new List<ChargeRow> { new() { CptCode = \"20939\", Units = code is { Length: > 2 } ? 1 : 2 } }); } }",
        "class T(string code = \"20939\") : Line(code, 1) { Line[] _all = { new(\"20939\", 1), new(code, 2) }; static Line[,] _two = { { new(\"20939\", 1) } }; Line this[int i] => new(\"20939\", i); void M(ref Line r, out Line o) { o = new Line(\"20939\", 1); r = o; r.Code ??= \"20930\"; lock (o) { o.Units++; } using var m = new System.IO.MemoryStream(); switch (r) { case { Code: \"20939\" } when r.Units > 1: goto default; default: return; } } }");

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_source_cut_off_at_any_character_crashes_nothing(string source) =>
        await RunAllAsync(Enumerable.Range(0, source.Length + 1).Select(i => source[..i]));

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_source_with_a_token_missing_or_doubled_crashes_nothing(string source)
    {
        List<Microsoft.CodeAnalysis.Text.TextSpan> tokens = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0).Select(t => t.FullSpan)];
        Assert.NotEmpty(tokens);
        await RunAllAsync(tokens.SelectMany(t => new[] { source.Remove(t.Start, t.Length), source.Insert(t.End, source.Substring(t.Start, t.Length)) }));
    }

    private static async Task RunAllAsync(IEnumerable<string> sources)
    {
        var failures = new ConcurrentBag<string>();
        int count = 0;
        await Parallel.ForEachAsync(sources, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (source, cancellation) =>
        {
            System.Threading.Interlocked.Increment(ref count);
            foreach (Diagnostic diagnostic in await AnalyzerRun.AnalyzeBesideAsync(Types, source))
            {
                if (!diagnostic.Id.StartsWith("BGC", StringComparison.Ordinal))
                {
                    failures.Add(diagnostic + "\n" + diagnostic.Descriptor.Description + "\n" + source);
                }
            }
        });
        Assert.True(count > 20);
        Assert.Empty(failures.Take(3));
    }
}
