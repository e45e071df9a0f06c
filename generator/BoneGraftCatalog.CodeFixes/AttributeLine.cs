using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>Puts an attribute on a declaration, on a line of its own under the comment and at the margin, or before a parameter.</summary>
internal static class AttributeLine
{
    /// <summary>How lines end in the file.</summary>
    public static SyntaxTrivia EndOfLine(SyntaxNode root)
    {
        SyntaxTrivia end = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return end.RawKind == 0 ? SyntaxFactory.ElasticLineFeed : end;
    }

    public static SyntaxNode Add(SyntaxNode node, AttributeSyntax attribute, SyntaxTrivia end)
    {
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute));
        if (node is ParameterSyntax parameter)
        {
            return parameter.WithoutLeadingTrivia().AddAttributeLists(list.WithTrailingTrivia(SyntaxFactory.Space)).WithLeadingTrivia(node.GetLeadingTrivia());
        }

        SyntaxTriviaList leading = node.GetLeadingTrivia();
        SyntaxTriviaList margin = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : default;
        var member = (MemberDeclarationSyntax)node;
        return member.AttributeLists.Count == 0
            ? member.WithLeadingTrivia(margin).WithAttributeLists(SyntaxFactory.SingletonList(list.WithTrailingTrivia(end))).WithLeadingTrivia(leading)
            : member.WithAttributeLists(member.AttributeLists.Add(list.WithLeadingTrivia(margin).WithTrailingTrivia(end)));
    }
}
