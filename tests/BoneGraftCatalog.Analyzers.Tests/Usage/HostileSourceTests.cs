using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Analyzers.Tests.Usage;

/// <summary>Sources as an editor has them in the middle of a word: nothing may fail, neither an analyzer nor a fix.</summary>
public sealed class HostileSourceTests
{
    private const string Source = """
        using BoneGraftCatalog; using System.Collections.Generic;
        [ServiceLine] class L { public L(){} public L([ProcedureCode] string c, [Modifier] params string[] m){} [ProcedureCode] public string Code {get;set;} = "20939"; [ProcedureCode] int N; }
        record R(string CptCode, string Modifier, int Units);
        class C
        {
            int CptCode = 20939;
            object M(string s) => new object[] { new L("20993", "59") { Code = s switch { "20938" => "Allograft", _ => "CPT 20939" } }, ("20938", "Allograft"), ProcedureCode.Parse("n/a") };
            Dictionary<string, string> D = new() { ["20938"] = "Allograft", { "20931", "Autograft" } };
            Claim K() => new Claim { Lines = { new(Cpt.MarrowAspirationSpine20939, 3, Mod.MultipleProcedures51) } };
        }
        """;

    private static readonly CodeFixProvider[] s_fixes =
    [
        new UseConstantFix(), new CorrectCodeFix(), new AnnotateTypeFix(), new ReplaceEndedCodeFix(), new LimitUnitsFix(), new RemoveModifierFix(),
        new AddPrimaryFix(), new AddBypassModifierFix(), new StateIntentionFix(),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_source_cut_off_at_any_character_fails_nothing(int remainder)
    {
        for (int length = remainder; length <= Source.Length; length += 4)
        {
            await Survives(Source.Substring(0, length), tryFixes: length % 24 == 0);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_source_with_a_token_deleted_or_doubled_fails_nothing(bool doubled)
    {
        foreach (SyntaxToken token in CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0))
        {
            await Survives(doubled ? Source.Insert(token.Span.End, " " + token.Text) : Source.Remove(token.SpanStart, token.Span.Length), tryFixes: token.SpanStart % 7 == 0);
        }
    }

    private static async Task Survives(string source, bool tryFixes)
    {
        Project project = Consumer.Project(source);
        ImmutableArray<Diagnostic> found = await Consumer.Diagnose(project, Consumer.Analyzers.Add(new ClaimAnalyzer()));
        if (!tryFixes)
        {
            return;
        }

        foreach (Diagnostic diagnostic in found.Where(d => d.Id.StartsWith("BGC", System.StringComparison.Ordinal)))
        {
            foreach (CodeFixProvider fix in s_fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                CodeAction? last = null;
                await fix.RegisterCodeFixesAsync(new CodeFixContext(project.Documents.Single(), diagnostic, (action, _) => last = action.NestedActions.IsEmpty ? action : action.NestedActions[0], default));
                if (last is not null)
                {
                    Assert.NotEmpty(await last.GetOperationsAsync(default));
                }
            }
        }
    }
}
