using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// One line of a claim: plain values, nothing looked up. A reader fills it, <c>ClaimLine</c> wraps it, the rules read it.
/// </summary>
/// <remarks>
/// It is copied as a whole and nothing lists its fields, so a further fact of a line is a field here, its column in
/// <see cref="Columns"/> and its property, with the names in files, in <c>ClaimLine</c>.
/// </remarks>
internal struct LineFacts
{
    /// <summary>The facts that JSON and CSV of our own shape have, in the order in which they are written.</summary>
    public static readonly LineColumn[] Columns =
    {
        new LineColumn<ProcedureCode>("code", "code", (ref LineFacts line) => ref line.Code),
        new LineColumn<Modifier[]?>("modifiers", "modifiers", (ref LineFacts line) => ref line.Modifiers),
        new LineColumn<decimal?>("units", "units", (ref LineFacts line) => ref line.Units)
        {
            ProblemKind = ClaimProblemKind.Units,
            Problem = ClaimProblems.NotUnits,
        },
        new LineColumn<ServiceDate>("serviceDate", "date", (ref LineFacts line) => ref line.From),
        new LineColumn<ServiceDate>("serviceDateTo", "to", (ref LineFacts line) => ref line.To),
        new LineColumn<string?>("placeOfService", "place", (ref LineFacts line) => ref line.Place),
        new LineColumn<string?>("practitioner", "practitioner", (ref LineFacts line) => ref line.Practitioner),
        new LineColumn<string?>("group", "group", (ref LineFacts line) => ref line.Group),
        new LineColumn<string?>("specialty", "specialty", (ref LineFacts line) => ref line.Specialty),
        new LineColumn<decimal?>("charge", "charge", (ref LineFacts line) => ref line.Charge)
        {
            Problem = "not an amount; one is digits with at most one point, such as 120.50.",
        },
    };

    /// <summary>A line that says nothing but that there is one unit, as our own formats and types take it where they do not say otherwise.</summary>
    public static readonly LineFacts OneUnit = new() { Units = 1 };

    /// <summary>None where the line has no code.</summary>
    public ProcedureCode Code;

    /// <summary>The modifiers that are known, in their order; null for none.</summary>
    public Modifier[]? Modifiers;

    /// <summary>Whether there may be modifiers that could not be resolved: then none is missed.</summary>
    public bool HasUnknownModifiers;

    /// <summary>
    /// The units as read, also where they are negative, zero or a fraction. Null is not known: the line counts as a primary, and no unit
    /// rule judges it.
    /// </summary>
    public decimal? Units;

    /// <summary>The date of service, or its first day; none where neither the line nor its claim has one.</summary>
    public ServiceDate From;

    /// <summary>The last day of a span; none, or a day before <see cref="From"/>, is a single day.</summary>
    public ServiceDate To;

    /// <summary>The place of service, two digits; null where not known.</summary>
    public string? Place;

    /// <summary>The rendering practitioner, by whatever key; null where not known.</summary>
    public string? Practitioner;

    /// <summary>The group that the practitioner bills with; null where not known.</summary>
    public string? Group;

    /// <summary>The practitioner's specialty; null where not known.</summary>
    public string? Specialty;

    /// <summary>The amount charged; null where it is missing or no number, for no rule reads it.</summary>
    public decimal? Charge;

    /// <summary>The units, as far as a number goes; 0, which is not judged, for a fraction; null where they are not known.</summary>
    public readonly int? WholeUnits => Units is not { } units ? null
        : units != decimal.Truncate(units) ? 0
        : units > int.MaxValue ? int.MaxValue
        : units < int.MinValue ? int.MinValue
        : (int)units;

    /// <summary>The line with what holds around it, where it does not say otherwise.</summary>
    /// <param name="outer">What the claim, or the item that the line stands in, says for its lines.</param>
    public readonly LineFacts Within(in LineFacts outer)
    {
        LineFacts line = this;
        if (From.IsNone)
        {
            line.From = outer.From;
            line.To = outer.To;
        }

        // The specialty is that of the practitioner; everybody bills with the group.
        line.Specialty ??= Practitioner is null ? outer.Specialty : null;
        line.Practitioner ??= outer.Practitioner;
        line.Group ??= outer.Group;
        line.Place ??= outer.Place;
        return line;
    }

    /// <summary>Makes the units whole, as a claim has them: a fraction, and what is no count of units, becomes 0, which is not judged.</summary>
    /// <returns>False where the true units are not known now, so that nothing else may be held against the claim for want of the line.</returns>
    public bool TrySettleUnits()
    {
        bool isWhole = Units is { } units && units == decimal.Truncate(units);
        Units = WholeUnits ?? 0;
        return isWhole;
    }
}
