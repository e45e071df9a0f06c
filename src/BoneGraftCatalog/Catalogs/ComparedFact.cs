using System;
using System.Diagnostics;

namespace BoneGraftCatalog;

/// <summary>A fact of two codes, in words.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct ComparedFact : IEquatable<ComparedFact>
{
    private readonly string? _name;
    private readonly string? _first;
    private readonly string? _second;

    internal ComparedFact(string name, string first, string second, Source firstSource, Source secondSource)
    {
        _name = name;
        _first = first;
        _second = second;
        FirstSource = firstSource;
        SecondSource = secondSource;
    }

    /// <summary>What is compared, such as <c>form</c> or <c>assistant</c>.</summary>
    public string Name => _name ?? "";

    /// <summary>The value of the first code; <c>unknown</c> where not known.</summary>
    public string First => _first ?? "";

    /// <summary>The value of the second code; <c>unknown</c> where not known.</summary>
    public string Second => _second ?? "";

    /// <summary>Where the first value comes from.</summary>
    public Source FirstSource { get; }

    /// <summary>Where the second value comes from.</summary>
    public Source SecondSource { get; }

    /// <summary>Whether both values are the same.</summary>
    public bool IsShared => First == Second;

    /// <inheritdoc/>
    public bool Equals(ComparedFact other) => Name == other.Name && First == other.First && Second == other.Second;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ComparedFact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The fact and both values.</summary>
    public override string ToString() => IsShared ? $"{Name}: {First}" : $"{Name}: {First} | {Second}";

    /// <summary>Whether both compare the same fact and values.</summary>
    public static bool operator ==(ComparedFact left, ComparedFact right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(ComparedFact left, ComparedFact right) => !left.Equals(right);
}
