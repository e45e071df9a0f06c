using System.Threading.Tasks;

namespace BoneGraftCatalog.Analyzers.Tests.Usage;

public sealed class CodeAsNumberTests
{
    public static TheoryData<string> Members => new()
    {
        """[ProcedureCode] public {|BGC3004:int|} Code { get; set; }""",
        """[ProcedureCode] public {|BGC3004:long?|} Code;""",
        """void M([ProcedureCode] {|BGC3004:int|} code) { }""",
        """public int CptCode { get; set; } = {|BGC3004:20939|};""",
        """public int CptCode; void M() { CptCode = {|BGC3004:20939|}; }""",
        """void Bill(int cptCode) { } void M() => Bill({|BGC3004:22612|});""",
        """int M() => {|BGC3004:int.Parse(Cpt.Text.MarrowAspirationSpine20939)|};""",
        """int M() => {|BGC3004:Convert.ToInt32(Cpt.Text.MarrowAspirationSpine20939)|};""",
    };

    public static TheoryData<string> SilentMembers => new()
    {
        """public int CptCodeId { get; set; } = 20939;""",
        """public int CptCode_Id = 20939;""",
        """public int ProcedureCode = 20939;""",
        """public int Zip = 20910;""",
        """public int Port = 22600;""",
        """public int CptCode = 12345;""",
        """public decimal CptCode = 20939;""",
        """bool M(int cptCode) => cptCode == 20939;""",
        """object M() => new { Id = 20939 };""",
        """int M() => int.Parse("20939");""",
        """int M() => int.Parse(Mod.Text.Bilateral50);""",
        """[ProcedureCode] public string Code { get; set; }""",
        """static class Cpt2 { public static class Text { public const string A = "20939"; } } int M() => int.Parse(Cpt2.Text.A);""",
    };

    [Theory]
    [MemberData(nameof(Members))]
    public Task A_code_held_as_a_number_is_reported(string member) => ConsumerTest.VerifyUsageAsync(ConsumerTest.Usings + "class C { " + member + " }");

    [Theory]
    [MemberData(nameof(SilentMembers))]
    public Task Numbers_that_are_no_codes_and_keys_are_left_alone(string member) => ConsumerTest.VerifyUsageAsync(ConsumerTest.Usings + "class C { " + member + " }");
}
