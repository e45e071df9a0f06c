using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;

namespace BoneGraftCatalog;

/// <summary>What a checker found on a claim, in the order of the lines. It never changes.</summary>
/// <remarks>
/// A claim that was judged in full and on which nothing was found gives one shared report. A claim with no code of the catalog gives
/// a report that is empty too, but says <see cref="HasNothingToJudge"/>, and is not clean.
/// </remarks>
[DebuggerDisplay("{Count} findings, clean: {IsClean}")]
public sealed class ClaimReport : IReadOnlyList<ClaimFinding>
{
    internal static readonly ClaimReport JudgedAndClean = new(Array.Empty<ClaimFinding>(), Array.Empty<UnjudgedLine>(), nothingToJudge: false);

    internal static readonly ClaimReport NothingToJudge = new(Array.Empty<ClaimFinding>(), Array.Empty<UnjudgedLine>(), nothingToJudge: true);

    private readonly ClaimFinding[] _findings;

    internal ClaimReport(ClaimFinding[] findings, UnjudgedLine[] unjudged, bool nothingToJudge, Exception? failure = null)
    {
        _findings = findings;
        Unjudged = unjudged;
        HasNothingToJudge = nothingToJudge;
        Failure = failure;
        bool onlyInformation = true;
        foreach (ClaimFinding finding in findings)
        {
            onlyInformation &= finding.IsInformation;
            if (Worst == Certainty.Unknown || finding.Certainty < Worst)
            {
                Worst = finding.Certainty;
            }
        }

        IsClean = onlyInformation && unjudged.Length == 0 && !nothingToJudge && failure is null;
    }

    /// <summary>The number of findings, informations included.</summary>
    public int Count => _findings.Length;

    /// <summary>The lines that were not judged, or not in full, in order, and why.</summary>
    public IReadOnlyList<UnjudgedLine> Unjudged { get; }

    /// <summary>Whether no line of the claim could be judged: it has none, none is in the catalog, or its type is not judged.</summary>
    public bool HasNothingToJudge { get; }

    /// <summary>Whether every line was judged in full and nothing but informations was found.</summary>
    public bool IsClean { get; }

    /// <summary>The certainty of the surest finding; unknown where there is none.</summary>
    public Certainty Worst { get; }

    /// <summary>Why a claim of a batch could not be judged at all; null otherwise, and always null for a single claim.</summary>
    public Exception? Failure { get; }

    /// <summary>A finding, in the order of the lines.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none with this index.</exception>
    public ClaimFinding this[int index] => (uint)index < (uint)_findings.Length ? _findings[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc/>
    public IEnumerator<ClaimFinding> GetEnumerator() => ((IEnumerable<ClaimFinding>)_findings).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One finding a line, then the lines that were not judged.</summary>
    public override string ToString()
    {
        if (_findings.Length == 0 && Unjudged.Count == 0)
        {
            return Failure is not null ? "The claim could not be judged: " + Failure.GetType().Name + "."
                : HasNothingToJudge ? "Nothing to judge."
                : "Judged, and nothing found.";
        }

        return string.Join("\n", (IEnumerable<object>)[.. _findings, .. Unjudged]);
    }
}
