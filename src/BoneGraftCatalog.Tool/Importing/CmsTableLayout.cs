using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>One of our tables: its file, its columns, which of them are its key, and the order of its rows.</summary>
internal sealed class CmsTableLayout
{
    public static readonly CmsTableLayout FeeSchedule = new(
        "fee-schedule.csv", "mpfs", "Fee-schedule indicators", "code first last status global pctc mult bilat asst co team nonfacility_na facility_na", "code");

    public static readonly CmsTableLayout AddOns = new("add-ons.csv", "aoc", "Add-on codes and their primaries", "add_on primary type first last", "add_on primary");

    public static readonly CmsTableLayout Units = new(
        "units.csv", "mue", "Unit limits", "code payer claim_type limit mai rationale first last", "code payer claim_type");

    public static readonly CmsTableLayout Pairs = new(
        "pairs.csv", "ptp", "Procedure pairs", "claim_type column1 column2 to indicator rationale first last", "claim_type column1 column2 to");

    public static readonly CmsTableLayout OutpatientStatus = new("outpatient-status.csv", "opps", "Outpatient status", "code status first last", "code");

    public static readonly CmsTableLayout Places = new("places-of-service.csv", "pos", "Places of service", "place rate label first last", "place");

    /// <summary>Words whose order in a table is not that of the alphabet: Medicare and the practitioner come first.</summary>
    private static readonly Dictionary<string, string> Ranks = new(StringComparer.Ordinal)
    {
        ["medicare"] = "0",
        ["medicaid"] = "1",
        ["professional"] = "0",
        ["outpatient"] = "1",
    };

    private CmsTableLayout(string fileName, string prefix, string title, string columns, string key)
    {
        FileName = fileName;
        ReleasePrefix = prefix;
        Title = title;
        Columns = columns.Split(' ');
        Key = key.Split(' ');
        Values = [.. Columns.Except(Key).Except(["first", "last"])];
    }

    public string FileName { get; }

    /// <summary>What the ids of its releases begin with.</summary>
    public string ReleasePrefix { get; }

    public string Title { get; }

    /// <summary>Whether a key has one row only, whatever the releases said before; a pair edit that changes ends and another begins.</summary>
    public bool HasOneRowPerKey => this == Pairs;

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<string> Key { get; }

    public IReadOnlyList<string> Values { get; }

    /// <summary>The documented order of rows: the key, and for rows of one key the first release.</summary>
    public int Compare(CmsRow left, CmsRow right)
    {
        for (int i = 0; i < Key.Count; i++)
        {
            int order = string.CompareOrdinal(Rank(Key[i], left.Key[i]), Rank(Key[i], right.Key[i]));
            if (order != 0)
            {
                return order;
            }
        }

        return string.CompareOrdinal(left.First, right.First);
    }

    private static string Rank(string column, string value) => column switch
    {
        "payer" or "claim_type" => Ranks.GetValueOrDefault(value, "2" + value),

        // An edit that has not ended comes after those that have.
        "to" => value.Length == 0 ? "~" : value,
        _ => value,
    };
}
