using System;
using System.Collections.Concurrent;
using System.Linq;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>Tells which places of a compilation take a code or a modifier: because our library says so, or because a declaration does.</summary>
internal sealed class CodePlaces
{
    // The kind of a collection expression, which the oldest Roslyn that loads us has no name for.
    private const OperationKind CollectionExpression = (OperationKind)127;

    private readonly ApiSymbols _api;
    private readonly INamedTypeSymbol? _catalog;
    private readonly AnnotationSymbols _annotations;
    private readonly ShapeReader _shapes;
    private readonly ConcurrentDictionary<ISymbol, PlaceKind> _known = new(SymbolEqualityComparer.Default);
    private readonly Func<ISymbol, PlaceKind> _find;

    public CodePlaces(CatalogContext catalog)
    {
        _api = catalog.Api;
        _catalog = catalog.Api.Find("Catalog");
        _annotations = catalog.Shapes.Annotations;
        _shapes = catalog.Shapes;
        _find = Find;
    }

    /// <summary>What the place takes into which the value flows, through conversions, choices and the braces of a list.</summary>
    public PlaceKind Of(IOperation value, ISymbol containingSymbol, Settings settings)
    {
        IOperation current = value;
        for (IOperation? parent = value.Parent; parent is not null; current = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICoalesceOperation:
                case IConditionalOperation conditional when !ReferenceEquals(conditional.Condition, current):
                case ISwitchExpressionArmOperation arm when ReferenceEquals(arm.Value, current):
                case ISwitchExpressionOperation choice when !ReferenceEquals(choice.Value, current):
                    continue;

                // The elements of an array or a list are what the whole is declared to hold.
                case IArrayInitializerOperation or IArrayCreationOperation or IObjectOrCollectionInitializerOperation:
                case IObjectCreationOperation creation when ReferenceEquals(creation.Initializer, current):
                case IArgumentOperation { Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation } }:
                case IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation }:
                case { Kind: CollectionExpression }:
                    continue;

                case IArgumentOperation { Parameter: { } parameter }:
                    return Of(parameter, settings);

                case ISimpleAssignmentOperation assignment when ReferenceEquals(assignment.Value, current):
                    return OfTarget(assignment.Target, settings);

                case IMemberInitializerOperation member:
                    return OfTarget(member.InitializedMember, settings);

                case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties }:
                    return Of(properties[0], settings);

                case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields }:
                    return Of(fields[0], settings);

                case IParameterInitializerOperation initializer:
                    return Of(initializer.Parameter, settings);

                case IReturnOperation when containingSymbol is IMethodSymbol { AssociatedSymbol: IPropertySymbol getter }:
                    return Of(getter, settings);

                default:
                    return PlaceKind.Unknown;
            }
        }

        return PlaceKind.Unknown;
    }

    /// <summary>What a parameter, a property or a field takes.</summary>
    private PlaceKind Of(ISymbol symbol, Settings settings)
    {
        PlaceKind known = _known.GetOrAdd(symbol.OriginalDefinition, _find);
        return known == PlaceKind.Unknown && (settings.LineTypes ?? settings.ClaimTypes) is not null ? OfMapped(symbol, settings) : known;
    }

    // A type that cannot be edited is mapped by option; a parameter of its constructor is named like the member it fills.
    private PlaceKind OfMapped(ISymbol symbol, Settings settings)
    {
        INamedTypeSymbol? type = symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } }
            ? null
            : symbol.ContainingType;
        for (; type is not null; type = type.BaseType)
        {
            if (_shapes.Mapped(settings).TryGetValue(type.OriginalDefinition, out TypeShape? shape))
            {
                return shape.RoleOf(symbol.Name).Role switch
                {
                    MemberRole.Code => PlaceKind.DeclaredCode,
                    MemberRole.Modifier => PlaceKind.DeclaredModifier,
                    _ => PlaceKind.Unknown,
                };
            }
        }

        return PlaceKind.Unknown;
    }

    private PlaceKind OfTarget(IOperation target, Settings settings) =>
        target is IMemberReferenceOperation member ? Of(member.Member, settings) : PlaceKind.Unknown;

    private PlaceKind Find(ISymbol symbol)
    {
        for (ISymbol? declared = symbol; declared is not null; declared = Overridden(declared))
        {
            if (_annotations.TryGetSlot(declared, out Slot slot, out _))
            {
                return slot.Role switch
                {
                    MemberRole.Code => PlaceKind.DeclaredCode,
                    MemberRole.Modifier => PlaceKind.DeclaredModifier,
                    _ => PlaceKind.Unknown,
                };
            }
        }

        return symbol switch
        {
            // The property of a positional record is declared by the parameter.
            IPropertySymbol { ContainingType.IsRecord: true } property when PositionalParameter(property) is { } parameter => Find(parameter),
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter when Filled(parameter) is { } member =>
                Find(member),
            IParameterSymbol { Ordinal: 0, ContainingSymbol: IMethodSymbol method } => OfOurMethod(method),
            _ => PlaceKind.Unknown,
        };
    }

    private PlaceKind OfOurMethod(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (IsSame(type, _api.ProcedureCode))
        {
            return method.Name switch
            {
                "Parse" => PlaceKind.ParsedCode,
                "TryParse" => PlaceKind.AskedCode,
                _ => PlaceKind.Unknown,
            };
        }

        if (IsSame(type, _api.Modifier))
        {
            return method.Name switch
            {
                "Parse" => PlaceKind.ParsedModifier,
                "TryParse" => PlaceKind.AskedModifier,
                _ => PlaceKind.Unknown,
            };
        }

        if (IsSame(type, _catalog))
        {
            return method.Name switch
            {
                "Find" or "TryFind" => PlaceKind.AskedCode,
                "TryFindModifier" => PlaceKind.AskedModifier,
                _ => PlaceKind.Unknown,
            };
        }

        return PlaceKind.Unknown;

        static bool IsSame(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
    }

    // A constructor parameter and the member that it fills are named alike but for case, and share what one of them is declared to take.
    private ISymbol? Filled(IParameterSymbol parameter)
    {
        for (INamedTypeSymbol? type = parameter.ContainingType; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol
                    && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                    && _annotations.TryGetSlot(member, out _, out _))
                {
                    return member;
                }
            }
        }

        return null;
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { OverriddenMethod: { } method } } parameter => method.Parameters[parameter.Ordinal],
        _ => null,
    };

    private static IParameterSymbol? PositionalParameter(IPropertySymbol property) =>
        property.ContainingType.InstanceConstructors
            .Where(constructor => constructor.Parameters.Length > 0 && constructor.Locations.Length > 0
                && constructor.Locations[0] == property.ContainingType.Locations.FirstOrDefault())
            .SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(parameter => parameter.Name == property.Name);
}
