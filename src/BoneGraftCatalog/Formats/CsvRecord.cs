using System.Collections.Generic;

namespace BoneGraftCatalog.Formats;

/// <summary>A record of a CSV file.</summary>
internal sealed class CsvRecord
{
    public CsvRecord(TextPosition start) => Start = start;

    public TextPosition Start { get; }

    /// <summary>The cells, each with the place where it begins.</summary>
    public List<KeyValuePair<TextPosition, string>> Cells { get; } = new();

    /// <summary>In characters.</summary>
    public int Length { get; set; }

    /// <summary>What is wrong with the record as a record, or null.</summary>
    public ClaimProblem? Problem { get; set; }
}
