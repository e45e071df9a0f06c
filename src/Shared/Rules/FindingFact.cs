using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>The fact that a finding rests on: its value as people write it, and where it was read.</summary>
internal readonly struct FindingFact
{
    public FindingFact(string value, int source, WindowPosition position = WindowPosition.Unknown)
    {
        Value = value;
        Source = source;
        Position = position;
    }

    /// <summary>The claim alone shows the mistake.</summary>
    public static FindingFact None => new("", -1);

    /// <summary>The value, such as <c>ASST 1</c>; empty where there is none to name.</summary>
    public string Value { get; }

    /// <summary>The index of the source, or -1.</summary>
    public int Source { get; }

    /// <summary>Whether the date is outside the releases in which the fact was seen.</summary>
    public WindowPosition Position { get; }

    /// <summary>A fact with releases, on a day: before the first it is the first that is read, else the last.</summary>
    public static FindingFact Of(string value, in FactWindow window, ServiceDate date)
    {
        WindowPosition position = window.PositionOf(date);
        return new FindingFact(value, position == WindowPosition.Before ? window.FirstSource : window.LastSource, position);
    }
}
