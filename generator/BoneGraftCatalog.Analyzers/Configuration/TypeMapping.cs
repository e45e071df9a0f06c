using System.Collections.Immutable;

namespace BoneGraftCatalog.Analyzers;

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
}
