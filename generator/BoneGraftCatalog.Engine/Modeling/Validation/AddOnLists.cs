using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Makes the lists of primaries, as they were from one release to the next, from rows that say when each primary was seen.</summary>
/// <remarks>
/// A rule asks for one list and needs all of it: a primary that a later release added makes a new list with the primaries before it, not
/// one of its own. A primary that later releases no longer name stays, because a release may have been an extract; a rule that cannot
/// tell must not deny an add-on.
/// </remarks>
internal sealed class AddOnLists
{
    private readonly ValidationContext _context;
    private readonly Dictionary<(ProcedureCode Code, int Type), List<(ProcedureCode Primary, string First, string Last)>> _rows = new();

    public AddOnLists(ValidationContext context) => _context = context;

    /// <summary>How many primaries the add-on has by now.</summary>
    public int CountOf(ProcedureCode code, int type) => _rows.TryGetValue((code, type), out var rows) ? rows.Count : 0;

    /// <param name="code">The add-on.</param>
    /// <param name="type">The type of the edit.</param>
    /// <param name="primary">The primary, or none where the contractor decides.</param>
    /// <param name="first">The release in which the row was seen first.</param>
    /// <param name="last">The release in which it was seen last.</param>
    public void Add(ProcedureCode code, int type, ProcedureCode primary, string first, string last)
    {
        if (!_rows.TryGetValue((code, type), out var rows))
        {
            _rows.Add((code, type), rows = new());
        }

        rows.Add((primary, first, last));
    }

    public EquatableArray<AddOnModel> ToModels() => new(_rows
        .OrderBy(r => r.Key.Code)
        .ThenBy(r => r.Key.Type)
        .SelectMany(r => ListsOf(r.Key.Code, r.Key.Type, r.Value))
        .ToImmutableArray());

    private IEnumerable<AddOnModel> ListsOf(ProcedureCode code, int type, List<(ProcedureCode Primary, string First, string Last)> rows)
    {
        string[] begins = InOrder(rows.Select(r => r.First));
        string[] seen = InOrder(rows.SelectMany(r => new[] { r.First, r.Last }));
        Dictionary<string, int> places = begins.Select((release, place) => (release, place)).ToDictionary(p => p.release, p => p.place, StringComparer.Ordinal);
        ILookup<int, ProcedureCode> added = rows.Where(r => !r.Primary.IsNone).ToLookup(r => places[r.First], r => r.Primary);
        var primaries = new SortedSet<ProcedureCode>();
        for (int i = 0; i < begins.Length; i++)
        {
            primaries.UnionWith(added[i]);
            string last = i + 1 == begins.Length ? seen[seen.Length - 1] : seen[Array.IndexOf(seen, begins[i + 1]) - 1];
            yield return new AddOnModel(code, type, begins[i], last, new EquatableArray<ProcedureCode>(primaries.ToImmutableArray()));
        }
    }

    /// <summary>By the day they came into force. Those whose days are not known come first: what they say was always so.</summary>
    private string[] InOrder(IEnumerable<string> releases) => releases
        .Distinct(StringComparer.Ordinal)
        .OrderBy(r => _context.DaysOf(r, "").Start)
        .ThenBy(r => r, StringComparer.Ordinal)
        .ToArray();
}
