using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace BoneGraftCatalog;

[JsonConverter(typeof(ProcedureCodeJsonConverter))]
[TypeConverter(typeof(ProcedureCodeTypeConverter))]
[DebuggerDisplay("{IsNone ? \"no code\" : ToString(),nq}")]
public readonly partial struct ProcedureCode : IFormattable
#if NET
    , ISpanFormattable, IUtf8SpanFormattable, ISpanParsable<ProcedureCode>, IUtf8SpanParsable<ProcedureCode>
#endif
{
    // The qualifier that X12 puts before a procedure code of this kind: "HC:20939".
    private const string X12Qualifier = "HC:";

    /// <summary>The code, if the text is one: 1 to 16 ASCII letters, digits, dots and hyphens, and nothing around them.</summary>
    /// <remarks>
    /// Blanks around the code are not taken: where a file pads its cells, trim them where the file is read. Digits of other scripts,
    /// full-width ones included, are no digits here. Lower-case letters become upper case.
    /// </remarks>
    /// <param name="text">The text; null and the empty text are no code.</param>
    /// <param name="code">The code, or <see cref="None"/>.</param>
    public static bool TryParse(string? text, out ProcedureCode code) => TryParse(text.AsSpan(), out code);

    /// <summary>The code that the text is.</summary>
    /// <param name="text">1 to 16 ASCII letters, digits, dots and hyphens, and nothing around them.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no code. The message says what a code looks like.</exception>
    /// <example><code>ProcedureCode code = ProcedureCode.Parse("20939");</code></example>
    public static ProcedureCode Parse(string text) => text is null ? throw new ArgumentNullException(nameof(text)) : Parse(text.AsSpan());

    /// <summary>The code that the text is.</summary>
    /// <exception cref="FormatException">The text is no code. The message says what a code looks like.</exception>
    public static ProcedureCode Parse(ReadOnlySpan<char> text) => TryParse(text, out ProcedureCode code) ? code : throw NotACode();

    /// <summary>The code that the UTF-8 text is.</summary>
    /// <exception cref="FormatException">The text is no code. The message says what a code looks like.</exception>
    public static ProcedureCode Parse(ReadOnlySpan<byte> utf8Text) => TryParse(utf8Text, out ProcedureCode code) ? code : throw NotACode();

    /// <summary>The code in a format.</summary>
    /// <param name="format">
    /// <c>G</c>, null or empty: as in the tables, <c>20939</c>. <c>X</c>: as X12 writes it, with its qualifier, <c>HC:20939</c>.
    /// <see cref="None"/> is empty in both.
    /// </param>
    /// <param name="formatProvider">Not used: a code looks the same in every culture.</param>
    /// <exception cref="FormatException">The format is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) =>
        IsX12(format.AsSpan()) && !IsNone ? X12Qualifier + ToString() : ToString();

    /// <summary>Writes the code in a format; false, with nothing written, when the destination is too short.</summary>
    /// <param name="destination">At most 19 characters are needed.</param>
    /// <param name="charsWritten">The characters written.</param>
    /// <param name="format">As in <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The format is neither <c>G</c> nor <c>X</c>.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        int prefix = IsX12(format) && !IsNone ? X12Qualifier.Length : 0;
        int length = Length;
        if (destination.Length < prefix + length)
        {
            charsWritten = 0;
            return false;
        }

        for (int i = 0; i < prefix; i++)
        {
            destination[i] = X12Qualifier[i];
        }

        for (int i = 0; i < length; i++)
        {
            destination[prefix + i] = (char)ByteAt(i);
        }

        charsWritten = prefix + length;
        return true;
    }

    /// <summary>Writes the code as UTF-8 in a format; false, with nothing written, when the destination is too short.</summary>
    /// <param name="utf8Destination">At most 19 bytes are needed.</param>
    /// <param name="bytesWritten">The bytes written.</param>
    /// <param name="format">As in <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The format is neither <c>G</c> nor <c>X</c>.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        int prefix = IsX12(format) && !IsNone ? X12Qualifier.Length : 0;
        int length = Length;
        if (utf8Destination.Length < prefix + length)
        {
            bytesWritten = 0;
            return false;
        }

        for (int i = 0; i < prefix; i++)
        {
            utf8Destination[i] = (byte)X12Qualifier[i];
        }

        for (int i = 0; i < length; i++)
        {
            utf8Destination[prefix + i] = ByteAt(i);
        }

        bytesWritten = prefix + length;
        return true;
    }

#if NET
    static ProcedureCode IParsable<ProcedureCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ProcedureCode>.TryParse(string? s, IFormatProvider? provider, out ProcedureCode result) => TryParse(s, out result);

    static ProcedureCode ISpanParsable<ProcedureCode>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ProcedureCode>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ProcedureCode result) => TryParse(s, out result);

    static ProcedureCode IUtf8SpanParsable<ProcedureCode>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<ProcedureCode>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out ProcedureCode result) =>
        TryParse(utf8Text, out result);
#endif

    private static bool IsX12(ReadOnlySpan<char> format) => format.Length switch
    {
        0 => false,
        1 when format[0] is 'G' or 'g' => false,
        1 when format[0] is 'X' or 'x' => true,
        _ => throw new FormatException("A procedure code has the formats G (20939) and X (HC:20939)."),
    };

    // The text itself is not repeated: it may be anything, and messages never carry what may be a patient's.
    private static FormatException NotACode() =>
        new(
            "The text is not a procedure code. "
            + "A code is 1 to 16 of the letters A-Z, the digits 0-9, '.' and '-', with nothing before or after it, such as 20939 or 0232T.");
}
