using System;

namespace BoneGraftCatalog.Formats;

/// <summary>An element of a segment, or a component of one, and where it stands.</summary>
internal readonly ref struct X12Element
{
    /// <summary>Stands in a text for what is only known when a program runs, such as a hole of an interpolated string.</summary>
    public const char Hole = '\uFFFC';

    private readonly ReadOnlySpan<char> _segment;
    private readonly TextPosition _origin;
    private readonly int _start;
    private readonly int _length;
    private readonly char _component;

    public X12Element(ReadOnlySpan<char> segment, TextPosition origin, int start, int length, char component)
    {
        // Senders pad elements with blanks, and wrap lines inside them.
        while (length > 0 && IsPadding(segment[start]))
        {
            start++;
            length--;
        }

        while (length > 0 && IsPadding(segment[start + length - 1]))
        {
            length--;
        }

        _segment = segment;
        _origin = origin;
        _start = start;
        _length = length;
        _component = component;
    }

    public bool IsEmpty => _length == 0;

    /// <summary>Whether a part of the element is only known at run time.</summary>
    public bool HasHole => Raw.IndexOf(Hole) >= 0;

    /// <summary>The characters as they stand in the text, line ends of wrapped lines included.</summary>
    public ReadOnlySpan<char> Raw => _segment.Slice(_start, _length);

    /// <summary>The characters without the line ends of wrapped lines.</summary>
    public ReadOnlySpan<char> Text => Raw.IndexOfAny('\r', '\n') < 0
        ? Raw
        : Raw.ToString().Replace("\r", "").Replace("\n", "").AsSpan();

    /// <summary>The text; null where it is empty or a part of it is only known at run time.</summary>
    public string? KnownText => IsEmpty || HasHole ? null : Text.ToString();

    public TextRange Range => new(_origin.Advance(_segment.Slice(0, _start)), _length);

    public bool Is(string text) => Text.Equals(text.AsSpan(), StringComparison.Ordinal);

    /// <summary>A component, the first is 0; empty, at the end of the element, when there are fewer.</summary>
    public X12Element Component(int index)
    {
        int start = _start;
        int end = _start + _length;
        while (true)
        {
            int length = _component == X12Delimiters.None ? -1 : _segment.Slice(start, end - start).IndexOf(_component);
            if (index == 0)
            {
                return new X12Element(_segment, _origin, start, length < 0 ? end - start : length, X12Delimiters.None);
            }

            if (length < 0)
            {
                return new X12Element(_segment, _origin, end, 0, X12Delimiters.None);
            }

            start += length + 1;
            index--;
        }
    }

    private static bool IsPadding(char c) => c is ' ' or '\t' or '\r' or '\n';
}
