using System;
using System.IO;

namespace BoneGraftCatalog.Tool.Checking;

/// <summary>A stream whose first bytes were looked at and are read again: a pipe cannot be wound back.</summary>
internal sealed class PrefixedStream(ReadOnlyMemory<byte> prefix, Stream rest) : SequentialStream(rest)
{
    private ReadOnlyMemory<byte> _prefix = prefix;

    /// <summary>How many bytes were handed out.</summary>
    public long Count { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (_prefix.IsEmpty)
        {
            read = Inner.Read(buffer);
        }
        else
        {
            read = Math.Min(buffer.Length, _prefix.Length);
            _prefix.Span[..read].CopyTo(buffer);
            _prefix = _prefix[read..];
        }

        Count += read;
        return read;
    }
}
