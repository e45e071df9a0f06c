using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace BoneGraftCatalog;

public sealed partial class ClaimChecker
{
    // Large enough to keep the threads busy, small enough that the first reports come soon and few claims are held.
    private const int ClaimsPerThread = 64;

    /// <summary>Judges claims on several threads and gives their reports in the order of the claims.</summary>
    /// <param name="claims">The claims, read as they are needed: a file of any length can stream through.</param>
    /// <param name="maxParallelism">How many claims are judged at once; 0 for as many as there are processors.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// One report for each claim. A claim that is null, or that throws while it is read, gives a report with
    /// <see cref="ClaimReport.Failure"/> and does not stop the others. What the sequence itself throws ends the enumeration.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxParallelism"/> is negative.</exception>
    public IEnumerable<ClaimReport> CheckAll(IEnumerable<Claim> claims, int maxParallelism = 0, CancellationToken cancellationToken = default)
    {
        if (claims is null)
        {
            throw new ArgumentNullException(nameof(claims));
        }

        int threads = Threads(maxParallelism);
        return Stream();

        IEnumerable<ClaimReport> Stream()
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
            var chunk = new Claim[threads * ClaimsPerThread];
            var reports = new ClaimReport[chunk.Length];
            using IEnumerator<Claim> enumerator = claims.GetEnumerator();
            bool more = true;
            while (more)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int count = 0;
                while (count < chunk.Length && (more = enumerator.MoveNext()))
                {
                    chunk[count++] = enumerator.Current;
                }

                _ = Parallel.For(0, count, options, i => reports[i] = CheckSafely(chunk[i]));
                for (int i = 0; i < count; i++)
                {
                    yield return reports[i];
                }
            }
        }
    }

#if NET
    /// <summary>Judges claims that come one after the other, on several threads, and gives their reports in the order of the claims.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="maxParallelism">How many claims are judged at once; 0 for as many as there are processors.</param>
    /// <param name="cancellationToken">Ends the enumeration with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>One report for each claim, as <see cref="CheckAll"/> gives them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxParallelism"/> is negative.</exception>
    public IAsyncEnumerable<ClaimReport> CheckAllAsync(IAsyncEnumerable<Claim> claims, int maxParallelism = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return StreamAsync(claims, Threads(maxParallelism), cancellationToken);
    }

    private async IAsyncEnumerable<ClaimReport> StreamAsync(
        IAsyncEnumerable<Claim> claims, int threads, CancellationToken given, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(given, cancellationToken);
        var running = new Queue<Task<ClaimReport>>(threads);
        await foreach (Claim claim in claims.WithCancellation(linked.Token).ConfigureAwait(false))
        {
            running.Enqueue(Task.Run(() => CheckSafely(claim), linked.Token));

            // Full, or the oldest is ready: give it out.
            while (running.Count >= threads || (running.Count > 0 && running.Peek().IsCompleted))
            {
                yield return await running.Dequeue().ConfigureAwait(false);
            }
        }

        while (running.Count > 0)
        {
            linked.Token.ThrowIfCancellationRequested();
            yield return await running.Dequeue().ConfigureAwait(false);
        }
    }
#endif

    private static int Threads(int maxParallelism) => maxParallelism switch
    {
        < 0 => throw new ArgumentOutOfRangeException(nameof(maxParallelism)),
        0 => Environment.ProcessorCount,
        _ => maxParallelism,
    };

    private ClaimReport CheckSafely(Claim claim)
    {
#pragma warning disable CA1031 // One bad claim never stops a batch: whatever it throws goes into its report.
        try
        {
            return Check(claim);
        }
        catch (Exception e)
        {
            return new ClaimReport(Array.Empty<ClaimFinding>(), Array.Empty<UnjudgedLine>(), nothingToJudge: true, e);
        }
#pragma warning restore CA1031
    }
}
