extern alias library;

using System.Threading.Tasks;
using BoneGraftCatalog.Analyzers.Tests.Usage;
using BoneGraftCatalog.CodeFixes;
using Library = library::BoneGraftCatalog;

namespace BoneGraftCatalog.Analyzers.Tests.Fixes;

public sealed class CorrectCodeFixTests
{
    [Theory]
    [InlineData("BGC3003", """var c = ProcedureCode.Parse("20993");""", """var c = Cpt.MarrowAspirationSpine20939;""", "Write:20939")]
    [InlineData("BGC3003", """new Line().Code = "2O939";""", """new Line().Code = Cpt.Text.MarrowAspirationSpine20939;""", "Write:20939")]
    [InlineData("BGC3003", """new Line().Mod = "5O";""", """new Line().Mod = Mod.Text.Bilateral50;""", "Write:50")]
    [InlineData("BGC3002", """var c = ProcedureCode.Parse("CPT 20939");""", """var c = Cpt.MarrowAspirationSpine20939;""", "Write:20939")]
    [InlineData("BGC3002", """new Line().Code = "20 939";""", """new Line().Code = Cpt.Text.MarrowAspirationSpine20939;""", "Write:20939")]
    public Task The_code_that_was_meant_is_written_when_it_is_chosen(string id, string before, string after, string key) =>
        FixRun.Expect(new CorrectCodeFix(), In(before), In(after), id, key);

    [Fact]
    public async Task Each_choice_names_the_procedure() => Assert.Equal(
        [$"Write 20939, \"{Library.BoneGraft.Catalog[Library.Cpt.MarrowAspirationSpine20939].Label}\""],
        await FixRun.Titles(new CorrectCodeFix(), In("""ProcedureCode.Parse("20993");"""), "BGC3003"));

    [Theory]
    [InlineData("BGC3002", """ProcedureCode.Parse("n/a");""")]
    [InlineData("BGC3002", """ProcedureCode.Parse("20939-59");""")]
    public Task Nothing_is_offered_where_nothing_is_known(string id, string statement) => FixRun.ExpectNothing(new CorrectCodeFix(), In(statement), id);

    [Fact]
    public void It_never_chooses_everywhere_at_once() => Assert.Null(new CorrectCodeFix().GetFixAllProvider());

    private static string In(string statement) => Consumer.Usings + "class Test { void M(string s) { " + statement + " } } class Line { [ProcedureCode] public string Code; [Modifier] public string Mod; }";
}
