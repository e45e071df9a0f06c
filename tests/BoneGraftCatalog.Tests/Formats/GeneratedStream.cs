using System;
using System.IO;

namespace BoneGraftCatalog.Tests.Formats;

/// <summary>The ASCII bytes of a text that is made while it is read.</summary>
internal sealed class GeneratedStream : Stream
{
    private readonly TextReader _text;
    private readonly char[] _buffer = new char[4096];

    public GeneratedStream(TextReader text) => _text = text;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int length = _text.Read(_buffer, 0, Math.Min(count, _buffer.Length));
        for (int i = 0; i < length; i++)
        {
            buffer[offset + i] = (byte)_buffer[i];
        }

        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
