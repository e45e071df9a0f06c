using System.Collections.Generic;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>Where the lines of a text begin.</summary>
/// <remarks>
/// Lines end where Roslyn's end: CR LF, LF, CR, U+0085, U+2028, U+2029. The last three end no record, but a position that counted
/// lines otherwise would point past the cell in every tool that asks Roslyn for the line.
/// </remarks>
internal sealed class LineMap
{
    private readonly List<int> _starts = new() { 0 };
    private readonly int _length;
    private int _last;

    public LineMap(string text)
    {
        _length = text.Length;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    public (int Line, int Column) Locate(int offset)
    {
        // Cells are asked for in their order: mostly it is the line of the last answer or the next one.
        if (offset < _starts[_last])
        {
            int index = _starts.BinarySearch(offset);
            _last = index >= 0 ? index : ~index - 1;
        }

        while (_last + 1 < _starts.Count && _starts[_last + 1] <= offset)
        {
            _last++;
        }

        return (_last, offset - _starts[_last]);
    }

    /// <summary>How many lines there are; a text that ends with a line break has an empty last one.</summary>
    public int Count => _starts.Count;

    /// <summary>Where a line begins; the end of the text for the line after the last.</summary>
    public int StartOf(int line) => line < _starts.Count ? _starts[line] : _length;

    /// <summary>Where the line after the one that holds the offset begins, or the end of the text.</summary>
    public int NextLine(int offset) => StartOf(Locate(offset).Line + 1);
}
