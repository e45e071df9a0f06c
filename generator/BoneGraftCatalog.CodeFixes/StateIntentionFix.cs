using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>
/// Says that a claim is wrong on purpose, with room for the reason: the member it stands in is marked, and nothing in it is checked any
/// more. For other reasons there are the suppressions of the compiler.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateIntentionFix))]
public sealed class StateIntentionFix : CatalogFix
{
    internal const string Key = "OnPurpose";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Enumerable.Range(2001, 19).Select(number => "BGC" + number).Concat(new[] { "BGC3002", "BGC3003", "BGC3006" }).ToImmutableArray();

    private protected override bool MayFixAll => false;

    internal override IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!scope.Root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            || scope.Catalog.Api.Find("IntentionallyInvalidAttribute") is not { } attribute
            || scope.Root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>(IsMarkable) is not { } member)
        {
            yield break;
        }

        bool isInScope = scope.Model.LookupNamespacesAndTypes(member.SpanStart, name: attribute.Name).Any(found => SymbolEqualityComparer.Default.Equals(found, attribute));
        AttributeSyntax mark = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(isInScope ? "IntentionallyInvalid" : "global::BoneGraftCatalog.IntentionallyInvalid"),
            SyntaxFactory.ParseAttributeArgumentList("(\"Say here why it is wrong on purpose\")"));
        yield return new FixChoice(
            $"Mark '{Name(member)}' as wrong on purpose",
            Key,
            member,
            editor => editor.ReplaceNode(member, (current, _) => AttributeLine.Add(current, mark, AttributeLine.EndOfLine(scope.Root))),
            keepsContent: true);
    }

    private static bool IsMarkable(MemberDeclarationSyntax member) =>
        member is BaseMethodDeclarationSyntax and not (OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or DestructorDeclarationSyntax)
            or PropertyDeclarationSyntax or IndexerDeclarationSyntax or FieldDeclarationSyntax or TypeDeclarationSyntax;

    private static string Name(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        FieldDeclarationSyntax { Declaration.Variables: { Count: > 0 } variables } => variables[0].Identifier.ValueText,
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => "this",
    };
}
