using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BoneGraftCatalog.CodeFixes.Claims;

/// <summary>The expression that makes a line of a claim, found from its code, and the list it stands in.</summary>
internal sealed class LineSyntax
{
    private LineSyntax(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax code, INamedTypeSymbol type)
    {
        Creation = creation;
        Code = code;
        Type = type;
    }

    /// <summary>The creation of the line's object.</summary>
    public BaseObjectCreationExpressionSyntax Creation { get; }

    /// <summary>The expression of the code in it.</summary>
    public ExpressionSyntax Code { get; }

    public INamedTypeSymbol Type { get; }

    /// <summary>The line whose code is written as this expression, if it is made by one <c>new</c>.</summary>
    public static LineSyntax? Of(FixScope scope, ExpressionSyntax code)
    {
        BaseObjectCreationExpressionSyntax? creation = code.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax made } } => made,
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax made } } => made,
            _ => null,
        };
        return creation is not null && scope.Model.GetTypeInfo(creation).Type is INamedTypeSymbol type ? new LineSyntax(creation, code, type) : null;
    }

    /// <summary>Where a modifier is written in a line or a list, as a constant or as text of its own; null where it is not, or more than once.</summary>
    public static ExpressionSyntax? FindModifier(FixScope scope, SyntaxNode within, string modifier)
    {
        ExpressionSyntax? found = null;
        foreach (ExpressionSyntax expression in within.DescendantNodes(
            node => node is not ExpressionSyntax inner || !Means(scope, inner, modifier)).OfType<ExpressionSyntax>())
        {
            if (Means(scope, expression, modifier))
            {
                if (found is not null)
                {
                    return null;
                }

                found = expression;
            }
        }

        return found;
    }

    private static bool Means(FixScope scope, ExpressionSyntax expression, string modifier) =>
        expression is LiteralExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax
        && (scope.Model.GetConstantValue(expression).Value is string text
            ? string.Equals(text, modifier, StringComparison.OrdinalIgnoreCase)
            : scope.Model.GetSymbolInfo(expression).Symbol is { } symbol && scope.Catalog.TryGetModifier(symbol, out Modifier held) && held.Text == modifier);

    public bool IsOurs(FixScope scope) => SymbolEqualityComparer.Default.Equals(Type, scope.Catalog.Api.ClaimLine);

    /// <summary>
    /// The element of a list that is this line alone, with the calls chained to it: in braces, among arguments, or the argument of a
    /// statement that adds it. Null where the line stands in no list that can be seen.
    /// </summary>
    public ExpressionSyntax? Element(FixScope scope)
    {
        ExpressionSyntax element = Creation;
        while (element.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax chained }
            && SymbolEqualityComparer.Default.Equals(scope.Model.GetTypeInfo(chained).Type, Type))
        {
            element = chained;
        }

        return element.Parent switch
        {
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression or (int)SyntaxKind.ArrayInitializerExpression } => element,
            { RawKind: RemoveModifierFix.ExpressionElement } => element,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } list } argument =>
                IsAdded(call, list) || IsOneOfParams(scope, call, list, argument) ? element : null,
            _ => null,
        };
    }

    /// <summary>
    /// A line for another code, made as this one is: what says when, where and by whom is taken over, one unit, no modifiers, and nothing
    /// of what this line costs or says in words. Null where that cannot be written.
    /// </summary>
    public ExpressionSyntax? For(FixScope scope, string code)
    {
        if (ConstantText.InPlaceOf(scope, Code, code, isModifier: false) is not { } constant)
        {
            return null;
        }

        if (Creation.ArgumentList is { Arguments: { Count: > 0 } arguments } && !(arguments[0].Expression == Code && (arguments.Count == 1 || IsOurs(scope))))
        {
            return null;
        }

        ArgumentListSyntax? list = Creation.ArgumentList;
        if (list is { Arguments.Count: > 0 })
        {
            list = list.WithArguments(SyntaxFactory.SingletonSeparatedList(list.Arguments[0].WithExpression(constant.WithoutTrivia())));
        }

        InitializerExpressionSyntax? initializer = Creation.Initializer;
        if (initializer is not null)
        {
            var kept = new List<ExpressionSyntax>();
            foreach (ExpressionSyntax expression in initializer.Expressions)
            {
                if (expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment)
                {
                    return null;
                }

                switch (RoleOf(scope, name.Identifier.ValueText).Role)
                {
                    case MemberRole.Code:
                        kept.Add(assignment.WithRight(constant.WithoutTrivia()));
                        break;
                    case MemberRole.Units when scope.Model.GetConstantValue(assignment.Right).Value is { } units:
                        kept.Add(assignment.WithRight(units is string
                            ? SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("1"))
                            : SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(1))));
                        break;
                    case MemberRole.Date or MemberRole.EndDate or MemberRole.Place or MemberRole.Practitioner or MemberRole.Group or MemberRole.Specialty
                        or MemberRole.Qualifier:
                        kept.Add(assignment);
                        break;
                    case MemberRole.Modifier:
                        break;
                    default:
                        // A required member cannot be left out, and what it should hold is not known.
                        if (scope.Model.GetSymbolInfo(name).Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                        {
                            return null;
                        }

                        break;
                }
            }

            initializer = initializer.WithExpressions(SyntaxFactory.SeparatedList(
                kept.Select(expression => expression.WithLeadingTrivia(SyntaxFactory.Space).WithoutTrailingTrivia()),
                Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken), Math.Max(kept.Count - 1, 0))))
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Space))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Space));
        }

        ExpressionSyntax made = Creation switch
        {
            ObjectCreationExpressionSyntax named =>
                named.WithType(initializer is null || list is not null ? named.Type : named.Type.WithoutTrailingTrivia())
                    .WithArgumentList(list).WithInitializer(initializer),
            ImplicitObjectCreationExpressionSyntax target => target.WithArgumentList(list!).WithInitializer(initializer),
            _ => Creation,
        };
        return Chained(scope, made.WithoutTrivia());
    }

    /// <summary>What a member of the line is declared to hold.</summary>
    public Slot RoleOf(FixScope scope, string member) =>
        scope.Catalog.Shapes.ShapeOf(Type, scope.Catalog.Settings.For(scope.Root.SyntaxTree))?.RoleOf(member) ?? default;

    // Of the calls chained to our own line, those that say when, where and by whom.
    private ExpressionSyntax Chained(FixScope scope, ExpressionSyntax made)
    {
        ExpressionSyntax whole = made;
        ExpressionSyntax current = Creation;
        while (IsOurs(scope) && current.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access)
        {
            if (access.Name.Identifier.ValueText is "WithServiceDate" or "WithServiceDates" or "WithPlaceOfService" or "WithPractitioner")
            {
                whole = SyntaxFactory.InvocationExpression(access.WithExpression(whole), call.ArgumentList.WithoutTrivia());
            }

            current = call;
        }

        return whole;
    }

    private static bool IsAdded(SyntaxNode call, ArgumentListSyntax list) =>
        list.Arguments.Count == 1
        && call is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" }, Parent: ExpressionStatementSyntax { Parent: BlockSyntax }
        };

    private bool IsOneOfParams(FixScope scope, SyntaxNode call, ArgumentListSyntax list, ArgumentSyntax argument) =>
        argument.NameColon is null
        && scope.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method
        && method.Parameters.LastOrDefault() is { IsParams: true, Type: IArrayTypeSymbol array }
        && SymbolEqualityComparer.Default.Equals(array.ElementType, Type)
        && list.Arguments.IndexOf(argument) >= method.Parameters.Length - 1;
}
