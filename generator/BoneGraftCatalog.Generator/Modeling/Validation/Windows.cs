using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Generator.Diagnostics;

namespace BoneGraftCatalog.Generator.Modeling.Validation;

/// <summary>Keeps the rows of one key apart in time, and close together: a key may have several rows when each was seen in other releases.</summary>
internal sealed class Windows
{
    private readonly ValidationContext _context;
    private readonly Dictionary<string, List<(string First, ServiceDate From, ServiceDate To, FilePosition Position)>> _seen = new(StringComparer.Ordinal);

    private readonly HashSet<string> _releases = new(StringComparer.Ordinal);

    public Windows(ValidationContext context) => _context = context;

    public bool TryAdd(string key, string first, string last, Value cell)
    {
        _releases.Add(first);
        _releases.Add(last);
        (ServiceDate start, ServiceDate end) = _context.DaysOf(first, last);
        if (!_seen.TryGetValue(key, out var rows))
        {
            _seen.Add(key, rows = new());
        }

        foreach ((string otherFirst, ServiceDate otherStart, ServiceDate otherEnd, FilePosition position) in rows)
        {
            if (otherFirst == first)
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

    /// <summary>
    /// Says where a key has no row for a release that other rows of the table come from. To be called when all rows are added. Days of
    /// which no release was seen are no gap: between two releases nobody looked.
    /// </summary>
    public void ReportGaps()
    {
        int[] releases = _releases.Select(r => _context.DaysOf(r, "").Start).Where(d => !d.IsNone).Select(d => d.TableDay).OrderBy(d => d).ToArray();
        foreach (var rows in _seen.Where(r => r.Value.Count > 1))
        {
            var dated = rows.Value.Where(r => !r.From.IsNone && !r.To.IsNone).OrderBy(r => r.From).ToArray();
            for (int i = 1; i < dated.Length; i++)
            {
                int next = Array.BinarySearch(releases, dated[i - 1].To.TableDay + 1);
                next = next < 0 ? ~next : next;
                if (next < releases.Length && releases[next] < dated[i].From.TableDay)
                {
                    ReportGap(_context, rows.Key, dated[i - 1].To, dated[i].From, dated[i].Position, dated[i - 1].Position);
                }
            }
        }
    }

    public static void ReportGap(ValidationContext context, string key, ServiceDate end, ServiceDate start, FilePosition position, FilePosition related)
    {
        if (end.AddDays(1) < start)
        {
            context.AddRelated(ProblemIds.GapBetweenPeriods, position, related, key, end.AddDays(1).ToString(), start.AddDays(-1).ToString());
        }
    }
}
