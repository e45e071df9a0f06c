using System.Collections.Immutable;
using BoneGraftCatalog.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Configuration;

/// <summary>One entry of a mapping: a type by its metadata name, and the roles of its members.</summary>
internal sealed class TypeMapping
{
    public TypeMapping(string typeName, bool isClaim, ImmutableDictionary<string, Slot> slots)
    {
        TypeName = typeName;
        IsClaim = isClaim;
        Slots = slots;
    }

    public string TypeName { get; }

    public bool IsClaim { get; }

    /// <summary>By the name of the member or parameter.</summary>
    public ImmutableDictionary<string, Slot> Slots { get; }

    /// <summary>The type in a compilation; null where there is none of that name, or more than one.</summary>
#pragma warning disable RS0030 // The one place that looks for a type of the consumer.
    public INamedTypeSymbol? In(Compilation compilation) => compilation.GetTypeByMetadataName(TypeName);
#pragma warning restore RS0030
}
