using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
#if NET
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
#endif

namespace BoneGraftCatalog.Formats;

/// <summary>Pulls a text through a <see cref="PushReader{T}"/>.</summary>
internal static class ClaimSequence
{
    public static IEnumerable<ClaimReadResult> Read(PushReader<char> claims, TextReader text, CancellationToken cancellationToken) =>
        Pull(claims, space => text.Read(space.Array!, space.Offset, space.Count), cancellationToken);

    public static IEnumerable<ClaimReadResult> Read(PushReader<byte> claims, Stream text, CancellationToken cancellationToken) =>
        Pull(claims, space => text.Read(space.Array!, space.Offset, space.Count), cancellationToken);

    public static IEnumerable<ClaimReadResult> Read(PushReader<byte> claims, string text) =>
        Read(claims, new MemoryStream(Encoding.UTF8.GetBytes(text), false), CancellationToken.None);

#if NET
    public static IAsyncEnumerable<ClaimReadResult> ReadAsync(PushReader<char> claims, TextReader text, CancellationToken cancellationToken) =>
        PullAsync(claims, text.ReadAsync, cancellationToken);

    public static IAsyncEnumerable<ClaimReadResult> ReadAsync(PushReader<byte> claims, Stream text, CancellationToken cancellationToken) =>
        PullAsync(claims, text.ReadAsync, cancellationToken);

    private static async IAsyncEnumerable<ClaimReadResult> PullAsync<T>(
        PushReader<T> claims, Func<Memory<T>, CancellationToken, ValueTask<int>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : struct
    {
        while (!claims.IsAtEnd)
        {
            int length = await read(claims.Space.AsMemory(), cancellationToken).ConfigureAwait(false);
            foreach (ClaimReadResult result in claims.Accept(length, cancellationToken))
            {
                yield return result;
            }
        }
    }
#endif

    private static IEnumerable<ClaimReadResult> Pull<T>(PushReader<T> claims, Func<ArraySegment<T>, int> read, CancellationToken cancellationToken)
        where T : struct
    {
        while (!claims.IsAtEnd)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int length = read(claims.Space);
            foreach (ClaimReadResult result in claims.Accept(length, cancellationToken))
            {
                yield return result;
            }
        }
    }
}
