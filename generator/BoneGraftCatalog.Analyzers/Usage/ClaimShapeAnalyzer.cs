using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Diagnostics;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>
/// Finds types that are named like a claim line, with the very signs that make the claim analysis suggest something on them, and offers to
/// say it in attributes: then the analysis is sure.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClaimShapeAnalyzer : CatalogAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Descriptors.BGC3005_TypeCouldBeAnnotated);

    private protected override void Register(CompilationStartAnalysisContext start, CatalogContext catalog)
    {
        ShapeReader shapes = catalog.Shapes;
        if (!SymbolEqualityComparer.Default.Equals(start.Compilation.Assembly, catalog.Api.Library) && shapes.Annotations.Any)
        {
            start.RegisterSymbolAction(context => AnalyzeType(context, catalog, shapes), SymbolKind.NamedType);
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context, CatalogContext catalog, ShapeReader shapes)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct)
            || type.IsStatic
            || type.IsImplicitlyDeclared
            || type.Locations.Length == 0
            || NameSignals.Read(type) is not { } shape)
        {
            return;
        }

        var slots = new List<(string Member, Slot Slot)>();
        foreach (ISymbol member in type.GetMembers())
        {
            Slot slot = member is IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } ? shape.RoleOf(member.Name) : default;
            if (slot.Role == MemberRole.Code && !IsCodeType(member, catalog))
            {
                return;
            }

            if (slot.Role != MemberRole.None)
            {
                slots.Add((member.Name, slot));
            }
        }

        Settings settings = catalog.Settings.For(type.Locations[0].SourceTree!);
        if (!settings.NameSignals || IsAnnotated(type, catalog) || IsMapped(type, shapes.Mapped(settings)))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.BGC3005_TypeCouldBeAnnotated,
            type.Locations[0],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Annotations, string.Join(";", slots.Select(s => s.Member + "=" + Attribute(s.Slot)))),
            type.Name,
            string.Join(", ", slots.Select(s => s.Member))));
    }

    private static string Attribute(Slot slot) => slot.Role switch
    {
        MemberRole.Code => "ProcedureCode",
        MemberRole.Modifier when slot.Position > 0 => "Modifier:" + slot.Position.ToString(CultureInfo.InvariantCulture),
        MemberRole.Modifier => "Modifier",
        MemberRole.Units => "Units",
        MemberRole.Date => "ServiceDate",
        _ => slot.Role.ToString(),
    };

    // One annotation of ours on the type or in it: somebody has seen to it. Its bases and what it is nested in count too.
    private static bool IsAnnotated(INamedTypeSymbol type, CatalogContext catalog)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
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

    private static bool IsMapped(INamedTypeSymbol type, ImmutableDictionary<ISymbol, TypeShape> mapped)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (mapped.ContainsKey(current.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCodeType(ISymbol member, CatalogContext catalog)
    {
        ITypeSymbol? type = member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        return type is not null && (type.SpecialType == SpecialType.System_String || SymbolEqualityComparer.Default.Equals(type, catalog.Api.ProcedureCode));
    }
}
