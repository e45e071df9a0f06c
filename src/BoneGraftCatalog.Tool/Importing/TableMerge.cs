using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tool.Importing.Checks;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Brings what was published into our table, key after key.</summary>
internal sealed class TableMerge(ImportRequest request, ImportContext context, ReportWriter report)
{
    public MergedTable Merge(CmsTable table, SourcesTable sources, PublishedFacts facts)
    {
        (IReadOnlyList<CmsRow> existing, IReadOnlyList<CmsRow> published) = request.Kind.Align(table.Rows, [.. facts.Rows], context);

        // A release that no row names was never read into the table: it can end nothing.
        HashSet<string> named = [.. table.Rows.SelectMany(r => new[] { r.First, r.Last }), request.Release.Id];
        var releases = context.Releases.Where(r => named.Contains(r.Key)).ToDictionary(StringComparer.Ordinal);
        var windows = new ReleaseMerge(request.Kind.Table, releases, request.Release);
        List<CmsRow> rows = Merge(existing, published, windows);
        ContradictionCheck.RefuseContradictions(windows.Contradictions, request.Release, report);
        report.Write(windows.Replacements.Select(r => new ReportItem("import-replaced", ReportLevel.Note, r)));
        Dictionary<string, string> newest = FindNewest(rows, sources);
        return new MergedTable(table.Write(rows, newest), newest, rows.Count, windows.Added, windows.Widened, windows.Same);
    }

    /// <summary>The last release in which rows were seen, series by series. A row that it does not have goes on to name the release that had it.</summary>
    private Dictionary<string, string> FindNewest(IEnumerable<CmsRow> rows, SourcesTable sources) => rows
        .Select(r => context.Releases[r.Last])
        .Distinct()
        .GroupBy(r => r.Series, StringComparer.Ordinal)

        // Where a source is called like the series, its name can mean that source alone.
        .Where(g => !sources.Has(g.Key))
        .ToDictionary(g => g.Key, g => g.Max()!.Id, StringComparer.Ordinal);

    private static List<CmsRow> Merge(IReadOnlyList<CmsRow> existing, IReadOnlyList<CmsRow> published, ReleaseMerge windows)
    {
        Dictionary<string, CmsRow> news = published.ToDictionary(r => r.KeyText, StringComparer.Ordinal);
        List<CmsRow> rows = [];
        foreach (IGrouping<string, CmsRow> group in existing.GroupBy(r => r.KeyText, StringComparer.Ordinal))
        {
            rows.AddRange(news.Remove(group.Key, out CmsRow? row) ? windows.Merge([.. group], row) : group);
        }

        foreach (CmsRow row in news.Values)
        {
            rows.AddRange(windows.Merge([], row));
        }

        return rows;
    }
}
