using System;

namespace BoneGraftCatalog.Rules;

/// <summary>A claim as a caller gives it.</summary>
internal readonly ref struct RuleClaim
{
    public RuleClaim(ReadOnlySpan<LineFacts> lines, bool canMissLines, bool historyKnown, ReadOnlySpan<ProcedureCode> history)
    {
        Lines = lines;
        CanMissLines = canMissLines;
        HistoryKnown = historyKnown;
        History = history;
    }

    public ReadOnlySpan<LineFacts> Lines { get; }

    /// <summary>Whether lines may be missing here: not complete, or a replacement or void. Then nothing is said to be absent.</summary>
    public bool CanMissLines { get; }

    public bool HistoryKnown { get; }

    /// <summary>Codes already paid that day to the same practitioner.</summary>
    public ReadOnlySpan<ProcedureCode> History { get; }
}
