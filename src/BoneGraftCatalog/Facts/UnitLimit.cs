using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>A payer's limit on the units of a code: a medically unlikely edit, MUE.</summary>
/// <remarks>0 is a limit: no unit is payable there. Where a code has no limit in the tables, none is <em>known</em>; it is never unlimited.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct UnitLimit : IEquatable<UnitLimit>
{
    private readonly UnitLimits.Fact _fact;

    internal UnitLimit(UnitLimits.Fact fact) => _fact = fact;

    /// <summary>Whose limit it is.</summary>
    public Payer Payer => Payer.TryParse(_fact.Row.Tables?.GetPayer(_fact.Payer), out Payer payer) ? payer : default;

    /// <summary>The table it stands in: professional (surgery centers use it too) or outpatient.</summary>
    public ClaimType ClaimType => _fact.ClaimType;

    /// <summary>The most units that are payable, by <see cref="Adjudication"/> on a line or in a day.</summary>
    public int Limit => _fact.Limit;

    /// <summary>What is added up, and whether records can support more.</summary>
    public UnitAdjudication Adjudication => _fact.Adjudication;

    /// <summary>What the limit follows from, as a word of the data dictionary such as <c>code-definition</c>; empty where not said.</summary>
    public string Rationale => _fact.Row.Tables?.GetRationale(_fact.Rationale) ?? "";

    /// <summary>The releases in which the limit was seen.</summary>
    public ReleaseWindow Window => new(_fact.Row);

    /// <summary>The layer of the catalog that says it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_fact.Row.Tables);

    /// <inheritdoc/>
    public bool Equals(UnitLimit other) =>
        Limit == other.Limit && ClaimType == other.ClaimType && Adjudication == other.Adjudication && Payer == other.Payer && Window == other.Window;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UnitLimit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Limit * 31) + ((int)ClaimType * 7) + (int)Adjudication;

    /// <summary>The limit as a sentence.</summary>
    public override string ToString()
    {
        string units = Limit == 1 ? "1 unit" : Limit == 0 ? "no unit" : Wording.Number(Limit) + " units";
        string how = Adjudication switch
        {
            UnitAdjudication.Line => "on a line",
            UnitAdjudication.AbsoluteDay => "in a day, whatever the records say",
            UnitAdjudication.ReviewableDay => "in a day, unless records support more",
            UnitAdjudication.NotApplicable => "on a line",
            _ => "",
        };
        return how.Length == 0 ? units : $"{units} {how}";
    }

    /// <summary>Whether both are the same limit of the same payer, table and releases.</summary>
    public static bool operator ==(UnitLimit left, UnitLimit right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(UnitLimit left, UnitLimit right) => !left.Equals(right);
}
