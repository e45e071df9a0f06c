using System;
using System.IO;

namespace BoneGraftCatalog.Tests.Formats;

/// <summary>Bytes that come in small pieces, as from a network.</summary>
internal sealed class PiecemealStream : MemoryStream
{
    private readonly int _size;

    public PiecemealStream(byte[] bytes, int size)
        : base(bytes) => _size = size;

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, _size));
}
