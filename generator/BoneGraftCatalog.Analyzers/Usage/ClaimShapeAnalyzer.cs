using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers;

/// <summary>
/// Finds types that hold a code and what only a claim line has beside it, and are not annotated: modifiers, or units with a date or a
/// place. A code beside a price or a description is a price list or a master table.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClaimShapeAnalyzer : CatalogAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Descriptors.BGC3005_TypeCouldBeAnnotated);

    private protected override void Register(CompilationStartAnalysisContext start, CatalogContext catalog)
    {
        if (!SymbolEqualityComparer.Default.Equals(start.Compilation.Assembly, catalog.Api.Library)
            && catalog.Api.Find("ServiceLineAttribute") is not null)
        {
            start.RegisterSymbolAction(context => AnalyzeType(context, catalog), SymbolKind.NamedType);
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context, CatalogContext catalog)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsStatic || type.IsImplicitlyDeclared || type.Locations.Length == 0)
        {
            return;
        }

        var annotations = new List<string>();
        ISymbol? code = null;
        bool modifiers = false;
        bool units = false;
        bool place = false;
        bool date = false;
        bool charge = false;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member.IsStatic || TypeOf(member) is not { } held)
            {
                continue;
            }

            // By the name first, of which most say nothing.
            int position;
            if (CodeNames.IsCode(member.Name) && IsCodeType(held, catalog))
            {
                if (code is not null)
                {
                    return; // Two codes: a mapping from one to the other, or a line of another kind.
                }

                code = member;
                annotations.Add(member.Name + "=ProcedureCode");
            }
            else if ((position = CodeNames.ModifierPosition(member.Name)) >= 0 && IsModifierType(held, catalog))
            {
                modifiers = true;
                annotations.Add(member.Name + (position == 0 ? "=Modifier" : "=Modifier:" + position.ToString(CultureInfo.InvariantCulture)));
            }
            else if (CodeNames.IsUnits(member.Name) && !units && (IsNumber(held) || IsText(held)))
            {
                units = true;
                annotations.Add(member.Name + "=Units");
            }
            else if (CodeNames.IsServiceDate(member.Name) && !date && IsDate(held, catalog))
            {
                date = true;
                annotations.Add(member.Name + "=ServiceDate");
            }
            else if (CodeNames.IsPlace(member.Name) && !place && (IsText(held) || IsNumber(held)))
            {
                place = true;
                annotations.Add(member.Name + "=PlaceOfService");
            }
            else if (CodeNames.IsPractitioner(member.Name) && IsText(held))
            {
                annotations.Add(member.Name + "=Practitioner");
            }
            else if (CodeNames.IsCharge(member.Name) && IsNumber(held))
            {
                charge = true;
            }
        }

        // A line has modifiers, or is so many units of something done on a day or in a place; what only has units and a price is a stock.
        if (code is null
            || !(modifiers ? units || charge || date || place : units && (date || place))
            || IsAnnotated(type, catalog)
            || IsMapped(type, catalog))
        {
            return;
        }

        string why = "a code" + (modifiers ? ", modifiers" : "") + (units ? ", units" : "") + (date ? ", a date of service" : "") + (place ? ", a place" : "");
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.BGC3005_TypeCouldBeAnnotated,
            type.Locations[0],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Annotations, string.Join(";", annotations)),
            type.Name,
            why));
    }

    private static bool IsAnnotated(INamedTypeSymbol type, CatalogContext catalog)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            // One annotation of ours on it, or in it: somebody has seen to this type.
            if (HasOurs(current)
                || current.GetMembers().Any(member => HasOurs(member) || (member is IMethodSymbol method && method.Parameters.Any(HasOurs))))
            {
                return true;
            }
        }

        for (INamedTypeSymbol? current = type.ContainingType; current is not null; current = current.ContainingType)
        {
            if (HasOurs(current))
            {
                return true;
            }
        }

        return false;

        bool HasOurs(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
            SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.ContainingAssembly, catalog.Api.Library));
    }

    // The mapping names types in its values: Acme.Claim+Line(code=CptCode) | Other.Line(…)
    private static bool IsMapped(INamedTypeSymbol type, CatalogContext catalog)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            Settings settings = catalog.Settings.For(reference.SyntaxTree);
            if (Names(settings.LineTypes) || Names(settings.ClaimTypes))
            {
                return true;
            }
        }

        return false;

        bool Names(string? mapping)
        {
            if (mapping is null)
            {
                return false;
            }

            string name = MetadataName(type);
            foreach (string entry in mapping.Split('|'))
            {
                int arguments = entry.IndexOf('(');
                if (string.Equals((arguments < 0 ? entry : entry.Substring(0, arguments)).Trim(), name, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? MetadataName(outer) + "+" + type.MetadataName
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : type.ContainingNamespace.ToDisplayString() + "." + type.MetadataName;

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false } property => property.Type,
        IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field => field.Type,
        _ => null,
    };

    private static bool IsCodeType(ITypeSymbol type, CatalogContext catalog) => IsText(type) || IsOurs(type, catalog.Api.ProcedureCode);

    private static bool IsModifierType(ITypeSymbol type, CatalogContext catalog) =>
        IsText(type)
        || IsOurs(type, catalog.Api.Modifier)
        || (type is IArrayTypeSymbol array && IsModifierType(array.ElementType, catalog))
        || (type is INamedTypeSymbol { IsGenericType: true, TypeArguments: { Length: 1 } arguments } && IsModifierType(arguments[0], catalog));

    private static bool IsDate(ITypeSymbol type, CatalogContext catalog)
    {
        ITypeSymbol held = Unwrapped(type);
        return IsText(held)
            || held.SpecialType == SpecialType.System_DateTime
            || held is { Name: "DateOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            || IsOurs(held, catalog.Api.ServiceDate);
    }

    private static bool IsOurs(ITypeSymbol type, INamedTypeSymbol? ours) => ours is not null && SymbolEqualityComparer.Default.Equals(Unwrapped(type), ours);

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String;

    private static bool IsNumber(ITypeSymbol type) => Unwrapped(type).SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16
        or SpecialType.System_Byte or SpecialType.System_UInt32 or SpecialType.System_UInt16 or SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single;

    private static ITypeSymbol Unwrapped(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: { Length: 1 } arguments } ? arguments[0] : type;
}
