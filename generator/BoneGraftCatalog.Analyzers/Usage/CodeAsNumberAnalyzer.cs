using System;
using System.Collections.Immutable;
using System.Globalization;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>
/// Finds codes held as numbers: a number declared to be a code, a number that is a code given to a member named like one, and the text of
/// a constant made a number.
/// </summary>
/// <remarks>A key into a table of codes is a number by right: a member whose name ends in <c>Id</c> or <c>Key</c> is never meant.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CodeAsNumberAnalyzer : CatalogAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Descriptors.BGC3004_CodeAsNumber);

    private protected override void Register(CompilationStartAnalysisContext start, CatalogContext catalog)
    {
        start.RegisterSyntaxNodeAction(context => AnalyzeAttribute(context, catalog), SyntaxKind.Attribute);
        start.RegisterSyntaxNodeAction(context => AnalyzeNumber(context, catalog), SyntaxKind.NumericLiteralExpression);
        start.RegisterSyntaxNodeAction(context => AnalyzeCall(context, catalog), SyntaxKind.InvocationExpression);
    }

    // [ProcedureCode] int Code
    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context, CatalogContext catalog)
    {
        var attribute = (AttributeSyntax)context.Node;
        string name = attribute.Name switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            _ => "",
        };
        if (name is not ("ProcedureCode" or "ProcedureCodeAttribute")
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol constructor
            || !SymbolEqualityComparer.Default.Equals(constructor.ContainingType, catalog.Api.Find("ProcedureCodeAttribute")))
        {
            return;
        }

        (TypeSyntax? type, SyntaxToken identifier) = attribute.Parent?.Parent switch
        {
            PropertyDeclarationSyntax property => (property.Type, property.Identifier),
            ParameterSyntax parameter => (parameter.Type, parameter.Identifier),
            FieldDeclarationSyntax { Declaration: { Variables: { Count: > 0 } variables } declaration } => (declaration.Type, variables[0].Identifier),
            _ => (null, default),
        };
        if (type is not null && IsInteger(context.SemanticModel.GetTypeInfo(type, context.CancellationToken).Type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.BGC3004_CodeAsNumber, type.GetLocation(), "'" + identifier.ValueText + "'"));
        }
    }

    // CptCode = 20939
    private static void AnalyzeNumber(SyntaxNodeAnalysisContext context, CatalogContext catalog)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        if (literal.Token.Value is not int number
            || number < 10_000
            || literal.Parent is not (AssignmentExpressionSyntax or EqualsValueClauseSyntax or ArgumentSyntax)
            || !ProcedureCode.TryParse(number.ToString("00000", CultureInfo.InvariantCulture).AsSpan(), out ProcedureCode code)
            || !catalog.TryFind(code, out _, out _))
        {
            return;
        }

        IOperation? value = context.SemanticModel.GetOperation(literal, context.CancellationToken);
        IOperation? target = value?.Parent;
        while (target is IConversionOperation { IsImplicit: true })
        {
            target = target.Parent;
        }

        ISymbol? holder = target switch
        {
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation member } => member.Member,
            IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties } => properties[0],
            IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields } => fields[0],
            IArgumentOperation { Parameter: { } parameter } => parameter,
            _ => null,
        };
        if (holder is not null
            && CodeNames.IsNumberedCodeName(holder.Name)
            && IsInteger(TypeOf(holder))
            && !holder.DeclaringSyntaxReferences.IsEmpty)
        {
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.BGC3004_CodeAsNumber, literal.GetLocation(), "'" + holder.Name + "'"));
        }
    }

    // int.Parse(Cpt.Text.MarrowAspirationSpine20939)
    private static void AnalyzeCall(SyntaxNodeAnalysisContext context, CatalogContext catalog)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (call.ArgumentList.Arguments.Count == 0
            || call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" or "TryParse" or "ToInt32" or "ToInt64" }
            || call.ArgumentList.Arguments[0].Expression is not MemberAccessExpressionSyntax constant
            || constant.Expression is not (MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Text" }
                or IdentifierNameSyntax { Identifier.ValueText: "Text" })
            || context.SemanticModel.GetSymbolInfo(constant, context.CancellationToken).Symbol is not IFieldSymbol { HasConstantValue: true } field
            || !IsTwinOfCode(field, catalog)
            || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
            || !(IsInteger(method.ContainingType) || method.ContainingType is { Name: "Convert", ContainingNamespace.Name: "System" }))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.BGC3004_CodeAsNumber, call.GetLocation(), "This call"));
    }

    private static bool IsTwinOfCode(IFieldSymbol field, CatalogContext catalog)
    {
        foreach (ReferencedCatalog one in catalog.Catalogs)
        {
            if (one.Codes is not null && SymbolEqualityComparer.Default.Equals(field.ContainingType?.ContainingType, one.Codes))
            {
                return true;
            }
        }

        return false;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private static bool IsInteger(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments })
        {
            type = arguments[0];
        }

        return type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64
            or SpecialType.System_Int16 or SpecialType.System_UInt16;
    }
}
