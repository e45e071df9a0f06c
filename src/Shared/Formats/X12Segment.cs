using System;

namespace BoneGraftCatalog.Formats;

/// <summary>A segment of an X12 text, without its terminator, and where it stands.</summary>
internal readonly ref struct X12Segment
{
    private readonly ReadOnlySpan<char> _raw;
    private readonly X12Delimiters _delimiters;

    public X12Segment(ReadOnlySpan<char> raw, TextPosition start, X12Delimiters delimiters)
    {
        _raw = raw;
        Start = start;
        _delimiters = delimiters;
    }

    public TextPosition Start { get; }

    /// <summary>Whether a part of the segment is only known at run time.</summary>
    public bool HasHole => _raw.IndexOf(X12Element.Hole) >= 0;

    public TextRange Range => new(Start, _raw.Length);

    /// <summary>The name of the segment, <c>SV1</c>.</summary>
    public X12Element Id => this[0];

    /// <summary>An element: 0 is the segment's name, 1 the first after it; empty, at the end of the segment, when there are fewer.</summary>
    public X12Element this[int index]
    {
        get
        {
            int start = 0;
            while (true)
            {
                int length = _raw.Slice(start).IndexOf(_delimiters.Element);
                if (index == 0)
                {
                    return new X12Element(_raw, Start, start, length < 0 ? _raw.Length - start : length, _delimiters.Component);
                }

                if (length < 0)
                {
                    return new X12Element(_raw, Start, _raw.Length, 0, _delimiters.Component);
                }

                start += length + 1;
                index--;
            }
        }
    }

    public bool Is(string id) => Id.Is(id);
}
