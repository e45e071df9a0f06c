using System;
using System.Collections.Generic;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>A modifier of a catalog: what it means and when it is used. <c>default</c> is no entry.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct ModifierEntry : IEquatable<ModifierEntry>
{
    private readonly CatalogTables? _tables;
    private readonly int _index;

    internal ModifierEntry(CatalogTables tables, int index)
    {
        _tables = tables;
        _index = index;
    }

    /// <summary>Whether this is <c>default</c>: no entry.</summary>
    public bool IsNone => _tables is null;

    /// <summary>The modifier.</summary>
    public Modifier Modifier => _tables is null ? default : _tables.GetModifier(_index).Modifier;

    /// <summary>The name by which the constant is found, such as <c>Bilateral</c>. It never changes.</summary>
    public string Name => _tables?.GetModifierName(_index) ?? "";

    /// <summary>What it means, in the catalog's own words.</summary>
    public string Label => _tables?.GetModifierLabel(_index) ?? "";

    /// <summary>When it is used.</summary>
    public string Use => _tables?.GetModifierUse(_index) ?? "";

    /// <summary>What a reader may stumble over; often empty.</summary>
    public string Note => _tables?.GetModifierNote(_index) ?? "";

    /// <summary>The layer of the catalog that describes it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_tables);

    /// <summary>What it does to a line.</summary>
    public ModifierKind Kind => _tables is null ? ModifierKind.Unknown : _tables.GetModifier(_index).Kind;

    /// <summary>The first day of use; none where the start is not known.</summary>
    public ServiceDate ValidFrom => _tables is null ? default : _tables.GetModifierDates(_index) is { From.IsNone: false } row ? row.From : Listed.From;

    /// <summary>The last day of use; none where no end is known.</summary>
    public ServiceDate ValidTo => _tables is null ? default : _tables.GetModifierDates(_index) is { To.IsNone: false } row ? row.To : Listed.To;

    /// <summary>Whether it opens a pair edit of indicator 1; null where not known.</summary>
    public bool? BypassesPairEdits => _tables?.GetModifier(_index).BypassesPairEdits;

    /// <summary>The claim types on which it can stand; empty where no restriction is known.</summary>
    public IReadOnlyList<ClaimType> ClaimTypes
    {
        get
        {
            int bits = _tables is null ? 0 : _tables.GetModifier(_index).ClaimTypes;
            var types = new List<ClaimType>();
            for (ClaimType type = ClaimType.Professional; type <= ClaimType.Inpatient; type++)
            {
                if ((bits & (1 << (int)type)) != 0)
                {
                    types.Add(type);
                }
            }

            return types.ToArray();
        }
    }

    /// <summary>The sets it belongs to: two modifiers that share a set never stand on one line.</summary>
    public IReadOnlyList<string> ExclusiveSets
    {
        get
        {
            if (_tables is null)
            {
                return Array.Empty<string>();
            }

            IndexList list = _tables.GetModifier(_index).ExclusiveSets;
            var sets = new string[list.Count];
            for (int i = 0; i < sets.Length; i++)
            {
                sets[i] = _tables.GetExclusiveSet(list[i]);
            }

            return sets;
        }
    }

    /// <summary>The modifiers that never stand on one line with it, in order.</summary>
    public IReadOnlyList<Modifier> ExclusiveWith
    {
        get
        {
            if (_tables is null)
            {
                return Array.Empty<Modifier>();
            }

            var others = new List<Modifier>();
            for (int i = 0; i < _tables.ModifierCount; i++)
            {
                if (i != _index && ShareSet(_tables.GetModifier(_index).ExclusiveSets, _tables.GetModifier(i).ExclusiveSets))
                {
                    others.Add(_tables.GetModifier(i).Modifier);
                }
            }

            return others.ToArray();
        }
    }

    /// <summary>Whether it can stand on a claim of this type, as far as is known.</summary>
    public bool IsUsedOn(ClaimType claimType) => _tables is null || claimType == ClaimType.Unknown || _tables.GetModifier(_index).IsUsedOn(claimType);

    /// <summary>Whether the two never stand on one line. A repeated modifier is no matter of this.</summary>
    public bool Excludes(Modifier other)
    {
        int found = _tables?.FindModifier(other) ?? -1;
        return found >= 0 && found != _index && ShareSet(_tables!.GetModifier(_index).ExclusiveSets, _tables.GetModifier(found).ExclusiveSets);
    }

    /// <summary>
    /// The source of a column of the modifier's row, such as <c>label</c> or <c>bypass</c>. The row's own source vouches for everything but the
    /// wording: a label, a use or a note without a source of its own is in the catalog's own words, the source <c>own</c>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The column is null.</exception>
    public Source SourceOf(string column)
    {
        if (column is null)
        {
            throw new ArgumentNullException(nameof(column));
        }

        return _tables is null ? default : new Source(_tables, _tables.GetModifierSource(_index, column));
    }

    // The days of the HCPCS modifiers stand in a table; the row of the catalog says what they mean.
    internal HcpcsModifiers.Fact Listed =>
        _tables is not null && _tables.TryGet(HcpcsModifiers.Table, HcpcsModifiers.Key(Modifier), default, out HcpcsModifiers.Fact fact) ? fact : default;

    /// <inheritdoc/>
    public bool Equals(ModifierEntry other) => ReferenceEquals(_tables, other._tables) && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ModifierEntry other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Modifier.GetHashCode();

    /// <summary>The modifier and its label.</summary>
    public override string ToString() => _tables is null ? "no modifier" : $"{Modifier} {Label}";

    /// <summary>Whether both are the same modifier of the same tables.</summary>
    public static bool operator ==(ModifierEntry left, ModifierEntry right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(ModifierEntry left, ModifierEntry right) => !left.Equals(right);

    private static bool ShareSet(IndexList left, IndexList right)
    {
        for (int i = 0; i < left.Count; i++)
        {
            for (int j = 0; j < right.Count; j++)
            {
                if (left[i] == right[j])
                {
                    return true;
                }
            }
        }

        return false;
    }
}
