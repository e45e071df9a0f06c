using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace BoneGraftCatalog;

/// <summary>
/// A procedure code as text: up to 16 letters, digits, dots and hyphens, whatever the code system. <c>default</c> is <see cref="None"/>.
/// </summary>
/// <remarks>
/// The code holds its own characters and needs no catalog: two codes are equal when they are written alike, and are ordered as text.
/// Letters are kept in upper case, so <c>0042t</c> and <c>0042T</c> are one code. Whether a code exists is the catalog's to say.
/// </remarks>
/// <example><code>ProcedureCode code = ProcedureCode.Parse("20939");</code></example>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
readonly partial struct ProcedureCode : IEquatable<ProcedureCode>, IComparable<ProcedureCode>
{
    /// <summary>The longest code, in characters.</summary>
    public const int MaxLength = 16;

    // The characters from the first byte down, zero-padded: comparing the two numbers compares the text.
    private readonly ulong _high;
    private readonly ulong _low;

    private ProcedureCode(ulong high, ulong low)
    {
        _high = high;
        _low = low;
    }

    /// <summary>No code.</summary>
    public static ProcedureCode None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _high == 0;

    /// <summary>The number of characters, 0 for <see cref="None"/>.</summary>
    public int Length
    {
        get
        {
            int length = 0;
            while (length < MaxLength && ByteAt(length) != 0)
            {
                length++;
            }

            return length;
        }
    }

    /// <summary>The code as written in the tables, <c>"20939"</c>; empty for <see cref="None"/>. Each call makes a new string.</summary>
    public string Text => ToString();

    internal ulong High => _high;

    internal ulong Low => _low;

    /// <summary>The code from its two packed halves. Generated code calls it; everybody else parses text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ProcedureCode FromPacked(ulong high, ulong low) => new(high, low);

    /// <summary>The code, if the text is one: 1 to 16 ASCII letters, digits, dots and hyphens, and nothing around them.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ProcedureCode code)
    {
        code = default;
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        ulong high = 0;
        ulong low = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] > 0x7F || !TryAppend((byte)text[i], i, ref high, ref low))
            {
                return false;
            }
        }

        code = new ProcedureCode(high, low);
        return true;
    }

    /// <summary>The code, if the UTF-8 text is one: 1 to 16 ASCII letters, digits, dots and hyphens, and nothing around them.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out ProcedureCode code)
    {
        code = default;
        if (utf8Text.Length is 0 or > MaxLength)
        {
            return false;
        }

        ulong high = 0;
        ulong low = 0;
        for (int i = 0; i < utf8Text.Length; i++)
        {
            if (!TryAppend(utf8Text[i], i, ref high, ref low))
            {
                return false;
            }
        }

        code = new ProcedureCode(high, low);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ProcedureCode other) => _high != other._high ? _high.CompareTo(other._high) : _low.CompareTo(other._low);

    /// <inheritdoc/>
    public bool Equals(ProcedureCode other) => _high == other._high && _low == other._low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ProcedureCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        ulong mixed = (_high * 0x9E3779B97F4A7C15UL) ^ _low;
        return (int)(mixed ^ (mixed >> 32));
    }

    /// <summary>The code as written in the tables, <c>20939</c>; empty for <see cref="None"/>.</summary>
    public override string ToString()
    {
        int length = Length;
        if (length == 0)
        {
            return "";
        }

        var text = new char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = (char)ByteAt(i);
        }

        return new string(text);
    }

    /// <summary>Whether both are written alike.</summary>
    public static bool operator ==(ProcedureCode left, ProcedureCode right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(ProcedureCode left, ProcedureCode right) => !left.Equals(right);

    /// <summary>Whether the first stands before the second, as text.</summary>
    public static bool operator <(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first stands after the second, as text.</summary>
    public static bool operator >(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first does not stand after the second, as text.</summary>
    public static bool operator <=(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first does not stand before the second, as text.</summary>
    public static bool operator >=(ProcedureCode left, ProcedureCode right) => left.CompareTo(right) >= 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte ByteAt(int index) => (byte)(index < 8 ? _high >> (56 - (8 * index)) : _low >> (120 - (8 * index)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAppend(byte character, int index, ref ulong high, ref ulong low)
    {
        if (character is >= (byte)'a' and <= (byte)'z')
        {
            character -= 'a' - 'A';
        }
        else if (character is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (byte)'.' or (byte)'-'))
        {
            return false;
        }

        if (index < 8)
        {
            high |= (ulong)character << (56 - (8 * index));
        }
        else
        {
            low |= (ulong)character << (120 - (8 * index));
        }

        return true;
    }
}
