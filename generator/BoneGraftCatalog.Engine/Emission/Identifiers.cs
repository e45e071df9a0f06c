using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Words that can stand in source.</summary>
/// <remarks>The rules are those of the language. The tests compare them with the compiler's own, which the engine does not load.</remarks>
internal static class Identifiers
{
    /// <summary>The reserved words. Those that are words in their context only can be identifiers as they are.</summary>
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit "
        + "extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out "
        + "override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true "
        + "try typeof uint ulong unchecked unsafe ushort using virtual void volatile while __arglist __makeref __reftype __refvalue").Split(' '),
        StringComparer.Ordinal);

    public static bool IsKeyword(string text) => Keywords.Contains(text);

    /// <summary>Whether the text is an identifier; a keyword is one, for it can be escaped.</summary>
    public static bool IsIdentifier(string text) => text.Length > 0 && IsStart(text[0]) && text.All(IsPart);

    /// <summary>Whether all parts between the dots are identifiers.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(IsIdentifier);

    /// <summary>The identifier, behind <c>@</c> where it is a keyword.</summary>
    public static string Escape(string identifier) => IsKeyword(identifier) ? "@" + identifier : identifier;

    /// <summary>Whether an identifier can begin with the character.</summary>
    public static bool IsStart(char character) => character == '_' || IsLetter(character);

    /// <summary>Whether the character can follow in an identifier.</summary>
    public static bool IsPart(char character) => IsLetter(character) || CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>A namespace like the text: what cannot stand in one becomes <c>_</c>, as the SDK's own templates do it.</summary>
    public static string Sanitize(string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var sanitized = new StringBuilder(text.Length + 1);
        foreach (string part in text.Split('.'))
        {
            if (sanitized.Length > 0)
            {
                sanitized.Append('.');
            }

            if (part.Length == 0 || !IsStart(part[0]))
            {
                sanitized.Append('_');
            }

            foreach (char c in part)
            {
                if (IsPart(c))
                {
                    sanitized.Append(c);
                }
                else if (sanitized.Length == 0 || sanitized[sanitized.Length - 1] != '_')
                {
                    sanitized.Append('_');
                }
            }
        }

        return sanitized.ToString();
    }

    /// <summary>The PascalCase word of a slug: <c>spine-graft</c> is <c>SpineGraft</c>, <c>n/a</c> is <c>NotApplicable</c>.</summary>
    public static string FromSlug(string slug)
    {
        if (slug == "n/a")
        {
            return "NotApplicable";
        }

        var word = new StringBuilder(slug.Length);
        bool starts = true;
        foreach (char c in slug)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                starts = true;
                continue;
            }

            word.Append(starts && c is >= 'a' and <= 'z' ? (char)(c - ('a' - 'A')) : c);
            starts = false;
        }

        return word.Length == 0 || word[0] is >= '0' and <= '9' ? "_" + word : word.ToString();
    }

    private static bool IsLetter(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;
}
