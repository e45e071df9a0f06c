using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Generator.Diagnostics;
using BoneGraftCatalog.Generator.Reading;

namespace BoneGraftCatalog.Generator.Modeling.Validation;

/// <summary>Reads a cell as what its column holds, and says what is wrong with it. An empty cell is never wrong here.</summary>
internal static class CellChecks
{
    /// <summary>Blanks around values: for every cell of a row, so that no table forgets one.</summary>
    public static void CheckBlanks(this ValidationContext context, Table table, Row row)
    {
        foreach (Cell cell in row.Cells)
        {
            string text = cell.Text;
            if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1])))
            {
                var value = new Value(table, "", cell);
                context.AddCorrectable(ProblemIds.SurroundingBlanks, value.Position, value.Text, Shown(value.Text));
            }
        }
    }

    public static string Text(this ValidationContext context, Value value)
    {
        int length = 0;
        foreach (char c in value.Text)
        {
            length += c is >= ' ' and < '\x7F' and not ('"' or '\\' or '~') ? 1 : 5;
        }

        if (length <= Limits.TextLength)
        {
            return value.Text;
        }

        context.Add(ProblemIds.TextTooLong, value.Position, ValidationContext.Number(length), ValidationContext.Number(Limits.TextLength));
        return "";
    }

    public static ProcedureCode Code(this ValidationContext context, Value value) => context.Code(value.Text, () => value.Position);

    public static ProcedureCode Code(this ValidationContext context, string text, Func<FilePosition> position)
    {
        if (text.Length == 0)
        {
            return default;
        }

        if (!ProcedureCode.TryParse(text.AsSpan(), out ProcedureCode code))
        {
            context.Add(ProblemIds.MalformedCode, position(), Shown(text));
        }
        else if (HasSmallLetter(text))
        {
            context.AddCorrectable(ProblemIds.MalformedCode, position(), code.ToString(), text);
        }

        return code;
    }

    public static Modifier Modifier(this ValidationContext context, Value value)
    {
        if (value.IsEmpty)
        {
            return default;
        }

        if (!BoneGraftCatalog.Modifier.TryParse(value.Text.AsSpan(), out Modifier modifier))
        {
            context.Add(ProblemIds.MalformedModifier, value.Position, Shown(value.Text));
        }
        else if (HasSmallLetter(value.Text))
        {
            context.AddCorrectable(ProblemIds.MalformedModifier, value.Position, modifier.ToString(), value.Text);
        }

        return modifier;
    }

    public static ServiceDate Date(this ValidationContext context, Value value)
    {
        if (ServiceDate.TryParseIso(value.Text.AsSpan(), out ServiceDate date) || value.IsEmpty)
        {
            return date;
        }

        // The same digits with other marks or none can only mean one day.
        string text = value.Text;
        bool hasOtherMarks = text.Length == 10 && text[4] is ('/' or '.') && text[7] == text[4];
        string digits = hasOtherMarks ? text.Remove(7, 1).Remove(4, 1) : text;
        bool isCertain = ServiceDate.TryParseBasic(digits.AsSpan(), out ServiceDate meant);
        context.AddCorrectable(ProblemIds.MalformedDate, value.Position, isCertain ? meant.ToString() : null, Shown(text));
        return default;
    }

    /// <summary>A period, both ends of which belong to it. One that is reversed is not known at all.</summary>
    public static (ServiceDate From, ServiceDate To) Period(this ValidationContext context, Value from, Value to)
    {
        ServiceDate first = context.Date(from);
        ServiceDate last = context.Date(to);
        if (first.IsNone || last.IsNone || first <= last)
        {
            return (first, last);
        }

        context.AddRelated(ProblemIds.ReversedDates, to.Position, from.Position, first.ToString(), last.ToString());
        return default;
    }

    public static int? Number(this ValidationContext context, Value value, int maximum)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        long number = 0;
        foreach (char c in value.Text)
        {
            if (c is < '0' or > '9' || (number = (number * 10) + (c - '0')) > maximum)
            {
                context.Add(ProblemIds.MalformedNumber, value.Position, Shown(value.Text), ValidationContext.Number(maximum));
                return null;
            }
        }

        return (int)number;
    }

    public static bool? Flag(this ValidationContext context, Value value)
    {
        switch (value.Text)
        {
            case "":
                return null;
            case "yes":
                return true;
            case "no":
                return false;
            default:
                string? correction = string.Equals(value.Text, "yes", StringComparison.OrdinalIgnoreCase) ? "yes"
                    : string.Equals(value.Text, "no", StringComparison.OrdinalIgnoreCase) ? "no" : null;
                context.AddCorrectable(ProblemIds.MalformedFlag, value.Position, correction, Shown(value.Text), value.Column);
                return null;
        }
    }

    /// <summary>A word of a closed list; false when the cell is empty or holds another.</summary>
    public static bool TryWord<T>(this ValidationContext context, Value value, WordList<T> list, out T word) =>
        context.TryWord(value.Text, value.Column, () => value.Position, list, out word);

    /// <summary>An indicator of the publisher's: like a word, but nothing near it can be meant.</summary>
    public static bool TryIndicator<T>(this ValidationContext context, Value value, WordList<T> list, out T indicator)
    {
        if (list.TryGet(value.Text, out indicator))
        {
            return true;
        }

        if (!value.IsEmpty)
        {
            context.Add(ProblemIds.UnknownIndicator, value.Position, Shown(value.Text), value.Column, string.Join(" ", list.Words));
        }

        return false;
    }

    public static bool TrySlug(this ValidationContext context, Value value, out string slug)
    {
        slug = value.Text;
        if (value.IsEmpty || Slug.IsValid(value.Text))
        {
            return !value.IsEmpty;
        }

        context.Add(ProblemIds.MalformedSlug, value.Position, Shown(value.Text));
        slug = "";
        return false;
    }

    /// <summary>The slugs of a cell, each once, in order; <c>n/a</c> is one where it is allowed.</summary>
    public static List<string> Slugs(this ValidationContext context, Value value, bool allowNotApplicable)
    {
        var slugs = new List<string>();
        foreach (Token token in context.Tokens(value))
        {
            if (Slug.IsValid(token.Text) || (allowNotApplicable && token.Text == Slug.NotApplicable))
            {
                slugs.Add(token.Text);
            }
            else
            {
                context.Add(ProblemIds.MalformedSlug, token.Position, Shown(token.Text));
            }
        }

        slugs.Sort(StringComparer.Ordinal);
        return slugs;
    }

    /// <summary>A bit for each claim type that the cell names; 0 for none.</summary>
    public static int ClaimTypes(this ValidationContext context, Value value)
    {
        int bits = 0;
        foreach (Token token in context.Tokens(value))
        {
            if (context.TryWord(token.Text, token.Column, () => token.Position, Vocabulary.ClaimTypes, out ClaimType claimType))
            {
                bits |= 1 << (int)claimType;
            }
        }

        return bits;
    }

    /// <summary>The values of a cell, each once, as they stand.</summary>
    public static IEnumerable<Token> Tokens(this ValidationContext context, Value value)
    {
        string text = value.Text;
        if (text.Length == 0)
        {
            return Array.Empty<Token>();
        }

        if (text.IndexOf(' ') < 0)
        {
            return new[] { new Token(value, 0, text) };
        }

        var tokens = new List<Token>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool blank = false;
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf(' ', start);
            end = end < 0 ? text.Length : end;
            if (end == start)
            {
                blank = true;
            }
            else
            {
                var token = new Token(value, start, text.Substring(start, end - start));
                if (seen.Add(token.Text))
                {
                    tokens.Add(token);
                }
                else
                {
                    context.Add(ProblemIds.RepeatedValue, token.Position, Shown(token.Text));
                }
            }

            start = end + 1;
        }

        if (blank)
        {
            context.AddCorrectable(ProblemIds.SurroundingBlanks, value.Position, string.Join(" ", tokens.Select(t => t.Text)), Shown(text));
        }

        return tokens;
    }

    /// <summary>Says that a cell is needed, where the file has its column: a missing column is told at the header.</summary>
    public static void Require(this ValidationContext context, Table table, Value value)
    {
        if (value.IsEmpty && table.Has(value.Column))
        {
            context.Add(ProblemIds.MissingValue, value.Position, value.Column);
        }
    }

    /// <summary>A text as a message shows it: on one line, and not longer than a message can bear.</summary>
    public static string Shown(string text)
    {
        const int longest = 60;
        string shown = text.Length > longest ? text.Substring(0, longest) + "…" : text;
        return shown.Any(char.IsControl) ? new string(shown.Select(c => char.IsControl(c) ? ' ' : c).ToArray()) : shown;
    }

    private static bool TryWord<T>(this ValidationContext context, string text, string column, Func<FilePosition> position, WordList<T> list, out T word)
    {
        if (list.TryGet(text, out word))
        {
            return true;
        }

        if (text.Length > 0)
        {
            (string? nearest, bool isCertain) = context.Nearest(text, list.Words);
            string hint = nearest is null ? $"use one of: {string.Join(", ", list.Words)}." : $"did you mean '{nearest}'?";
            context.AddCorrectable(ProblemIds.UnknownWord, position(), isCertain ? nearest : null, Shown(text), column, hint);
        }

        return false;
    }

    private static bool HasSmallLetter(string text) => text.Any(c => c is >= 'a' and <= 'z');
}
