using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.CodeFixes.Claims;

/// <summary>
/// Removes a modifier that cannot apply to the line, stands twice or belongs to another claim type, or one of two
/// that exclude each other: which of the two is right is for a person to say, so each is a choice of its own.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveModifierFix))]
public sealed class RemoveModifierFix : CatalogFix
{
    internal const string Key = "RemoveModifier";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        ImmutableArray.Create(
            RuleIds.ModifierNeverApplies, RuleIds.ModifiersExcludeEachOther, RuleIds.ModifierRepeatedOrTooMany, RuleIds.ModifierOfAnotherClaimType);

    internal override IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Modifier, out string? modifier) || modifier is null)
        {
            yield break;
        }

        bool isChoice = diagnostic.Id == RuleIds.ModifiersExcludeEachOther;
        string title = Title(modifier);
        string key = isChoice ? Key + ":" + modifier : Key;
        if (LiteralText.Find(scope, diagnostic) is (LiteralExpressionSyntax literal, TextSpan inside))
        {
            // With the mark that sets it off.
            string written = literal.Token.Text;
            if (inside.Start > 1
                && LiteralText.At(literal, inside) == modifier
                && written[inside.Start - 1] is ':' or '-' or ',' or ' '
                && LiteralText.With(literal, TextSpan.FromBounds(inside.Start - 1, inside.End), "") is { } shorter)
            {
                // What is left may be a code alone, which has a constant.
                ExpressionSyntax left = ConstantText.InPlaceOf(scope, literal, shorter.Token.ValueText, isModifier: false) ?? shorter;
                yield return new FixChoice(title, key, literal, editor => editor.ReplaceNode(literal, left));
            }
        }
        else if (scope.NodeAt(diagnostic) is ExpressionSyntax element && Removed(scope, element, cancellationToken) is { } gone)
        {
            yield return new FixChoice(title, key, gone, editor => editor.RemoveNode(gone, Trivia(gone)));
        }

        if (isChoice
            && diagnostic.Properties.TryGetValue(DiagnosticProperties.OtherModifier, out string? other)
            && other is not null
            && scope.NodeAt(diagnostic) is ExpressionSyntax reported
            && reported.Ancestors().FirstOrDefault(IsList) is { } list
            && LineSyntax.FindModifier(scope, list, other) is { } second
            && Removed(scope, second, cancellationToken) is { } otherGone)
        {
            yield return new FixChoice(Title(other), Key + ":" + other, otherGone, editor => editor.RemoveNode(otherGone, Trivia(otherGone)));
        }
    }

    // Where the modifiers of a line stand beside each other: arguments, members, elements.
    private static bool IsList(SyntaxNode node) => node is BaseArgumentListSyntax or InitializerExpressionSyntax || node.RawKind == CollectionExpression;

    private static string Title(string modifier) => $"Remove modifier {modifier}";

    // Blanks go with it, words stay; and of the last in a list the blanks that set off the brace.
    private static SyntaxRemoveOptions Trivia(SyntaxNode gone)
    {
        SyntaxToken before = gone.GetFirstToken().GetPreviousToken();
        SyntaxToken after = gone.GetLastToken().GetNextToken();
        bool isFollowed = after.IsKind(SyntaxKind.CommaToken);
        IEnumerable<SyntaxTrivia> around = gone.GetLeadingTrivia().Concat(gone.GetTrailingTrivia());
        return (isFollowed ? around.Concat(after.TrailingTrivia) : around).Any(
            trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            ? SyntaxRemoveOptions.KeepExteriorTrivia
            : before.IsKind(SyntaxKind.CommaToken) && !isFollowed ? SyntaxRemoveOptions.KeepTrailingTrivia : SyntaxRemoveOptions.KeepNoTrivia;
    }

    /// <summary>The node whose removal takes the modifier off the line; null where that cannot be done by removing one.</summary>
    internal static SyntaxNode? Removed(FixScope scope, ExpressionSyntax modifier, CancellationToken cancellationToken)
    {
        switch (modifier.Parent)
        {
            // One of a params list: the others close up.
            case ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: { } call } list } argument
                when scope.Model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
                    && method.Parameters.LastOrDefault() is { IsParams: true, Type: IArrayTypeSymbol array }
                    && list.Arguments.IndexOf(argument) >= method.Parameters.Length - 1
                    && SymbolEqualityComparer.Default.Equals(array.ElementType, scope.Model.GetTypeInfo(modifier, cancellationToken).Type):
                return argument;

            // charge.Mods.Add("51");
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
                when call is
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" },
                    Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement,
                }:
                return statement;

            // An element of a list; an array that is left empty would have lost its type.
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression or (int)SyntaxKind.ArrayInitializerExpression } elements
                when elements.Expressions.Count > 1 || elements.Parent is not ImplicitArrayCreationExpressionSyntax:
                return modifier;

            // Mod1 = "51" among other members, or as a statement.
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Right == modifier:
                return assignment;
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } assignment
                when assignment.Right == modifier:
                return statement;

            // An element of a collection expression, which the oldest Roslyn that loads us has no type for.
            case { RawKind: ExpressionElement } element:
                return element;

            default:
                return null;
        }
    }

    internal const int ExpressionElement = 9077;

    internal const int CollectionExpression = 9076;
}
