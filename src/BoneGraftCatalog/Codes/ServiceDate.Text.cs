using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace BoneGraftCatalog;

[JsonConverter(typeof(ServiceDateJsonConverter))]
[TypeConverter(typeof(ServiceDateTypeConverter))]
[DebuggerDisplay("{IsNone ? \"no date\" : ToString(),nq}")]
public readonly partial struct ServiceDate : IFormattable
#if NET
    , ISpanFormattable, ISpanParsable<ServiceDate>
#endif
{
    private const int IsoLength = 10;
    private const int BasicLength = 8;

#if NET
    /// <summary>The day of a <see cref="DateOnly"/>.</summary>
    public ServiceDate(DateOnly date)
        : this(date.DayNumber + 1)
    {
    }

    /// <summary>The same day as a <see cref="DateOnly"/>.</summary>
    /// <exception cref="InvalidOperationException">This is <see cref="None"/>, which no <see cref="DateOnly"/> can say.</exception>
    public DateOnly ToDateOnly() => IsNone
        ? throw new InvalidOperationException("There is no date: IsNone is true.")
        : DateOnly.FromDayNumber(_day - 1);
#endif

    /// <summary>Midnight of the day, of no stated time zone.</summary>
    /// <exception cref="InvalidOperationException">This is <see cref="None"/>, which no <see cref="DateTime"/> can say.</exception>
    public DateTime ToDateTime() => IsNone
        ? throw new InvalidOperationException("There is no date: IsNone is true.")
        : new DateTime((_day - 1) * TimeSpan.TicksPerDay);

    /// <summary>Reads <c>2026-03-02</c> or <c>20260302</c>, and nothing else: a form that countries read in different ways is not guessed.</summary>
    /// <param name="text">The text; null and the empty text are no date.</param>
    /// <param name="date">The day, or <see cref="None"/>.</param>
    public static bool TryParse(string? text, out ServiceDate date) => TryParse(text.AsSpan(), out date);

    /// <summary>Reads <c>2026-03-02</c> or <c>20260302</c>, and nothing else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ServiceDate date) =>
        TryParseIso(text, out date) || TryParseBasic(text, out date);

    /// <summary>Reads <c>2026-03-02</c> or <c>20260302</c>.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is in another form, or names no day of the calendar.</exception>
    public static ServiceDate Parse(string text) => text is null ? throw new ArgumentNullException(nameof(text)) : Parse(text.AsSpan());

    /// <summary>Reads <c>2026-03-02</c> or <c>20260302</c>.</summary>
    /// <exception cref="FormatException">The text is in another form, or names no day of the calendar.</exception>
    public static ServiceDate Parse(ReadOnlySpan<char> text) => TryParse(text, out ServiceDate date)
        ? date
        : throw new FormatException("The text is not a date of service. A date is a day of the calendar written as 2026-03-02 or 20260302.");

    /// <summary>The day in a format.</summary>
    /// <param name="format">
    /// <c>G</c>, null or empty: ISO, <c>2026-03-02</c>. <c>X</c>: as X12 writes it, <c>20260302</c>. <see cref="None"/> is empty in both.
    /// </param>
    /// <param name="formatProvider">Not used: the forms are the same in every culture.</param>
    /// <exception cref="FormatException">The format is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        if (!IsBasic(format.AsSpan()) || IsNone)
        {
            return ToString();
        }

        Span<char> text = stackalloc char[BasicLength];
        TryFormat(text, out _, "X".AsSpan());
        return text.ToString();
    }

    /// <summary>Writes the day in a format; false, with nothing written, when the destination is too short.</summary>
    /// <param name="destination">At most 10 characters are needed.</param>
    /// <param name="charsWritten">The characters written.</param>
    /// <param name="format">As in <see cref="ToString(string, IFormatProvider)"/>.</param>
    /// <param name="provider">Not used.</param>
    /// <exception cref="FormatException">The format is neither <c>G</c> nor <c>X</c>.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        bool basic = IsBasic(format);
        int length = IsNone ? 0 : basic ? BasicLength : IsoLength;
        charsWritten = 0;
        if (destination.Length < length)
        {
            return false;
        }

        if (length > 0)
        {
            (int year, int month, int day) = Split();
            int at = 0;
            Write(destination, ref at, year, 4);
            Separate(destination, ref at, basic);
            Write(destination, ref at, month, 2);
            Separate(destination, ref at, basic);
            Write(destination, ref at, day, 2);
        }

        charsWritten = length;
        return true;

        static void Separate(Span<char> destination, ref int at, bool basic)
        {
            if (!basic)
            {
                destination[at++] = '-';
            }
        }

        static void Write(Span<char> destination, ref int at, int value, int digits)
        {
            for (int i = digits - 1; i >= 0; i--)
            {
                destination[at + i] = (char)('0' + (value % 10));
                value /= 10;
            }

            at += digits;
        }
    }

#if NET
    static ServiceDate IParsable<ServiceDate>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ServiceDate>.TryParse(string? s, IFormatProvider? provider, out ServiceDate result) => TryParse(s, out result);

    static ServiceDate ISpanParsable<ServiceDate>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ServiceDate>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ServiceDate result) => TryParse(s, out result);
#endif

    private static bool IsBasic(ReadOnlySpan<char> format) => format.Length switch
    {
        0 => false,
        1 when format[0] is 'G' or 'g' => false,
        1 when format[0] is 'X' or 'x' => true,
        _ => throw new FormatException("A date of service has the formats G (2026-03-02) and X (20260302)."),
    };
}
