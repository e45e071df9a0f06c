using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace BoneGraftCatalog.Analyzers.Shapes;

/// <summary>
/// Tells whether an object may hold something before anybody put it there: because a member has an initializer, or a constructor fills it.
/// Read from the source of the type; of a compiled type nothing can be read, and its members are taken to begin empty.
/// </summary>
internal sealed class FirstContent
{
    /// <summary>Asks for the object itself, where it is a collection.</summary>
    public const string Itself = "";

    // A collection expression, from C# 12; not in the API that we are built against.
    private const int CollectionExpression = 9076;
    private const int SpreadElement = 9078;

    private readonly ConcurrentDictionary<IMethodSymbol, ConcurrentDictionary<string, bool>> _known = new(SymbolEqualityComparer.Default);

    /// <param name="constructor">The constructor that made the object, or null where it is not known.</param>
    /// <param name="member">The property or field, or <see cref="Itself"/>.</param>
    public bool MayHold(IMethodSymbol? constructor, string member) =>
        constructor is { ContainingType.DeclaringSyntaxReferences.Length: > 0 }
        && _known.GetOrAdd(constructor.OriginalDefinition, static _ => new ConcurrentDictionary<string, bool>(StringComparer.Ordinal))
            .GetOrAdd(member, m => Read(constructor.OriginalDefinition, m));

    private static bool Read(IMethodSymbol constructor, string member)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (member != Itself)
        {
            names.Add(member);
            for (INamedTypeSymbol? type = constructor.ContainingType; type is not null; type = type.BaseType)
            {
                AddBacking(type, names);
                if (names.SelectMany(n => type.GetMembers(n)).SelectMany(m => m.DeclaringSyntaxReferences).Any(
                    r => InitialValue(r.GetSyntax()) is { } value && !IsEmpty(value)))
                {
                    return true;
                }
            }
        }

        return Constructors(constructor).SelectMany(c => c.DeclaringSyntaxReferences).Select(r => r.GetSyntax()).Any(syntax =>
            (syntax is ConstructorDeclarationSyntax body && Fills(body, names)) || Chained(syntax)?.Arguments.Any(a => IsFilled(a.Expression)) == true);
    }

    /// <summary>The constructors that may run when one is called: which of several overloads it chains to takes more than syntax to tell.</summary>
    private static HashSet<IMethodSymbol> Constructors(IMethodSymbol constructor)
    {
        var all = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var pending = new Queue<IMethodSymbol>();
        pending.Enqueue(constructor);
        while (pending.Count > 0)
        {
            IMethodSymbol current = pending.Dequeue();
            if (!all.Add(current))
            {
                continue;
            }

            SyntaxNode? declaration = current.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
            bool isThis = declaration is ConstructorDeclarationSyntax { Initializer: { } chained } && chained.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword);
            int arguments = Chained(declaration)?.Arguments.Count ?? 0;
            INamedTypeSymbol? target = isThis ? current.ContainingType : current.ContainingType.BaseType?.OriginalDefinition;
            foreach (IMethodSymbol candidate in target?.InstanceConstructors ?? ImmutableArray<IMethodSymbol>.Empty)
            {
                if (candidate.Parameters.Length >= arguments
                    ? candidate.Parameters.Skip(arguments).All(p => p.IsOptional || p.IsParams)
                    : candidate.Parameters.LastOrDefault() is { IsParams: true })
                {
                    pending.Enqueue(candidate);
                }
            }
        }

        return all;
    }

    /// <summary>What a constructor gives the one that it chains to.</summary>
    private static ArgumentListSyntax? Chained(SyntaxNode? constructor) => constructor switch
    {
        ConstructorDeclarationSyntax declared => declared.Initializer?.ArgumentList,
        TypeDeclarationSyntax type => type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault()?.ArgumentList,
        _ => null,
    };

    private static bool IsFilled(ExpressionSyntax value) =>
        value is BaseObjectCreationExpressionSyntax { Initializer.Expressions.Count: > 0 }
            or ArrayCreationExpressionSyntax { Initializer.Expressions.Count: > 0 } or ImplicitArrayCreationExpressionSyntax
        || (value.RawKind == CollectionExpression && value.ChildNodes().Any());

    // A property that shows a field begins with what the field begins with.
    private static void AddBacking(INamedTypeSymbol type, HashSet<string> names)
    {
        foreach (SyntaxReference reference in names.ToArray().SelectMany(n => type.GetMembers(n)).SelectMany(m => m.DeclaringSyntaxReferences))
        {
            if (reference.GetSyntax() is PropertyDeclarationSyntax property)
            {
                AccessorDeclarationSyntax? getter = property.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration));
                ExpressionSyntax? value = property.ExpressionBody?.Expression ?? getter?.ExpressionBody?.Expression
                    ?? (getter?.Body?.Statements.LastOrDefault() as ReturnStatementSyntax)?.Expression;
                foreach (IdentifierNameSyntax name in value?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                    ?? Enumerable.Empty<IdentifierNameSyntax>())
                {
                    if (type.GetMembers(name.Identifier.ValueText).Any(m => m is IFieldSymbol))
                    {
                        names.Add(name.Identifier.ValueText);
                    }
                }
            }
        }
    }

    private static ExpressionSyntax? InitialValue(SyntaxNode declaration) => declaration switch
    {
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        _ => null,
    };

    private static bool Fills(ConstructorDeclarationSyntax constructor, HashSet<string> names)
    {
        foreach (SyntaxNode node in ((SyntaxNode?)constructor.Body ?? constructor.ExpressionBody)?.DescendantNodes() ?? Enumerable.Empty<SyntaxNode>())
        {
            switch (node)
            {
                // A method of the object itself, which can do anything to it.
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: not "nameof" } or GenericNameSyntax }:
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } }:
                    return true;
                case IdentifierNameSyntax name when names.Contains(name.Identifier.ValueText) && OfThis(name) is { } place
                        && !(place.Parent is AssignmentExpressionSyntax assignment && assignment.Left == place && IsHanded(assignment.Right, constructor)):
                    return true;
            }
        }

        return false;
    }

    /// <summary>The expression that names a member of the object itself, or null where the name is something else.</summary>
    private static ExpressionSyntax? OfThis(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression is ThisExpressionSyntax or BaseExpressionSyntax ? access : null,
        NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax => null,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Left == name => null,
        _ => name,
    };

    /// <summary>Whether a value is nothing, or what the caller gave: an argument that a claim takes is followed where it is written.</summary>
    private static bool IsHanded(ExpressionSyntax value, ConstructorDeclarationSyntax constructor) => IsEmpty(value) || value switch
    {
        ThrowExpressionSyntax => true,
        IdentifierNameSyntax name => constructor.ParameterList.Parameters.Any(p => p.Identifier.ValueText == name.Identifier.ValueText),
        ParenthesizedExpressionSyntax inner => IsHanded(inner.Expression, constructor),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either =>
            IsHanded(either.Left, constructor) && IsHanded(either.Right, constructor),
        ConditionalExpressionSyntax choice => IsHanded(choice.WhenTrue, constructor) && IsHanded(choice.WhenFalse, constructor),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax copied }, ArgumentList.Arguments.Count: 0 } =>
            IsHanded(copied, constructor),
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: { } given } => given.Arguments.All(a => IsHanded(a.Expression, constructor)),
        { RawKind: CollectionExpression } =>
            value.ChildNodes().All(e => e.RawKind == SpreadElement && e.ChildNodes().All(c => c is ExpressionSyntax spread && IsHanded(spread, constructor))),
        _ => false,
    };

    private static bool IsEmpty(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax literal =>
            literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression) || literal.Token.ValueText.Length == 0,
        DefaultExpressionSyntax => true,
        PostfixUnaryExpressionSyntax suppressed => IsEmpty(suppressed.Operand),
        CastExpressionSyntax cast => IsEmpty(cast.Expression),
        BaseObjectCreationExpressionSyntax made =>
            made.Initializer is null or { Expressions.Count: 0 }
                && (made.ArgumentList is null or { Arguments.Count: 0 }
                    || (made.ArgumentList.Arguments.Count == 1 && made.ArgumentList.Arguments[0].Expression.IsKind(SyntaxKind.NumericLiteralExpression))),
        ArrayCreationExpressionSyntax array => array.Initializer is null or { Expressions.Count: 0 },
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } } => true,
        { RawKind: CollectionExpression } => !value.ChildNodes().Any(),
        _ => false,
    };
}
