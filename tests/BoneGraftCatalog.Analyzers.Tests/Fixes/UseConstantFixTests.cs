using System.Threading.Tasks;
using BoneGraftCatalog.CodeFixes.Usage;
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
        { """var c = ProcedureCode.Parse({|BGC3001:"20939"|});""", """var c = Cpt.MarrowAspirationSpine20939;""" },
        { """var m = Modifier.Parse({|BGC3001:"59"|});""", """var m = Mod.Distinct59;""" },
        { """var c = /* a */ ProcedureCode.Parse({|BGC3001:"20939"|}) /* b */;""", """var c = /* a */ Cpt.MarrowAspirationSpine20939 /* b */;""" },
        { """var t = ProcedureCode.Parse({|BGC3001:"20939"|}).Text;""", """var t = Cpt.MarrowAspirationSpine20939.Text;""" },
        { """Func<ProcedureCode> f = () => ProcedureCode.Parse({|BGC3001:"20939"|});""", """Func<ProcedureCode> f = () => Cpt.MarrowAspirationSpine20939;""" },

        // The typed constant where there is an overload for it.
        { """BoneGraft.Catalog.TryFind({|BGC3001:"20939"|}, out _);""", """BoneGraft.Catalog.TryFind(Cpt.MarrowAspirationSpine20939, out _);""" },
        { """var l = BoneGraft.Catalog.Find({|BGC3001:"20939"|});""", """var l = BoneGraft.Catalog.Find(Cpt.MarrowAspirationSpine20939);""" },

        // The twin elsewhere.
        { """ProcedureCode.TryParse({|BGC3001:"20939"|}, out _);""", """ProcedureCode.TryParse(Cpt.Text.MarrowAspirationSpine20939, out _);""" },
        { """ProcedureCode.Parse({|BGC3001:"20939"|});""", """ProcedureCode.Parse(Cpt.Text.MarrowAspirationSpine20939);""" },
        { """Action f = () => ProcedureCode.Parse({|BGC3001:"20939"|});""", """Action f = () => ProcedureCode.Parse(Cpt.Text.MarrowAspirationSpine20939);""" },
        { """var l = new Line { Code = {|BGC3001:"20939"|} /* marrow */ };""", """var l = new Line { Code = Cpt.Text.MarrowAspirationSpine20939 /* marrow */ };""" },
        { """var l = new Line { Mods = { {|BGC3001:"59"|} } };""", """var l = new Line { Mods = { Mod.Text.Distinct59 } };""" },
        { """var l = new Line({|BGC3001:"20939"|});""", """var l = new Line(Cpt.Text.MarrowAspirationSpine20939);""" },
        { """Line l = new({|BGC3001:"20939"|});""", """Line l = new(Cpt.Text.MarrowAspirationSpine20939);""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task The_constant_takes_the_place_of_the_literal(string before, string after) =>
        ConsumerFixTest<UseConstantFix>.ExpectAsync(In(before), In(after));

    [Fact]
    public Task Where_a_name_is_taken_it_is_written_in_full() => ConsumerFixTest<UseConstantFix>.ExpectAsync(
        """
        class Cpt { }
        class C { object M() => BoneGraftCatalog.ProcedureCode.Parse({|BGC3001:"20939"|}); }
        """,
        """
        class Cpt { }
        class C { object M() => BoneGraftCatalog.Cpt.MarrowAspirationSpine20939; }
        """);

    [Fact]
    public Task A_default_value_takes_the_twin() => ConsumerFixTest<UseConstantFix>.ExpectAsync(
        ConsumerTest.Usings + """class C { void M([ProcedureCode] string code = {|BGC3001:"20939"|}) { } }""",
        ConsumerTest.Usings + """class C { void M([ProcedureCode] string code = Cpt.Text.MarrowAspirationSpine20939) { } }""");

    [Fact]
    public Task Old_language_versions_are_served() => new ConsumerFixTest<UseConstantFix>
    {
        TestCode = In("""var c = ProcedureCode.Parse({|BGC3001:"20939"|});"""),
        FixedCode = In("""var c = Cpt.MarrowAspirationSpine20939;"""),
        LanguageVersion = LanguageVersion.CSharp7_3,
    }.RunAsync();

    [Fact]
    public Task All_of_a_document_are_fixed_adjacent_and_nested() => ConsumerFixTest<UseConstantFix>.ExpectAsync(
        In("""
            var l = new Line({|BGC3001:"20939"|}, {|BGC3001:"59"|}, {|BGC3001:"RT"|});
            ProcedureCode Of(ProcedureCode a, object b) => a;
            var c = Of(ProcedureCode.Parse({|BGC3001:"20939"|}), new Line(Of(ProcedureCode.Parse({|BGC3001:"22612"|}), new Line({|BGC3001:"20938"|})).Text, {|BGC3001:"59"|}));
            """),
        In("""
            var l = new Line(Cpt.Text.MarrowAspirationSpine20939, Mod.Text.Distinct59, Mod.Text.RightRT);
            ProcedureCode Of(ProcedureCode a, object b) => a;
            var c = Of(Cpt.MarrowAspirationSpine20939, new Line(Of(Cpt.ArthrodesisPosterolateralLumbar22612, new Line(Cpt.Text.AutograftBlockSpine20938)).Text, Mod.Text.Distinct59));
            """));

    private static string In(string statement) => ConsumerTest.Usings + "class Test { void M(string s) { " + statement + " } }" + Types;
}
