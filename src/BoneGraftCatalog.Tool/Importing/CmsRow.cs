using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>A row of one of our tables: a key, its values, and the first and last release in which exactly these values were seen.</summary>
/// <remarks>An empty value means that the release did not say.</remarks>
internal sealed record CmsRow(IReadOnlyList<string> Key, IReadOnlyList<string> Values, string First, string Last)
{
    public string KeyText => string.Join('|', Key);

    public string Describe(FactTable layout) =>
        string.Join(", ", layout.Values.Select((column, i) => $"{column.Name} {(Values[i].Length == 0 ? "unknown" : Values[i])}"));

    /// <summary>The values of both where they agree, what one knows filling in what the other does not; null where they differ.</summary>
    public static IReadOnlyList<string>? Unite(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var united = new string[left.Count];
        for (int i = 0; i < left.Count; i++)
        {
            if (left[i].Length > 0 && right[i].Length > 0 && left[i] != right[i])
            {
                return null;
            }

            united[i] = left[i].Length > 0 ? left[i] : right[i];
        }

        return united;
    }
}
