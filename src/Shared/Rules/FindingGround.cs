namespace BoneGraftCatalog.Rules;

/// <summary>The lines that a finding rests on. Whoever does not know the dates and practitioners of all of them cannot say that it holds.</summary>
internal enum FindingGround
{
    /// <summary>Its own line alone; related lines are only named.</summary>
    Line = 0,

    /// <summary>Its own line and the related ones.</summary>
    Lines = 1,

    /// <summary>All lines of a day, by whose number a span's units are divided: its last day must be known too.</summary>
    Day = 2,
}
