using System;
using System.Globalization;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>A release: its id in <c>sources.csv</c> and the days on which it is in force.</summary>
internal sealed record Release(string Id, DateOnly Effective, DateOnly Until) : IComparable<Release>
{
    private static readonly Regex Dated = new("-(?<year>[0-9]{4})(-(?<month>[0-9]{2}))?[a-z]?$", RegexOptions.CultureInvariant);

    /// <summary>What its id says before the days. Releases of one series follow each other.</summary>
    public string Series => ReleaseSeries.Of(Id);

    public string EffectiveText => Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string UntilText => Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The days that an id names: <c>mpfs-2026-10</c> is the quarter from October 2026, <c>opps-2026</c> the year.</summary>
    public static bool TryReadDays(string id, out DateOnly effective, out DateOnly until)
    {
        effective = default;
        until = default;
        Match match = Dated.Match(id);
        if (!match.Success)
        {
            return false;
        }

        int year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (!match.Groups["month"].Success)
        {
            effective = new DateOnly(year, 1, 1);
            until = new DateOnly(year, 12, 31);
            return true;
        }

        int month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
        {
            return false;
        }

        effective = new DateOnly(year, month, 1);
        int lastMonthOfQuarter = ((month + 2) / 3) * 3;
        until = new DateOnly(year, lastMonthOfQuarter, DateTime.DaysInMonth(year, lastMonthOfQuarter));
        return true;
    }

    /// <summary>By the day it came into force; a corrected release of the same day (<c>mpfs-2024-01r</c>) after the one it replaces.</summary>
    public int CompareTo(Release? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = Effective.CompareTo(other.Effective);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }
}
