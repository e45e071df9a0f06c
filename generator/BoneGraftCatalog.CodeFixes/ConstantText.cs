using System;
using System.Linq;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Usage;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace BoneGraftCatalog.CodeFixes;

/// <summary>Writes a code or a modifier as its constant: the typed one where it compiles, else its twin in <c>Text</c>.</summary>
internal static class ConstantText
{
    /// <summary>What to replace and by what, so that the literal becomes the constant of a code or a modifier; null where there is none.</summary>
    public static (ExpressionSyntax Old, ExpressionSyntax New)? Replacement(FixScope scope, ExpressionSyntax text, string value, bool isModifier)
    {
        if (!TryFind(scope.Catalog, value, isModifier, out CatalogConstant constant))
        {
            return null;
        }

        if (text.Parent is ArgumentSyntax { Parent.Parent: ExpressionSyntax call } argument)
        {
            if (IsParseOf(scope, call, argument) && !IsStatement(scope, call))
            {
                return (call, Typed(constant).WithTriviaFrom(call));
            }

            // The call may have an overload that takes the typed constant; the compiler knows.
            if (call is InvocationExpressionSyntax or ObjectCreationExpressionSyntax
                && scope.Model.GetSpeculativeSymbolInfo(
                    call.SpanStart, call.ReplaceNode(text, Typed(constant)), SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol)
            {
                return (text, Typed(constant).WithTriviaFrom(text));
            }
        }

        return (text, Text(constant).WithTriviaFrom(text));
    }

    /// <summary>The constant in the place of an expression of a code, in the form that its type asks for.</summary>
    public static ExpressionSyntax? InPlaceOf(FixScope scope, ExpressionSyntax old, string value, bool isModifier)
    {
        if (!TryFind(scope.Catalog, value, isModifier, out CatalogConstant constant))
        {
            return null;
        }

        ITypeSymbol? type = scope.Model.GetTypeInfo(old).Type;
        INamedTypeSymbol own = isModifier ? scope.Catalog.Api.Modifier : scope.Catalog.Api.ProcedureCode;
        return SymbolEqualityComparer.Default.Equals(type, own) ? Typed(constant).WithTriviaFrom(old)
            : type?.SpecialType == SpecialType.System_String ? Text(constant).WithTriviaFrom(old)
            : null;
    }

    /// <summary>The typed constant of a modifier.</summary>
    public static ExpressionSyntax? TypedModifier(FixScope scope, string value) =>
        TryFind(scope.Catalog, value, isModifier: true, out CatalogConstant constant) ? Typed(constant) : null;

    /// <summary>The twin of a modifier.</summary>
    public static ExpressionSyntax? TextOfModifier(FixScope scope, string value) =>
        TryFind(scope.Catalog, value, isModifier: true, out CatalogConstant constant) ? Text(constant) : null;

    /// <summary>The catalog's own words for a code, or nothing.</summary>
    public static string Label(CatalogContext catalog, string code) =>
        ProcedureCode.TryParse(code.AsSpan(), out ProcedureCode parsed) && catalog.TryFind(parsed, out ReferencedCatalog? found, out int index)
            ? found!.Tables.GetLabel(index)
            : "";

    /// <summary>The catalog's own words for a modifier, or nothing.</summary>
    public static string ModifierLabel(CatalogContext catalog, string modifier)
    {
        if (Modifier.TryParse(modifier.AsSpan(), out Modifier parsed))
        {
            foreach (CatalogTables tables in catalog.Catalogs.Select(one => one.Tables))
            {
                int index = tables.FindModifier(parsed);
                if (index >= 0)
                {
                    return tables.GetModifierLabel(index);
                }
            }
        }

        return "";
    }

    private static bool TryFind(CatalogContext catalog, string value, bool isModifier, out CatalogConstant constant)
    {
        constant = default;
        return isModifier
            ? Modifier.TryParse(value.AsSpan(), out Modifier modifier) && CatalogConstant.TryFind(catalog, modifier, out constant)
            : ProcedureCode.TryParse(value.AsSpan(), out ProcedureCode code) && CatalogConstant.TryFind(catalog, code, out constant);
    }

    private static bool IsParseOf(FixScope scope, ExpressionSyntax call, ArgumentSyntax argument) =>
        call is InvocationExpressionSyntax invocation
        && invocation.ArgumentList.Arguments.Count == 1
        && invocation.ArgumentList.Arguments[0] == argument
        && scope.Model.GetSymbolInfo(invocation).Symbol is IMethodSymbol { Name: "Parse", IsStatic: true } method
        && (SymbolEqualityComparer.Default.Equals(method.ContainingType, scope.Catalog.Api.ProcedureCode)
            || SymbolEqualityComparer.Default.Equals(method.ContainingType, scope.Catalog.Api.Modifier));

    // A call whose value nobody takes cannot become a constant.
    private static bool IsStatement(FixScope scope, ExpressionSyntax call) =>
        call.Parent is ExpressionStatementSyntax
        || (call.Parent is ArrowExpressionClauseSyntax or LambdaExpressionSyntax
            && scope.Model.GetEnclosingSymbol(call.SpanStart) is IMethodSymbol { ReturnsVoid: true });

    private static ExpressionSyntax Typed(CatalogConstant constant) => Parse(constant, "." + constant.Name);

    private static ExpressionSyntax Text(CatalogConstant constant) => Parse(constant, ".Text." + constant.Name);

    // Written out in full and left to the simplifier, it means the same in every file.
    private static ExpressionSyntax Parse(CatalogConstant constant, string member) =>
        SyntaxFactory.ParseExpression(constant.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + member)
            .WithAdditionalAnnotations(Simplifier.Annotation);
}
