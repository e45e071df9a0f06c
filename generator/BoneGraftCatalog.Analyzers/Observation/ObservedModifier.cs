namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>A modifier of a line and where it is written.</summary>
internal readonly struct ObservedModifier
{
    public ObservedModifier(Modifier modifier, Spot spot)
    {
        Modifier = modifier;
        Spot = spot;
    }

    public Modifier Modifier { get; }

    public Spot Spot { get; }
}
