using System.Threading.Tasks;

namespace BoneGraftCatalog.Analyzers.Tests.Claims;

/// <summary>Lines that are put together in several places: what is a part lacks nothing, and what is whole still does.</summary>
public sealed class PartsOfClaimsTests
{
    private const string Types =
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using BoneGraftCatalog;

        [ServiceLine]
        public class Line
        {
            public Line() { }
            public Line(string code, int units = 1) { Code = code; Units = units; }
            [ProcedureCode] public string Code { get; set; }
            [Modifier(1)] public string Mod1 { get; set; }
            [Units] public int Units { get; set; } = 1;
            [ServiceDate] public DateTime? Date { get; set; }
        }

        public class Encounter
        {
            public Encounter() { }
            public Encounter(IEnumerable<Line> lines) : this() { Lines.AddRange(lines); }
            [ClaimLines] public List<Line> Lines { get; set; } = new();
        }

        public class Fusion : Encounter { public Fusion() { Lines.Add(new Line("22612")); } }
        public class ByMethod : Encounter { public ByMethod() => Begin(); private void Begin() => Lines.Add(new Line("22612")); }
        public class Chained : Encounter { public Chained(int i) : this() { } public Chained() { this.Lines.Add(new Line("22612")); } }
        public class Base : Encounter { protected Base(string primary) { Lines = new List<Line> { new(primary) }; } }
        public class Derived : Base { public Derived() : base("22612") { } }
        public class Begun { [ClaimLines] public List<Line> Lines { get; } = new() { new Line("22612") }; }
        public class Shown { private readonly List<Line> _all = new() { new Line("22612") }; [ClaimLines] public List<Line> Lines => _all; }
        public class Given { public Given(string primary) { Lines = new List<Line> { new(primary) }; } [ClaimLines] public List<Line> Lines { get; } }
        public record Positional([property: ClaimLines] List<Line> Lines);
        public record Further(string Name, List<Line> L) : Positional(L) { public Further() : this("A", [new("22612")]) { } }
        public record Further2(string Name) : Positional(new List<Line> { new("22612") });
        public class Two { [ClaimLines] public List<Line> Lines { get; } = new(); public ICollection<Line> All => Lines; public List<string> Diagnoses { get; } = new(); }
        public class Bag : List<Line> { public Bag() { Add(new Line("22612")); } }
        public class Plain { public Plain(string patient, List<Line> lines = null) { Patient = patient; Lines = lines ?? new List<Line>(); } public string Patient { get; } [ClaimLines] public List<Line> Lines { get; } }
        public class Empty { public Empty() { Lines = new(); } [ClaimLines] public List<Line> Lines { get; } }

        [ServiceLine] public class Distinct { [ProcedureCode] public string Code { get; set; } [Units] public int Units { get; set; } [Modifier] public List<string> Mods { get; set; } = new() { "59" }; }
        [ServiceLine] public class Common { [ProcedureCode] public string Code { get; set; } [Units] public int Units { get; set; } [Modifier] public List<string> Mods { get; set; } = new(); }
        [ServiceLine] public class Today { [ProcedureCode] public string Code { get; set; } [Units] public int Units { get; set; } [ServiceDate] public DateTime Date { get; set; } = DateTime.Today; }

        public class Batch { public Encounter One { get; set; } = new(); public List<Line> Own { get; set; } public List<Encounter> All { get; } = new(); }
        public class Builder { public Builder From(List<Line> l) => this; public Builder Plus(List<Line> l) => this; }

        """;

    private static string In(string members) => Types
        + "class Consumer { void Send(object o) { } static void Fill(Encounter e) => e.Lines.Add(new(\"22612\")); static void FillList(List<Line> l) => l.Add(new(\"22612\")); static void FillClaim(Claim c) { }"
        + " Encounter Ensure(Encounter e) { Fill(e); return e; } async Task<Encounter> EnsureAsync(Encounter e) { Fill(e); await Task.Yield(); return e; } void Pack(List<Line> a, List<Line> b) { }"
        + " private Encounter _e = new(); private List<Line> _l; void Finish() => _e.Lines.Add(new(\"22612\")); "
        + members + " }";

    private static string Body(string body) => In("void M(bool x, Batch batch, List<Line> given, Encounter old, List<Encounter> all) { " + body + " }");

    [Theory]
    [InlineData("Send(new Fusion { Lines = { new(\"20939\") } });")]
    [InlineData("Send(new ByMethod { Lines = { new(\"20939\") } });")]
    [InlineData("Send(new Chained(1) { Lines = { new(\"20939\") } });")]
    [InlineData("Send(new Derived { Lines = { new(\"20939\") } });")]
    [InlineData("Send(new Begun { Lines = { new(\"20939\") } });")]
    [InlineData("var e = new Shown(); e.Lines.Add(new(\"20939\")); Send(e);")]
    [InlineData("var e = new Given(\"22612\"); e.Lines.Add(new(\"20939\")); Send(e);")]
    [InlineData("Send(new Bag { new(\"20939\") });")]
    [InlineData("Send(new Further { Lines = { new(\"20939\") } });")]
    [InlineData("Send(new Further2(\"A\") { Lines = { new(\"20939\") } });")]
    [InlineData("var e = new Two { Lines = { new(\"20939\") } }; e.All.Add(new(\"22612\")); Send(e);")]
    [InlineData("Send(new Encounter(given) { Lines = { new(\"20939\") } });")]
    public Task What_a_type_puts_on_its_claims_counts(string body) => ConsumerTest.VerifyClaimsAsync(Body(body));

    [Theory]
    [InlineData("var e = new Encounter(); e.Lines.Add(new({|BGC2001:\"20939\"|})); Send(e);")]
    [InlineData("Send(new Plain(\"A\") { Lines = { new({|BGC2001:\"20939\"|}) } });")]
    [InlineData("Send(new Plain(\"A\", new List<Line> { new({|BGC2001:\"20939\"|}) }));")]
    [InlineData("var e = new Two { Lines = { new({|BGC2001:\"20939\"|}) } }; e.Diagnoses.Add(\"M48.0\"); Send(e);")]
    [InlineData("Send(new Positional([new({|BGC2001:\"20939\"|})]));")]
    [InlineData("Send(new Empty { Lines = { new({|BGC2001:\"20939\"|}) } });")]
    public Task A_claim_that_begins_empty_is_judged(string body) => ConsumerTest.VerifyClaimsAsync(Body(body));

    [Theory]
    [InlineData("Send(new[] { new Common { Code = \"20900\", Units = 1 }, new Common { Code = {|BGC2008:\"38221\"|}, Units = 1 } });")]
    [InlineData("Send(new[] { new Distinct { Code = \"20900\", Units = 1 }, new Distinct { Code = \"38221\", Units = 1 } });")]
    [InlineData("Send(new[] { new Distinct { Code = \"20900\", Units = 1, Mods = { \"76\" } }, new Distinct { Code = \"38221\", Units = 1, Mods = { \"76\" } } });")]
    public Task Modifiers_that_a_type_puts_on_its_lines_count(string body) => ConsumerTest.VerifyClaimsAsync(
        Body(body), [("bonegraft.payer", "medicare"), ("bonegraft.claim_type", "professional"), ("bonegraft.date_of_service", "2026-03-02")]);

    [Theory]
    [InlineData("Send(new Common { Code = {|BGC2013:\"0195T\"|}, Units = 1 });")]
    [InlineData("Send(new Today { Code = \"0195T\", Units = 1 });")]
    public Task A_date_that_a_type_puts_on_its_lines_counts(string body) =>
        ConsumerTest.VerifyClaimsAsync(Body(body), [("bonegraft.date_of_service", "2026-03-02")]);

    [Theory]
    [InlineData("private List<Line> P() => new() { new(\"20900\"), new(\"20932\") };")]
    [InlineData("private Line[] P => [new(\"20900\"), new(\"20932\")];")]
    [InlineData("public List<Line> P() => new() { new(\"20939\") };")]
    [InlineData("public async Task<List<Line>> P() { await Task.Yield(); return new() { new(\"20939\") }; }")]
    [InlineData("public static List<Line> P(bool x) { var l = new List<Line>(); if (x) l.Add(new(\"20930\")); l.Add(new(\"20936\")); return l; }")]
    [InlineData("public IEnumerable<List<Line>> P() { yield return new() { new(\"20939\") }; }")]
    [InlineData("public void P(out List<Line> l) { l = new() { new(\"20939\") }; }")]
    [InlineData("private List<Line> _grafts = new() { new(\"20939\") };")]
    [InlineData("public List<Line> Grafts { get; } = new() { new(\"20939\") };")]
    [InlineData("public (List<Line>, List<Line>) P() => (new() { new(\"22612\") }, new() { new(\"20939\") });")]
    [InlineData("public Dictionary<string, List<Line>> P() => new() { [\"a\"] = new() { new(\"20939\") } };")]
    [InlineData("void M() { Line[] Grafts() => [new(\"20900\"), new(\"20932\")]; Send(new Encounter { Lines = [new(\"22612\"), new(\"24150\"), .. Grafts()] }); }")]
    [InlineData("void M() { Func<Line[]> grafts = () => [new(\"20900\"), new(\"20932\")]; Send(new Encounter { Lines = [new(\"22612\"), new(\"24150\"), .. grafts()] }); }")]
    public Task A_list_of_lines_that_may_stand_beside_others_lacks_nothing(string member) => ConsumerTest.VerifyClaimsAsync(In(member));

    [Theory]
    [InlineData("public List<Line> P() => new() { new(\"20900\"), new({|BGC2001:\"20932\"|}) };")]
    [InlineData("private object P() => new List<Line> { new({|BGC2001:\"20939\"|}) };")]
    [InlineData("public Encounter P() => new() { Lines = { new({|BGC2001:\"20939\"|}) } };")]
    [InlineData("private Encounter P() => new() { Lines = { new({|BGC2001:\"20939\"|}) } };")]
    [InlineData("public Dictionary<string, Encounter> P() => new() { [\"a\"] = new() { Lines = { new({|BGC2001:\"20939\"|}) } } };")]
    [InlineData("public (Encounter, int) P() => (new() { Lines = { new({|BGC2001:\"20939\"|}) } }, 1);")]
    [InlineData("public object P() => new { claim = new Encounter { Lines = { new({|BGC2001:\"20939\"|}) } } };")]
    [InlineData("void P() { _e = new Encounter { Lines = { new({|BGC2001:\"20939\"|}) } }; }")]
    [InlineData("void P() { _e = new Encounter(); _e.Lines.Add(new({|BGC2001:\"20939\"|})); Console.WriteLine(_e); }")]
    [InlineData("void P() => Send(new List<Line> { new({|BGC2001:\"20939\"|}) });")]
    [InlineData("void P() => Ensure(new Encounter { Lines = { new({|BGC2001:\"20939\"|}) } });")]
    [InlineData("void P() { _ = Ensure(new Encounter { Lines = { new({|BGC2001:\"20939\"|}) } }); }")]
    [InlineData("async Task P() { await EnsureAsync(new Encounter { Lines = { new({|BGC2001:\"20939\"|}) } }); }")]
    public Task What_is_whole_is_judged_where_it_goes(string member) => ConsumerTest.VerifyClaimsAsync(In(member));

    [Theory]
    [InlineData("Send(Ensure(new Encounter { Lines = { new(\"20939\") } }));")]
    [InlineData("Send(EnsureAsync(new Encounter { Lines = { new(\"20939\") } }));")]
    [InlineData("Pack(new() { new(\"22612\") }, new() { new(\"20939\") });")]
    [InlineData("new Builder().From(new() { new(\"22612\") }).Plus(new() { new(\"20939\") });")]
    [InlineData("Send(new[] { \"22612\" }.Aggregate(new List<Line> { new(\"20939\") }, (l, c) => { l.Add(new(c)); return l; }));")]
    [InlineData("var l = new List<Line> { new(\"20939\") }; FillList(l); Send(new Encounter { Lines = [.. l] });")]
    [InlineData("var l = new List<Line> { new(\"20939\") }; FillList(l); Send(new Encounter { Lines = new List<Line>(l) });")]
    [InlineData("var l = new List<Line> { new(\"20939\") }; FillList(l); var e = new Encounter(); e.Lines.AddRange(l); Send(e);")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; FillClaim(c); ClaimChecker.Medicare.Check(c);")]
    [InlineData("var c = new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939) } }; FillClaim(c); Send(new Claim(c));")]
    [InlineData("var l = given ?? new List<Line>(); l.Add(new(\"20939\")); Send(new Encounter { Lines = l });")]
    [InlineData("var e = old ?? new Encounter(); e.Lines.Add(new(\"20939\")); Send(e);")]
    [InlineData("var e = all.FirstOrDefault() ?? new Encounter(); e.Lines.Add(new(\"20939\")); Send(e);")]
    public Task What_a_method_may_complete_lacks_nothing(string body) => ConsumerTest.VerifyClaimsAsync(Body(body));

    [Theory]
    [InlineData("e.Lines.First().Code = \"22612\"; Send(e);")]
    [InlineData("e.Lines.Single(l => l.Units == 1).Code = \"22612\"; Send(e);")]
    [InlineData("var f = e.Lines.FirstOrDefault(); if (f != null) f.Code = \"22612\"; Send(e);")]
    [InlineData("if (e is { Lines: [var only] }) only.Code = \"22612\"; Send(e);")]
    [InlineData("if (e is { Lines: var lines }) lines.Add(new(\"22612\")); Send(e);")]
    [InlineData("if (e.Lines is var lines) lines.Add(new(\"22612\")); Send(e);")]
    [InlineData("if (e is Encounter same) same.Lines.Add(new(\"22612\")); Send(e);")]
    [InlineData("int i; (e.Lines[0], i) = (new(\"22612\"), 1); Send(e);")]
    [InlineData("var f = new Encounter { Lines = { new(\"22612\") } }; (e, f) = (f, e); e.Lines.AddRange(f.Lines); Send(e);")]
    [InlineData("_e = e; _e.Lines.Add(new(\"22612\")); Send(_e);")]
    [InlineData("_e = e; Fill(_e);")]
    [InlineData("_e = e; Finish();")]
    [InlineData("_e = e; new List<int> { 1 }.ForEach(_ => _e.Lines.Add(new(\"22612\"))); Send(_e);")]
    [InlineData("batch.One = e; batch.One.Lines.Add(new(\"22612\"));")]
    [InlineData("var b = new Batch { One = e }; b.One.Lines.Add(new(\"22612\")); Send(b);")]
    [InlineData("batch.Own = e.Lines; batch.Own.Add(new(\"22612\"));")]
    [InlineData("var d = new Dictionary<string, Encounter> { [\"a\"] = e }; d[\"a\"].Lines.Add(new(\"22612\")); Send(d);")]
    [InlineData("var d = new List<Encounter> { e }; d[0].Lines.Add(new(\"22612\")); Send(d);")]
    [InlineData("var d = new List<Encounter> { e }; d.First().Lines.Add(new(\"22612\")); Send(d);")]
    [InlineData("var d = new[] { e }; foreach (var c in d) c.Lines.Add(new(\"22612\")); Send(d);")]
    [InlineData("var d = new[] { e }; foreach (var c in d) Fill(c); Send(d);")]
    [InlineData("var d = new[] { e }; Send(d); foreach (var c in d) Fill(c);")]
    [InlineData("foreach (var c in new[] { e }) { Fill(c); Send(c); }")]
    [InlineData("foreach (var c in new[] { e }) Fill(c); Send(e);")]
    [InlineData("var d = new List<Encounter>(); foreach (var c in new[] { e }) d.Add(c); d[0].Lines.Add(new(\"22612\")); Send(d);")]
    [InlineData("foreach (var c in new[] { e }) Send(Ensure(c));")]
    [InlineData("foreach (var c in new[] { e }) for (int i = 0; i < 2; i++) Send(c);")]
    [InlineData("var d = new Stack<Encounter>(); foreach (var c in new[] { e }) d.Push(c); Fill(d.Pop());")]
    [InlineData("foreach (var c in new[] { e }) { var same = c; same.Lines.Add(new(\"22612\")); }")]
    [InlineData("foreach (var c in new List<Encounter> { e }) c.Lines[0] = new(\"22612\");")]
    [InlineData("Send(new[] { e }.Select(c => { Fill(c); return c; }));")]
    public Task What_is_changed_under_another_name_is_not_judged_as_it_was(string rest) =>
        ConsumerTest.VerifyClaimsAsync(Body("var e = new Encounter { Lines = { new(\"20939\") } }; " + rest));

    [Theory]
    [InlineData("if (e is null) return; Send(e);")]
    [InlineData("if (e is { Lines.Count: > 0 }) Send(e);")]
    [InlineData("if (e is Encounter same) Send(same);")]
    [InlineData("Send(e.Lines.First().Code); Send(e);")]
    [InlineData("_e = e; Console.WriteLine(_e);")]
    [InlineData("var d = new List<Encounter> { e }; Send(d);")]
    [InlineData("foreach (var c in new[] { e }) Send(c);")]
    [InlineData("var d = new List<Encounter> { e }; foreach (Encounter c in d) Send(c);")]
    public Task What_is_only_looked_at_is_judged(string rest) =>
        ConsumerTest.VerifyClaimsAsync(Body("var e = new Encounter { Lines = { new({|BGC2001:\"20939\"|}) } }; " + rest));

    [Theory]
    [InlineData("foreach (var c in new[] { claim }) ClaimChecker.Medicare.Check(c);")]
    [InlineData("foreach (var c in new List<Claim> { claim }) { var r = ClaimChecker.Medicare.Check(c); Send(r); }")]
    [InlineData("var all = new[] { claim }; foreach (var c in all) ClaimChecker.Medicare.Check(c); foreach (var c in all) Send(ClaimChecker.Medicaid.Check(c));")]
    public Task Claims_that_a_loop_has_checked_are_judged(string rest) => ConsumerTest.VerifyClaimsAsync(
        In("void M() { var claim = new Claim { Lines = { new({|BGC2001:Cpt.MarrowAspirationSpine20939|}) } }; " + rest + " }"));

    [Theory]
    [InlineData("Send(new Encounter { Lines = { new() { Code = {|BGC2001:Cpt.MarrowAspirationSpine20939.Text|} } } });")]
    [InlineData("Send(new Encounter { Lines = { new() { Code = {|BGC2001:Cpt.MarrowAspirationSpine20939.ToString()|}, Mod1 = {|BGC2003:Mod.MultipleProcedures51.Text|} } } });")]
    [InlineData("Send(new Encounter { Lines = { new() { Code = Cpt.ArthrodesisPosterolateralLumbar22612.Text }, new() { Code = Cpt.MarrowAspirationSpine20939.Text } } });")]
    public Task The_text_of_a_constant_is_that_code(string body) => ConsumerTest.VerifyClaimsAsync(Body(body));

    [Theory]
    [InlineData("const bool o = true; Send(new Encounter { Lines = { new() { Code = o ? \"22612\" : \"20939\" } } });")]
    [InlineData("const bool o = false; Send(new Encounter { Lines = { new() { Code = o ? \"22612\" : {|BGC2001:\"20939\"|} } } });")]
    public Task Of_a_constant_condition_one_side_runs(string body) => ConsumerTest.VerifyClaimsAsync(Body(body));
}
