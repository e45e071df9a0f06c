using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.Generator.Tests.Kit;

/// <summary>Replaces <c>Bad</c> by <c>Good</c>, or does nothing where the name is <c>BadNothing</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [NameAnalyzer.Rule.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(
                "Make it good",
                async c =>
                {
                    SourceText text = await context.Document.GetTextAsync(c);
                    string name = text.ToString(context.Span);
                    return name == "BadNothing"
                        ? context.Document
                        : context.Document.WithText(text.WithChanges(new TextChange(new TextSpan(context.Span.Start, 3), "Good")));
                },
                "good"),
            context.Diagnostics);
        return Task.CompletedTask;
    }
}
