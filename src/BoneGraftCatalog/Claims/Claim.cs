using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace BoneGraftCatalog;

/// <summary>A claim for one patient: its lines and what is known about them as a whole. Not safe for use by several threads while it is filled.</summary>
/// <remarks>Holds no data of the patient, and none should be put in <see cref="Id"/>.</remarks>
/// <example><code>
/// var claim = new Claim
/// {
///     ServiceDate = new ServiceDate(2026, 3, 2),
///     Lines = { ClaimLine.Parse("22612"), ClaimLine.Parse("20939") },
/// };
/// </code></example>
[JsonConverter(typeof(ClaimJsonConverter))]
[DebuggerDisplay("{Id,nq} {ServiceDate} {Lines.Count} lines")]
public sealed class Claim
{
    private ClaimLineList _lines;

    /// <summary>A claim without lines.</summary>
    public Claim() => _lines = new ClaimLineList();

    /// <summary>A claim of these lines.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null, or a line of it is.</exception>
    public Claim(params ClaimLine[] lines) => _lines = new ClaimLineList(lines ?? throw new ArgumentNullException(nameof(lines)));

    /// <summary>A copy of a claim, with a list of lines of its own.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    public Claim(Claim other)
    {
        if (other is null)
        {
            throw new ArgumentNullException(nameof(other));
        }

        _lines = new ClaimLineList(other.Lines);
        Id = other.Id;
        ServiceDate = other.ServiceDate;
        ClaimType = other.ClaimType;
        IsComplete = other.IsComplete;
        Frequency = other.Frequency;
        History = other.History is null ? null : new List<ClaimLine>(other.History).ToArray();
    }

    /// <summary>The consumer's own number of the claim, given back with its report; null where there is none.</summary>
    public string? Id { get; set; }

    /// <summary>The date of service of every line that has none of its own.</summary>
    public ServiceDate ServiceDate { get; set; }

    /// <summary>The kind of claim; <see cref="ClaimType.Unknown"/> leaves it to the checker.</summary>
    public ClaimType ClaimType { get; set; }

    /// <summary>The lines.</summary>
    /// <exception cref="ArgumentNullException">Set to null.</exception>
    public ClaimLineList Lines
    {
        get => _lines;
        set => _lines = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Whether these are all the lines of the claim; true unless said. Nothing is said to be missing from an incomplete claim.</summary>
    public bool IsComplete { get; set; } = true;

    /// <summary>Why the claim is sent. Nothing is said to be missing from any but an original claim.</summary>
    public ClaimFrequency Frequency { get; set; } = ClaimFrequency.Original;

    /// <summary>
    /// Lines already paid for the same patient; null, the default, where that is not known. An empty list says that there are none.
    /// </summary>
    /// <remarks>
    /// Pairs, unit limits and primaries count a line of the same day, practitioner and role (surgeon or assistant); findings stand on the
    /// claim's own lines. A line without a day has that of the claim, one without practitioner, group and specialty that of the claim's
    /// lines; where these differ it is not known.
    /// </remarks>
    /// <example><code>
    /// claim.History = new[] { ClaimLine.Parse("22612") };
    /// </code></example>
    public IReadOnlyList<ClaimLine>? History { get; set; }
}
