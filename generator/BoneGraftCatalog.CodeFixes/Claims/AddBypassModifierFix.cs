using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Analyzers;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BoneGraftCatalog.CodeFixes.Claims;

/// <summary>
/// Adds a modifier that sets a line apart from one it is else paid as part of, or moves the one that stands on the other line,
/// where it does not count. It states something about the operation that the
/// records must support, so each modifier is a choice of its own that says what it states, and none is added everywhere at once.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddBypassModifierFix))]
public sealed class AddBypassModifierFix : CatalogFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.PairWithoutBypassModifier);

    private protected override bool MayFixAll => false;

    internal override IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (scope.NodeAt(diagnostic) is not ExpressionSyntax code || LineSyntax.Of(scope, code) is not { } line)
        {
            yield break;
        }

        foreach (string modifier in Split(diagnostic, FixProperties.ModifierCandidates))
        {
            if (Edit(scope, line, modifier) is (SyntaxNode old, SyntaxNode changed))
            {
                yield return new FixChoice(
                    $"State \"{ConstantText.ModifierLabel(scope.Catalog, modifier)}\": add modifier {modifier} if the records support it",
                    "AddModifier:" + modifier,
                    old,
                    editor => editor.ReplaceNode(old, changed));
            }
        }

        foreach (string movable in Split(diagnostic, FixProperties.MovableModifiers))
        {
            int at = movable.IndexOf('@');
            string modifier = movable.Substring(0, at);
            if (int.TryParse(movable.Substring(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number < diagnostic.AdditionalLocations.Count
                && scope.NodeAt(diagnostic.AdditionalLocations[number]) is ExpressionSyntax otherCode
                && LineSyntax.Of(scope, otherCode) is { } holder
                && LineSyntax.FindModifier(scope, holder.Creation, modifier) is { } held
                && RemoveModifierFix.Removed(scope, held, cancellationToken) is { } gone
                && Edit(scope, line, modifier) is (SyntaxNode old, SyntaxNode changed)
                && !gone.Contains(old)
                && !old.Contains(gone))
            {
                yield return new FixChoice(
                    $"State \"{ConstantText.ModifierLabel(scope.Catalog, modifier)}\" of this line: "
                        + $"move modifier {modifier} here from {otherCode} if the records support it",
                    "MoveModifier:" + modifier,
                    old,
                    editor =>
                    {
                        editor.RemoveNode(gone, SyntaxRemoveOptions.KeepNoTrivia);
                        editor.ReplaceNode(old, changed);
                    });
            }
        }
    }

    private static (SyntaxNode Old, SyntaxNode Changed)? Edit(FixScope scope, LineSyntax line, string modifier)
    {
        if (line.IsOurs(scope))
        {
            // Behind a named argument, or modifiers in an array of their own, stands no further one.
            return line.Creation.ArgumentList is { } list
                && list.Arguments.All(argument => argument.NameColon is null && scope.Model.GetTypeInfo(argument.Expression).Type is not IArrayTypeSymbol)
                && ConstantText.TypedModifier(scope, modifier) is { } typed
                ? (list, list.AddArguments(SyntaxFactory.Argument(typed).WithLeadingTrivia(SyntaxFactory.Space)))
                : null;
        }

        // The first numbered member that is not set.
        if (line.Creation.Initializer is not { } initializer || initializer.Expressions.Count == 0)
        {
            return null;
        }

        var set = new HashSet<string>(
            initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Left.ToString()), StringComparer.Ordinal);
        (ISymbol Member, int Position)? free = null;
        foreach (ISymbol member in line.Type.GetMembers())
        {
            ITypeSymbol? type = (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type;
            Slot slot = type?.SpecialType == SpecialType.System_String ? line.RoleOf(scope, member.Name) : default;
            if (slot.Role == MemberRole.Modifier && slot.Position > 0 && !set.Contains(member.Name) && (free is null || slot.Position < free.Value.Position))
            {
                free = (member, slot.Position);
            }
        }

        if (free is null || ConstantText.TextOfModifier(scope, modifier) is not { } text)
        {
            return null;
        }

        ExpressionSyntax added = SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(free.Value.Member.Name).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
            text);
        return (initializer, initializer.WithExpressions(After(initializer.Expressions, added)));
    }

    // On a line of its own where the last one stands on one, and with a comma behind it where that has one.
    private static SeparatedSyntaxList<ExpressionSyntax> After(SeparatedSyntaxList<ExpressionSyntax> list, ExpressionSyntax added)
    {
        ExpressionSyntax last = list.Last();
        SyntaxTrivia end = last.GetFirstToken().GetPreviousToken().TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        SyntaxNodeOrTokenList all = list.GetWithSeparators();
        bool isClosed = list.SeparatorCount == list.Count;
        SyntaxTriviaList behind = isClosed ? all.Last().AsToken().TrailingTrivia : last.GetTrailingTrivia();
        all = isClosed ? all.RemoveAt(all.Count - 1) : all.Replace(all.Last(), last.WithoutTrailingTrivia());
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken);
        SyntaxTriviaList margin = default;
        if (end.RawKind == 0)
        {
            comma = comma.WithTrailingTrivia(SyntaxFactory.Space);
        }
        else
        {
            // What is said of the last line stays behind it.
            comma = comma.WithTrailingTrivia(behind.Any(SyntaxKind.EndOfLineTrivia) ? behind : behind.Add(end));
            behind = SyntaxFactory.TriviaList(end);
            margin = SyntaxFactory.TriviaList(last.GetLeadingTrivia().LastOrDefault(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        }

        added = added.WithLeadingTrivia(margin);
        all = all.Add(comma).Add(isClosed ? added : added.WithTrailingTrivia(behind));
        return SyntaxFactory.SeparatedList<ExpressionSyntax>(isClosed ? all.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(behind)) : all);
    }
}
