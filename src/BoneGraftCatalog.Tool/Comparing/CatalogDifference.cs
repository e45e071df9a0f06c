using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tool.Linting;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>Finds what changed between two catalogs, and what that means for those who use them.</summary>
internal static class CatalogDifference
{
    private static readonly string[] Wording = ["label", "terms", "use", "document", "see_also", "note", "source"];

    /// <summary>The changes, the heaviest kinds of things first, each kind in the order of its keys.</summary>
    public static IEnumerable<CatalogChange> Find(CatalogFileSet old, CatalogFileSet @new)
    {
        return FindCatalog(old, @new)
            .Concat(FindFacets(old, @new))
            .Concat(FactDifference.Find(old.Files, @new.Files))
            .Concat(FindRows(ComparedTable.Sources, ComparedTable.Sources.Index(old.Files), ComparedTable.Sources.Index(@new.Files)));
    }

    private static IEnumerable<CatalogChange> FindCatalog(CatalogFileSet old, CatalogFileSet @new)
    {
        // A rule that begins later is another rule; a code or modifier whose first day is corrected is still the same.
        var table = new ComparedTable(TableLayout.Catalog, "", ["code", "modifier", "payer"], []);
        Dictionary<string, List<ComparedRow>> before = table.Index(old.Files);
        Dictionary<string, List<ComparedRow>> after = table.Index(@new.Files);
        IEnumerable<string> keys = before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .OrderBy(k => What((after.GetValueOrDefault(k) ?? before[k])[0]), StringComparer.Ordinal)
            .ThenBy(k => k, StringComparer.Ordinal);
        foreach (string key in keys)
        {
            List<ComparedRow>? was = before.GetValueOrDefault(key);
            List<ComparedRow>? now = after.GetValueOrDefault(key);
            ComparedRow row = (now ?? was)![0];
            string what = What(row);
            bool isRule = what == "modifier rules";
            if (was is null)
            {
                yield return new CatalogChange("Added", what, ChangeImpact.Minor, $"{key}: {Describe(row)}", row.Place);
            }
            else if (now is null)
            {
                yield return new CatalogChange("Removed", what, isRule ? ChangeImpact.Minor : ChangeImpact.Major, $"{key}: {Describe(row)}", row.Place);
            }
            else if (isRule)
            {
                foreach (CatalogChange change in FindInRows(new ComparedTable(TableLayout.Catalog, what, table.Key, Wording), key, was, now))
                {
                    yield return change;
                }
            }
            else
            {
                foreach (CatalogChange change in FindInEntry(what, key, was[0], now[0]))
                {
                    yield return change;
                }
            }
        }
    }

    private static string What(ComparedRow row) => row["modifier"].Length == 0 ? "codes" : row["code"].Length == 0 ? "modifiers" : "modifier rules";

    private static string Describe(ComparedRow row) => row["name"].Length == 0 ? $"{row["kind"]}, {row["label"]}" : $"{row["name"]}, {row["label"]}";

    private static IEnumerable<CatalogChange> FindInEntry(string what, string key, ComparedRow was, ComparedRow now)
    {
        foreach (string column in was.Header.Union(now.Header, StringComparer.Ordinal).Where(c => was[c] != now[c]))
        {
            if (column == "to" && now[column].Length > 0)
            {
                string successor = now["replaced_by"].Length == 0 ? "" : $", replaced by {now["replaced_by"]}";
                yield return new CatalogChange("Ended", what, ChangeImpact.Minor, $"{key}: {now["name"]}, last day {now["to"]}{successor}", now.Place);
                continue;
            }

            ChangeImpact impact = column == "name" ? ChangeImpact.Major
                : Wording.Contains(column, StringComparer.Ordinal) ? ChangeImpact.Patch
                : ChangeImpact.Minor;
            yield return new CatalogChange("Changed", what, impact, $"{key}: {column} {Show(was[column])} is now {Show(now[column])}", now.Place);
        }
    }

    /// <summary>Members of generated enums.</summary>
    private static IEnumerable<CatalogChange> FindFacets(CatalogFileSet old, CatalogFileSet @new)
    {
        HashSet<string> before = FacetValues(old);
        HashSet<string> after = FacetValues(@new);
        foreach (string value in before.Except(after).Order(StringComparer.Ordinal))
        {
            yield return new CatalogChange("Removed", "facet values", ChangeImpact.Major, value, null);
        }

        foreach (string value in after.Except(before).Order(StringComparer.Ordinal))
        {
            yield return new CatalogChange("Added", "facet values", ChangeImpact.Minor, value, null);
        }
    }

    private static HashSet<string> FacetValues(CatalogFileSet files) =>
        [.. files.Validated.Model.Codes.Items.SelectMany(c => c.FacetValues.Items).Select(f => $"{files.Validated.Model.Facets[f.Facet]}: {f.Slug}")];

    private static IEnumerable<CatalogChange> FindRows(
        ComparedTable table, Dictionary<string, List<ComparedRow>> before, Dictionary<string, List<ComparedRow>> after)
    {
        // Where a fact comes from alters no finding; a source that goes leaves a problem that lint reports.
        const ChangeImpact impact = ChangeImpact.Patch;
        foreach (string key in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!before.TryGetValue(key, out List<ComparedRow>? was))
            {
                yield return new CatalogChange("Added", table.What, impact, $"{key}: {Values(table, after[key])}", after[key][0].Place);
            }
            else if (!after.TryGetValue(key, out List<ComparedRow>? now))
            {
                yield return new CatalogChange("Removed", table.What, impact, $"{key}: {Values(table, was)}", was[0].Place);
            }
            else
            {
                foreach (CatalogChange change in FindInRows(table, key, was, now))
                {
                    yield return change;
                }
            }
        }
    }

    private static IEnumerable<CatalogChange> FindInRows(ComparedTable table, string key, List<ComparedRow> was, List<ComparedRow> now)
    {
        string old = Values(table, was);
        string @new = Values(table, now);
        if (old != @new)
        {
            yield return new CatalogChange("Changed", table.What, ChangeImpact.Minor, $"{key}: {old} is now {@new}", now[0].Place);
            yield break;
        }

        string[] changed = [.. table.Words.Where(c => Join(was, c) != Join(now, c))];
        if (changed.Length > 0)
        {
            yield return new CatalogChange(
                "Changed",
                table.What,
                ChangeImpact.Patch,
                $"{key}: {string.Join(", ", changed.Select(c => $"{c} {Show(Join(was, c))} is now {Show(Join(now, c))}"))}",
                now[0].Place);
        }
    }

    private static string Join(List<ComparedRow> rows, string column) => string.Join(" / ", rows.Select(r => r[column]));

    /// <summary>The facts of rows in words, without what is key or only wording.</summary>
    private static string Values(ComparedTable table, List<ComparedRow> rows) => string.Join(
        "; ",
        rows.Select(r => string.Join(' ', FactColumns(table, r).Select(c => $"{c} {r[c]}"))));

    private static IEnumerable<string> FactColumns(ComparedTable table, ComparedRow row) =>
        row.Header.Where(c => !table.Key.Contains(c) && !table.Words.Contains(c) && row[c].Length > 0);

    private static string Show(string value) => value.Length == 0 ? "unknown" : $"'{value}'";
}
