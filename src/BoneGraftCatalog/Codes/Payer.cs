using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace BoneGraftCatalog;

/// <summary>
/// A payer by the name that the tables use: <c>medicare</c>, <c>medicaid</c>, <c>cpt-rules</c>, or one of a consumer's own.
/// <c>default</c> is <see cref="None"/>: no payer named.
/// </summary>
/// <remarks>Names are compared character by character and kept in lower case. Any catalog can name further payers.</remarks>
/// <example><code>var ours = new Payer("acme-health");</code></example>
[JsonConverter(typeof(PayerJsonConverter))]
[TypeConverter(typeof(PayerTypeConverter))]
[DebuggerDisplay("{IsNone ? \"no payer\" : Name,nq}")]
public readonly struct Payer : IEquatable<Payer>
{
    private readonly string? _name;

    /// <summary>A payer by its name.</summary>
    /// <param name="name">ASCII letters, digits and hyphens; letters become lower case.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">The name is empty or has other characters.</exception>
    public Payer(string name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        if (!TryParse(name, out this))
        {
            throw new ArgumentException(
                "The name of a payer is made of the letters a-z, the digits 0-9 and hyphens, such as medicare or acme-health.", nameof(name));
        }
    }

    private Payer(string name, bool _) => _name = name;

    /// <summary>No payer named: only what holds for every payer.</summary>
    public static Payer None => default;

    /// <summary>Medicare, <c>medicare</c>.</summary>
    public static Payer Medicare => new(Tables.Payers.Medicare, true);

    /// <summary>Medicaid, as far as CMS publishes edits for all states, <c>medicaid</c>.</summary>
    public static Payer Medicaid => new(Tables.Payers.Medicaid, true);

    /// <summary>Not a payer: the rules of the code set itself, as secondary sources tell them, <c>cpt-rules</c>.</summary>
    public static Payer CptRules => new(Tables.Payers.CptRules, true);

    /// <summary>The name as the tables have it; empty for <see cref="None"/>.</summary>
    public string Name => _name ?? "";

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _name is null;

    /// <summary>The payer, if the text is the name of one; it need not stand in a catalog.</summary>
    public static bool TryParse(string? text, out Payer payer)
    {
        payer = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        bool lower = true;
        foreach (char c in text!)
        {
            lower &= c is not (>= 'A' and <= 'Z');
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        payer = new Payer(lower ? text : text.ToLowerInvariant(), true);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Payer other) => string.Equals(_name, other._name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Payer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _name is null ? 0 : StringComparer.Ordinal.GetHashCode(_name);

    /// <summary>The name as the tables have it; empty for <see cref="None"/>.</summary>
    public override string ToString() => Name;

    /// <summary>Whether both are the same payer.</summary>
    public static bool operator ==(Payer left, Payer right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Payer left, Payer right) => !left.Equals(right);
}
