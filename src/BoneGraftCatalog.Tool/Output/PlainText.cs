using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>
/// Text of files, and names of files, as it can be shown: what would move the cursor of a terminal, turn the direction of a line or hide
/// in it is written as <c>\u001B</c>.
/// </summary>
/// <remarks>
/// The escape is that of JSON, where such a character can stand in a string alone: the same rule serves text, JSON and SARIF, which stay
/// valid and mean the same.
/// </remarks>
internal static class PlainText
{
    /// <summary>The first half of every tag character, from U+E0000 to U+E007F.</summary>
    private const char TagPrefix = '\uDB40';

    /// <summary>Controls but for line feed and tab, marks and overrides of direction, separators of lines, and the first half of tags.</summary>
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\r\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F"
        + "\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F"
        + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
        + "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uDB40");

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\t");

    /// <summary>Whether nothing in the text needs an escape.</summary>
    public static bool IsSafe(ReadOnlySpan<char> text) => !text.ContainsAny(Unsafe);

    /// <summary>The text with line feeds and tabs as they are.</summary>
    public static string Of(string text) => IsSafe(text) ? text : Escape(text, keepsBreaks: true);

    /// <summary>The text on one line: nobody writes a second line of a report by the name of a file.</summary>
    public static string OnOneLine(string text) => IsSafe(text) && !text.AsSpan().ContainsAny(Breaks) ? text : Escape(text, keepsBreaks: false);

    private static string Escape(string text, bool keepsBreaks)
    {
        var result = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isBreak = Breaks.Contains(c);
            if (isBreak ? keepsBreaks : !Unsafe.Contains(c))
            {
                result.Append(c);
                continue;
            }

            Append(result, c);
            if (c == TagPrefix && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                Append(result, text[++i]);
            }
        }

        return result.ToString();

        static void Append(StringBuilder result, char c) => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
    }
}
