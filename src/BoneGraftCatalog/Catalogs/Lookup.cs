using System;
using System.Diagnostics;

namespace BoneGraftCatalog;

/// <summary>What came of looking for a code on a date: one of four outcomes, and its explanation.</summary>
/// <remarks><c>default</c> is <see cref="LookupOutcome.Malformed"/>.</remarks>
/// <example>
/// <code>
/// Lookup found = BoneGraft.Catalog.Find("0195T", new ServiceDate(2026, 3, 2));
/// Console.WriteLine(found);   // 0195T was not in use on 2026-03-02: its last day was 2018-12-31.
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Lookup : IEquatable<Lookup>
{
    private readonly Catalog? _catalog;
    private readonly int _index;

    internal Lookup(Catalog catalog, LookupOutcome outcome, ProcedureCode code, int index, ServiceDate date)
    {
        _catalog = catalog;
        _index = index;
        Outcome = outcome;
        Code = code;
        Date = date;
    }

    /// <summary>The outcome.</summary>
    public LookupOutcome Outcome { get; }

    /// <summary>The code that was looked for; none when the text cannot be a code.</summary>
    public ProcedureCode Code { get; }

    /// <summary>The date for which it was looked for; none when there was none.</summary>
    public ServiceDate Date { get; }

    /// <summary>Whether the outcome is <see cref="LookupOutcome.Found"/>.</summary>
    public bool IsFound => Outcome == LookupOutcome.Found;

    /// <summary>The entry when it was found, or found and not valid on the date; else no entry.</summary>
    public CatalogEntry Entry =>
        _catalog is not null && Outcome is LookupOutcome.Found or LookupOutcome.NotValidOnDate ? new CatalogEntry(_catalog!, _index) : default;

    /// <summary>Whether the catalog does not have the code and one of its facts names it, as a primary or in a pair.</summary>
    public bool IsReference => Outcome == LookupOutcome.Unknown && _index >= 0 && _catalog is not null;

    /// <inheritdoc/>
    public bool Equals(Lookup other) => Outcome == other.Outcome && Code == other.Code && Date == other.Date && Entry == other.Entry;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Lookup other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Code.GetHashCode() * 31) + (int)Outcome;

    /// <summary>The explanation, as a sentence.</summary>
    public override string ToString() => Outcome switch
    {
        LookupOutcome.Found => Date.IsNone ? $"{Entry}." : $"{Entry} is valid on {Date}.",
        LookupOutcome.NotValidOnDate => NotValid(),
        LookupOutcome.Unknown when IsReference => $"{Code} is not in this catalog, which knows it only from the facts of other codes.",
        LookupOutcome.Unknown => $"{Code} is not in this catalog.{DidYouMean()}",
        _ => "The text is not a procedure code: a code is 1 to 16 letters, digits, dots and hyphens, such as 20939.",
    };

    /// <summary>Whether both are the same outcome for the same code and date.</summary>
    public static bool operator ==(Lookup left, Lookup right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Lookup left, Lookup right) => !left.Equals(right);

    private string NotValid()
    {
        CatalogEntry entry = Entry;
        string why = !entry.ValidTo.IsNone && Date > entry.ValidTo ? $"its last day was {entry.ValidTo}" : $"its first day was {entry.ValidFrom}";
        string replacement = entry.ReplacedBy.Count == 0 || Date <= entry.ValidTo ? "" : $"; see {entry.ReplacedBy}";
        return $"{Code} was not in use on {Date}: {why}{replacement}.";
    }

    private string DidYouMean()
    {
        string similar = _catalog is null ? "" : CatalogSearch.SimilarCodes(_catalog, Code);
        return similar.Length == 0 ? "" : $" Did you mean {similar}?";
    }
}
