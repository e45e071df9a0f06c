using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Reads a cell as what its column holds, and says what is wrong with it. An empty cell is never wrong here.</summary>
internal static class CellChecks
{
    /// <summary>The column whose wording is in no message: who reads a log may have no licence for it.</summary>
    private static readonly string Licensed = LicensedDescriptors.Text.Name;

    /// <summary>Blanks around values, and characters that nobody meant: for every cell of a row, so that no table forgets one.</summary>
    public static void CheckCharacters(this ValidationContext context, Table table, Row row)
    {
        for (int i = 0; i < row.Cells.Count; i++)
        {
            string text = row.Cells[i].Text;
            TableCell value = table.At(row, i);
            if (text.Length == value.Text.Length)
            {
                if (text.IndexOf(CellText.Lost) >= 0 && CellText.IsProse(value.Column))
                {
                    string lost = CellText.Describe(CellText.Lost.ToString(), "");
                    context.Add(ProblemIds.DamagedCharacters, value.Position, lost, "write what was meant, and save the file as UTF-8.");
                }
                else if (SpreadsheetErrors.IsError(text) && CellText.IsProse(value.Column))
                {
                    context.Add(ProblemIds.DamagedCharacters, value.Position, $"an error of a spreadsheet ({text})", "write what was meant.");
                }
                else if (!string.Equals(text, value.Text, StringComparison.Ordinal))
                {
                    Report(value);
                }
            }
            else if (string.Equals(text.Trim(), value.Text, StringComparison.Ordinal))
            {
                Add(ProblemIds.SurroundingBlanks, value, value.Column == Licensed ? Licensed : Shown(value.Text));
            }
            else
            {
                Report(value);
            }

            void Report(TableCell clean) => Add(
                ProblemIds.DamagedCharacters,
                clean,
                CellText.Describe(text.Trim(), clean.Text),
                clean.Column == Licensed ? "write the cell anew." : $"write '{Shown(clean.Text)}'.");
        }

        void Add(string id, TableCell value, params string[] arguments) => context.Problems.Add(
            new Problem(id, value.Position, ProblemLog.Arguments(arguments)) { Correction = value.Text, IsLicensed = value.Column == Licensed });
    }

    public static string Text(this ValidationContext context, TableCell value)
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

    /// <summary>A cell of a table of facts, written as the data dictionary writes it; null where it holds something that cannot be read.</summary>
    public static string? Cell(this ValidationContext context, Column column, TableCell value)
    {
        if (value.IsEmpty)
        {
            return "";
        }

        switch (column.Kind)
        {
            case ColumnKind.Code:
            case ColumnKind.Codes:
                ProcedureCode code = context.Code(value);
                return code.IsNone ? null : code.ToString();
            case ColumnKind.Payer:
                return context.TrySlug(value, out _) && context.TryCount(Spellings.PayerList, Limits.Payers, value) ? value.Text : null;
            case ColumnKind.Rationale:
                return context.TrySlug(value, out _) && context.TryCount(Spellings.RationaleList, Limits.Rationales, value) ? value.Text : null;
            case ColumnKind.Word:
            case ColumnKind.Text when column.Words is not null:
                return context.TryWord(value, column.Words!, out int word) ? column.Words!.WordOf(word) : null;
            case ColumnKind.Indicator:
            case ColumnKind.Characters:
                return context.IsIndicator(value, column.Words!) ? value.Text : null;
            case ColumnKind.TwoDigits:
                return context.AreTwoDigits(value) ? value.Text : null;
            case ColumnKind.Number:
                return context.Number(value, column.Maximum) is { } number ? ValidationContext.Number(number) : null;
            case ColumnKind.Amount:
                return context.IsAmount(value, column) ? value.Text : null;
            case ColumnKind.Modifier:
                Modifier modifier = context.Modifier(value);
                return modifier.IsNone ? null : modifier.ToString();
            case ColumnKind.Count:
                context.Number(value, int.MaxValue);
                return "";
            case ColumnKind.Flag:
                return context.Flag(value) is null ? null : value.Text;
            case ColumnKind.Day:
            case ColumnKind.LastDay:
                ServiceDate day = context.Date(value);
                return day.IsNone ? null : day.ToString();
            case ColumnKind.Hash:
                return context.IsHash(value) ? value.Text : null;
            case ColumnKind.Id:
                return value.Text;
            default:
                return context.Text(value);
        }
    }

    /// <summary>Our own name of what a row is about.</summary>
    public static string Label(this ValidationContext context, Table table, TableCell value, TableCell about)
    {
        if (value.IsEmpty && table.Has(value.Column))
        {
            context.Add(ProblemIds.MissingLabel, value.Position, Shown(about.Text));
        }

        return context.Text(value);
    }

    public static ProcedureCode Code(this ValidationContext context, TableCell value) => context.Code(value.Text, isDeclaration: false, () => value.Position);

    /// <summary>A code; none where it is malformed, or a reference that can only be the damaged form of a code of the catalog.</summary>
    public static ProcedureCode Code(this ValidationContext context, string text, bool isDeclaration, Func<FilePosition> position)
    {
        if (text.Length == 0)
        {
            return default;
        }

        bool isCode = ProcedureCode.TryParse(text.AsSpan(), out ProcedureCode code);
        if (SpreadsheetCodes.IsSuspicious(text) && context.SpreadsheetCodes.Readings(text, isDeclaration) is { Codes.Count: > 0 } readings)
        {
            string reading = readings.IsCertain
                ? $"write '{readings.Codes[0]}'."
                : $"it can be {string.Join(", ", readings.Codes)}. Write the one that is meant.";
            string id = isCode ? ProblemIds.SpreadsheetCode : ProblemIds.MalformedCode;
            reading = isCode ? reading : "a spreadsheet took it for a number; " + reading;
            context.AddCorrectable(id, position(), readings.IsCertain ? readings.Codes[0] : null, Shown(text), reading);
            foreach (string meant in readings.Codes)
            {
                if (ProcedureCode.TryParse(meant.AsSpan(), out ProcedureCode whole))
                {
                    context.MeantCodes.Add(whole);
                }
            }

            return isDeclaration ? code : default;
        }

        if (!isCode)
        {
            string hint = SpreadsheetCodes.IsScientific(text)
                ? "a spreadsheet took it for a number, and its last digits may be lost. Write the code as its publisher prints it."
                : "use 1 to 16 capital letters, digits, dots and hyphens.";
            context.Add(ProblemIds.MalformedCode, position(), Shown(text), hint);
        }
        else if (HasSmallLetter(text))
        {
            context.AddCorrectable(ProblemIds.MalformedCode, position(), code.ToString(), text, $"write '{code}'.");
        }

        return code;
    }

    public static Modifier Modifier(this ValidationContext context, TableCell value)
    {
        if (value.IsEmpty)
        {
            return default;
        }

        if (!BoneGraftCatalog.Modifier.TryParse(value.Text.AsSpan(), out Modifier modifier))
        {
            string? whole = WithoutFraction(value.Text) is { Length: 2 } digits ? digits : null;
            string hint = whole is null ? "use two capital letters or digits." : $"write '{whole}'.";
            context.AddCorrectable(ProblemIds.MalformedModifier, value.Position, whole, Shown(value.Text), hint);
        }
        else if (HasSmallLetter(value.Text))
        {
            context.AddCorrectable(ProblemIds.MalformedModifier, value.Position, modifier.ToString(), value.Text, $"write '{modifier}'.");
        }

        return modifier;
    }

    public static ServiceDate Date(this ValidationContext context, TableCell value)
    {
        if (ServiceDate.TryParseIso(value.Text.AsSpan(), out ServiceDate date) || value.IsEmpty)
        {
            return date;
        }

        (IReadOnlyList<ServiceDate> days, bool isCertain) = DateReadings.Of(value.Text);

        // A number of five digits may as well be a code whose cell has moved.
        if (days.Count == 1 && ProcedureCode.TryParse(value.Text.AsSpan(), out ProcedureCode code) && context.Codes.ContainsKey(code))
        {
            context.Add(ProblemIds.MalformedDate, value.Position, Shown(value.Text), "it is a code of the catalog. Put every cell under its column.");
            return default;
        }

        string hint = days.Count == 0 ? "write year, month and day as in 2026-03-02."
            : isCertain ? $"write {days[0]}."
            : days.Count == 1 ? $"write the year in full, as in {days[0]}."
            : $"it can mean {string.Join(" or ", days)}. Write the one that is meant.";
        context.AddCorrectable(ProblemIds.MalformedDate, value.Position, isCertain ? days[0].ToString() : null, Shown(value.Text), hint);
        return default;
    }

    /// <summary>A period, both ends of which belong to it. One that is reversed is not known at all.</summary>
    public static (ServiceDate From, ServiceDate To) Period(this ValidationContext context, TableCell from, TableCell to)
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

    public static int? Number(this ValidationContext context, TableCell value, int maximum)
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
                string? whole = WithoutFraction(value.Text);
                bool isMeant = int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out int meant) && meant <= maximum;
                context.AddCorrectable(
                    ProblemIds.MalformedNumber,
                    value.Position,
                    isMeant ? whole : null,
                    Shown(value.Text),
                    ValidationContext.Number(maximum),
                    isMeant ? $"write {whole}." : "write it in digits alone.");
                return null;
            }
        }

        return (int)number;
    }

    /// <summary>An amount, with exactly the decimals of its column.</summary>
    public static bool IsAmount(this ValidationContext context, TableCell value, Column column)
    {
        decimal greatest = new(column.Maximum, 0, 0, false, (byte)column.Decimals);
        bool isNumber = decimal.TryParse(value.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount) && amount <= greatest;
        string written = isNumber ? amount.ToString("F" + ValidationContext.Number(column.Decimals), CultureInfo.InvariantCulture) : "";
        if (written == value.Text && isNumber)
        {
            return true;
        }

        // A spreadsheet drops zeros behind the point. Digits that would be lost are no slip of a spreadsheet.
        bool isMeant = isNumber && decimal.Parse(written, CultureInfo.InvariantCulture) == amount;
        string decimals = column.Decimals == 0 ? "no decimals" : ValidationContext.Number(column.Decimals) + " decimals";
        context.AddCorrectable(
            ProblemIds.MalformedNumber,
            value.Position,
            isMeant ? written : null,
            Shown(value.Text),
            greatest.ToString(CultureInfo.InvariantCulture),
            isMeant ? $"write {written}." : $"write it in digits, with {decimals}.");
        return false;
    }

    public static bool? Flag(this ValidationContext context, TableCell value)
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
                string hint = correction is null ? "write one of the two, or leave the cell empty when it is not known." : $"write '{correction}'.";
                context.AddCorrectable(ProblemIds.MalformedFlag, value.Position, correction, Shown(value.Text), value.Column, hint);
                return null;
        }
    }

    /// <summary>A word of a closed list; false when the cell is empty or holds another.</summary>
    public static bool TryWord(this ValidationContext context, TableCell value, WordList list, out int word) =>
        context.TryWord(value.Text, value.Column, () => value.Position, list, out word);

    /// <summary>An indicator of the publisher's: like a word, but nothing near it can be meant.</summary>
    public static bool IsIndicator(this ValidationContext context, TableCell value, WordList list)
    {
        if (list.ValueOf(value.Text) > 0)
        {
            return true;
        }

        if (!value.IsEmpty)
        {
            // A spreadsheet drops the zeros in front, and writes some behind; people write small letters.
            string plain = (WithoutFraction(value.Text) ?? value.Text).ToUpperInvariant();
            string[] meant = list.All.Where(w => w == plain || w.TrimStart('0') == plain.TrimStart('0')).ToArray();
            string? correction = meant.Length == 1 ? meant[0] : null;
            string hint = correction is null ? $"use one of: {string.Join(" ", list.All)}." : $"write '{correction}'.";
            context.AddCorrectable(ProblemIds.UnknownIndicator, value.Position, correction, Shown(value.Text), value.Column, hint);
        }

        return false;
    }

    public static bool AreTwoDigits(this ValidationContext context, TableCell value)
    {
        string text = value.Text;
        if (text.Length == 2 && text.All(c => c is >= '0' and <= '9'))
        {
            return true;
        }

        // A spreadsheet drops the zero in front; nothing else has one digit.
        string? correction = text.Length == 1 && text[0] is >= '0' and <= '9' ? "0" + text : null;
        string hint = correction is null ? "write two digits." : $"write '{correction}'.";
        context.AddCorrectable(ProblemIds.UnknownIndicator, value.Position, correction, Shown(text), value.Column, hint);
        return false;
    }

    public static bool IsHash(this ValidationContext context, TableCell value)
    {
        bool isHash = value.Text.Length == 64 && value.Text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
        if (!isHash)
        {
            context.Add(ProblemIds.MalformedHash, value.Position, Shown(value.Text));
        }

        return isHash;
    }

    public static bool TrySlug(this ValidationContext context, TableCell value, out string slug)
    {
        slug = value.Text;
        if (value.IsEmpty || Slug.IsValid(value.Text))
        {
            return !value.IsEmpty;
        }

        context.ReportSlug(value.Text, value.Position);
        slug = "";
        return false;
    }

    /// <summary>The slugs of a cell, each once, in order; <c>n/a</c> is one where it is allowed.</summary>
    public static List<string> Slugs(this ValidationContext context, TableCell value, string list, bool allowNotApplicable)
    {
        var slugs = new List<string>();
        foreach (Token token in context.Tokens(value))
        {
            if (Slug.IsValid(token.Text) || (allowNotApplicable && token.Text == Slug.NotApplicable))
            {
                slugs.Add(token.Text);
                context.Spellings.Add(list, token.Text, () => token.Position);
            }
            else
            {
                context.ReportSlug(token.Text, token.Position);
            }
        }

        slugs.Sort(StringComparer.Ordinal);
        return slugs;
    }

    /// <summary>A bit for each claim type that the cell names; 0 for none.</summary>
    public static int ClaimTypes(this ValidationContext context, TableCell value)
    {
        int bits = 0;
        foreach (Token token in context.Tokens(value))
        {
            if (context.TryWord(token.Text, token.Column, () => token.Position, Vocabulary.ClaimTypes, out int claimType))
            {
                bits |= 1 << claimType;
            }
        }

        return bits;
    }

    /// <summary>The values of a cell, each once, as they stand.</summary>
    public static IEnumerable<Token> Tokens(this ValidationContext context, TableCell value)
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
    public static void Require(this ValidationContext context, Table table, TableCell value)
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

    private static bool TryWord(this ValidationContext context, string text, string column, Func<FilePosition> position, WordList list, out int word)
    {
        word = list.ValueOf(text);
        if (word > 0)
        {
            return true;
        }

        if (text.Length > 0)
        {
            (string? nearest, bool isCertain) = context.Nearest(text, list.All);
            string hint = nearest is null ? $"use one of: {string.Join(", ", list.All)}." : $"did you mean '{nearest}'?";
            context.AddCorrectable(ProblemIds.UnknownWord, position(), isCertain ? nearest : null, Shown(text), column, hint);
        }

        return false;
    }

    /// <summary>Says that a value is malformed. Capitals and underscores can only mean their small letters and hyphens.</summary>
    public static void ReportSlug(this ValidationContext context, string text, FilePosition position)
    {
        string meant = text.ToLowerInvariant().Replace('_', '-');
        string? correction = Slug.IsValid(meant) ? meant : null;
        string hint = correction is null
            ? "use small letters, digits and single hyphens, a letter first, and separate several values by one blank."
            : $"write '{correction}'.";
        context.AddCorrectable(ProblemIds.MalformedSlug, position, correction, Shown(text), hint);
    }

    /// <summary>The digits before <c>.0</c>, which a program puts behind a number it has held as a fraction; null where there are none.</summary>
    public static string? WithoutFraction(string text)
    {
        int dot = text.IndexOf('.');
        bool isWhole = dot > 0 && dot < text.Length - 1 && text.Skip(dot + 1).All(c => c == '0') && text.Take(dot).All(c => c is >= '0' and <= '9');
        return isWhole ? text.Substring(0, dot) : null;
    }

    private static bool HasSmallLetter(string text) => text.Any(c => c is >= 'a' and <= 'z');
}
