using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>What the emission of one catalog is told: names that can stand in source, and what was wrong with those that cannot.</summary>
internal sealed record CatalogOptions
{
    /// <summary>The class with the <c>Catalog</c> property.</summary>
    public string Catalog { get; init; } = "";

    public string Codes { get; init; } = "";

    public string Modifiers { get; init; } = "";

    /// <summary>The namespace, its keywords escaped; empty for the global one.</summary>
    public string Namespace { get; init; } = "";

    public bool IsPublic { get; init; }

    /// <summary>How many characters of a code name the nested class it stands in; 0 when there are no such classes.</summary>
    public int PrefixLength { get; init; }

    /// <summary>The full name of the class of the catalog that this one lies over, with <c>global::</c>; empty where it lies over none.</summary>
    public string Below { get; init; } = "";

    /// <summary>Whether documentation comments show the licensed descriptors of the catalog's codes.</summary>
    public bool ShowsDescriptors { get; init; }

    public bool HasNullable { get; init; }

    public bool HasUtf8Literals { get; init; }

    public EquatableArray<BuildProblem> Problems { get; init; }

    /// <summary>Whether the names can be emitted at all. Where they cannot, a problem says why.</summary>
    public bool CanEmit { get; init; }
}
