using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>
/// Adds a modifier that sets a line apart from one it is else paid as part of (BGC2008), or moves the one that stands on the other line,
/// where it does not count. It states something about the operation that the
/// records must support, so each modifier is a choice of its own that says what it states, and none is added everywhere at once.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddBypassModifierFix))]
public sealed class AddBypassModifierFix : CatalogFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("BGC2008");

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
                    $"State \"{ConstantText.ModifierLabel(scope.Catalog, modifier)}\" of this line: move modifier {modifier} here from {otherCode} if the records support it",
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
            return line.Creation.ArgumentList is { } list && ConstantText.TypedModifier(scope, modifier) is { } typed
                ? (list, list.AddArguments(SyntaxFactory.Argument(typed).WithLeadingTrivia(SyntaxFactory.Space)))
                : null;
        }

        // The first numbered member that is not set.
        if (line.Creation.Initializer is not { } initializer || initializer.Expressions.Count == 0)
        {
            return null;
        }

        var set = new HashSet<string>(initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Left.ToString()), StringComparer.Ordinal);
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

        ExpressionSyntax last = initializer.Expressions.Last();
        ExpressionSyntax added = SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(free.Value.Member.Name).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
            text);
        return (initializer, initializer.WithExpressions(
            SyntaxFactory.SeparatedList<ExpressionSyntax>(initializer.Expressions.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators().Take((initializer.Expressions.Count * 2) - 1)
                .Concat(new SyntaxNodeOrToken[] { SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), added.WithTrailingTrivia(last.GetTrailingTrivia()) }))));
    }
}
