using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Codes that a spreadsheet took for numbers: without the zeros in front, with zeros behind a point, in scientific notation.</summary>
/// <remarks>Such a text is judged by the other codes alone. One that they name as it stands is as it should be.</remarks>
internal sealed class SpreadsheetCodes
{
    /// <summary>So many other codes of one length make a shorter one strange.</summary>
    private const int FewestNeighbours = 3;

    /// <summary>Shorter codes are often just counted, and then the first of them are shorter than the last.</summary>
    private const int ShortestCommon = 5;

    /// <summary>So many readings are named; more would say no more.</summary>
    private const int MostNamed = 4;

    // What a number has beside its digits: a point, or the letter of its exponent.
    private static readonly char[] NumberMarks = { '.', 'E', 'e' };

    // What publishers put behind four digits.
    private const string Suffixes = "TUFM";

    private static readonly string[] CodeColumns = FactTables.All
        .SelectMany(t => t.Columns)
        .Where(c => c.Kind is ColumnKind.Code or ColumnKind.Codes)
        .Select(c => c.Name)
        .Distinct(StringComparer.Ordinal)
        .ToArray();

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>The one length of all codes of the catalog, but for those that may be damaged; 0 where there is none.</summary>
    private readonly int _commonLength;

    public SpreadsheetCodes(IEnumerable<Table> tables)
    {
        foreach (Table table in tables)
        {
            foreach (string column in CodeColumns.Where(table.Has))
            {
                foreach (Row row in table.Rows)
                {
                    bool isDeclaration = table.Layout == TableLayout.Catalog && table[row, "modifier"].IsEmpty;
                    (isDeclaration ? _declared : _named).Add(table[row, column].Text);
                }
            }
        }

        _commonLength = CommonLength();
    }

    /// <summary>Whether a text may be a number at all: what is not, costs no more than this.</summary>
    public static bool IsSuspicious(string text) =>
        text.Length > 0 && IsDigit(text[0]) && ((text.Length < 5 && text.All(IsDigit)) || text.IndexOfAny(NumberMarks) > 0);

    public static bool IsScientific(string text) => Mantissa(text) is not null;

    /// <summary>The codes that a text can have been, and whether the first is certain; none where nothing speaks against the text.</summary>
    public (IReadOnlyList<string> Codes, bool IsCertain) Readings(string text, bool isDeclaration)
    {
        var codes = new List<string>();
        if (Mantissa(text) is { } digits)
        {
            AddScientific(codes, text, digits);
            return (codes, codes.Count == 1);
        }

        // Named as it stands elsewhere: a short code, and no damage.
        if ((isDeclaration ? _named : _declared).Contains(text))
        {
            return (codes, false);
        }

        string plain = CellChecks.WithoutFraction(text) ?? text;
        if (!plain.All(IsDigit))
        {
            return (codes, false);
        }

        var candidates = new List<string>();
        for (int length = plain == text ? plain.Length + 1 : plain.Length; length <= 8; length++)
        {
            candidates.Add(plain.PadLeft(length, '0'));
        }

        candidates.AddRange(plain.Length > 4 ? Enumerable.Empty<string>() : Suffixes.Select(s => plain.PadLeft(4, '0') + s));
        codes.AddRange(candidates.Where(c => isDeclaration ? _named.Contains(c) && !_declared.Contains(c) : _declared.Contains(c)));
        string padded = plain.PadLeft(_commonLength, '0');
        if (codes.Count == 0 && isDeclaration && padded != text && padded.Length == _commonLength && !_declared.Contains(padded))
        {
            codes.Add(padded);
        }

        return (codes.Take(MostNamed).ToArray(), codes.Count == 1);
    }

    private int CommonLength()
    {
        string[] whole = _declared.Where(c => c.Length > 0 && c.IndexOf('.') < 0 && Mantissa(c) is null).ToArray();
        int length = whole.GroupBy(c => c.Length).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => g.Key).FirstOrDefault();
        string[] others = _declared.Where(c => c.Length > 0 && (c.Length != length || c.IndexOf('.') >= 0)).ToArray();
        int neighbours = whole.Count(c => c.Length == length);
        return length >= ShortestCommon && neighbours >= FewestNeighbours && neighbours > others.Length && others.All(IsNumber) ? length : 0;

        bool IsNumber(string code) =>
            Mantissa(code) is not null || ((CellChecks.WithoutFraction(code) ?? code) is var plain && plain.Length <= length && plain.All(IsDigit));
    }

    /// <summary>A mantissa that has all digits of the number is the number. One that has fewer may have been rounded, or its zeros cut.</summary>
    private void AddScientific(List<string> codes, string text, string digits)
    {
        int length = int.Parse(text.Substring(text.LastIndexOf('+') + 1), CultureInfo.InvariantCulture) + 1;
        if (length > ProcedureCode.MaxLength)
        {
            return;
        }

        if (digits.Length >= length)
        {
            if (digits.Substring(length).All(c => c == '0'))
            {
                codes.Add(digits.Substring(0, length));
            }

            return;
        }

        long low = long.Parse(digits.PadRight(length, '0'), CultureInfo.InvariantCulture);
        long half = 1;
        for (int i = digits.Length; i < length; i++)
        {
            half *= 10;
        }

        half /= 2;
        codes.AddRange(_declared.Concat(_named)
            .Where(c => c.Length == length && c.All(IsDigit) && Math.Abs(long.Parse(c, CultureInfo.InvariantCulture) - low) <= half)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(c => c, StringComparer.Ordinal)
            .Take(MostNamed));
    }

    /// <summary>The digits before the exponent of a number in scientific notation; null where the text is none.</summary>
    private static string? Mantissa(string text)
    {
        int sign = text.LastIndexOf('+');
        if (sign < 2 || text[sign - 1] is not ('E' or 'e') || text.Length - sign is < 2 or > 3 || !text.Skip(sign + 1).All(IsDigit))
        {
            return null;
        }

        string mantissa = text.Substring(0, sign - 1);
        string digits = mantissa.Length > 1 && mantissa[1] is '.' or ',' ? mantissa.Remove(1, 1) : mantissa;
        return digits.Length <= 16 && digits.All(IsDigit) && (digits.Length == 1 || digits.Length < mantissa.Length) ? digits : null;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
