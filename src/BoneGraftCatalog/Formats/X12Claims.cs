using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace BoneGraftCatalog.Formats;

/// <summary>Reads claims from X12 837 files: professional (837P) and institutional (837I), versions 5010 and 4010.</summary>
/// <remarks>
/// <para>
/// A file may hold any number of interchanges, each with delimiters of its own, and any number of claims. It is read in memory that does
/// not depend on its size: one claim and one piece of text are held. Nothing that stands in a file makes the reader throw; what is wrong
/// is a result with its place, and costs its claim alone.
/// </para>
/// <list type="table">
/// <item><term>Claim type</term><description>
/// 837P: professional, or ambulatory surgery when the billing provider's taxonomy code is 261QA1903X. 837I: inpatient or outpatient by the
/// type of bill (CLM05-1); hospice, residential and other bills are a problem, for no rule is made for them.
/// </description></item>
/// <item><term>Payer</term><description>Medicare for SBR09 MA and MB, Medicaid for MC, otherwise none:
/// <see cref="ClaimReadResult.Payer"/>.</description></item>
/// <item><term>Lines</term><description>
/// SV1 and SV2 whose procedure has the qualifier HC. Lines with another qualifier are reported and passed over; institutional lines with a
/// revenue code alone are passed over in silence.
/// </description></item>
/// <item><term>Units</term><description>
/// As written, also when zero or negative: the checker leaves such lines unjudged. Minutes (MJ) and days (DA) are no units: the line is reported and
/// read with 0 units. So, without a report, is a fraction. Either makes the claim incomplete, so that nothing else is held against it for want of that line.
/// </description></item>
/// <item><term>Dates</term><description>
/// DTP*472 of the line, else of the claim, else DTP*434 when it is a single day; D8, and RD8 for a span. Without any the line has no date.
/// </description></item>
/// <item><term>Practitioner</term><description>
/// NM109 of NM1*82 of the line, else of the claim, else of the billing provider NM1*85, which is always the group. Taxonomy codes (PRV) are the specialty.
/// Providers that another payer's loop names do not count. Names are not read.
/// </description></item>
/// <item><term>Completeness</term><description>A claim whose end stands in the file is complete. Segments without an envelope make an
/// incomplete claim.</description></item>
/// </list>
/// </remarks>
/// <example><code>
/// using var reader = File.OpenText("claims.837");
/// foreach (ClaimReadResult result in X12Claims.Read(reader)) …
/// </code></example>
public static class X12Claims
{
    /// <summary>The longest segment, in characters. A longer one is a problem, and its claim is lost.</summary>
    public static int MaxSegmentLength => 65_536;

    /// <summary>The most lines of a claim; the format itself allows 999. A claim with more is a problem.</summary>
    public static int MaxLines => X12ClaimReader.MaxLines;

    /// <summary>Reads the claims of a text, one after the other, as they are asked for.</summary>
    /// <param name="reader">The text. It is read once and not closed.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException">The reader is null.</exception>
    public static IEnumerable<ClaimReadResult> Read(TextReader reader, CancellationToken cancellationToken = default) =>
        ClaimSequence.Read(new X12PushReader(), reader ?? throw new ArgumentNullException(nameof(reader)), cancellationToken);

    /// <summary>Reads the claims of a text.</summary>
    /// <param name="text">A whole file, or a piece of one such as <c>SV1*HC:20939:59*120*UN*1~</c>.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IEnumerable<ClaimReadResult> Read(string text) =>
        ClaimSequence.Read(new X12PushReader(), new StringReader(text ?? throw new ArgumentNullException(nameof(text))), CancellationToken.None);

#if NET
    /// <summary>Reads the claims of a text, one after the other, as they are asked for.</summary>
    /// <param name="reader">The text. It is read once and not closed.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException">The reader is null.</exception>
    public static IAsyncEnumerable<ClaimReadResult> ReadAsync(TextReader reader, CancellationToken cancellationToken = default) =>
        ClaimSequence.ReadAsync(new X12PushReader(), reader ?? throw new ArgumentNullException(nameof(reader)), cancellationToken);
#endif
}
