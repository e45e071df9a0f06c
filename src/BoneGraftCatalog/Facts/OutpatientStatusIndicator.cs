using System;
using System.Diagnostics;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>How Medicare pays the code on a hospital outpatient claim: the OPPS status indicator.</summary>
/// <remarks>It holds for the calendar years of its releases only and is not carried into another.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct OutpatientStatusIndicator : IEquatable<OutpatientStatusIndicator>
{
    private readonly OutpatientStatuses.Fact _fact;

    internal OutpatientStatusIndicator(OutpatientStatuses.Fact fact) => _fact = fact;

    /// <summary>
    /// CMS's characters: <c>C</c> inpatient only, <c>J1</c> takes the whole claim into one payment, <c>N</c> packaged,
    /// <c>Q1</c> and <c>Q2</c> packaged beside certain services, <c>S</c> and <c>T</c> paid apart, <c>A</c> paid under another schedule.
    /// </summary>
    public string Status => _fact.Status;

    /// <summary>Whether the code is paid on an inpatient claim only.</summary>
    public bool IsInpatientOnly => _fact.IsInpatientOnly;

    /// <summary>The releases in which the status was seen.</summary>
    public ReleaseWindow Window => new(_fact.Row);

    /// <summary>The layer of the catalog that says it: the catalog itself or one of its overlays.</summary>
    public CatalogLayer Layer => new(_fact.Row.Tables);

    /// <inheritdoc/>
    public bool Equals(OutpatientStatusIndicator other) => Status == other.Status && Window == other.Window;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OutpatientStatusIndicator other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Window.GetHashCode();

    /// <summary>The status, in CMS's characters and in words.</summary>
    public override string ToString() => Status switch
    {
        "" => "outpatient status not known",
        "A" => "A, paid under another schedule",
        "C" => "C, inpatient only",
        "J1" => "J1, takes the whole claim into one payment",
        "N" => "N, packaged",
        "Q1" or "Q2" => Status + ", packaged beside certain services",
        "S" or "T" => Status + ", paid apart",
        _ => Status,
    };

    /// <summary>Whether both are the same status of the same releases.</summary>
    public static bool operator ==(OutpatientStatusIndicator left, OutpatientStatusIndicator right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(OutpatientStatusIndicator left, OutpatientStatusIndicator right) => !left.Equals(right);
}
