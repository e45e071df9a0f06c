using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace BoneGraftCatalog;

[JsonConverter(typeof(ModifierJsonConverter))]
[TypeConverter(typeof(ModifierTypeConverter))]
[DebuggerDisplay("{IsNone ? \"no modifier\" : ToString(),nq}")]
public readonly partial struct Modifier : IFormattable
#if NET
    , ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<Modifier>, IUtf8SpanParsable<Modifier>
#endif
{
    /// <summary>The modifier, if the text is two ASCII letters or digits and nothing else.</summary>
    /// <param name="text">The text; null and the empty text are no modifier.</param>
    /// <param name="modifier">The modifier, or <see cref="None"/>.</param>
    public static bool TryParse(string? text, out Modifier modifier) => TryParse(text.AsSpan(), out modifier);

    /// <summary>The modifier that the text is.</summary>
    /// <param name="text">Two ASCII letters or digits, and nothing around them.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no modifier. The message says what one looks like.</exception>
    /// <example><code>Modifier distinct = Modifier.Parse("59");</code></example>
    public static Modifier Parse(string text) => text is null ? throw new ArgumentNullException(nameof(text)) : Parse(text.AsSpan());

    /// <summary>The modifier that the text is.</summary>
    /// <exception cref="FormatException">The text is no modifier. The message says what one looks like.</exception>
    public static Modifier Parse(ReadOnlySpan<char> text) => TryParse(text, out Modifier modifier) ? modifier : throw NotAModifier();

    /// <summary>The modifier that the UTF-8 text is.</summary>
    /// <exception cref="FormatException">The text is no modifier. The message says what one looks like.</exception>
    public static Modifier Parse(ReadOnlySpan<byte> utf8Text) => TryParse(utf8Text, out Modifier modifier) ? modifier : throw NotAModifier();

    /// <summary>The modifier in a format.</summary>
    /// <param name="format"><c>G</c>, null or empty: the two characters, <c>59</c>; there is no other.</param>
    /// <param name="formatProvider">Not used: a modifier looks the same in every culture.</param>
    /// <exception cref="FormatException">The format is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        CheckFormat(format.AsSpan());
        return ToString();
    }

    /// <summary>Writes the two characters; false, with nothing written, when the destination is too short.</summary>
    /// <param name="destination">Two characters are needed, none for <see cref="None"/>.</param>
    /// <param name="charsWritten">The characters written.</param>
    /// <param name="format">Empty or <c>G</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The format is another.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        CheckFormat(format);
        charsWritten = 0;
        if (IsNone)
        {
            return true;
        }

        if (destination.Length < 2)
        {
            return false;
        }

        destination[0] = (char)(_text >> 8);
        destination[1] = (char)(_text & 0xFF);
        charsWritten = 2;
        return true;
    }

    /// <summary>Writes the two characters as UTF-8; false, with nothing written, when the destination is too short.</summary>
    /// <param name="utf8Destination">Two bytes are needed, none for <see cref="None"/>.</param>
    /// <param name="bytesWritten">The bytes written.</param>
    /// <param name="format">Empty or <c>G</c>.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The format is another.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        CheckFormat(format);
        bytesWritten = 0;
        if (IsNone)
        {
            return true;
        }

        if (utf8Destination.Length < 2)
        {
            return false;
        }

        utf8Destination[0] = (byte)(_text >> 8);
        utf8Destination[1] = (byte)(_text & 0xFF);
        bytesWritten = 2;
        return true;
    }

#if NET
    static Modifier IParsable<Modifier>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Modifier>.TryParse(string? s, IFormatProvider? provider, out Modifier result) => TryParse(s, out result);

    static Modifier ISpanParsable<Modifier>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Modifier>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Modifier result) => TryParse(s, out result);

    static Modifier IUtf8SpanParsable<Modifier>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<Modifier>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Modifier result) =>
        TryParse(utf8Text, out result);
#endif

    private static void CheckFormat(ReadOnlySpan<char> format)
    {
        if (!(format.Length == 0 || (format.Length == 1 && format[0] is 'G' or 'g')))
        {
            throw new FormatException("A modifier has the one format G (59).");
        }
    }

    private static FormatException NotAModifier() =>
        new("The text is not a modifier. A modifier is two of the letters A-Z and the digits 0-9, with nothing before or after them, such as 59 or RT.");
}
