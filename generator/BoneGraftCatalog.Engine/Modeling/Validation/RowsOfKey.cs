using System;
using System.Collections.Generic;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Keeps the rows of one key apart in time: a key may have several rows when each was seen in other releases. Some have one only.</summary>
/// <remarks>
/// Days between two rows are no problem. A release of those days may have been an extract, or of another series, or CMS may have withdrawn
/// the fact and brought it back; and nobody could mend it, because an imported table is never edited by hand.
/// </remarks>
internal sealed class RowsOfKey
{
    private readonly ValidationContext _context;
    private readonly bool _hasOneRow;
    private readonly Dictionary<string, List<(string First, ServiceDate From, ServiceDate To, FilePosition Position)>> _seen = new(StringComparer.Ordinal);

    public RowsOfKey(ValidationContext context, bool hasOneRow)
    {
        _context = context;
        _hasOneRow = hasOneRow;
    }

    public bool TryAdd(string key, string first, string last, TableCell cell)
    {
        (ServiceDate start, ServiceDate end) = _context.DaysOf(first, last);
        if (!_seen.TryGetValue(key, out var rows))
        {
            _seen.Add(key, rows = new());
        }

        foreach ((string otherFirst, ServiceDate otherStart, ServiceDate otherEnd, FilePosition position) in rows)
        {
            if (_hasOneRow || otherFirst == first)
            {
                _context.AddRelated(ProblemIds.DuplicateKey, cell.Position, position, key);
                return false;
            }

            // Releases whose days are not known cannot be compared.
            if (!start.IsNone && !otherStart.IsNone && !end.IsNone && !otherEnd.IsNone && start <= otherEnd && otherStart <= end)
            {
                _context.AddRelated(ProblemIds.OverlappingPeriods, cell.Position, position, key);
                return false;
            }
        }

        rows.Add((first, start, end, cell.Position));
        return true;
    }
}
