using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tool.Explaining;

namespace BoneGraftCatalog.Tool.Searching;

/// <summary>Finds what a catalog and the rules have under some words: codes, modifiers, places of service, rules.</summary>
internal sealed class CatalogFinder(Catalog catalog, IReadOnlyList<string> words)
{
    private readonly WordMatch _match = new(words);

    public IReadOnlyList<Statement> Codes() => [.. catalog.Search(string.Join(' ', words)).Select(h => new Statement(
        h.Entry.Code.ToString(),
        h.Entry.Label + (h.Entry.IsAddOn ? " [add-on]" : "") + (h.Entry.ValidTo.IsNone ? "" : $" [ended {h.Entry.ValidTo}]")))];

    public IReadOnlyList<Statement> Modifiers() => Rank(
        catalog.Modifiers,
        m => _match.Score($"{m.Modifier} {m.Label}", m.Use),
        m => new Statement($"modifier {m.Modifier}", m.Label));

    public IReadOnlyList<Statement> Places() => Rank(
        catalog.PlacesOfService.Where(p => p.Rate != PlaceRate.Unassigned),
        p => _match.Score($"{p.Number} {p.Label}", "place of service"),
        p => new Statement($"place {p.Number}", $"{p.Label} [{(p.Rate == PlaceRate.Facility ? "facility" : "non-facility")} rate]"));

    public IReadOnlyList<Statement> Rules() => Rank(
        RulePage.All,
        p => _match.Score($"{p.Id} {p.Title}", p.Cause),
        p => new Statement(p.Id, p.Title));

    private static Statement[] Rank<T>(IEnumerable<T> things, System.Func<T, int> score, System.Func<T, Statement> show) =>
        [.. things.Select(t => (Thing: t, Score: score(t))).Where(t => t.Score > 0).OrderByDescending(t => t.Score).Select(t => show(t.Thing))];
}
