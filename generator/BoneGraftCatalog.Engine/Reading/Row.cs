using BoneGraftCatalog.Engine.Modeling;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>One record of a file: raw cells and where they stand. Not yet a validated thing.</summary>
internal sealed record Row(EquatableArray<Cell> Cells)
{
    /// <summary>
    /// Whether the record could not be read to its end, or has not as many cells as the header; a problem says so. Its cells before the
    /// fault are good for a name that code depends on, and for nothing else.
    /// </summary>
    public bool IsDamaged { get; init; }
}
