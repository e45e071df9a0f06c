using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Makes the lists of primaries, as they were from one release to the next, from rows that say when each primary was seen.</summary>
/// <remarks>
/// A rule asks for one list and needs all of it: a primary that a later release added makes a new list with the primaries before it, not
/// one of its own. A primary that later releases no longer name stays, because a release may have been an extract; a rule that cannot
/// tell must not deny an add-on.
/// </remarks>
internal static class AddOnLists
{
    private static readonly Column First = AddOnEdits.Table.First!;
    private static readonly Column Last = AddOnEdits.Table.Last!;

    public static IEnumerable<FactCellsModel> Of(ValidationContext context, IEnumerable<FactCellsModel> rows) =>
        rows.GroupBy(r => (r[AddOnEdits.AddOn], r[AddOnEdits.Type])).SelectMany(g => ListsOf(context, g.ToArray()));

    private static IEnumerable<FactCellsModel> ListsOf(ValidationContext context, FactCellsModel[] rows)
    {
        if (Array.Exists(rows, r => r[AddOnEdits.From].Length > 0 || r[AddOnEdits.To].Length > 0))
        {
            foreach (FactCellsModel row in ListsByDay(context, rows))
            {
                yield return row;
            }

            yield break;
        }

        string[] begins = InOrder(context, rows.Select(r => r[First]));
        string[] seen = InOrder(context, rows.SelectMany(r => new[] { r[First], r[Last] }));
        ILookup<string, FactCellsModel> added = rows.ToLookup(r => r[First]);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var primaries = new List<FactCellsModel>();
        for (int i = 0; i < begins.Length; i++)
        {
            primaries.AddRange(added[begins[i]].Where(r => known.Add(r[AddOnEdits.Primary])));
            string last = i + 1 == begins.Length ? seen[seen.Length - 1] : seen[Array.IndexOf(seen, begins[i + 1]) - 1];
            foreach (FactCellsModel primary in primaries)
            {
                yield return new FactCellsModel(new EquatableArray<string>(AddOnEdits.Table.Columns
                    .Select(c => c == First ? begins[i] : c == Last ? last : primary[c])
                    .ToImmutableArray()));
            }
        }
    }

    /// <summary>
    /// The lists of rows that say their own days: a list begins on each day on which a primary begins, or on the day after one ended. A row
    /// that says no first day, or no last one, was always there, or is still.
    /// </summary>
    private static IEnumerable<FactCellsModel> ListsByDay(ValidationContext context, FactCellsModel[] rows)
    {
        string[] begins = rows.Select(r => r[AddOnEdits.From])
            .Concat(rows.Where(r => r[AddOnEdits.To].Length > 0).Select(r => Move(r[AddOnEdits.To], 1)))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(d => d, StringComparer.Ordinal)
            .ToArray();
        for (int i = 0; i < begins.Length; i++)
        {
            string from = begins[i];
            string to = i + 1 < begins.Length ? Move(begins[i + 1], -1) : "";
            FactCellsModel[] active = rows
                .Where(r => string.CompareOrdinal(r[AddOnEdits.From], from) <= 0
                    && (r[AddOnEdits.To].Length == 0 || string.CompareOrdinal(r[AddOnEdits.To], from) >= 0))
                .ToArray();
            if (active.Length == 0)
            {
                continue;
            }

            string first = InOrder(context, active.Select(r => r[First]))[0];
            string last = InOrder(context, active.Select(r => r[Last])).Last();
            foreach (FactCellsModel primary in active.GroupBy(r => r[AddOnEdits.Primary], StringComparer.Ordinal).Select(g => g.First()))
            {
                yield return new FactCellsModel(new EquatableArray<string>(AddOnEdits.Table.Columns
                    .Select(c => c == AddOnEdits.From ? from : c == AddOnEdits.To ? to : c == First ? first : c == Last ? last : primary[c])
                    .ToImmutableArray()));
            }
        }
    }

    private static string Move(string day, int days) => ServiceDate.TryParseIso(day.AsSpan(), out ServiceDate date) ? date.AddDays(days).ToString() : day;

    /// <summary>By the day they came into force. Those whose days are not known come first: what they say was always so.</summary>
    private static string[] InOrder(ValidationContext context, IEnumerable<string> releases) => releases
        .Distinct(StringComparer.Ordinal)
        .OrderBy(r => context.DaysOf(r, "").Start)
        .ThenBy(r => r, StringComparer.Ordinal)
        .ToArray();
}
