using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using BoneGraftCatalog.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>Says in attributes what a claim-shaped type holds (BGC3005). Nothing changes at run time.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AnnotateTypeFix))]
public sealed class AnnotateTypeFix : CatalogFix
{
    internal const string Key = "Annotate";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("BGC3005");

    internal override IEnumerable<FixChoice> Find(FixScope scope, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!scope.Root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            || scope.Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not TypeDeclarationSyntax type
            || !diagnostic.Properties.TryGetValue(FixProperties.Annotations, out string? annotations))
        {
            yield break;
        }

        SyntaxTrivia end = scope.Root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        if (end.RawKind == 0)
        {
            end = SyntaxFactory.ElasticLineFeed;
        }

        var members = new List<(SyntaxNode Node, AttributeSyntax Attribute)>();
        bool hasCode = false;
        foreach (string annotation in annotations!.Split(';'))
        {
            int equals = annotation.IndexOf('=');
            string[] attribute = annotation.Substring(equals + 1).Split(':');
            if (Declaration(type, annotation.Substring(0, equals)) is { } member)
            {
                members.Add((member, Attribute(scope, member, attribute[0], attribute.Length > 1 ? attribute[1] : null)));
                hasCode |= attribute[0] == "ProcedureCode";
            }
        }

        // A part of a partial type that holds no code, or fields declared together, are left to a person.
        if (hasCode)
        {
            yield return new FixChoice("Annotate the type as a claim line", Key, type, editor =>
            {
                editor.ReplaceNode(type, (current, _) =>
                {
                    var declaration = (TypeDeclarationSyntax)current;
                    declaration = declaration.ReplaceNodes(
                        members.Select(m => Declaration(declaration, Name(m.Node))!),
                        (original, rewritten) => WithAttribute(rewritten, members.First(m => Name(m.Node) == Name(original)).Attribute, end));
                    return WithAttribute(declaration, Attribute(scope, type, "ServiceLine", null), end).WithAdditionalAnnotations(Formatter.Annotation);
                });
            },
            keepsContent: true);
        }
    }

    private static SyntaxNode? Declaration(TypeDeclarationSyntax type, string name)
    {
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member is PropertyDeclarationSyntax property && property.Identifier.ValueText == name)
            {
                return property;
            }

            if (member is FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } field && variables[0].Identifier.ValueText == name)
            {
                return field;
            }
        }

        return type is RecordDeclarationSyntax { ParameterList: { } parameters } ? parameters.Parameters.FirstOrDefault(p => p.Identifier.ValueText == name) : null;
    }

    private static string Name(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        _ => "",
    };

    private static AttributeSyntax Attribute(FixScope scope, SyntaxNode place, string name, string? argument)
    {
        // The short name where it means our attribute there, else the full one.
        INamedTypeSymbol? attribute = scope.Catalog.Api.Find(name + "Attribute");
        bool isInScope = scope.Model.LookupNamespacesAndTypes(place.SpanStart, name: name + "Attribute").Any(found => SymbolEqualityComparer.Default.Equals(found, attribute))
            && !scope.Model.LookupNamespacesAndTypes(place.SpanStart, name: name).Any(found => found is INamedTypeSymbol type && IsAttribute(type));
        return SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(isInScope ? name : "global::BoneGraftCatalog." + name),
            argument is null ? null : SyntaxFactory.ParseAttributeArgumentList("(" + argument + ")"));
    }

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current is { Name: nameof(System.Attribute), ContainingNamespace.Name: nameof(System) })
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxNode WithAttribute(SyntaxNode node, AttributeSyntax attribute, SyntaxTrivia end)
    {
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute));
        if (node is ParameterSyntax parameter)
        {
            return parameter.WithoutLeadingTrivia().AddAttributeLists(list.WithTrailingTrivia(SyntaxFactory.Space)).WithLeadingTrivia(node.GetLeadingTrivia());
        }

        // On a line of its own, under the comment and at the margin of what it stands on.
        SyntaxTriviaList leading = node.GetLeadingTrivia();
        SyntaxTriviaList margin = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : default;
        var member = (MemberDeclarationSyntax)node;
        if (member.AttributeLists.Count == 0)
        {
            return member.WithLeadingTrivia(margin).WithAttributeLists(SyntaxFactory.SingletonList(list.WithTrailingTrivia(end))).WithLeadingTrivia(leading);
        }

        return member.WithAttributeLists(member.AttributeLists.Add(list.WithLeadingTrivia(margin).WithTrailingTrivia(end)));
    }
}
