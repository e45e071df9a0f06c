using System;
using System.IO;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>Reads a text from a place in it on, without a copy of the rest.</summary>
internal sealed class TextRangeReader : TextReader
{
    private readonly string _text;
    private int _position;

    public TextRangeReader(string text, int start)
    {
        _text = text;
        _position = start;
    }

    public override int Peek() => _position < _text.Length ? _text[_position] : -1;

    public override int Read() => _position < _text.Length ? _text[_position++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        int length = Math.Min(count, _text.Length - _position);
        _text.CopyTo(_position, buffer, index, length);
        _position += length;
        return length;
    }
}
