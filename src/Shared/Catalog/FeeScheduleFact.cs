namespace BoneGraftCatalog.Tables;

/// <summary>The indicators of a code in the Medicare physician fee schedule, as CMS's characters; <c>?</c> is not known.</summary>
internal readonly struct FeeScheduleFact
{
    public FeeScheduleFact(
        char status, GlobalPeriod global, char component, char multiple, char bilateral, char assistant, char coSurgeon, char team, bool? nonFacilityNa, bool? facilityNa, FactWindow window)
    {
        Status = status;
        Global = global;
        Component = component;
        Multiple = multiple;
        Bilateral = bilateral;
        Assistant = assistant;
        CoSurgeon = coSurgeon;
        Team = team;
        NonFacilityNa = nonFacilityNa;
        FacilityNa = facilityNa;
        Window = window;
    }

    public char Status { get; }

    public GlobalPeriod Global { get; }

    /// <summary>The PC/TC indicator.</summary>
    public char Component { get; }

    public char Multiple { get; }

    public char Bilateral { get; }

    public char Assistant { get; }

    public char CoSurgeon { get; }

    public char Team { get; }

    /// <summary>Whether CMS marks the code as rarely or never done outside a facility.</summary>
    public bool? NonFacilityNa { get; }

    public bool? FacilityNa { get; }

    public FactWindow Window { get; }
}
