using BoneGraftCatalog.Generator.Modeling;

namespace BoneGraftCatalog.Generator.Reading;

/// <summary>One record of a file: raw cells and where they stand. Not yet a validated thing.</summary>
internal sealed record Row(EquatableArray<Cell> Cells);
