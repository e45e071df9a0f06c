using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog.Tests.Formats;

/// <summary>Results as lines of text, to compare a whole file at a glance.</summary>
internal static class ClaimText
{
    public static string[] Of(IEnumerable<ClaimReadResult> results) => results.Select(Of).ToArray();

    public static string Of(ClaimReadResult result) => result.Problem is { } problem
        ? $"{problem.Position} {Words(problem.Kind.ToString(), problem.Where, result.ClaimId.Length == 0 ? "" : "of " + result.ClaimId)}"
        : Words(Of(result.Claim!, result.Payer));

    public static string Of(Claim claim, Payer payer = default) =>
        Words(claim.Id, claim.ClaimType.ToString(), payer.Name, claim.Frequency == ClaimFrequency.Unknown ? "" : claim.Frequency.ToString(), claim.IsComplete ? "" : "incomplete", claim.ServiceDate.ToString(), claim.History is null ? "" : "after(" + string.Join(", ", claim.History.Select(Of)) + ")")
        + string.Concat(claim.Lines.Select(line => " | " + Of(line)));

    public static string Of(ClaimLine line) => Words(
        string.Join("-", new[] { line.Code.Text }.Concat(line.Modifiers.Select(m => m.Text))),
        "x" + line.Units.ToString(CultureInfo.InvariantCulture),
        line.Charge is { } charge ? "$" + charge.ToString(CultureInfo.InvariantCulture) : "",
        line.ServiceDateTo.IsNone ? line.ServiceDate.ToString() : line.ServiceDate + "/" + line.ServiceDateTo,
        line.PlaceOfService is { } place ? "at " + place : "",
        line.Practitioner is { } practitioner ? "by " + practitioner : "",
        line.Group is { } group ? "for " + group : "",
        line.Specialty);

    private static string Words(params string?[] words) => string.Join(" ", words.Where(word => !string.IsNullOrEmpty(word)));
}
