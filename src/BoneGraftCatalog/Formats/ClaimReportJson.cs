using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace BoneGraftCatalog.Formats;

/// <summary>Reports of a checker as JSON, to and from <see cref="ClaimReport"/>.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>Property</term><description>Value</description></listheader>
/// <item><term><c>claim</c></term><description>Your number for the claim, where you gave it to the writer.</description></item>
/// <item><term><c>isClean</c></term><description>For readers elsewhere; it follows from the rest and is not read back.</description></item>
/// <item><term><c>hasNothingToJudge</c></term><description>True, or left out.</description></item>
/// <item><term><c>failed</c></term><description>True where the claim of a batch could not be judged at all, or left out. What went wrong is
/// not written.</description></item>
/// <item><term><c>findings</c></term><description>Array of objects: <c>id</c>, <c>certainty</c>, <c>outcome</c>, <c>isInformation</c>,
/// <c>line</c> and <c>relatedLines</c> (each
/// <c>index</c> from 0 and <c>code</c>), <c>modifier</c>, <c>message</c>, <c>remedy</c>, <c>value</c>, <c>fact</c>, <c>source</c> (<c>id</c>,
/// <c>title</c>, <c>release</c>, and <c>layer</c> of several), <c>carc</c>, <c>rarc</c>, <c>help</c>.
/// What is empty is left out.</description></item>
/// <item><term><c>unjudged</c></term><description>Array of objects: <c>index</c>, <c>code</c>, <c>reason</c>; for modifiers that are not
/// known <c>modifiers</c>, with blanks between them; for a payer that is not known <c>payer</c>, <c>nearestPayer</c>.</description></item>
/// </list>
/// <para>Words are in lower case with hyphens: <c>depends-on-payer-or-records</c>, <c>line-denied</c>. No reflection is used.</para>
/// </remarks>
/// <example><code>
/// string json = ClaimReportJson.Write(ClaimChecker.Medicare.Check(claim), claim.Id);
/// </code></example>
public static class ClaimReportJson
{
    /// <summary>Writes a report on one line, without a line end.</summary>
    /// <param name="report">The report.</param>
    /// <param name="claimId">Your number for the claim; null to leave it out.</param>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static string Write(ClaimReport report, string? claimId = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, report, claimId);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes a report as a JSON object.</summary>
    /// <param name="writer">Where a value may stand.</param>
    /// <param name="report">The report.</param>
    /// <param name="claimId">Your number for the claim; null to leave it out.</param>
    /// <exception cref="ArgumentNullException">The writer or the report is null.</exception>
    public static void Write(Utf8JsonWriter writer, ClaimReport report, string? claimId = null) => ClaimReportJsonWriter.Write(
        writer ?? throw new ArgumentNullException(nameof(writer)),
        report ?? throw new ArgumentNullException(nameof(report)),
        claimId);

    /// <summary>Writes one finding as a JSON object.</summary>
    /// <param name="writer">Where a value may stand.</param>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException">The writer or the finding is null.</exception>
    public static void Write(Utf8JsonWriter writer, ClaimFinding finding) => ClaimReportJsonWriter.Write(
        writer ?? throw new ArgumentNullException(nameof(writer)),
        finding ?? throw new ArgumentNullException(nameof(finding)));

    /// <summary>Reads a report that <see cref="Write(ClaimReport, string)"/> has written. Unknown properties are passed over.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no report. The message says where and why, without quoting it.</exception>
    public static ClaimReport Parse(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json)));
        var problems = new List<ClaimProblem>();
        ClaimReport? report = ClaimReportJsonReader.Read(utf8, problems);
        return problems.Count == 0 && report is not null ? report : throw new FormatException(problems[0].ToString());
    }
}
