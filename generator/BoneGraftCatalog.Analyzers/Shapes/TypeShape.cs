using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Shapes;

/// <summary>How a type stands for a claim or a line: which of its members and parameters mean what.</summary>
internal sealed class TypeShape
{
    private readonly ImmutableDictionary<string, Slot> _slots;

    /// <param name="type">The type, as declared.</param>
    /// <param name="isClaim">Whether it is a claim; else a line.</param>
    /// <param name="evidence">Why.</param>
    /// <param name="slots">By the name of the member or parameter; parameters are found ignoring case.</param>
    public TypeShape(INamedTypeSymbol type, bool isClaim, Evidence evidence, ImmutableDictionary<string, Slot> slots)
    {
        Type = type;
        IsClaim = isClaim;
        Evidence = evidence;
        _slots = slots.WithComparers(System.StringComparer.OrdinalIgnoreCase);
    }

    public INamedTypeSymbol Type { get; }

    public bool IsClaim { get; }

    public Evidence Evidence { get; }

    /// <summary>The payer that the declaration names, or null.</summary>
    public string? Payer { get; set; }

    /// <summary>The claim type that the declaration names.</summary>
    public ClaimType ClaimType { get; set; }

    public IEnumerable<KeyValuePair<string, Slot>> Slots => _slots;

    /// <summary>
    /// The role of a member or a constructor parameter. A parameter that sets a property is named like it but for its first letter,
    /// by a convention as good as a rule, so case is ignored.
    /// </summary>
    public Slot RoleOf(string name) => _slots.TryGetValue(name, out Slot slot) ? slot : default;
}
