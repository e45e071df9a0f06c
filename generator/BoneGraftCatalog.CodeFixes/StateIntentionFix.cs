using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>
/// Says why a finding is to stay. A claim that is wrong on purpose: the member it stands in is marked, and nothing in it is checked any
/// more. A claim that is right although the finding is there, because the records or the payer's contract say so: that one finding is
/// suppressed in the member. Both have room for the reason.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(StateIntentionFix))]
public sealed class StateIntentionFix : CatalogFix
{
    internal const string Key = "OnPurpose";

    internal const string SuppressKey = "Suppress";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ClaimRules.All.Select(rule => rule.Id).Concat(new[] { "BGC3002", "BGC3003", "BGC3006" }).ToImmutableArray();

    private protected override bool MayFixAll => false;

    internal override IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!scope.Root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            || scope.Catalog.Api.Find("IntentionallyInvalidAttribute") is not { } attribute
            || scope.Root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>(IsMarkable) is not { } member)
        {
            yield break;
        }

        bool isInScope = scope.Model.LookupNamespacesAndTypes(member.SpanStart, name: attribute.Name).Any(
            found => SymbolEqualityComparer.Default.Equals(found, attribute));
        AttributeSyntax mark = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(isInScope ? "IntentionallyInvalid" : "global::BoneGraftCatalog.IntentionallyInvalid"),
            SyntaxFactory.ParseAttributeArgumentList("(\"Say here why it is wrong on purpose\")"));
        yield return new FixChoice(
            $"Mark '{Name(member)}' as wrong on purpose",
            Key,
            member,
            editor => editor.ReplaceNode(member, (current, _) => AttributeLine.Add(current, mark, AttributeLine.EndOfLine(scope.Root))),
            keepsContent: true);

        AttributeSyntax suppression = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName("global::System.Diagnostics.CodeAnalysis.SuppressMessage").WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.ParseAttributeArgumentList(
                $"(\"{diagnostic.Descriptor.Category}\", \"{diagnostic.Id}:{diagnostic.Descriptor.Title.ToString(CultureInfo.InvariantCulture)}\", "
                + "Justification = \"Say here why it is right all the same\")"));
        yield return new FixChoice(
            $"Suppress {diagnostic.Id} in '{Name(member)}', with the reason",
            SuppressKey,
            member,
            editor => editor.ReplaceNode(member, (current, _) => AttributeLine.Add(current, suppression, AttributeLine.EndOfLine(scope.Root))),
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
