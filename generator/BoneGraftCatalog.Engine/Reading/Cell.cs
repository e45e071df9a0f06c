namespace BoneGraftCatalog.Engine.Reading;

/// <summary>A cell as it stands in the file: its text without quotes, and where its raw characters begin and end.</summary>
/// <remarks>Lines and columns count from 0, in UTF-16 units, as Roslyn's do. A quoted cell begins at its first quote.</remarks>
internal readonly record struct Cell(string Text, int Line, int Column, int EndLine, int EndColumn);
