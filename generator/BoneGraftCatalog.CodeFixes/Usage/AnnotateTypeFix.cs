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

namespace BoneGraftCatalog.CodeFixes.Usage;

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

        SyntaxTrivia end = AttributeLine.EndOfLine(scope.Root);
        var members = new List<(SyntaxNode Node, AttributeSyntax Attribute)>();
        bool isWhole = true;
        foreach (string annotation in annotations!.Split(';'))
        {
            int equals = annotation.IndexOf('=');
            string[] attribute = annotation.Substring(equals + 1).Split(':');
            if (Declaration(type, annotation.Substring(0, equals)) is { } member)
            {
                members.Add((member, Attribute(scope, member, attribute[0], attribute.Length > 1 ? attribute[1] : null)));
            }
            else
            {
                isWhole = false;
            }
        }

        // A line with half of its members annotated would be read as one without the others: members in another part of the type, and
        // fields declared together, are left to a person.
        if (isWhole)
        {
            yield return new FixChoice("Annotate the type as a claim line", Key, type, editor =>
            {
                editor.ReplaceNode(type, (current, _) =>
                {
                    var declaration = (TypeDeclarationSyntax)current;
                    declaration = declaration.ReplaceNodes(
                        members.Select(m => Declaration(declaration, Name(m.Node))!),
                        (original, rewritten) => AttributeLine.Add(rewritten, members.First(m => Name(m.Node) == Name(original)).Attribute, end));
                    return AttributeLine.Add(declaration, Attribute(scope, type, "ServiceLine", null), end).WithAdditionalAnnotations(Formatter.Annotation);
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

        return type is RecordDeclarationSyntax { ParameterList: { } parameters }
            ? parameters.Parameters.FirstOrDefault(p => p.Identifier.ValueText == name)
            : null;
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
        bool isInScope = scope.Model.LookupNamespacesAndTypes(place.SpanStart, name: name + "Attribute").Any(
            found => SymbolEqualityComparer.Default.Equals(found, attribute))
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
}
