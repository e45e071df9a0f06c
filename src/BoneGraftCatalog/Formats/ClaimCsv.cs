using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace BoneGraftCatalog.Formats;

/// <summary>Reads claims from CSV of our own shape: one row for each line of a claim, columns found by the names in the first row.</summary>
/// <remarks>
/// <para>
/// The grammar is RFC 4180 with commas; empty lines and lines that begin with <c>#</c> are passed over. The rows of a claim stand
/// together: a number that comes back later is another claim. Memory does not depend on the size of the file. A bad row costs its claim
/// alone. A row so damaged that its claim cannot be told makes the claims before and after it incomplete, for a line of theirs may be lost.
/// </para>
/// <list type="table">
/// <listheader><term>Column</term><description>Cell</description></listheader>
/// <item><term><c>claim</c></term><description>Required. Your number for the claim.</description></item>
/// <item><term><c>code</c>, <c>date</c></term><description>Required. The code and the date of service of the line.</description></item>
/// <item><term>The other facts of a line</term><description>The columns that <see cref="ClaimLine"/> lists.</description></item>
/// <item><term><c>type</c></term><description><c>professional</c>, <c>outpatient</c>, <c>asc</c> (or <c>ambulatory-surgery</c>) or
/// <c>inpatient</c>, in any case; empty: not known.</description></item>
/// <item><term><c>payer</c></term><description><c>medicare</c>, <c>medicaid</c> or a name of your catalog's; empty: not known.</description></item>
/// <item><term><c>frequency</c></term><description>The frequency code of the claim: <c>1</c> original, <c>7</c> replacement, <c>8</c> void;
/// empty: not known.</description></item>
/// <item><term><c>complete</c></term><description><c>yes</c>, or <c>no</c> when lines of the claim are left out; empty: yes.</description></item>
/// </list>
/// <para>
/// The last four belong to the claim: they may be empty after its first row, and may not differ. A column of another name is reported
/// once and passed over.
/// </para>
/// </remarks>
/// <example><code>
/// claim,date,code,modifiers,units
/// A1,2026-03-02,22612,,1
/// A1,2026-03-02,20939,59 RT,1
/// </code></example>
public static class ClaimCsv
{
    /// <summary>The longest row, in characters. A longer one is a problem.</summary>
    public static int MaxRowLength => 65_536;

    /// <summary>The most rows of a claim. A claim with more is a problem.</summary>
    public static int MaxLines => 10_000;

    /// <summary>Reads the claims of a text, one after the other, as they are asked for.</summary>
    /// <param name="reader">The text. It is read once and not closed.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException">The reader is null.</exception>
    public static IEnumerable<ClaimReadResult> Read(TextReader reader, CancellationToken cancellationToken = default) =>
        ClaimSequence.Read(new CsvPushReader(), reader ?? throw new ArgumentNullException(nameof(reader)), cancellationToken);

    /// <summary>Reads the claims of a text.</summary>
    /// <param name="text">The CSV, its header row first.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IEnumerable<ClaimReadResult> Read(string text) =>
        ClaimSequence.Read(new CsvPushReader(), new StringReader(text ?? throw new ArgumentNullException(nameof(text))), CancellationToken.None);

#if NET
    /// <summary>Reads the claims of a text, one after the other, as they are asked for.</summary>
    /// <param name="reader">The text. It is read once and not closed.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException">The reader is null.</exception>
    public static IAsyncEnumerable<ClaimReadResult> ReadAsync(TextReader reader, CancellationToken cancellationToken = default) =>
        ClaimSequence.ReadAsync(new CsvPushReader(), reader ?? throw new ArgumentNullException(nameof(reader)), cancellationToken);
#endif
}
