namespace BoneGraftCatalog.Generator.Diagnostics;

/// <summary>A stretch of a file, lines and columns from 0.</summary>
internal sealed record FilePosition(string Path, int Line, int Column, int EndLine, int EndColumn);
