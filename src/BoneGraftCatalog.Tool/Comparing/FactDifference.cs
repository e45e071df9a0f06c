using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>
/// Finds which facts were added, ended, changed and removed, code by code. Rows whose values stayed and whose window moved are one line
/// for each table: a new release that says the same is not a hundred changes.
/// </summary>
internal static class FactDifference
{
    public static IEnumerable<CatalogChange> Find(IReadOnlyList<FileRows> old, IReadOnlyList<FileRows> @new)
    {
        var facts = new List<(string Code, int Table, string Key, CatalogChange Change)>();
        var windows = new List<CatalogChange>();
        for (int i = 0; i < ComparedTable.Facts.Count; i++)
        {
            ComparedTable table = ComparedTable.Facts[i];
            Dictionary<string, List<ComparedRow>> before = table.Index(old);
            Dictionary<string, List<ComparedRow>> after = table.Index(@new);
            var moved = new List<(ComparedRow Was, ComparedRow Now)>();
            foreach (string key in before.Keys.Union(after.Keys, StringComparer.Ordinal))
            {
                List<ComparedRow> was = before.GetValueOrDefault(key) ?? [];
                List<ComparedRow> now = after.GetValueOrDefault(key) ?? [];
                string code = FactWords.Code(table, (now.Count > 0 ? now : was)[0]);
                facts.AddRange(Compare(table, code, was, now, moved).Select(c => (code, i, key, c)));
            }

            if (moved.Count > 0)
            {
                windows.Add(Summarize(table, moved));
            }
        }

        return facts
            .OrderBy(f => f.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Table)
            .ThenBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => f.Change)
            .Concat(windows);
    }

    private static IEnumerable<CatalogChange> Compare(
        ComparedTable table, string code, List<ComparedRow> was, List<ComparedRow> now, List<(ComparedRow Was, ComparedRow Now)> moved)
    {
        // Rows with the same values are the same fact, whatever releases they were seen in; what is left over on both sides changed.
        var old = new List<ComparedRow>(was);
        var added = new List<ComparedRow>();
        foreach (ComparedRow row in now)
        {
            int same = old.FindIndex(o => IsSame(table, o, row));
            if (same < 0)
            {
                added.Add(row);
                continue;
            }

            string[] words = [.. table.Words.Where(c => c is not ("first" or "last") && old[same][c] != row[c])];
            if (words.Length > 0)
            {
                yield return new CatalogChange(
                    "Changed",
                    table.What,
                    ChangeImpact.Patch,
                    $"{code}: {FactWords.Subject(table, row)}: {string.Join(", ", words.Select(c => $"{c} {Show(old[same][c])} is now {Show(row[c])}"))}",
                    row.Place);
            }
            else if (old[same]["first"] != row["first"] || old[same]["last"] != row["last"])
            {
                moved.Add((old[same], row));
            }

            old.RemoveAt(same);
        }

        for (int i = 0; i < Math.Max(old.Count, added.Count); i++)
        {
            yield return i >= added.Count ? Removed(table, code, old[i])
                : i < old.Count ? Changed(table, code, old[i], added[i])
                : Added(table, code, added[i], was.Count > 0 ? was[^1] : null);
        }
    }

    private static CatalogChange Added(ComparedTable table, string code, ComparedRow row, ComparedRow? earlier)
    {
        string subject = $"{code}: {FactWords.Subject(table, row)}";
        return earlier is null
            ? new CatalogChange("Added", table.What, ChangeImpact.Minor, $"{subject}: {FactWords.Describe(table, row)}", row.Place)

            // Values of another release beside the earlier ones: the fact changed on a day, and both are known.
            : new CatalogChange(
                "Changed", table.What, ChangeImpact.Minor, $"{subject}, {row["first"]} to {row["last"]}: {FactWords.Change(table, earlier, row)}", row.Place);
    }

    private static CatalogChange Removed(ComparedTable table, string code, ComparedRow row) => new(
        "Removed", table.What, ChangeImpact.Minor, $"{code}: {FactWords.Subject(table, row)}: {FactWords.Describe(table, row)}", row.Place);

    private static CatalogChange Changed(ComparedTable table, string code, ComparedRow was, ComparedRow now)
    {
        bool isEnded = table.Layout.Table?.End is { Name: var end } && was[end].Length == 0 && now[end].Length > 0;
        return new CatalogChange(
            isEnded ? "Ended" : "Changed",
            table.What,
            ChangeImpact.Minor,
            $"{code}: {FactWords.Subject(table, now)}: {FactWords.Change(table, was, now)}",
            now.Place);
    }

    private static bool IsSame(ComparedTable table, ComparedRow left, ComparedRow right) =>
        left.Header.Union(right.Header, StringComparer.Ordinal).Where(c => !table.Words.Contains(c)).All(c => left[c] == right[c]);

    private static string Move(ComparedRow was, ComparedRow now, string column) =>
        was[column] == now[column] ? "" : $"{column} {was[column]} is now {now[column]}";

    private static CatalogChange Summarize(ComparedTable table, List<(ComparedRow Was, ComparedRow Now)> moved)
    {
        string releases = string.Join(
            ", ",
            moved.GroupBy(m => (First: Move(m.Was, m.Now, "first"), Last: Move(m.Was, m.Now, "last")))
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key.ToString(), StringComparer.Ordinal)
                .Select(g => (Moves: new[] { g.Key.First, g.Key.Last }.Where(t => t.Length > 0), Count: g.Count()))
                .Select(g => string.Create(CultureInfo.InvariantCulture, $"{string.Join(" and ", g.Moves)} ({g.Count})")));
        return new CatalogChange(
            "Changed",
            table.What,
            ChangeImpact.Patch,
            string.Create(
                CultureInfo.InvariantCulture, $"{moved.Count} {(moved.Count == 1 ? "was" : "were")} seen with the same values in other releases: {releases}"),
            new Output.ReportPlace(moved[0].Now.Place.Path))
        { IsSummary = true };
    }

    private static string Show(string value) => value.Length == 0 ? "unknown" : $"'{value}'";
}
