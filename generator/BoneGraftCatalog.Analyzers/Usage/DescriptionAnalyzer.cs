using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>
/// Finds descriptions that contradict the code they stand beside: in a tuple, an entry of a dictionary, an object initializer, an
/// argument list, an arm of a switch, an attribute.
/// </summary>
/// <remarks>
/// The code and its description are recognised by how they stand together, which is a matter of syntax: nothing is bound but names of
/// parameters and constants of a catalog.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DescriptionAnalyzer : CatalogAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Descriptors.BGC3006_DescriptionContradictsCode);

    private protected override void Register(CompilationStartAnalysisContext start, CatalogContext catalog)
    {
        var intention = new Intention(catalog.Shapes.Annotations, catalog.Settings);
        start.RegisterSyntaxNodeAction(context => AnalyzeLiteral(context, catalog, intention), SyntaxKind.StringLiteralExpression);
        start.RegisterSyntaxNodeAction(context => AnalyzeConstant(context, catalog, intention), SyntaxKind.SimpleMemberAccessExpression);
    }

    private static void AnalyzeLiteral(SyntaxNodeAnalysisContext context, CatalogContext catalog, Intention intention)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        string text = literal.Token.ValueText;
        if (text.Length is >= 4 and <= ProcedureCode.MaxLength && ProcedureCode.TryParse(text.AsSpan(), out ProcedureCode code))
        {
            Compare(context, literal, code, catalog, intention);
        }
    }

    private static void AnalyzeConstant(SyntaxNodeAnalysisContext context, CatalogContext catalog, Intention intention)
    {
        // MarrowAspirationSpine20939, 0232T: the name of a constant has the digits of its code in it.
        var access = (MemberAccessExpressionSyntax)context.Node;
        string name = access.Name.Identifier.ValueText;
        if (name.Length < 6 || !char.IsDigit(name[name.Length - 2]) || !(char.IsDigit(name[name.Length - 1]) || name[name.Length - 1] is >= 'A' and <= 'Z'))
        {
            return;
        }

        ExpressionSyntax outermost = access;
        if (!StandsBeside(outermost) || context.SemanticModel.GetSymbolInfo(access, context.CancellationToken).Symbol is not { } symbol)
        {
            return;
        }

        ProcedureCode code = default;
        if (catalog.TryGetCode(symbol, out code)
            || (symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: string text, ContainingType.Name: "Text" }
                && ProcedureCode.TryParse(text.AsSpan(), out code)))
        {
            Compare(context, outermost, code, catalog, intention);
        }
    }

    private static void Compare(SyntaxNodeAnalysisContext context, ExpressionSyntax expression, ProcedureCode code, CatalogContext catalog, Intention intention)
    {
        if (!StandsBeside(expression)
            || !catalog.TryFind(code, out ReferencedCatalog? found, out int index)
            || intention.Covers(context.ContainingSymbol, expression.SyntaxTree))
        {
            return;
        }

        foreach (LiteralExpressionSyntax description in Descriptions(expression, context.SemanticModel, context.CancellationToken))
        {
            if (DescriptionWords.Contradiction(found!.Tables, index, description.Token.ValueText) is { } contradiction)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.BGC3006_DescriptionContradictsCode,
                    description.GetLocation(),
                    ImmutableArray.Create(expression.GetLocation()),
                    ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Code, code.Text),
                    contradiction.Says,
                    code.Text,
                    contradiction.Is));
                return;
            }
        }
    }

    private static bool StandsBeside(ExpressionSyntax expression) => expression.Parent switch
    {
        ArgumentSyntax { Parent: TupleExpressionSyntax or ArgumentListSyntax or BracketedArgumentListSyntax } => true,
        AttributeArgumentSyntax => true,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Right == expression,
        ConstantPatternSyntax { Parent: SwitchExpressionArmSyntax } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax } } } => true,
        _ => false,
    };

    private static IEnumerable<LiteralExpressionSyntax> Descriptions(
        ExpressionSyntax code, SemanticModel model, System.Threading.CancellationToken cancellationToken)
    {
        switch (code.Parent)
        {
            case ArgumentSyntax { Parent: TupleExpressionSyntax tuple }:
                foreach (ArgumentSyntax element in tuple.Arguments)
                {
                    if (Text(element.Expression, code) is { } text)
                    {
                        yield return text;
                    }
                }

                break;

            case InitializerExpressionSyntax entry:
                foreach (ExpressionSyntax element in entry.Expressions)
                {
                    foreach (LiteralExpressionSyntax text in InValue(element, code))
                    {
                        yield return text;
                    }
                }

                break;

            // ["20939"] = "…"
            case ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ImplicitElementAccessSyntax access } }
                when access.Parent is AssignmentExpressionSyntax assignment:
                foreach (LiteralExpressionSyntax text in InValue(assignment.Right, code))
                {
                    yield return text;
                }

                break;

            case ArgumentSyntax { Parent: ArgumentListSyntax arguments }
                when arguments.Parent is ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax or InvocationExpressionSyntax:
                IMethodSymbol? method = null;
                for (int i = 0; i < arguments.Arguments.Count; i++)
                {
                    ArgumentSyntax argument = arguments.Arguments[i];
                    if (Text(argument.Expression, code) is { } text)
                    {
                        method ??= model.GetSymbolInfo(arguments.Parent!, cancellationToken).Symbol as IMethodSymbol;
                        string? name = argument.NameColon?.Name.Identifier.ValueText
                            ?? (method is not null && i < method.Parameters.Length ? method.Parameters[i].Name : null);
                        if (name is not null && CodeNames.IsDescription(name))
                        {
                            yield return text;
                        }
                    }
                }

                break;

            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax members }:
                foreach (LiteralExpressionSyntax text in InMembers(members, code))
                {
                    yield return text;
                }

                break;

            case ConstantPatternSyntax { Parent: SwitchExpressionArmSyntax arm }:
                if (Text(arm.Expression, code) is { } described)
                {
                    yield return described;
                }

                break;

            case AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax list }:
                foreach (AttributeArgumentSyntax argument in list.Arguments)
                {
                    if (argument.NameEquals is { } named && CodeNames.IsDescription(named.Name.Identifier.ValueText)
                        && Text(argument.Expression, code) is { } text)
                    {
                        yield return text;
                    }
                }

                break;

            // [Description("…")] const string Code = "20939";
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax field } } }:
                foreach (AttributeListSyntax attributes in field.AttributeLists)
                {
                    foreach (AttributeSyntax attribute in attributes.Attributes)
                    {
                        if (attribute.Name.ToString() is "Description" or "Display" or "DisplayName" && attribute.ArgumentList is { } texts)
                        {
                            foreach (AttributeArgumentSyntax argument in texts.Arguments)
                            {
                                if (Text(argument.Expression, code) is { } text)
                                {
                                    yield return text;
                                }
                            }
                        }
                    }
                }

                break;
        }
    }

    // The value of an entry: the description itself, or an object that has one.
    private static IEnumerable<LiteralExpressionSyntax> InValue(ExpressionSyntax value, ExpressionSyntax code)
    {
        if (Text(value, code) is { } text)
        {
            yield return text;
        }
        else if (value is BaseObjectCreationExpressionSyntax { Initializer: { } members })
        {
            foreach (LiteralExpressionSyntax described in InMembers(members, code))
            {
                yield return described;
            }
        }
    }

    private static IEnumerable<LiteralExpressionSyntax> InMembers(InitializerExpressionSyntax members, ExpressionSyntax code)
    {
        foreach (ExpressionSyntax member in members.Expressions)
        {
            if (member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment
                && CodeNames.IsDescription(name.Identifier.ValueText)
                && Text(assignment.Right, code) is { } text)
            {
                yield return text;
            }
        }
    }

    private static LiteralExpressionSyntax? Text(ExpressionSyntax expression, ExpressionSyntax code) =>
        expression != code && expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal : null;
}
