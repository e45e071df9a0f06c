using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>The earliest and the latest release in which a fact was seen, and the days that they cover.</summary>
/// <remarks>
/// Inside the window the fact is known. After it the fact is carried forward: probably still right, but no release at hand says so.
/// Releases between the two need not have been seen. <c>default</c> is <em>not known</em>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct ReleaseWindow : IEquatable<ReleaseWindow>
{
    private readonly CatalogTables? _tables;
    private readonly FactWindow _window;

    internal ReleaseWindow(FactRow row)
    {
        _tables = row.Tables;
        _window = row.Releases;
    }

    /// <summary>The earliest release in which the fact was seen.</summary>
    public Source First => _tables is null ? default : new Source(_tables, _window.FirstSource);

    /// <summary>The latest release in which the fact was seen.</summary>
    public Source Last => _tables is null ? default : new Source(_tables, _window.LastSource);

    /// <summary>The day on which the earliest release came into force; for a fact whose first day the publisher says, that day.</summary>
    public ServiceDate From => _window.From;

    /// <summary>The last day on which the latest release was in force.</summary>
    public ServiceDate Until => _window.To;

    /// <summary>Where a date lies by these releases. A fact <see cref="WindowPosition.After"/> its window is carried forward.</summary>
    public WindowPosition PositionOf(ServiceDate date) => _window.PositionOf(date);

    /// <inheritdoc/>
    public bool Equals(ReleaseWindow other) => First == other.First && Last == other.Last;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReleaseWindow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_window.FirstSource * 397) ^ _window.LastSource;

    /// <summary>The releases in a few words.</summary>
    public override string ToString() => First == Last ? Last.ToString() : $"{First} to {Last}";

    /// <summary>Whether both name the same releases.</summary>
    public static bool operator ==(ReleaseWindow left, ReleaseWindow right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(ReleaseWindow left, ReleaseWindow right) => !left.Equals(right);
}
