using BoneGraftCatalog.Engine.Modeling;

namespace BoneGraftCatalog.Engine.Problems;

/// <summary>A problem in a file: its id, where it stands, the arguments of its message, and the other place it is about, if any.</summary>
/// <remarks>Lines and columns count from 0. Arguments are texts from the start, so that a problem is equal to another by value.</remarks>
internal sealed record Problem(string Id, FilePosition Position, EquatableArray<string> Arguments)
{
    public FilePosition? Related { get; init; }

    /// <summary>The text that the cell should have, where that is certain; null where it is not.</summary>
    public string? Correction { get; init; }

    /// <summary>Whether the correction is what should stand in the file, quotes and commas as they are, and not the text of one cell.</summary>
    public bool IsRaw { get; init; }

    /// <summary>Whether the correction holds licensed wording: it may mend the file it comes from, and stands in no message and no report.</summary>
    public bool IsLicensed { get; init; }

    /// <summary>The correction, where others may read it.</summary>
    public string? PublicCorrection => IsLicensed ? null : Correction;
}
