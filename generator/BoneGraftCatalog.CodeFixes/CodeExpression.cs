using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>Tells expressions in which a code is written down from those that only lead to it.</summary>
internal static class CodeExpression
{
    /// <summary>
    /// Whether the code is written here: a literal, a constant of a catalog, a literal made into a code. A variable may be used elsewhere,
    /// and what it holds is changed where it is set.
    /// </summary>
    public static bool IsWritten(FixScope scope, ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax => true,
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call =>
            arguments[0].Expression is LiteralExpressionSyntax && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" },
        MemberAccessExpressionSyntax or IdentifierNameSyntax => scope.Model.GetSymbolInfo(expression).Symbol is { } symbol
            && (scope.Catalog.TryGetCode(symbol, out _)
                || scope.Catalog.TryGetModifier(symbol, out _)
                || symbol is IFieldSymbol { HasConstantValue: true, ContainingType: { Name: "Text", ContainingType: not null } }),
        _ => false,
    };
}
