using System.Collections.Generic;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>
/// A record as the parser cuts it: its cells, the lines it stands on, from 1, and the whole of it as it stands in the file where a quote is
/// out of place in it.
/// </summary>
internal sealed record CsvRecord(int Line, int LastLine, IReadOnlyList<string> Cells, string? Damage);
