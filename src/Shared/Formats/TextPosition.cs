using System;
using System.Globalization;

namespace BoneGraftCatalog.Formats;

/// <summary>
/// A place in a text: which character, and on which line and in which column it stands. <c>default</c> is no place at all.
/// </summary>
/// <remarks>
/// Characters are counted as UTF-16 units, as editors and .NET strings do, also where the text came as UTF-8 bytes. A line ends with
/// LF, CR or CR LF. A byte order mark is not counted in a stream of bytes.
/// </remarks>
/// <example><code>Console.WriteLine($"line {position.Line}, column {position.Column}");</code></example>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
readonly struct TextPosition : IEquatable<TextPosition>
{
    // A CR was the last character: an LF that follows belongs to the same line end.
    private readonly bool _afterReturn;

    /// <summary>A place in a text.</summary>
    /// <param name="offset">Characters before it, from 0.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    public TextPosition(long offset, int line, int column)
        : this(offset, line, column, false)
    {
    }

    private TextPosition(long offset, int line, int column, bool afterReturn)
    {
        Offset = offset;
        Line = line;
        Column = column;
        _afterReturn = afterReturn;
    }

    /// <summary>The first character of a text.</summary>
    public static TextPosition Start => new(0, 1, 1, false);

    /// <summary>Whether this is no place, as <c>default</c> is.</summary>
    public bool IsNone => Line == 0;

    /// <summary>Characters before the place, from 0.</summary>
    public long Offset { get; }

    /// <summary>The line, from 1; 0 for no place.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 for no place.</summary>
    public int Column { get; }

    /// <summary>Whether both are the same place.</summary>
    public static bool operator ==(TextPosition left, TextPosition right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(TextPosition left, TextPosition right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TextPosition other) => Offset == other.Offset && Line == other.Line && Column == other.Column;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextPosition other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Offset.GetHashCode() * 397) ^ Column;

    /// <summary>Line and column as compilers write them, <c>(12,7)</c>; empty for no place.</summary>
    public override string ToString() => IsNone
        ? ""
        : "(" + Line.ToString(CultureInfo.InvariantCulture) + "," + Column.ToString(CultureInfo.InvariantCulture) + ")";

    /// <summary>The place after the characters.</summary>
    internal TextPosition Advance(ReadOnlySpan<char> passed)
    {
        // Most of what is passed has no line end in it.
        if (!_afterReturn && passed.IndexOfAny('\r', '\n') < 0)
        {
            return new TextPosition(Offset + passed.Length, Line, Column + passed.Length, false);
        }

        int line = Line;
        int column = Column;
        bool afterReturn = _afterReturn;
        foreach (char c in passed)
        {
            if (c == '\n' && afterReturn)
            {
                afterReturn = false;
                continue;
            }

            afterReturn = c == '\r';
            if (c is '\r' or '\n')
            {
                line++;
                column = 1;
            }
            else
            {
                column++;
            }
        }

        return new TextPosition(Offset + passed.Length, line, column, afterReturn);
    }

    /// <summary>The place after the UTF-8 bytes.</summary>
    internal TextPosition AdvanceUtf8(ReadOnlySpan<byte> passed)
    {
        long offset = Offset;
        int line = Line;
        int column = Column;
        bool afterReturn = _afterReturn;
        foreach (byte b in passed)
        {
            // A byte that continues a character is not one of its own; a character of four bytes is two UTF-16 units.
            int units = (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
            offset += units;
            if (b == '\n' && afterReturn)
            {
                afterReturn = false;
                continue;
            }

            afterReturn = b == '\r';
            if (b is (byte)'\r' or (byte)'\n')
            {
                line++;
                column = 1;
            }
            else
            {
                column += units;
            }
        }

        return new TextPosition(offset, line, column, afterReturn);
    }
}
