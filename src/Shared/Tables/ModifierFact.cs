namespace BoneGraftCatalog.Tables;

/// <summary>What the catalog says of a modifier.</summary>
internal readonly struct ModifierFact
{
    public ModifierFact(Modifier modifier, ModifierKind kind, int claimTypes, bool? bypassesPairEdits, IndexList exclusiveSets)
    {
        Modifier = modifier;
        Kind = kind;
        ClaimTypes = claimTypes;
        BypassesPairEdits = bypassesPairEdits;
        ExclusiveSets = exclusiveSets;
    }

    public Modifier Modifier { get; }

    public ModifierKind Kind { get; }

    /// <summary>A bit (1 shifted by the <see cref="ClaimType"/>) for each claim type it is used on; 0 is not known.</summary>
    public int ClaimTypes { get; }

    /// <summary>Whether it lifts a pair edit of indicator 1; null is not known.</summary>
    public bool? BypassesPairEdits { get; }

    /// <summary>The sets it belongs to: two modifiers of one set never stand on one line.</summary>
    public IndexList ExclusiveSets { get; }

    public bool IsUsedOn(ClaimType claimType) => ClaimTypes == 0 || (ClaimTypes & (1 << (int)claimType)) != 0;
}
