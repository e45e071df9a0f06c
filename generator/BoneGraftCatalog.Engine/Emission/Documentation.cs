using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Documentation comments: texts of a catalog made safe, and lines broken where a person would break them.</summary>
internal static class Documentation
{
    private const int LineLength = 140;
    private const string Mark = "/// ";

    /// <summary>Words of a text, each safe in a documentation comment.</summary>
    public static IEnumerable<string> Words(string text) =>
        Escape(text).Split(' ').Where(w => w.Length > 0);

    /// <summary>The words of a text with a full stop behind the last, unless it ends a sentence itself.</summary>
    public static IEnumerable<string> Sentence(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length == 0 ? Enumerable.Empty<string>() : Words(trimmed[trimmed.Length - 1] is '.' or '!' or '?' ? trimmed : trimmed + ".");
    }

    public static void Summary(CodeWriter writer, IEnumerable<string> words) => Element(writer, "summary", words);

    public static void Summary(CodeWriter writer, string sentence) => Element(writer, "summary", sentence.Split(' '));

    public static void Remarks(CodeWriter writer, IReadOnlyList<IReadOnlyList<string>> paragraphs)
    {
        if (paragraphs.Count == 1)
        {
            Element(writer, "remarks", paragraphs[0]);
        }
        else if (paragraphs.Count > 1)
        {
            writer.Line(Mark + "<remarks>");
            foreach (IReadOnlyList<string> paragraph in paragraphs)
            {
                Element(writer, "para", paragraph);
            }

            writer.Line(Mark + "</remarks>");
        }
    }

    public static void Element(CodeWriter writer, string element, IEnumerable<string> words)
    {
        var lines = new List<string>();
        var line = new StringBuilder($"<{element}>");
        int length = LineLength - writer.Column - Mark.Length;
        bool first = true;
        foreach (string word in words)
        {
            if (!first && line.Length + 1 + word.Length > length)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            else if (!first)
            {
                line.Append(' ');
            }

            line.Append(word);
            first = false;
        }

        line.Append($"</{element}>");
        lines.Add(line.ToString());
        foreach (string l in lines)
        {
            writer.Line(Mark + l);
        }
    }

    /// <summary>The text as XML has it. What would end a line of C#, reorder it on the screen or is no character of XML does not stay.</summary>
    private static string Escape(string text)
    {
        if (text.All(c => c is >= ' ' and < '\x7F' and not ('<' or '>' or '&')))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '&': escaped.Append("&amp;"); break;
                case '\t' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029': escaped.Append(' '); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        escaped.Append(c).Append(text[++i]);
                    }
                    else if (!XmlConvert.IsXmlChar(c))
                    {
                        escaped.Append('\uFFFD');
                    }
                    else if (char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control)
                    {
                        escaped.Append("&#x").Append(((int)c).ToString("X", CultureInfo.InvariantCulture)).Append(';');
                    }
                    else
                    {
                        escaped.Append(c);
                    }

                    break;
            }
        }

        return escaped.ToString();
    }
}
