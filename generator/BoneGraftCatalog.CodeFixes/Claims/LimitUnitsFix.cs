using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading;
using BoneGraftCatalog.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.CodeFixes.Claims;

/// <summary>
/// Sets the units of a line to the limit, where that line alone is over it. Where several lines of a day add up, which
/// of them is too many is for a person to say.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitUnitsFix))]
public sealed class LimitUnitsFix : CatalogFix
{
    internal const string Key = "LimitUnits";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds =>
        ImmutableArray.Create(RuleIds.UnitsOverAbsoluteDayLimit, RuleIds.UnitsOverReviewableDayLimit, RuleIds.UnitsOverLineLimit);

    internal override IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.AdditionalLocations.Count > 0
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Limit, out string? limit)
            || !int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out int most)
            || most < 1)
        {
            yield break;
        }

        (ExpressionSyntax Old, ExpressionSyntax New)? edit = null;
        if (LiteralText.Find(scope, diagnostic) is (LiteralExpressionSyntax literal, TextSpan inside))
        {
            if (LiteralText.At(literal, inside) is { Length: > 0 } digits && char.IsDigit(digits[0])
                && LiteralText.With(literal, inside, limit!) is { } changed)
            {
                edit = (literal, changed);
            }
        }
        else if (scope.NodeAt(diagnostic) is ExpressionSyntax old && scope.Model.GetConstantValue(old, cancellationToken).Value is { } value)
        {
            edit = value switch
            {
                string => (old, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(limit!)).WithTriviaFrom(old)),
                int or long or short or byte or uint or ushort or decimal or double or float =>
                    (old, SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(most)).WithTriviaFrom(old)),
                _ => null,
            };
        }

        if (edit is { } found)
        {
            yield return new FixChoice($"Set the units to {limit}, the limit", Key, found.Old, editor => editor.ReplaceNode(found.Old, found.New));
        }
    }
}
