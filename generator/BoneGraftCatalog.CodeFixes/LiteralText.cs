using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>Edits characters inside a literal, where a code, a modifier or units stand in a longer text.</summary>
internal static class LiteralText
{
    /// <summary>The literal that the diagnostic stands inside of, and where; null where it stands on a whole expression.</summary>
    public static (LiteralExpressionSyntax Literal, TextSpan Inside)? Find(FixScope scope, Diagnostic diagnostic)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        return scope.Root.FullSpan.Contains(span)
            && !span.IsEmpty
            && scope.Root.FindToken(span.Start).Parent is LiteralExpressionSyntax literal
            && literal.Span.Contains(span)
            && literal.Span != span
            ? (literal, new TextSpan(span.Start - literal.SpanStart, span.Length))
            : null;
    }

    /// <summary>The literal with other characters in that place, or null where that is no literal any more.</summary>
    public static LiteralExpressionSyntax? With(LiteralExpressionSyntax literal, TextSpan inside, string text)
    {
        string written = literal.Token.Text;
        return SyntaxFactory.ParseExpression(written.Remove(inside.Start, inside.Length).Insert(inside.Start, text)) is LiteralExpressionSyntax changed
            && !changed.ContainsDiagnostics
            ? changed.WithTriviaFrom(literal)
            : null;
    }

    /// <summary>The characters in that place.</summary>
    public static string At(LiteralExpressionSyntax literal, TextSpan inside) => literal.Token.Text.Substring(inside.Start, inside.Length);
}
