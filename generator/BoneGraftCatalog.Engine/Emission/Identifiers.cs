using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>Words that can stand in source.</summary>
internal static class Identifiers
{
    /// <summary>Whether all parts between the dots are identifiers; keywords are, for they can be escaped.</summary>
    public static bool IsNamespace(string text) => text.Split('.').All(SyntaxFacts.IsValidIdentifier);

    /// <summary>The identifier, behind <c>@</c> where it is a keyword.</summary>
    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

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

            if (part.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(part[0]))
            {
                sanitized.Append('_');
            }

            foreach (char c in part)
            {
                if (SyntaxFacts.IsIdentifierPartCharacter(c))
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

    /// <summary>A code or a prefix of one inside an identifier: <c>M96.0</c> is <c>M96_0</c>.</summary>
    public static string FromCode(string code) => code.Replace('.', '_').Replace('-', '_');
}
