using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace BoneGraftCatalog.Formats;

/// <summary>Pulls a text through a <see cref="ClaimSource{T}"/>.</summary>
internal static class ClaimSequence
{
    public static IEnumerable<ClaimReadResult> Read(ClaimSource<char> source, TextReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (source.Output.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return source.Output.Dequeue();
            }

            if (source.IsAtEnd)
            {
                yield break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            ArraySegment<char> space = source.Space;
            source.Accept(reader.Read(space.Array!, space.Offset, space.Count));
        }
    }

    public static IEnumerable<ClaimReadResult> Read(ClaimSource<byte> source, Stream stream, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (source.Output.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return source.Output.Dequeue();
            }

            if (source.IsAtEnd)
            {
                yield break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            ArraySegment<byte> space = source.Space;
            source.Accept(stream.Read(space.Array!, space.Offset, space.Count));
        }
    }

    public static IEnumerable<ClaimReadResult> Read(ClaimSource<byte> source, string text) =>
        Read(source, new MemoryStream(Encoding.UTF8.GetBytes(text), false), CancellationToken.None);

#if NET
    public static async IAsyncEnumerable<ClaimReadResult> ReadAsync(ClaimSource<char> source, TextReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            while (source.Output.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return source.Output.Dequeue();
            }

            if (source.IsAtEnd)
            {
                yield break;
            }

            source.Accept(await reader.ReadAsync(source.Space.AsMemory(), cancellationToken).ConfigureAwait(false));
        }
    }

    public static async IAsyncEnumerable<ClaimReadResult> ReadAsync(ClaimSource<byte> source, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            while (source.Output.Count > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return source.Output.Dequeue();
            }

            if (source.IsAtEnd)
            {
                yield break;
            }

            source.Accept(await stream.ReadAsync(source.Space.AsMemory(), cancellationToken).ConfigureAwait(false));
        }
    }
#endif
}
