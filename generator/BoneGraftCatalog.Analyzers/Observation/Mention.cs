namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>Whether and where the source says a fact: not at all, to be known, or in a way that is not known.</summary>
internal readonly struct Mention
{
    private Mention(bool isKnown, Spot spot, object? token)
    {
        IsSaid = true;
        IsKnown = isKnown;
        Spot = spot;
        Token = token;
    }

    /// <summary>Whether the code says anything at all.</summary>
    public bool IsSaid { get; }

    /// <summary>Whether what it says is known.</summary>
    public bool IsKnown { get; }

    /// <summary>Said, but not known.</summary>
    public bool IsUnknown => IsSaid && !IsKnown;

    /// <summary>Where it is said.</summary>
    public Spot Spot { get; }

    /// <summary>What is the same for two unknowns that are the same, or null.</summary>
    private object? Token { get; }

    public static Mention Known(Spot spot) => new(true, spot, null);

    public static Mention NotKnown(Spot spot, object? token) => new(false, spot, token);

    /// <summary>Whether the two facts can be compared: both are known, or they are the same unknown.</summary>
    public bool IsComparableTo(Mention other) =>
        (!IsUnknown && !other.IsUnknown) || (IsUnknown && other.IsUnknown && Token is not null && Token.Equals(other.Token));
}
