using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace BoneGraftCatalog.CodeFixes.Claims;

/// <summary>
/// Adds a line with a primary before an add-on that lacks one. Which procedure was done is for a person to say: every
/// primary is a choice of its own with its label, and none is added everywhere at once.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPrimaryFix))]
public sealed class AddPrimaryFix : CatalogFix
{
    // A menu, not a catalog: with more, one types the code.
    private const int Most = 60;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.AddOnWithoutPrimary, RuleIds.PrimaryDoesNotCount);

    private protected override bool MayFixAll => false;

    private protected override string? MenuTitle => "Add a primary";

    internal override IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (scope.NodeAt(diagnostic) is not ExpressionSyntax code
            || LineSyntax.Of(scope, code) is not { } line
            || line.Element(scope) is not { } element)
        {
            yield break;
        }

        foreach (string candidate in Split(diagnostic, DiagnosticProperties.Candidates).Take(Most))
        {
            if (line.For(scope, candidate) is { } primary)
            {
                yield return new FixChoice(
                    $"Add the primary {candidate}, \"{ConstantText.Label(scope.Catalog, candidate)}\"",
                    "AddPrimary:" + candidate, element, editor => Insert(editor, element, primary));
            }
        }
    }

    private static void Insert(SyntaxEditor editor, ExpressionSyntax element, ExpressionSyntax primary)
    {
        switch (element.Parent)
        {
            case InitializerExpressionSyntax list:
                editor.ReplaceNode(list, list.WithExpressions(Before(list.Expressions, element, primary)));
                break;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument
                when call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" }, Parent: ExpressionStatementSyntax statement }:
                editor.InsertBefore(statement, statement.ReplaceNode(element, primary)
                    .WithLeadingTrivia(Blanks(statement.GetLeadingTrivia()))
                    .WithTrailingTrivia(AttributeLine.EndOfLine(editor.OriginalRoot)));
                break;
            case ArgumentSyntax { Parent: ArgumentListSyntax list } argument:
                editor.ReplaceNode(list, list.WithArguments(Before(list.Arguments, argument, argument.WithExpression(primary))));
                break;

            // An element of a collection expression: its own kind of node, made by replacing what is in it.
            case { } other:
                editor.InsertBefore(other, other.ReplaceNode(element, primary.WithTriviaFrom(element)).WithTrailingTrivia());
                break;
        }
    }

    // What a comment says of the add-on it does not say of the primary.
    private static SyntaxTriviaList Blanks(SyntaxTriviaList trivia) =>
        trivia.LastOrDefault(one => one.IsKind(SyntaxKind.WhitespaceTrivia)) is { RawKind: not 0 } margin ? SyntaxFactory.TriviaList(margin) : default;

    // On a line of its own where the other stands on one.
    private static SeparatedSyntaxList<T> Before<T>(SeparatedSyntaxList<T> list, T element, T added)
        where T : SyntaxNode
    {
        int index = list.IndexOf(element);
        SyntaxToken before = element.GetFirstToken().GetPreviousToken();
        SyntaxTriviaList end = before.TrailingTrivia;
        bool ownLine = end.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList leading = element.GetLeadingTrivia();
        SyntaxTrivia margin = leading.LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(
            ownLine ? SyntaxFactory.TriviaList(end.First(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))) : SyntaxFactory.TriviaList(SyntaxFactory.Space));
        SyntaxNodeOrTokenList all = list.GetWithSeparators();
        int place = index * 2;
        T follower = ownLine ? element : element.WithoutLeadingTrivia();
        all = all.Replace(all[place], follower);
        all = all.InsertRange(place, new SyntaxNodeOrToken[]
        {
            ownLine
                ? added.WithLeadingTrivia(margin.RawKind == 0 ? SyntaxFactory.TriviaList() : SyntaxFactory.TriviaList(margin)).WithoutTrailingTrivia()
                : added.WithLeadingTrivia(leading).WithoutTrailingTrivia(),
            comma,
        });
        return SyntaxFactory.SeparatedList<T>(all);
    }
}
