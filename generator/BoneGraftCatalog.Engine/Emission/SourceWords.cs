using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Says where an entry comes from.</summary>
internal sealed class SourceWords
{
    private readonly Dictionary<string, SourceModel> _sources;

    public SourceWords(CatalogModel model) =>
        _sources = model.Sources.GroupBy(s => s.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The first day of a release, <see cref="ServiceDate.None"/> where it is not known.</summary>
    public ServiceDate Effective(string id) => _sources.TryGetValue(id, out SourceModel? source) ? source.Effective : default;

    /// <summary>The source that vouches for the entry itself: the token of its source cell that names no column.</summary>
    public IEnumerable<string> Of(string provenance)
    {
        string id = provenance.Split(' ').FirstOrDefault(t => t.IndexOf(':') < 0) ?? "";
        if (!_sources.TryGetValue(id, out SourceModel? source) || source.Title.Length == 0)
        {
            return Enumerable.Empty<string>();
        }

        string release = source.Release.Length == 0 || source.Title.IndexOf(source.Release, StringComparison.Ordinal) >= 0 ? "" : $" ({source.Release})";
        return Documentation.Sentence($"Source: {source.Title}{release}");
    }
}
