using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using BoneGraftCatalog.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BoneGraftCatalog.CodeFixes.Usage;

/// <summary>Writes the constant for a literal (BGC3001): the typed one where it compiles, else its twin. It means the same.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseConstantFix))]
public sealed class UseConstantFix : CatalogFix
{
    internal const string Key = "UseConstant";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("BGC3001");

    internal override IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        bool isModifier = diagnostic.Properties.TryGetValue(DiagnosticProperties.Modifier, out string? value);
        if (scope.NodeAt(diagnostic) is LiteralExpressionSyntax literal
            && (isModifier || diagnostic.Properties.TryGetValue(DiagnosticProperties.Code, out value))
            && ConstantText.Replacement(scope, literal, value!, isModifier) is { } replacement)
        {
            yield return new FixChoice("Use the constant of the catalog", Key, replacement.Old, editor => editor.ReplaceNode(replacement.Old, replacement.New));
        }
    }
}
