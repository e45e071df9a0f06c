using System.Threading.Tasks;

namespace BoneGraftCatalog.Analyzers.Tests.Usage;

public sealed class ClaimShapeTests
{
    public static TheoryData<string> Shapes => new()
    {
        """class {|BGC3005:Line|} { public string CptCode { get; set; } public int Units { get; set; } public List<string> Modifiers { get; set; } public decimal Charge { get; set; } }""",
        """class {|BGC3005:Line|} { public string ProcedureCode; public string Modifier1, Modifier2, Modifier3, Modifier4; public decimal Quantity; }""",
        """struct {|BGC3005:Line|} { public string HcpcsCode { get; set; } public int Units { get; set; } public DateTime ServiceDate { get; set; } }""",
        """record {|BGC3005:Line|}(string CptCode, string[] Modifiers, int Units);""",
        """class Outer { class {|BGC3005:Line|} { public ProcedureCode Code; public string CptCode; public int Units; public string Mod1; } }""",
    };

    public static TheoryData<string> SilentShapes => new()
    {
        // Price lists, master tables, mappings, filters.
        """class ServicePrice { public string CptCode { get; set; } public decimal Price { get; set; } }""",
        """class CptMaster { public string CptCode; public string Description; public DateTime EffectiveFrom; public int Units; }""",
        """class FeeSchedule { public string CptCode; public string Modifier; public int Units; public decimal Fee; }""",
        """class CptCodeMapping { public string CptCode; public string HcpcsCode; public int Units; public string Modifier; }""",
        """class SearchFilter { public string CptCode; public int Units; public string Modifier; }""",
        """class Stock { public string ProductCode; public int Quantity; public DateTime FromDate; }""",

        // Keys, numbers, statics, interfaces.
        """class Line { public int CptCodeId; public int Units; public string Modifier; }""",
        """class Line { public int CptCode; public int Units; public string Modifier; }""",
        """static class Line { public static string CptCode; public static int Units; public static string Modifier; }""",
        """interface ILine { string CptCode { get; } int Units { get; } string Modifier { get; } }""",

        // Somebody has seen to it already.
        """[ServiceLine] class Line { public string CptCode; public int Units; public string Modifier; }""",
        """class Line { [ProcedureCode] public string CptCode; public int Units; public string Modifier; }""",
        """class Base { [ProcedureCode] public string Code; } class Line : Base { public string CptCode; public int Units; public string Modifier; }""",
        """[IntentionallyInvalid] class Tests { class Line { public string CptCode; public int Units; public string Modifier; } }""",
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public Task A_type_with_the_shape_of_a_line_is_pointed_out(string type) => ConsumerTest.VerifyUsageAsync(ConsumerTest.Usings + type);

    [Theory]
    [MemberData(nameof(SilentShapes))]
    public Task Tables_and_types_seen_to_are_left_alone(string type) => ConsumerTest.VerifyUsageAsync(ConsumerTest.Usings + type);

    [Theory]
    [InlineData("bonegraft.line_types", "Acme.Outer+Line(code=CptCode, units=Units)")]
    [InlineData("bonegraft.name_signals", "false")]
    public Task A_mapped_type_is_left_alone_and_so_is_any_where_names_do_not_count(string key, string value) => ConsumerTest.VerifyUsageAsync(
        "namespace Acme { class Outer { class Line { public string CptCode; public int Units; public string Modifier; } } }",
        (key, value));
}
