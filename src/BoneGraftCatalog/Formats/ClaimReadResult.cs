using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Formats;

/// <summary>One step through a file of claims: a claim, or a problem and where it stands.</summary>
/// <remarks>
/// Results come in the order of the file. A problem that only skips a part (<see cref="ClaimProblem.IsSkip"/>) comes before the claim
/// that was read without it; after any other problem its claim does not come, and all others do.
/// </remarks>
/// <example><code>
/// foreach (ClaimReadResult result in X12Claims.Read(reader))
/// {
///     if (result.Claim is { } claim)
///         Judge(ClaimChecker.Medicare.Check(claim));
///     else
///         Console.Error.WriteLine(result.Problem);
/// }
/// </code></example>
public sealed class ClaimReadResult
{
    internal ClaimReadResult(Claim claim, Payer payer, TextPosition position, IReadOnlyList<TextPosition> linePositions)
    {
        Claim = claim;
        ClaimId = claim.Id ?? "";
        Payer = payer;
        Position = position;
        LinePositions = linePositions;
    }

    internal ClaimReadResult(ClaimProblem problem, string id)
    {
        Problem = problem;
        ClaimId = id;
        Position = problem.Position;
        LinePositions = Array.Empty<TextPosition>();
    }

    /// <summary>The claim, or null when this is a problem.</summary>
    public Claim? Claim { get; }

    /// <summary>The problem, or null when this is a claim.</summary>
    public ClaimProblem? Problem { get; }

    /// <summary>The payer that the file names, to choose a checker by; none where it names none that is known.</summary>
    public Payer Payer { get; }

    /// <summary>Where the claim begins, or the problem stands.</summary>
    public TextPosition Position { get; }

    /// <summary>Where each line of <see cref="Claim"/> begins, in the order of its lines; empty for a problem.</summary>
    public IReadOnlyList<TextPosition> LinePositions { get; }

    /// <summary>
    /// The sender's own number for the claim (CLM01, FHIR's <c>id</c>, the column <c>claim</c>), or empty where it is not known. It can
    /// lead to a person: no message contains it.
    /// </summary>
    public string ClaimId { get; }

    /// <summary>The place, and the problem's message where this is one.</summary>
    public override string ToString() => Problem is null ? Position + ": claim" : Problem.ToString();
}
