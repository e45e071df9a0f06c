using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;

namespace BoneGraftCatalog.Formats;

/// <summary>Reads claims from FHIR R4 JSON: <c>Claim</c> and <c>ExplanationOfBenefit</c>, alone, in a <c>Bundle</c>, or one after the other (NDJSON).</summary>
/// <remarks>
/// <para>
/// A bundle is read entry by entry and NDJSON resource by resource, in memory that does not depend on the size of the file; the order of
/// properties does not matter. Nothing that stands in a file makes the reader throw. What is wrong in a resource costs that resource alone. JSON
/// that does not parse costs the rest of the value it stands in, a whole bundle where need be; reading goes on at the next line that begins with <c>{</c>.
/// </para>
/// <list type="table">
/// <item><term>Codes</term><description>
/// <c>item.productOrService</c>, and <c>detail</c> and <c>subDetail</c> below it, with the system of CPT (<c>http://www.ama-assn.org/go/cpt</c>,
/// <c>urn:oid:2.16.840.1.113883.6.12</c>) or HCPCS. An item without such a coding is reported and passed over, and as its code may matter, the claim is
/// no longer complete.
/// </description></item>
/// <item><term>Claim type</term><description>
/// <c>professional</c>; <c>institutional</c> is inpatient or outpatient by <c>subType</c> or by a type of bill in <c>supportingInfo</c>;
/// where neither tells, that is a problem.
/// Dental, pharmacy and vision claims, and cancelled ones and those entered in error, are reported and passed over.
/// </description></item>
/// <item><term>Units</term><description><c>quantity.value</c>, 1 where there is none. A fraction, and minutes, are read as 0, which is not
/// judged, and make the claim incomplete.</description></item>
/// <item><term>Dates</term><description><c>servicedDate</c>, <c>servicedPeriod</c>, else <c>billablePeriod</c> when it is a single day.
/// Times of day are left out.</description></item>
/// <item><term>Practitioner</term><description>
/// The member of <c>careTeam</c> that the item names, else the one whose role is performing, rendering or primary, else <c>provider</c>; by
/// <c>identifier.value</c> or
/// <c>reference</c>. <c>provider</c> is the group; <c>qualification</c> the specialty. Display names are not read.
/// </description></item>
/// <item><term>Place of service</term><description><c>locationCodeableConcept</c>, where its code is two digits.</description></item>
/// <item><term>Payer</term><description>None: the resource refers to it. Choose the checker for it.</description></item>
/// <item><term>Frequency</term><description>Replacement where <c>related</c> names a prior claim; otherwise not known.</description></item>
/// </list>
/// </remarks>
/// <example><code>
/// using Stream file = File.OpenRead("claims.ndjson");
/// foreach (ClaimReadResult result in FhirClaims.Read(file)) …
/// </code></example>
public static class FhirClaims
{
    /// <summary>The longest resource, in bytes: 4 MiB. A longer one is a problem and is passed over.</summary>
    public static int MaxResourceLength => 4_194_304;

    /// <summary>Reads the claims of a file, one after the other, as they are asked for.</summary>
    /// <param name="utf8Json">The JSON as UTF-8. It is read once and not closed.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static IEnumerable<ClaimReadResult> Read(Stream utf8Json, CancellationToken cancellationToken = default) =>
        ClaimSequence.Read(new FhirPushReader(), utf8Json ?? throw new ArgumentNullException(nameof(utf8Json)), cancellationToken);

    /// <summary>Reads the claims of a text.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static IEnumerable<ClaimReadResult> Read(string json) =>
        ClaimSequence.Read(new FhirPushReader(), json ?? throw new ArgumentNullException(nameof(json)));

#if NET
    /// <summary>Reads the claims of a file, one after the other, as they are asked for.</summary>
    /// <param name="utf8Json">The JSON as UTF-8. It is read once and not closed.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public static IAsyncEnumerable<ClaimReadResult> ReadAsync(Stream utf8Json, CancellationToken cancellationToken = default) =>
        ClaimSequence.ReadAsync(new FhirPushReader(), utf8Json ?? throw new ArgumentNullException(nameof(utf8Json)), cancellationToken);
#endif
}
