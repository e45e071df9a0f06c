using System;
using System.Diagnostics;

namespace BoneGraftCatalog;

/// <summary>A code that answers a search.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SearchHit : IEquatable<SearchHit>
{
    internal SearchHit(CatalogEntry entry, SearchMatch match, int score)
    {
        Entry = entry;
        Match = match;
        Score = score;
    }

    /// <summary>The entry.</summary>
    public CatalogEntry Entry { get; }

    /// <summary>By what it answered; of several the best.</summary>
    public SearchMatch Match { get; }

    /// <summary>The points by which the hits of one search are ranked. They mean nothing across searches.</summary>
    public int Score { get; }

    /// <inheritdoc/>
    public bool Equals(SearchHit other) => Entry == other.Entry && Match == other.Match && Score == other.Score;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SearchHit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Entry.GetHashCode() * 31) + Score;

    /// <summary>The code and its label.</summary>
    public override string ToString() => Entry.ToString();

    /// <summary>Whether both are the same hit.</summary>
    public static bool operator ==(SearchHit left, SearchHit right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(SearchHit left, SearchHit right) => !left.Equals(right);
}
