using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>
/// Turns the published reason of an edit or a limit into our word for it. A reason that CMS puts anew costs no fact: the row is kept
/// without one, and the import says so. When most are unknown, other words stand in that column.
/// </summary>
internal sealed class ReasonWords(IReadOnlyDictionary<string, string> words)
{
    private readonly SortedDictionary<string, int> _unknown = new(StringComparer.Ordinal);
    private int _known;

    /// <summary>The reasons that have no word, and how many rows have each.</summary>
    public IEnumerable<KeyValuePair<string, int>> Unknown => _unknown;

    public string Read(string? published)
    {
        if (string.IsNullOrEmpty(published))
        {
            return "";
        }

        if (words.TryGetValue(PublishedHeader.Normalize(published), out string? word))
        {
            _known++;
            return word;
        }

        _unknown[published] = _unknown.GetValueOrDefault(published) + 1;
        return "";
    }

    public void RefuseIfForeign()
    {
        int unknown = _unknown.Values.Sum();
        if (unknown > 2 && unknown > _known)
        {
            throw ImportContext.Refuse($"{unknown} of {unknown + _known} reasons are none that CMS gives: another column stands under that name");
        }
    }
}
