using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using BoneGraftCatalog.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.CodeFixes.Claims;

/// <summary>
/// Writes a replacement for a code that had ended. A replacement may describe another procedure, so each is a choice of its own
/// with its label, and none is made everywhere at once.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceEndedCodeFix))]
public sealed class ReplaceEndedCodeFix : CatalogFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.CodeNotValidOnDate);

    private protected override bool MayFixAll => false;

    internal override IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        foreach (string code in Split(diagnostic, DiagnosticProperties.Candidates))
        {
            (ExpressionSyntax Old, ExpressionSyntax New)? replacement = null;
            if (LiteralText.Find(scope, diagnostic) is (LiteralExpressionSyntax literal, TextSpan inside))
            {
                if (LiteralText.With(literal, inside, code) is { } changed)
                {
                    replacement = (literal, changed);
                }
            }
            else if (scope.NodeAt(diagnostic) is ExpressionSyntax old && CodeExpression.IsWritten(scope, old)
                && ConstantText.InPlaceOf(scope, old, code, isModifier: false) is { } written)
            {
                replacement = (old, written);
            }

            if (replacement is { } edit)
            {
                yield return new FixChoice(
                    $"Replace by {code}, \"{ConstantText.Label(scope.Catalog, code)}\"",
                    "Replace:" + code, edit.Old, editor => editor.ReplaceNode(edit.Old, edit.New));
            }
        }
    }
}
