using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;

namespace BoneGraftCatalog.Formats;

/// <summary>Claims as JSON of our own shape: JSON Lines, one claim a line, to and from <see cref="Claim"/>.</summary>
/// <remarks>
/// <para>All properties but <c>lines</c> and each line's <c>code</c> may be left out; null is the same as left out.</para>
/// <list type="table">
/// <listheader><term>Property</term><description>Value</description></listheader>
/// <item><term><c>id</c></term><description>Text: your number for the claim.</description></item>
/// <item><term><c>claimType</c></term><description><c>professional</c>, <c>outpatient</c>, <c>asc</c> (<c>ambulatory-surgery</c> is read
/// too), <c>inpatient</c>, <c>unknown</c> (the default).</description></item>
/// <item><term><c>payer</c></term><description><c>medicare</c>, <c>medicaid</c> or a name of your catalog's:
/// <see cref="ClaimReadResult.Payer"/>.</description></item>
/// <item><term><c>frequency</c></term><description><c>original</c> (the default), <c>interim-first</c>, <c>interim-continuing</c>,
/// <c>interim-last</c>, <c>late-charge</c>, <c>replacement</c>, <c>void</c>, <c>unknown</c>.</description></item>
/// <item><term><c>isComplete</c></term><description>True (the default) or false.</description></item>
/// <item><term><c>serviceDate</c></term><description>The date of lines that have none, <c>2026-03-02</c>.</description></item>
/// <item><term><c>history</c></term><description>Array of lines already paid, objects as in <c>lines</c>, or codes alone;
/// left out when not known, empty when there are none.</description></item>
/// <item><term><c>lines</c></term><description>Array of objects with the properties that <see cref="ClaimLine"/> lists.</description></item>
/// </list>
/// <para>
/// A property of another name is reported and passed over. Nothing that stands in a file makes
/// <see cref="Read(Stream, CancellationToken)"/> throw; a bad line costs its claim alone. No reflection is used, so programs can be
/// trimmed and compiled ahead of time.
/// </para>
/// </remarks>
/// <example><code>
/// {"id":"A1","serviceDate":"2026-03-02","lines":[{"code":"22612"},{"code":"20939","modifiers":["59"]}]}
/// </code></example>
public static class ClaimJson
{
    /// <summary>The longest line, in bytes: 1 MiB. A longer one is a problem and is passed over.</summary>
    public static int MaxLineLength => 1_048_576;

    /// <summary>Reads the claims of a file, one after the other, as they are asked for.</summary>
    /// <param name="utf8JsonLines">JSON Lines as UTF-8. It is read once and not closed.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static IEnumerable<ClaimReadResult> Read(Stream utf8JsonLines, CancellationToken cancellationToken = default) =>
        ClaimSequence.Read(new JsonLinesPushReader(), utf8JsonLines ?? throw new ArgumentNullException(nameof(utf8JsonLines)), cancellationToken);

    /// <summary>Reads the claims of a text.</summary>
    /// <param name="jsonLines">JSON Lines.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IEnumerable<ClaimReadResult> Read(string jsonLines) =>
        ClaimSequence.Read(new JsonLinesPushReader(), jsonLines ?? throw new ArgumentNullException(nameof(jsonLines)));

#if NET
    /// <summary>Reads the claims of a file, one after the other, as they are asked for.</summary>
    /// <param name="utf8JsonLines">JSON Lines as UTF-8. It is read once and not closed.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static IAsyncEnumerable<ClaimReadResult> ReadAsync(Stream utf8JsonLines, CancellationToken cancellationToken = default) =>
        ClaimSequence.ReadAsync(new JsonLinesPushReader(), utf8JsonLines ?? throw new ArgumentNullException(nameof(utf8JsonLines)), cancellationToken);
#endif

    /// <summary>Reads one claim, which may be written over several lines. Unknown properties are passed over.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no claim. The message says where and why, without quoting it.</exception>
    public static Claim Parse(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json)));
        var problems = new List<ClaimProblem>();
        ClaimReadResult? result = ClaimJsonReader.Read(utf8, TextPosition.Start, problems);
        foreach (ClaimProblem problem in problems)
        {
            if (!problem.IsSkip)
            {
                throw new FormatException(problem.ToString());
            }
        }

        return result!.Claim!;
    }

    /// <summary>Writes a claim on one line, without a line end. What has its default value is left out.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="payer">The payer to name with it.</param>
    /// <exception cref="ArgumentNullException">The claim is null.</exception>
    public static string Write(Claim claim, Payer payer = default)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, claim, payer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes a claim as a JSON object.</summary>
    /// <param name="writer">Where a value may stand.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="payer">The payer to name with it.</param>
    /// <exception cref="ArgumentNullException">The writer or the claim is null.</exception>
    public static void Write(Utf8JsonWriter writer, Claim claim, Payer payer = default) => ClaimJsonWriter.Write(
        writer ?? throw new ArgumentNullException(nameof(writer)),
        claim ?? throw new ArgumentNullException(nameof(claim)),
        payer);
}
