namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>Where facts come from.</summary>
internal sealed record SourceModel
{
    public string Id { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string Publisher { get; init; } = "";

    public string Release { get; init; } = "";

    /// <summary>The first day on which the release is in force.</summary>
    public ServiceDate Effective { get; init; }

    /// <summary>The last day on which the release is in force.</summary>
    public ServiceDate Until { get; init; }

    public Confidence Confidence { get; init; }

    public string Sha256 { get; init; } = "";

    public string Note { get; init; } = "";
}
