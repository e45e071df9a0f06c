using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>Where a fact comes from. <c>default</c> is <em>not known</em>: every text is empty.</summary>
/// <remarks>A light view of the catalog's tables: nothing is decoded before it is asked for, and each call of a text makes a new string.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Source : IEquatable<Source>
{
    private readonly CatalogSources.Fact _fact;

    internal Source(CatalogTables tables, int index) => _fact = tables.Get(CatalogSources.Table, index);

    /// <summary>Whether no source is known.</summary>
    public bool IsNone => _fact.Row.Tables is null;

    /// <summary>The id by which the tables name it, such as <c>aoc-2024-06</c>. Ids are never renamed.</summary>
    public string Id => _fact.Id;

    /// <summary>What it is.</summary>
    public SourceKind Kind => (SourceKind)Vocabulary.SourceKinds.ValueOf(_fact.Kind);

    /// <summary>Its title, in the catalog's words.</summary>
    public string Title => _fact.Title;

    /// <summary>Who published it, such as <c>CMS</c>.</summary>
    public string Publisher => _fact.Publisher;

    /// <summary>The publisher's name for the release, such as <c>RVU25D</c>; empty where there is none.</summary>
    public string Release => _fact.Release;

    /// <summary>The first day on which the release is in force; none for what is no release.</summary>
    public ServiceDate Effective => _fact.Effective;

    /// <summary>The last day on which the release is in force; none for what is no release.</summary>
    public ServiceDate Until => _fact.Until;

    /// <summary>How well facts from it are known.</summary>
    public Confidence Confidence => _fact.Confidence;

    /// <summary>The SHA-256 of the file in lower-case hexadecimal digits; empty where not recorded.</summary>
    public string Sha256 => _fact.Sha256;

    /// <summary>The limits of the copy; empty where none are noted.</summary>
    public string Note => _fact.Note;

    /// <summary>The layer of the catalog that names it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_fact.Row.Tables);

    /// <inheritdoc/>
    public bool Equals(Source other) => ReferenceEquals(_fact.Row.Tables, other._fact.Row.Tables) && _fact.Row.Index == other._fact.Row.Index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Source other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _fact.Row.Index;

    /// <summary>The source in a few words: its title, publisher and release.</summary>
    public override string ToString()
    {
        if (IsNone)
        {
            return "source not known";
        }

        string release = Release;
        return release.Length == 0 ? $"{Title} ({Publisher})" : $"{Title} ({Publisher}, {release})";
    }

    /// <summary>Whether both are the same source of the same tables.</summary>
    public static bool operator ==(Source left, Source right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Source left, Source right) => !left.Equals(right);
}
