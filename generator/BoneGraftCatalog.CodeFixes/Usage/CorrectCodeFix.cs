using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using BoneGraftCatalog.Analyzers;
using BoneGraftCatalog.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BoneGraftCatalog.CodeFixes.Usage;

/// <summary>
/// Writes a code that was meant for a text that is none (BGC3002) or an unknown one (BGC3003). Which procedure is billed is for a person to
/// say: every code is a choice of its own with its label, and none is made everywhere at once.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectCodeFix))]
public sealed class CorrectCodeFix : CatalogFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("BGC3002", "BGC3003");

    private protected override bool MayFixAll => false;

    internal override IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (scope.NodeAt(diagnostic) is not LiteralExpressionSyntax literal)
        {
            yield break;
        }

        foreach (string code in Split(diagnostic, DiagnosticProperties.Candidates))
        {
            if (ConstantText.Replacement(scope, literal, code, isModifier: false) is { } replacement)
            {
                yield return new FixChoice(
                    $"Write {code}, \"{ConstantText.Label(scope.Catalog, code)}\"",
                    "Write:" + code, replacement.Old, editor => editor.ReplaceNode(replacement.Old, replacement.New));
            }
        }

        foreach (string modifier in Split(diagnostic, FixProperties.ModifierCandidates))
        {
            if (ConstantText.Replacement(scope, literal, modifier, isModifier: true) is { } replacement)
            {
                yield return new FixChoice(
                    $"Write {modifier}, \"{ConstantText.ModifierLabel(scope.Catalog, modifier)}\"",
                    "Write:" + modifier, replacement.Old, editor => editor.ReplaceNode(replacement.Old, replacement.New));
            }
        }
    }
}
