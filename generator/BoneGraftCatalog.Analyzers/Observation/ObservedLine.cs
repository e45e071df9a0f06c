using System.Collections.Immutable;

namespace BoneGraftCatalog.Analyzers;

/// <summary>A line of a claim as the source shows it.</summary>
internal sealed class ObservedLine
{
    public ObservedLine(Evidence evidence, ProcedureCode code, Spot codeSpot)
    {
        Evidence = evidence;
        Code = code;
        CodeSpot = codeSpot;
    }

    public Evidence Evidence { get; }

    public ProcedureCode Code { get; }

    public Spot CodeSpot { get; }

    public ImmutableArray<ObservedModifier> Modifiers { get; set; } = ImmutableArray<ObservedModifier>.Empty;

    /// <summary>Whether <see cref="Modifiers"/> are all.</summary>
    public bool ModifiersKnown { get; set; } = true;

    public Datum<int> Units { get; set; }

    public Datum<ServiceDate> Date { get; set; }

    public Datum<ServiceDate> EndDate { get; set; }

    public Datum<string> Place { get; set; }

    public Datum<string> Practitioner { get; set; }

    public Datum<string> Group { get; set; }

    public Datum<string> Specialty { get; set; }

    /// <summary>Whether everything that the line says is known.</summary>
    public bool IsResolved => ModifiersKnown && !Units.IsUnknown && !IsOpen;

    /// <summary>Whether the line may be changed where it cannot be seen.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The line with other modifiers.</summary>
    public ObservedLine WithModifiers(ImmutableArray<ObservedModifier> modifiers) => new(Evidence, Code, CodeSpot)
    {
        Modifiers = modifiers,
        ModifiersKnown = ModifiersKnown,
        Units = Units,
        Date = Date,
        EndDate = EndDate,
        Place = Place,
        Practitioner = Practitioner,
        Group = Group,
        Specialty = Specialty,
        IsOpen = IsOpen,
    };
}
