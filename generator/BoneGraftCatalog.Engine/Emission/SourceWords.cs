using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Says where an entry comes from.</summary>
internal sealed class SourceWords
{
    private readonly Dictionary<string, FactCellsModel> _sources;

    public SourceWords(CatalogModel model) =>
        _sources = model.Of(CatalogSources.Table).ToDictionary(s => s[CatalogSources.Id], StringComparer.Ordinal);

    /// <summary>The first day of a release as ISO text; empty where it is not known.</summary>
    public string Effective(string id) => _sources.TryGetValue(id, out FactCellsModel? source) ? source[CatalogSources.Effective] : "";

    /// <summary>
    /// What each source of a source cell vouches for: the one without a column for what <paramref name="vouched"/> says, the others for the
    /// columns that name them. What no source is named for is the catalog's own.
    /// </summary>
    public IEnumerable<string> Of(string provenance, string vouched)
    {
        string[] tokens = provenance.Split(' ');
        string row = Title(tokens.FirstOrDefault(t => t.IndexOf(':') < 0) ?? "");
        if (row.Length == 0)
        {
            return Enumerable.Empty<string>();
        }

        // A column may itself have a colon, as a facet of the consumer's has; an id never does.
        IEnumerable<string> others = tokens
            .Where(t => t.IndexOf(':') >= 0)
            .Select(t => (Column: t.Substring(0, t.LastIndexOf(':')), Id: t.Substring(t.LastIndexOf(':') + 1)))
            .Where(t => t.Id != CatalogSources.Own && Title(t.Id).Length > 0)
            .GroupBy(t => t.Id, t => t.Column, StringComparer.Ordinal)
            .Select(g => $"; of {string.Join(", ", g)}: {Title(g.Key)}");
        return Documentation.Sentence($"Source of {vouched}: {row}{string.Concat(others)}").Concat(Documentation.Words("The rest is our own."));
    }

    private string Title(string id)
    {
        if (!_sources.TryGetValue(id, out FactCellsModel? source) || source[CatalogSources.Title].Length == 0)
        {
            return "";
        }

        (string title, string name) = (source[CatalogSources.Title], source[CatalogSources.Release]);
        return name.Length == 0 || title.IndexOf(name, StringComparison.Ordinal) >= 0 ? title : $"{title} ({name})";
    }
}
