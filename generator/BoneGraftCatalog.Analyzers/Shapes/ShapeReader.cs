using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Analyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Shapes;

/// <summary>
/// Says which types of a compilation stand for claims and lines: ours, declared by attribute or option, known by name, or named like it.
/// </summary>
internal sealed class ShapeReader
{
    private readonly Compilation _compilation;
    private readonly AnnotationSymbols _annotations;
    private readonly Dictionary<string, bool> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, TypeShape> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(INamedTypeSymbol Type, string Mapping), TypeShape?> _shapes = new(ShapeKeyComparer.Instance);
    private readonly ConcurrentDictionary<string, ImmutableDictionary<ISymbol, TypeShape>> _mapped = new(StringComparer.Ordinal);

    public ShapeReader(Compilation compilation, AnnotationSymbols annotations)
    {
        _compilation = compilation;
        _annotations = annotations;
        AddKnown(KnownTypes.OurLines, false, Evidence.OurTypes);
        AddKnown(KnownTypes.OurClaims, true, Evidence.OurTypes);
        AddKnown(KnownTypes.OtherLines, false, Evidence.Carrier);
        AddKnown(KnownTypes.OtherClaims, true, Evidence.Carrier);
        AddKnown(KnownTypes.Hl7Charges, false, Evidence.Carrier);
    }

    public AnnotationSymbols Annotations => _annotations;

    public FirstContent FirstContent { get; } = new();

    /// <summary>The shapes that need no declaration and are in this compilation.</summary>
    public IEnumerable<TypeShape> Known => _known.Values;

    /// <summary>What a type stands for, or null.</summary>
    public TypeShape? ShapeOf(ITypeSymbol? type, Settings settings)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || named.SpecialType != SpecialType.None)
        {
            return null;
        }

        named = named.OriginalDefinition;
        string mapping = MappingKey(settings);
        return _shapes.GetOrAdd((named, mapping), _ => Read(named, settings));
    }

    /// <summary>The element type of a collection, or null.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return array.ElementType;
            case INamedTypeSymbol named when named.SpecialType != SpecialType.System_String:
                if (named.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                {
                    return named.TypeArguments[0];
                }

                foreach (INamedTypeSymbol candidate in named.AllInterfaces)
                {
                    if (candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                    {
                        return candidate.TypeArguments[0];
                    }
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>The shapes of a mapping option, by type.</summary>
    public ImmutableDictionary<ISymbol, TypeShape> Mapped(Settings settings)
    {
        string key = MappingKey(settings);
        return _mapped.GetOrAdd(key, _ =>
        {
            ImmutableDictionary<ISymbol, TypeShape>.Builder shapes = ImmutableDictionary.CreateBuilder<ISymbol, TypeShape>(SymbolEqualityComparer.Default);
            foreach (TypeMapping mapping in TypeMappings.Parse(settings.LineTypes, false).Entries.Concat(TypeMappings.Parse(settings.ClaimTypes, true).Entries))
            {
                if (mapping.In(_compilation) is { } type)
                {
                    shapes[type] = new TypeShape(type, mapping.IsClaim, Evidence.Declared, mapping.Slots);
                }
            }

            return shapes.ToImmutable();
        });
    }

    private static string MappingKey(Settings settings) =>
        settings.LineTypes is null && settings.ClaimTypes is null && settings.NameSignals
            ? ""
            : (settings.LineTypes ?? "") + "\n" + (settings.ClaimTypes ?? "") + (settings.NameSignals ? "\n" : "\n-");

    private void AddKnown(string text, bool isClaim, Evidence evidence)
    {
        foreach (TypeMapping mapping in TypeMappings.Parse(text, isClaim).Entries)
        {
            // To ask for a type by name is to ask every reference. Most projects have none of these libraries, and their root tells.
            if (HasRoot(mapping.TypeName.Substring(0, mapping.TypeName.IndexOf('.'))) && mapping.In(_compilation) is { } type)
            {
                _known[type] = new TypeShape(type, isClaim, evidence, mapping.Slots);
            }
        }
    }

    private bool HasRoot(string root)
    {
        if (!_roots.TryGetValue(root, out bool has))
        {
            _roots[root] = has = _compilation.GlobalNamespace.GetMembers(root).Any();
        }

        return has;
    }

    private TypeShape? Read(INamedTypeSymbol type, Settings settings)
    {
        if (type.IsAnonymousType)
        {
            return FhirPayload.Read(type);
        }

        for (INamedTypeSymbol? current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType?.OriginalDefinition)
        {
            if (_known.TryGetValue(current, out TypeShape? known))
            {
                return known;
            }

            if (Mapped(settings).TryGetValue(current, out TypeShape? mapped))
            {
                return mapped;
            }
        }

        return ReadAnnotations(type) ?? (settings.NameSignals ? NameSignals.Read(type) : null);
    }

    private TypeShape? ReadAnnotations(INamedTypeSymbol type)
    {
        if (!_annotations.Any)
        {
            return null;
        }

        ImmutableDictionary<string, Slot>.Builder slots = ImmutableDictionary.CreateBuilder<string, Slot>(StringComparer.OrdinalIgnoreCase);
        bool isLine = false;
        AttributeData? lines = null;
        for (INamedTypeSymbol? current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            isLine |= current.GetAttributes().Any(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, _annotations.ServiceLine));
            foreach (ISymbol member in current.GetMembers())
            {
                switch (member)
                {
                    case IPropertySymbol or IFieldSymbol:
                        Add(member);
                        break;
                    case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                        foreach (IParameterSymbol parameter in constructor.Parameters)
                        {
                            Add(parameter);
                        }

                        break;
                }
            }
        }

        if (slots.Count == 0)
        {
            return null;
        }

        if (lines is not null)
        {
            var claim = new TypeShape(type, isClaim: true, Evidence.Declared, slots.ToImmutable());
            foreach (KeyValuePair<string, TypedConstant> argument in lines.NamedArguments)
            {
                if (argument.Key == "Payer" && argument.Value.Value is string payer)
                {
                    claim.Payer = payer.ToLowerInvariant();
                }
                else if (argument.Key == "ClaimType" && argument.Value.Value is int claimType)
                {
                    claim.ClaimType = (ClaimType)claimType;
                }
            }

            return claim;
        }

        // A type with a code alone may be a code table; a line says so, or has what only a line has.
        bool hasCode = slots.Values.Any(s => s.Role == MemberRole.Code);
        isLine |= hasCode && slots.Values.Any(s => s.Role is MemberRole.Units or MemberRole.Modifier or MemberRole.Date);
        return isLine && hasCode ? new TypeShape(type, isClaim: false, Evidence.Declared, slots.ToImmutable()) : null;

        void Add(ISymbol symbol)
        {
            if (_annotations.TryGetSlot(symbol, out Slot slot, out AttributeData? attribute) && !slots.ContainsKey(symbol.Name))
            {
                slots.Add(symbol.Name, slot);
                if (slot.Role == MemberRole.Lines)
                {
                    lines = attribute;
                }
            }
        }
    }

    private sealed class ShapeKeyComparer : IEqualityComparer<(INamedTypeSymbol Type, string Mapping)>
    {
        public static readonly ShapeKeyComparer Instance = new();

        public bool Equals((INamedTypeSymbol Type, string Mapping) x, (INamedTypeSymbol Type, string Mapping) y) =>
            SymbolEqualityComparer.Default.Equals(x.Type, y.Type) && string.Equals(x.Mapping, y.Mapping, StringComparison.Ordinal);

        public int GetHashCode((INamedTypeSymbol Type, string Mapping) key) => SymbolEqualityComparer.Default.GetHashCode(key.Type);
    }
}
