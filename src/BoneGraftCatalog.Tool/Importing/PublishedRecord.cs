using System.Collections.Generic;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>A record of a published file and the line on which it begins.</summary>
/// <param name="LineCount">Over how many lines it goes; more than one only when a quoted cell holds a line break.</param>
internal sealed record PublishedRecord(int Line, int LineCount, IReadOnlyList<string> Cells, bool IsDamaged);
