namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>A modifier of the catalog.</summary>
internal sealed record ModifierModel
{
    public Modifier Modifier { get; init; }

    public ModifierKind Kind { get; init; }

    public string Name { get; init; } = "";

    public string Label { get; init; } = "";

    public string Use { get; init; } = "";

    public string Note { get; init; } = "";

    public ServiceDate From { get; init; }

    public ServiceDate To { get; init; }

    /// <summary>A bit (1 shifted by the <see cref="ClaimType"/>) for each claim type; 0 is not known.</summary>
    public int ClaimTypes { get; init; }

    public bool? BypassesPairEdits { get; init; }

    /// <summary>The names of the exclusive sets it belongs to, in order.</summary>
    public EquatableArray<string> ExclusiveSets { get; init; }

    public string Provenance { get; init; } = "";
}
