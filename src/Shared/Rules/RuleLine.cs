namespace BoneGraftCatalog.Rules;

/// <summary>A line as a caller gives it: plain values, nothing looked up. The library fills it from a claim line, an analyzer from what it could resolve.</summary>
internal struct RuleLine
{
    public ProcedureCode Code;

    public Modifier[]? Modifiers;

    /// <summary>Null is not known: the line counts as a primary, and no unit rule judges it.</summary>
    public int? Units;

    public ServiceDate From;

    /// <summary>The last day of a span; none, or a day before <see cref="From"/>, is a single day.</summary>
    public ServiceDate To;

    public string? Place;

    public string? Practitioner;

    public string? Group;

    public string? Specialty;

    /// <summary>Whether there may be modifiers that could not be resolved: then none is missed.</summary>
    public bool HasUnknownModifiers;
}
