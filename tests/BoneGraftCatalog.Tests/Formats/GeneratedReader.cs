using System;
using System.IO;

namespace BoneGraftCatalog.Tests.Formats;

/// <summary>A text that is made while it is read, so that it takes no memory itself.</summary>
internal sealed class GeneratedReader : TextReader
{
    private readonly Func<int, string> _record;
    private readonly int _count;
    private readonly string _end;
    private string _piece;
    private int _at;
    private int _next;

    public GeneratedReader(string start, Func<int, string> record, int count, string end)
    {
        _piece = start;
        _record = record;
        _count = count;
        _end = end;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        while (_at == _piece.Length)
        {
            if (_next > _count)
            {
                return 0;
            }

            _piece = _next == _count ? _end : _record(_next);
            _next++;
            _at = 0;
        }

        int length = Math.Min(count, _piece.Length - _at);
        _piece.CopyTo(_at, buffer, index, length);
        _at += length;
        return length;
    }
}
