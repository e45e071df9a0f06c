using System.Collections.Immutable;
using BoneGraftCatalog.Analyzers.Shapes;

namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>A line of a claim as the source shows it: its facts and the places where they stand.</summary>
internal sealed class ObservedLine
{
    private ImmutableArray<ObservedModifier> _modifiers = ImmutableArray<ObservedModifier>.Empty;

    public ObservedLine(Evidence evidence, ProcedureCode code, Spot codeSpot)
        : this(evidence, codeSpot, new ObservedFacts()) => Facts.Values.Code = code;

    public ObservedLine(Evidence evidence, Spot codeSpot, ObservedFacts facts)
    {
        Evidence = evidence;
        CodeSpot = codeSpot;
        Facts = facts;
    }

    public Evidence Evidence { get; }

    public ProcedureCode Code => Facts.Values.Code;

    public Spot CodeSpot { get; }

    public ObservedFacts Facts { get; private set; }

    /// <summary>The modifiers that are known, each with its place.</summary>
    public ImmutableArray<ObservedModifier> Modifiers
    {
        get => _modifiers;
        set
        {
            _modifiers = value;
            var modifiers = new Modifier[value.Length];
            for (int i = 0; i < modifiers.Length; i++)
            {
                modifiers[i] = value[i].Modifier;
            }

            Facts.Values.Modifiers = modifiers;
        }
    }

    /// <summary>Whether <see cref="Modifiers"/> are all.</summary>
    public bool ModifiersKnown
    {
        get => !Facts.Values.HasUnknownModifiers;
        set => Facts.Values.HasUnknownModifiers = !value;
    }

    /// <summary>Whether everything that the line says is known.</summary>
    public bool IsResolved => ModifiersKnown && !Facts[MemberRole.Units].IsUnknown && !IsOpen;

    /// <summary>Whether the line may be changed where it cannot be seen.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The line with other modifiers.</summary>
    public ObservedLine WithModifiers(ImmutableArray<ObservedModifier> modifiers)
    {
        ObservedLine line = Copy();
        line.Modifiers = modifiers;
        return line;
    }

    /// <summary>A line of another code beside this one: of the same day, place and practitioner, but without modifiers or units.</summary>
    public ObservedLine Beside(ProcedureCode code)
    {
        ObservedLine line = Copy();
        line.Facts.Values.Code = code;
        line.Facts.Clear(LineRole.Units);
        line.Modifiers = ImmutableArray<ObservedModifier>.Empty;
        line.ModifiersKnown = true;
        line.IsOpen = false;
        return line;
    }

    private ObservedLine Copy()
    {
        var line = (ObservedLine)MemberwiseClone();
        line.Facts = Facts.Copy();
        return line;
    }
}
