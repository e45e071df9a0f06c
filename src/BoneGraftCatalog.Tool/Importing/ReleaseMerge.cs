using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>Merges the facts of one release into our rows: same values widen a window, other values begin a new row.</summary>
internal sealed class ReleaseMerge
{
    private readonly FactTable _layout;
    private readonly IReadOnlyDictionary<string, Release> _releases;
    private readonly Release _release;

    public ReleaseMerge(FactTable layout, IReadOnlyDictionary<string, Release> releases, Release release)
    {
        _layout = layout;
        _releases = releases;
        _release = release;
    }

    /// <summary>Rows that the release added.</summary>
    public int Added { get; private set; }

    /// <summary>Rows whose window grew, or whose unknown values it filled in.</summary>
    public int Widened { get; private set; }

    /// <summary>Rows that were as the release says.</summary>
    public int Same { get; private set; }

    /// <summary>What contradicts our rows, in words.</summary>
    public List<string> Contradictions { get; } = [];

    /// <summary>Former values that gave way or later ones that stayed, where the table has room for one row only, in words.</summary>
    public List<string> Replacements { get; } = [];

    /// <summary>The rows of one key, with what the release says of it.</summary>
    public IReadOnlyList<CmsRow> Merge(IReadOnlyList<CmsRow> existing, CmsRow published)
    {
        List<CmsRow> rows = [.. existing.OrderBy(r => Find(r.First))];
        int covering = rows.FindIndex(r => Find(r.First).CompareTo(_release) <= 0 && Find(r.Last).CompareTo(_release) >= 0);
        if (covering >= 0)
        {
            MergeInside(rows, covering, published);
            return rows;
        }

        int before = rows.FindLastIndex(r => Find(r.Last).CompareTo(_release) < 0);
        int after = before + 1;
        IReadOnlyList<string>? withBefore = before >= 0 && Follow(Find(rows[before].Last), _release)
            ? CmsRow.Unite(rows[before].Values, published.Values)
            : null;
        if (withBefore is not null)
        {
            Widened++;
            rows[before] = rows[before] with { Values = withBefore, Last = _release.Id };
            if (after < rows.Count && Follow(_release, Find(rows[after].First)) && CmsRow.Unite(withBefore, rows[after].Values) is { } joined)
            {
                rows[before] = rows[before] with { Values = joined, Last = rows[after].Last };
                rows.RemoveAt(after);
            }

            return rows;
        }

        if (after < rows.Count && Follow(_release, Find(rows[after].First)) && CmsRow.Unite(rows[after].Values, published.Values) is { } withAfter)
        {
            Widened++;
            rows[after] = rows[after] with { Values = withAfter, First = _release.Id };
            return rows;
        }

        if (_layout.HasOneRowPerKey && rows.Count > 0)
        {
            ReplaceTheOnlyRow(rows, published);
            return rows;
        }

        if (before >= 0 && Find(rows[before].Last).Effective == _release.Effective)
        {
            EndBeforeRelease(rows, ref before);
        }

        Added++;
        rows.Insert(before + 1, published);
        return rows;
    }

    private void ReplaceTheOnlyRow(List<CmsRow> rows, CmsRow published)
    {
        CmsRow row = rows[0];
        bool isNewer = Find(row.Last).CompareTo(_release) < 0;
        if (isNewer)
        {
            rows[0] = published;
        }

        Replacements.Add(isNewer
            ? $"{string.Join(' ', row.Key)}: {row.Describe(_layout)}, seen up to {row.Last}, gave way to {published.Describe(_layout)}"
            : $"{string.Join(' ', row.Key)}: {published.Describe(_layout)} was not taken, for {row.Describe(_layout)} was seen later, from {row.First}");
    }

    /// <summary>Ends what was said before at the release before, or removes it where only the replaced release said it.</summary>
    /// <remarks>A corrected release is in force on the days of the one it replaces.</remarks>
    private void EndBeforeRelease(List<CmsRow> rows, ref int before)
    {
        CmsRow row = rows[before];
        Release first = Find(row.First);
        Release? earlier = _releases.Values
            .Where(r => r.Series == _release.Series && r.Effective < _release.Effective && r.CompareTo(first) >= 0)
            .Max();
        if (earlier is not null)
        {
            rows[before] = row with { Last = earlier.Id };
            return;
        }

        rows.RemoveAt(before);
        before--;
    }

    private void MergeInside(List<CmsRow> rows, int covering, CmsRow published)
    {
        CmsRow row = rows[covering];
        IReadOnlyList<string>? united = CmsRow.Unite(row.Values, published.Values);
        if (united is null)
        {
            Contradictions.Add(
                $"{string.Join(' ', row.Key)}: from {row.First} to {row.Last} the table has {row.Describe(_layout)}, "
                + $"and the file has {published.Describe(_layout)}");
            return;
        }

        if (united.SequenceEqual(row.Values, StringComparer.Ordinal))
        {
            Same++;
            return;
        }

        Widened++;
        rows[covering] = row with { Values = united };
    }

    // Where nothing is carried, a window must not grow over days of which no release speaks.
    private bool Follow(Release release, Release next) => !_layout.IsOfItsReleasesOnly || next.Effective <= release.Until.AddDays(1);

    private Release Find(string id) => _releases[id];
}
