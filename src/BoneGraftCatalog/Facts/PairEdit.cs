using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>A procedure-to-procedure edit, PTP: of two codes on one day, column 1 is paid and column 2 is not.</summary>
/// <remarks>The direction can differ between claim types. Start days are not known.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct PairEdit : IEquatable<PairEdit>
{
    private readonly PairEdits.Fact _fact;

    internal PairEdit(PairEdits.Fact fact) => _fact = fact;

    /// <summary>The table it stands in: professional (surgery centers use it too) or outpatient.</summary>
    public ClaimType ClaimType => _fact.ClaimType;

    /// <summary>The code that is paid.</summary>
    public ProcedureCode Column1 => _fact.Row.Tables?.GetCode(_fact.Column1) ?? default;

    /// <summary>The code that is denied.</summary>
    public ProcedureCode Column2 => _fact.Row.Tables?.GetCode(_fact.Column2) ?? default;

    /// <summary>Whether a modifier that the records support lets both be paid.</summary>
    public PairIndicator Indicator => _fact.Indicator;

    /// <summary>CMS's character of <see cref="Indicator"/>: <c>0</c>, <c>1</c>, <c>9</c>, or <c>?</c>.</summary>
    public char IndicatorCharacter => _fact.Indicator switch
    {
        PairIndicator.Never => '0',
        PairIndicator.WithModifier => '1',
        PairIndicator.Withdrawn => '9',
        _ => '?',
    };

    /// <summary>The first day of the edit; none where it is not known, as in releases whose copy at hand has no such days.</summary>
    /// <example><code>edit.ValidFrom.IsNone // the edit is carried back, one step weaker, to days before the first release</code></example>
    public ServiceDate ValidFrom => _fact.From;

    /// <summary>The last day of the edit; none where the latest release seen has it as active. An end is exact and holds for ever.</summary>
    public ServiceDate ValidTo => _fact.To;

    /// <summary>What the edit follows from, as a word of the data dictionary such as <c>coding-instruction</c>; empty where not said.</summary>
    public string Rationale => _fact.Row.Tables?.GetRationale(_fact.Rationale) ?? "";

    /// <summary>The releases in which the edit was seen.</summary>
    public ReleaseWindow Window => new(_fact.Row);

    /// <summary>The layer of the catalog that says it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_fact.Row.Tables);

    /// <summary>The other code of the pair; <see cref="ProcedureCode.None"/> when the code is not in it.</summary>
    public ProcedureCode Other(ProcedureCode code) => code == Column1 ? Column2 : code == Column2 ? Column1 : default;

    /// <inheritdoc/>
    public bool Equals(PairEdit other) =>
        ClaimType == other.ClaimType && Column1 == other.Column1 && Column2 == other.Column2 && Indicator == other.Indicator && ValidTo == other.ValidTo;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PairEdit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Column1.GetHashCode() * 31) ^ Column2.GetHashCode() ^ (int)ClaimType;

    /// <summary>The edit as a sentence.</summary>
    public override string ToString()
    {
        if (_fact.Row.Tables is null)
        {
            return "no pair edit";
        }

        string end = ValidTo.IsNone ? "" : $", up to {ValidTo}";
        return Indicator switch
        {
            PairIndicator.Never => $"{Column2} is never paid beside {Column1}{end}",
            PairIndicator.WithModifier => $"{Column2} is paid beside {Column1} only with a modifier that the records support{end}",
            PairIndicator.Withdrawn => $"the edit of {Column1} and {Column2} was withdrawn as if it had never been",
            _ => $"an edit of {Column1} and {Column2} whose indicator is not known{end}",
        };
    }

    /// <summary>Whether both are the same row.</summary>
    public static bool operator ==(PairEdit left, PairEdit right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(PairEdit left, PairEdit right) => !left.Equals(right);
}
