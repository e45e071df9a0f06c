using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.CodeFixes.Usage;

namespace BoneGraftCatalog.Analyzers.Tests.Fixes;

public sealed class CorrectCodeFixTests
{
    [Theory]
    [InlineData("""var c = ProcedureCode.Parse({|BGC3003:"20993"|});""", """var c = Cpt.MarrowAspirationSpine20939;""", "Write:20939")]
    [InlineData("""new Line().Code = {|BGC3003:"2O939"|};""", """new Line().Code = Cpt.Text.MarrowAspirationSpine20939;""", "Write:20939")]
    [InlineData("""new Line().Mod = {|BGC3003:"5O"|};""", """new Line().Mod = Mod.Text.Bilateral50;""", "Write:50")]
    [InlineData("""var c = ProcedureCode.Parse({|BGC3002:"CPT 20939"|});""", """var c = Cpt.MarrowAspirationSpine20939;""", "Write:20939")]
    [InlineData("""new Line().Code = {|BGC3002:"20 939"|};""", """new Line().Code = Cpt.Text.MarrowAspirationSpine20939;""", "Write:20939")]
    public Task The_code_that_was_meant_is_written_when_it_is_chosen(string before, string after, string key) =>
        ConsumerFixTest<CorrectCodeFix>.ExpectAsync(In(before), In(after), key);

    [Fact]
    public async Task Each_choice_names_the_procedure() => Assert.Equal(
        [$"Write 20939, \"{BoneGraftCatalog.BoneGraft.Catalog[BoneGraftCatalog.Cpt.MarrowAspirationSpine20939].Label}\""],
        (await ConsumerFixTest<CorrectCodeFix>.OfferedAsync(In("""ProcedureCode.Parse({|BGC3003:"20993"|});"""))).Select(action => action.Title));

    [Theory]
    [InlineData("""ProcedureCode.Parse({|BGC3002:"n/a"|});""")]
    [InlineData("""ProcedureCode.Parse({|BGC3002:"20939-59"|});""")]
    public Task Nothing_is_offered_where_nothing_is_known(string statement) => ConsumerFixTest<CorrectCodeFix>.ExpectNothingAsync(In(statement));

    [Fact]
    public void It_never_chooses_everywhere_at_once() => Assert.Null(new CorrectCodeFix().GetFixAllProvider());

    private static string In(string statement) => ConsumerTest.Usings + "class Test { void M(string s) { " + statement + " } } class Line { [ProcedureCode] public string Code; [Modifier] public string Mod; }";
}
