using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>Writes changes as a section of a changelog: codes one by one, edits by the hundred as numbers.</summary>
internal static class Changelog
{
    private const int MostInFull = 20;

    private static readonly string[] Headings = ["Added", "Ended", "Changed", "Removed"];

    public static string Write(IReadOnlyList<CatalogChange> changes)
    {
        var text = new StringBuilder();
        foreach (string heading in Headings)
        {
            CatalogChange[] under = [.. changes.Where(c => c.Heading == heading && c.What != "sources")];
            if (under.Length == 0)
            {
                continue;
            }

            text.Append(text.Length == 0 ? "" : "\n").Append("### ").Append(heading).Append("\n\n");
            foreach (IGrouping<string, CatalogChange> group in under.GroupBy(c => c.What, StringComparer.Ordinal))
            {
                CatalogChange[] single = [.. group.Where(c => !c.IsSummary)];
                if (single.Length > MostInFull)
                {
                    text.Append(CultureInfo.InvariantCulture, $"- {single.Length} {group.Key}\n");
                    single = [];
                }

                foreach (CatalogChange change in single)
                {
                    text.Append("- ").Append(Subject(group.Key)).Append(change.Text).Append('\n');
                }

                foreach (CatalogChange change in group.Where(c => c.IsSummary))
                {
                    text.Append("- ").Append(group.Key).Append(": ").Append(change.Text).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    /// <summary>What the change is about, where its text does not say it.</summary>
    private static string Subject(string what) => what switch
    {
        "codes" => "code ",
        "modifiers" => "modifier ",
        "modifier rules" => "modifier rule ",
        "facet values" => "facet value ",
        "constants" => "constant of ",
        _ => "",
    };
}
