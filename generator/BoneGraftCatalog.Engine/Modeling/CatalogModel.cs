namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>
/// A validated catalog: all that the emission writes and nothing else.
/// </summary>
/// <remarks>
/// The contract of this type and of every type it is made of: immutable; equal by value, collections included; no position in a file,
/// no path, nothing of Roslyn's. A member that breaks it makes every edit of the file above the data, or every edit of a C# file,
/// emit everything anew. Everything is in its canonical order, so that rows can be shuffled in a file without a change here.
/// </remarks>
internal sealed record CatalogModel
{
    /// <summary>The latest day on which a release of the catalog's sources came into force, as ISO text; empty if none is known.</summary>
    public string DataVersion { get; init; } = "";

    /// <summary>In the order of the code.</summary>
    public EquatableArray<CodeModel> Codes { get; init; }

    /// <summary>In the order of the text.</summary>
    public EquatableArray<ModifierModel> Modifiers { get; init; }

    public EquatableArray<ModifierRuleModel> ModifierRules { get; init; }

    /// <summary>The names of the facets, in the order of the columns.</summary>
    public EquatableArray<string> Facets { get; init; }

    public EquatableArray<FeeScheduleModel> FeeSchedule { get; init; }

    /// <summary>One for each add-on, type and window.</summary>
    public EquatableArray<AddOnModel> AddOns { get; init; }

    public EquatableArray<UnitLimitModel> UnitLimits { get; init; }

    public EquatableArray<PairModel> Pairs { get; init; }

    public EquatableArray<OutpatientStatusModel> OutpatientStatus { get; init; }

    public EquatableArray<PlaceModel> Places { get; init; }

    /// <summary>Licensed wording that the consumer supplies, in the order of the code.</summary>
    public EquatableArray<DescriptorModel> Descriptors { get; init; }

    /// <summary>In the order of the id.</summary>
    public EquatableArray<SourceModel> Sources { get; init; }
}
