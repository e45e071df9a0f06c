using System;
using System.Collections.Generic;
using System.Threading;

namespace BoneGraftCatalog.Formats;

/// <summary>
/// Reads claims from a text that its caller pushes in piece by piece, so that one reader serves synchronous and asynchronous callers
/// and its memory does not grow with the text.
/// </summary>
/// <typeparam name="T">Characters or UTF-8 bytes.</typeparam>
internal abstract class PushReader<T>
    where T : struct
{
    private const int PieceLength = 16_384;

    private T[] _buffer = new T[PieceLength];
    private int _length;

    /// <summary>Whether the text is read to its end.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Where the next piece of the text is to be put.</summary>
    public ArraySegment<T> Space
    {
        get
        {
            if (_buffer.Length - _length < PieceLength / 2)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            return new ArraySegment<T>(_buffer, _length, _buffer.Length - _length);
        }
    }

    /// <summary>What has been read and not yet been taken, in the order of the text.</summary>
    protected Queue<ClaimReadResult> Output { get; } = new();

    /// <summary>Where the first character stands that is not consumed.</summary>
    protected TextPosition Position { get; set; } = TextPosition.Start;

    /// <summary>The longest stretch that can be waited for.</summary>
    protected abstract int MaxRecordLength { get; }

    /// <summary>Reads what has been put into <see cref="Space"/>.</summary>
    /// <param name="length">How much was put there; 0 at the end of the text.</param>
    /// <param name="cancellationToken">Ends the enumeration of the results.</param>
    /// <returns>What the text read so far holds; to be enumerated before more is put into <see cref="Space"/>.</returns>
    public IEnumerable<ClaimReadResult> Accept(int length, CancellationToken cancellationToken)
    {
        _length += length;
        bool isFinal = length == 0;
        Consume(Read(_buffer.AsSpan(0, _length), isFinal));
        if (!isFinal && _length > MaxRecordLength)
        {
            Consume(SkipTooLong(_buffer.AsSpan(0, _length)));
        }

        IsAtEnd = isFinal;
        return TakeOutput(cancellationToken);
    }

    /// <summary>Reads whole records from the beginning of the text; at the end everything.</summary>
    /// <returns>How much is read and not needed again.</returns>
    protected abstract int Read(ReadOnlySpan<T> text, bool isFinal);

    /// <summary>The record that begins here is longer than can be waited for.</summary>
    /// <returns>How much is passed over.</returns>
    protected abstract int SkipTooLong(ReadOnlySpan<T> text);

    private IEnumerable<ClaimReadResult> TakeOutput(CancellationToken cancellationToken)
    {
        while (Output.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Output.Dequeue();
        }
    }

    private void Consume(int length)
    {
        _length -= length;
        Array.Copy(_buffer, length, _buffer, 0, _length);
    }
}
