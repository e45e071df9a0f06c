namespace BoneGraftCatalog.Engine.Problems;

/// <summary>A stretch of a file, lines and columns from 0.</summary>
internal sealed record FilePosition(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>Whether it is the place of a whole cell because that of the part that is meant cannot be told.</summary>
    public bool IsApproximate { get; init; }
}
