using System;
using System.Globalization;
using System.Text;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>The text of a cell without what editors, web pages and spreadsheets add to it unseen.</summary>
/// <remarks>
/// In a cell of words only what nobody can see is taken out: a typographic quote or a dash in a sentence is its author's. In every other
/// cell a character that only looks like the right one is replaced by it, for such a cell is compared character by character.
/// </remarks>
internal static class CellText
{
    /// <summary>What stands where a character could not be read: it is lost, and nobody can tell which it was.</summary>
    public const char Lost = '\uFFFD';

    // Capital letters of Cyrillic and Greek that look like one of ours, and that one.
    private const string Lookalikes = "\u0410A\u0412B\u0415E\u041AK\u041CM\u041DH\u041EO\u0420P\u0421C\u0422T\u0425X\u0405S\u0406I\u0408J"
        + "\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039AK\u039CM\u039DN\u039FO\u03A1P\u03A4T\u03A5Y\u03A7X";

    /// <summary>The text of a cell of a column, without blanks around it and without what does not belong there.</summary>
    public static string Of(string text, string column) => NeedsCare(text) ? Clean(text.Trim(), IsProse(column)) : text;

    /// <summary>Columns of people's own sentences.</summary>
    public static bool IsProse(string column) =>
        column is "label" or "use" or "document" or "note" or "terms" or "title" or "publisher" or "release" or "descriptor";

    /// <summary>What was wrong with a cell, by the first character that has to go.</summary>
    public static string Describe(string text, string clean)
    {
        int place = 0;
        while (place < clean.Length && place < text.Length && text[place] == clean[place])
        {
            place++;
        }

        char c = text[Math.Min(place, text.Length - 1)];
        string name = c switch
        {
            '\u200B' or '\u200C' or '\u200D' or '\u2060' => "an invisible character",
            '\uFEFF' => "a byte order mark",
            '\u00A0' or '\u202F' or '\u2007' => "a no-break space",
            '\u00AD' => "a soft hyphen",
            '\u0085' or '\u2028' or '\u2029' => "a line break that is none in a table",
            < ' ' or '\u007F' => "a control character",
            Lost => "a character that could not be read",
            '=' or '\'' or '"' => "a mark of a spreadsheet",
            (>= '\u2018' and <= '\u201F') or '\u00AB' or '\u00BB' => "a typographic quote",
            >= '\uFF01' and <= '\uFF5E' => "a full-width character",
            _ => "a look-alike of another character",
        };
        return c is '=' or '\'' or '"' ? name : $"{name} (U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)})";
    }

    private static bool NeedsCare(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        if (text[0] is '\'' or '"' or '=' || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
        {
            return true;
        }

        foreach (char c in text)
        {
            if (c is < ' ' or > '~')
            {
                return true;
            }
        }

        return false;
    }

    private static string Clean(string text, bool isProse)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char replaced = isProse ? Visible(c) : Plain(c);
            if (replaced != '\0')
            {
                clean.Append(replaced);
            }
        }

        string result = WithoutMarks(clean.ToString().Trim(), isProse);

        // What stays strange is the column's own matter: half a correction would hide what was written.
        return isProse || IsPlain(result) ? result : text;
    }

    /// <summary>The character of a sentence; NUL for one that takes no place.</summary>
    private static char Visible(char c) => c switch
    {
        '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' => '\0',
        '\u00A0' or '\u202F' or '\u2007' or '\u0085' or '\u2028' or '\u2029' => ' ',
        '\n' or '\r' or '\t' => c,
        < ' ' or '\u007F' => '\0',
        _ => c,
    };

    /// <summary>The character that was meant where words are compared; NUL for one that takes no place.</summary>
    private static char Plain(char c)
    {
        switch (c)
        {
            case '\u200C' or '\u200D' or '\u200E' or '\u200F':
                return '\0';
            case >= '\uFF01' and <= '\uFF5E':
                return (char)(c - 0xFEE0);
            case '\u3000' or (>= '\u2000' and <= '\u200A') or '\t' or '\n' or '\r':
                return ' ';
            case (>= '\u2010' and <= '\u2015') or '\u2212':
                return '-';
            case (>= '\u2018' and <= '\u201B') or '\u2032':
                return '\'';
            case (>= '\u201C' and <= '\u201F') or '\u2033' or '\u00AB' or '\u00BB':
                return '"';
            case > '~':
                int place = Lookalikes.IndexOf(c);
                return place >= 0 && place % 2 == 0 ? Lookalikes[place + 1] : Visible(c);
            default:
                return Visible(c);
        }
    }

    /// <summary>Without quotes that were typed where the file's own should stand, and without the marks by which a spreadsheet keeps a text.</summary>
    private static string WithoutMarks(string text, bool isProse)
    {
        if (isProse)
        {
            return text.Length > 2 && text[0] == '\u201C' && text[text.Length - 1] == '\u201D' && text.IndexOf('\u201D') == text.Length - 1
                ? text.Substring(1, text.Length - 2)
                : text;
        }

        if (text.Length > 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text[text.Length - 1] == '"')
        {
            return text.Substring(2, text.Length - 3);
        }

        return text.Trim('\'', '"', ' ');
    }

    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }
}
