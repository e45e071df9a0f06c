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
                CatalogChange[] shown = [.. group.Take(MostInFull + 1)];
                if (shown.Length > MostInFull)
                {
                    text.Append(CultureInfo.InvariantCulture, $"- {group.Count()} {group.Key}\n");
                    continue;
                }

                foreach (CatalogChange change in shown)
                {
                    text.Append("- ").Append(Singular(group.Key)).Append(' ').Append(change.Text).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Singular(string what) => what switch
    {
        "primaries of add-ons" => "add-on and primary",
        "outpatient statuses" => "outpatient status",
        "places of service" => "place of service",
        _ => what[..^1],
    };
}
