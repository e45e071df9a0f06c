using System;
using System.IO;

namespace BoneGraftCatalog.Tests.Formats;

/// <summary>A text that comes in small pieces, as from a network.</summary>
internal sealed class PiecemealReader : StringReader
{
    private readonly int _size;

    public PiecemealReader(string text, int size)
        : base(text) => _size = size;

    public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, _size));
}
