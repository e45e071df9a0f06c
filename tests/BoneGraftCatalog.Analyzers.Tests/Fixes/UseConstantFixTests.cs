using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Tests.Usage;
using BoneGraftCatalog.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Analyzers.Tests.Fixes;

public sealed class UseConstantFixTests
{
    private const string Types = """

        [ServiceLine]
        public class Line
        {
            public Line() { }
            public Line([ProcedureCode] string code, [Modifier] params string[] modifiers) { }
            [ProcedureCode] public string Code { get; set; }
            [Modifier] public List<string> Mods { get; set; } = new List<string>();
        }
        """;

    public static TheoryData<string, string> Cases => new()
    {
        // The typed constant for what the text is made into.
        { """var c = ProcedureCode.Parse("20939");""", """var c = Cpt.MarrowAspirationSpine20939;""" },
        { """var m = Modifier.Parse("59");""", """var m = Mod.Distinct59;""" },
        { """var c = /* a */ ProcedureCode.Parse("20939") /* b */;""", """var c = /* a */ Cpt.MarrowAspirationSpine20939 /* b */;""" },
        { """var t = ProcedureCode.Parse("20939").Text;""", """var t = Cpt.MarrowAspirationSpine20939.Text;""" },
        { """Func<ProcedureCode> f = () => ProcedureCode.Parse("20939");""", """Func<ProcedureCode> f = () => Cpt.MarrowAspirationSpine20939;""" },

        // The typed constant where there is an overload for it.
        { """BoneGraft.Catalog.TryFind("20939", out _);""", """BoneGraft.Catalog.TryFind(Cpt.MarrowAspirationSpine20939, out _);""" },
        { """var l = BoneGraft.Catalog.Find("20939");""", """var l = BoneGraft.Catalog.Find(Cpt.MarrowAspirationSpine20939);""" },

        // The twin elsewhere.
        { """ProcedureCode.TryParse("20939", out _);""", """ProcedureCode.TryParse(Cpt.Text.MarrowAspirationSpine20939, out _);""" },
        { """ProcedureCode.Parse("20939");""", """ProcedureCode.Parse(Cpt.Text.MarrowAspirationSpine20939);""" },
        { """Action f = () => ProcedureCode.Parse("20939");""", """Action f = () => ProcedureCode.Parse(Cpt.Text.MarrowAspirationSpine20939);""" },
        { """var l = new Line { Code = "20939" /* marrow */ };""", """var l = new Line { Code = Cpt.Text.MarrowAspirationSpine20939 /* marrow */ };""" },
        { """var l = new Line { Mods = { "59" } };""", """var l = new Line { Mods = { Mod.Text.Distinct59 } };""" },
        { """var l = new Line("20939");""", """var l = new Line(Cpt.Text.MarrowAspirationSpine20939);""" },
        { """Line l = new("20939");""", """Line l = new(Cpt.Text.MarrowAspirationSpine20939);""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task The_constant_takes_the_place_of_the_literal(string before, string after) =>
        FixRun.Expect(new UseConstantFix(), In(before), In(after), "BGC3001");

    [Fact]
    public Task Where_a_name_is_taken_it_is_written_in_full() => FixRun.Expect(
        new UseConstantFix(),
        """
        class Cpt { }
        class C { object M() => BoneGraftCatalog.ProcedureCode.Parse("20939"); }
        """,
        """
        class Cpt { }
        class C { object M() => BoneGraftCatalog.Cpt.MarrowAspirationSpine20939; }
        """,
        "BGC3001");

    [Fact]
    public Task A_default_value_takes_the_twin() => FixRun.Expect(
        new UseConstantFix(),
        Consumer.Usings + """class C { void M([ProcedureCode] string code = "20939") { } }""",
        Consumer.Usings + """class C { void M([ProcedureCode] string code = Cpt.Text.MarrowAspirationSpine20939) { } }""",
        "BGC3001");

    [Fact]
    public Task Old_language_versions_are_served() => FixRun.Expect(
        new UseConstantFix(),
        In("""var c = ProcedureCode.Parse("20939");"""),
        In("""var c = Cpt.MarrowAspirationSpine20939;"""),
        "BGC3001",
        language: LanguageVersion.CSharp7_3);

    [Fact]
    public Task All_of_a_document_are_fixed_adjacent_and_nested() => FixRun.ExpectAll(
        new UseConstantFix(),
        In("""
            var l = new Line("20939", "59", "RT");
            ProcedureCode Of(ProcedureCode a, object b) => a;
            var c = Of(ProcedureCode.Parse("20939"), new Line(Of(ProcedureCode.Parse("22612"), new Line("20938")).Text, "59"));
            """),
        In("""
            var l = new Line(Cpt.Text.MarrowAspirationSpine20939, Mod.Text.Distinct59, Mod.Text.RightRT);
            ProcedureCode Of(ProcedureCode a, object b) => a;
            var c = Of(Cpt.MarrowAspirationSpine20939, new Line(Of(Cpt.ArthrodesisPosterolateralLumbar22612, new Line(Cpt.Text.AutograftBlockSpine20938)).Text, Mod.Text.Distinct59));
            """),
        "BGC3001",
        "UseConstant");

    private static string In(string statement) => Consumer.Usings + "class Test { void M(string s) { " + statement + " } }" + Types;
}
