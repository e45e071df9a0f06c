using System.Threading.Tasks;

namespace BoneGraftCatalog.Analyzers.Tests.Usage;

public sealed class CodeTextTests
{
    private const string Types = """

        [ServiceLine]
        public class Line
        {
            public Line() { }
            public Line([ProcedureCode] string code, [Modifier] params string[] modifiers) { }
            [ProcedureCode] public string Code { get; set; }
            [ProcedureCode] public string CodeField;
            [Modifier(1)] public string Mod1 { get; set; }
            [Modifier] public List<string> Mods { get; set; } = new List<string>();
            [Modifier] public string[] ModArray { get; set; }
            public string Zip { get; set; }
        }
        public record Positional([ProcedureCode] string Code, int Units);
        public class Filled
        {
            public Filled(string code, string mod = null, string note = null) { Code = code; Mod = mod; }
            [ProcedureCode] public string Code { get; }
            [Modifier] public string Mod { get; }
        }
        public class Further : Filled { public Further(string code) : base(code) { } }
        public record Targeted([property: ProcedureCode, Obsolete] string Code, [property: Obsolete] string Note);
        """;

    public static TheoryData<string> Statements => new()
    {
        """ProcedureCode.Parse({|BGC3001:"20939"|});""",
        """ProcedureCode.Parse(text: {|BGC3001:"20939"|});""",
        """ProcedureCode.TryParse({|BGC3001:"20939"|}, out _);""",
        """Modifier.Parse({|BGC3001:"59"|});""",
        """BoneGraft.Catalog.TryFind({|BGC3001:"20939"|}, out _);""",
        """BoneGraft.Catalog.Find({|BGC3001:"0232t"|});""",
        """new Line({|BGC3001:"20939"|}, {|BGC3001:"59"|}, {|BGC3001:"RT"|});""",
        """new Line { Code = {|BGC3001:"20939"|}, Mod1 = {|BGC3001:"59"|}, Mods = { {|BGC3001:"59"|} }, ModArray = new[] { {|BGC3001:"RT"|} } };""",
        """new Line { Mods = new List<string> { {|BGC3001:"59"|} } };""",
        """new Filled({|BGC3001:"20939"|}, {|BGC3001:"59"|}, "20939");""",
        """new Further({|BGC3001:"20939"|});""",
        """new Further({|BGC3002:"CPT20939"|});""",
        """new Targeted({|BGC3001:"20939"|}, "20939");""",
#if !ROSLYN_FLOOR
        """new Line { ModArray = [{|BGC3001:"59"|}] };""",
#endif
        """new Line().CodeField = {|BGC3001:"20939"|};""",
        """new Line().Code = DateTime.Now.Year > 2000 ? {|BGC3001:"20939"|} : {|BGC3001:"20938"|};""",
        """new Line().Code = s ?? {|BGC3001:"20939"|};""",
        """new Line().Code = s switch { "a" => {|BGC3001:"20939"|}, _ => s };""",
        """_ = new Positional({|BGC3001:"20939"|}, 1) with { Code = {|BGC3001:"20938"|} };""",
        """ProcedureCode.Parse({|BGC3002:"20939-59"|});""",
        """ProcedureCode.Parse({|BGC3002:"CPT 20939"|});""",
        """ProcedureCode.Parse({|BGC3002:"20939 "|});""",
        """ProcedureCode.Parse({|BGC3002:"n/a"|});""",
        """Modifier.Parse({|BGC3002:"distinct"|});""",
        """Modifier.Parse({|BGC3002:"5 "|});""",
        """new Line().Code = {|BGC3002:"CPT20939"|};""",
        """new Line().Code = {|BGC3002:"20 939"|};""",
        """ProcedureCode.Parse({|BGC3003:"20993"|});""",
        """new Line().Code = {|BGC3003:"22162"|};""",
        """new Line().Code = {|BGC3003:"2O939"|};""",
        """new Line().Code = {|BGC3003:"209399"|};""",
        """new Line().Mod1 = {|BGC3003:"5O"|};""",
    };

    public static TheoryData<string> SilentStatements => new()
    {
        """s = "20939";""",
        """_ = s == "20939";""",
        """switch (s) { case "20939": break; }""",
        """_ = new Line { Zip = "20910" };""",
        """_ = new Dictionary<string, decimal> { ["20939"] = 100m, ["22612"] = 200m };""",
        """_ = new[] { "20939", "22612" };""",
        """_ = new Line().Code == "20939";""",
        """_ = Cpt.Text.MarrowAspirationSpine20939;""",
        """new Line().Code = Cpt.Text.MarrowAspirationSpine20939;""",
        // A code with its modifiers is what a text may hold.
        """new Line().Code = "20939-59";""",
        """new Line().Code = "HC:20939:59";""",
        """new Line().Code = "20939  ";""",
        """new Line().Mod1 = "59,RT";""",
        // Codes of others: known as references, of other ranges, of other systems.
        """new Line().Code = "99213";""",
        """new Line().Code = "63047";""",
        """new Line().Code = "20600";""",
        """new Line().Code = "J1100";""",
        """new Line().Code = "D9986";""",
        """new Line().Code = "81.02";""",
        """new Line().Code = "";""",
        """new Line().Code = "unknown";""",
        """new Line().Mod1 = "95";""",
        """new Line().Mod1 = "QK";""",
        """new Line().Mod1 = "1P";""",
        """ProcedureCode.TryParse("n/a", out _);""",
        """ProcedureCode.Parse(s);""",
        """ServiceDate.Parse("2026-01-02");""",
        """int.Parse("20939");""",
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public Task A_text_where_a_code_is_expected_is_looked_at(string statement) => ConsumerTest.VerifyUsageAsync(In(statement));

    [Theory]
    [MemberData(nameof(SilentStatements))]
    public Task A_text_elsewhere_or_of_others_is_left_alone(string statement) => ConsumerTest.VerifyUsageAsync(In(statement));

    [Fact]
    public Task A_property_and_a_parameter_may_begin_with_a_code() => ConsumerTest.VerifyUsageAsync(ConsumerTest.Usings + """
        public class Line
        {
            [ProcedureCode] public string Code { get; set; } = {|BGC3001:"20939"|};
            [ProcedureCode] public string Always => {|BGC3001:"20939"|};
            public void Bill([ProcedureCode] string code = {|BGC3001:"20939"|}) { }
        }
        public class Override : Base { public override string Code { get => {|BGC3001:"20938"|}; set { } } }
        public class Base { [ProcedureCode] public virtual string Code { get; set; } }
        """);

    [Fact]
    public Task A_type_mapped_by_option_is_as_good_as_an_annotated_one() => ConsumerTest.VerifyUsageAsync(
        ConsumerTest.Usings + """
        namespace Acme
        {
            public class Charge { public Charge(string proc) { } public string Proc { get; set; } public string M1 { get; set; } }
            class C { object M() => new Charge({|BGC3001:"20939"|}) { Proc = {|BGC3003:"20993"|}, M1 = {|BGC3001:"59"|} }; }
        }
        """,
        ("bonegraft.line_types", "Acme.Charge(code=Proc, modifiers=M1)"));

    [Fact]
    public Task A_mistake_on_purpose_is_left_alone_but_a_constant_is_still_offered() => ConsumerTest.VerifyUsageAsync(ConsumerTest.Usings + """
        [IntentionallyInvalid("must fail")]
        class Tests
        {
            void M() { ProcedureCode.Parse("n/a"); ProcedureCode.Parse("20993"); ProcedureCode.Parse({|BGC3001:"20939"|}); }
        }
        """);

    [Fact]
    public Task The_switch_of_the_project_silences_mistakes() => ConsumerTest.VerifyUsageAsync(
        ConsumerTest.Usings + """class C { void M() { ProcedureCode.Parse("n/a"); ProcedureCode.Parse("20993"); } }""",
        ("bonegraft.claim_checks", "false"));

    [Fact]
    public Task A_class_of_the_consumer_with_the_name_of_ours_means_nothing() => ConsumerTest.VerifyUsageAsync("""
        namespace Mine
        {
            static class ProcedureCode { public static string Parse(string s) => s; }
            class C { void M() { ProcedureCode.Parse("20939"); ProcedureCode.Parse("n/a"); } }
        }
        """);

    [Fact]
    public Task Generated_code_is_left_alone() => ConsumerTest.VerifyUsageAsync("// <auto-generated/>\n" + ConsumerTest.Usings + """class C { void M() { ProcedureCode.Parse("20939"); } }""");

    private static string In(string statement) => ConsumerTest.Usings + "class Test { void M(string s) { " + statement + " } }" + Types;
}
