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

    /// <summary>The last day of a release as ISO text; empty where it is not known.</summary>
    public string Until(string id) => _sources.TryGetValue(id, out FactCellsModel? source) ? source[CatalogSources.Until] : "";

    /// <summary>Whether what the source says is no ground for anything.</summary>
    public bool IsWeak(string id) =>
        _sources.TryGetValue(id, out FactCellsModel? source) && source[CatalogSources.Confidence] == Vocabulary.Confidences.WordOf((int)Confidence.Low);

    /// <summary>The days of the releases and the name of the last one, in parentheses.</summary>
    public string Days(string first, string last)
    {
        string name = _sources.TryGetValue(last, out FactCellsModel? source) ? source[CatalogSources.Release] : "";
        return $"{Effective(first)} to {Until(last)}" + (name.Length == 0 ? "" : $" ({name})");
    }

    /// <summary>The source that vouches for the entry itself: the token of its source cell that names no column.</summary>
    public IEnumerable<string> Of(string provenance)
    {
        string id = provenance.Split(' ').FirstOrDefault(t => t.IndexOf(':') < 0) ?? "";
        if (!_sources.TryGetValue(id, out FactCellsModel? source) || source[CatalogSources.Title].Length == 0)
        {
            return Enumerable.Empty<string>();
        }

        (string title, string name) = (source[CatalogSources.Title], source[CatalogSources.Release]);
        string release = name.Length == 0 || title.IndexOf(name, StringComparison.Ordinal) >= 0 ? "" : $" ({name})";
        return Documentation.Sentence($"Source: {title}{release}");
    }
}
