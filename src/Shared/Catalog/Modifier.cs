using System;
using System.ComponentModel;

namespace BoneGraftCatalog;

/// <summary>
/// A procedure modifier: two letters or digits. <c>default</c> is <see cref="None"/>.
/// </summary>
/// <remarks>Holds its own characters and needs no catalog, like <see cref="ProcedureCode"/>. Letters are kept in upper case.</remarks>
/// <example><code>Modifier distinct = Modifier.Parse("59");</code></example>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
readonly partial struct Modifier : IEquatable<Modifier>, IComparable<Modifier>
{
    private readonly ushort _text;

    private Modifier(ushort text) => _text = text;

    /// <summary>No modifier.</summary>
    public static Modifier None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _text == 0;

    /// <summary>The two characters, <c>"59"</c>; empty for <see cref="None"/>. Each call makes a new string.</summary>
    public string Text => ToString();

    internal ushort Packed => _text;

    /// <summary>The modifier from its packed characters. Generated code calls it; everybody else parses text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Modifier FromPacked(ushort packed) => new(packed);

    /// <summary>The modifier, if the text is two ASCII letters or digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Modifier modifier)
    {
        modifier = default;
        return text.Length == 2 && text[0] <= 0x7F && text[1] <= 0x7F && TryPack((byte)text[0], (byte)text[1], out modifier);
    }

    /// <summary>The modifier, if the UTF-8 text is two ASCII letters or digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Modifier modifier)
    {
        modifier = default;
        return utf8Text.Length == 2 && TryPack(utf8Text[0], utf8Text[1], out modifier);
    }

    /// <inheritdoc/>
    public int CompareTo(Modifier other) => _text.CompareTo(other._text);

    /// <inheritdoc/>
    public bool Equals(Modifier other) => _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Modifier other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text;

    /// <summary>The two characters, <c>59</c>; empty for <see cref="None"/>.</summary>
    public override string ToString() => _text == 0 ? "" : new string(new[] { (char)(_text >> 8), (char)(_text & 0xFF) });

    /// <summary>Whether both are written alike.</summary>
    public static bool operator ==(Modifier left, Modifier right) => left._text == right._text;

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Modifier left, Modifier right) => left._text != right._text;

    /// <summary>Whether the first stands before the second, as text.</summary>
    public static bool operator <(Modifier left, Modifier right) => left._text < right._text;

    /// <summary>Whether the first stands after the second, as text.</summary>
    public static bool operator >(Modifier left, Modifier right) => left._text > right._text;

    /// <summary>Whether the first does not stand after the second, as text.</summary>
    public static bool operator <=(Modifier left, Modifier right) => left._text <= right._text;

    /// <summary>Whether the first does not stand before the second, as text.</summary>
    public static bool operator >=(Modifier left, Modifier right) => left._text >= right._text;

    private static bool TryPack(byte first, byte second, out Modifier modifier)
    {
        first = Upper(first);
        second = Upper(second);
        bool valid = IsLetterOrDigit(first) && IsLetterOrDigit(second);
        modifier = valid ? new Modifier((ushort)((first << 8) | second)) : default;
        return valid;

        static byte Upper(byte c) => c is >= (byte)'a' and <= (byte)'z' ? (byte)(c - ('a' - 'A')) : c;

        static bool IsLetterOrDigit(byte c) => c is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z');
    }
}
