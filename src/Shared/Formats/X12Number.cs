using System;

namespace BoneGraftCatalog.Formats;

/// <summary>Numbers as X12 and CSV files write them, in no culture.</summary>
internal static class X12Number
{
    // What a decimal holds without rounding, and more than any quantity has.
    private const int MaxDigits = 15;

    /// <summary>Reads <c>1</c>, <c>-1</c>, <c>0.5</c>, <c>.5</c>; no exponent, no separators, at most 15 digits.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        if (isNegative)
        {
            text = text.Slice(1);
        }

        long number = 0;
        int digits = 0;
        int point = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '.' && point < 0)
            {
                point = i;
            }
            else if (c is >= '0' and <= '9' && digits < MaxDigits)
            {
                number = (number * 10) + (c - '0');
                digits++;
            }
            else
            {
                return false;
            }
        }

        if (digits == 0)
        {
            return false;
        }

        int scale = point < 0 ? 0 : text.Length - point - 1;
        value = new decimal((int)number, (int)(number >> 32), 0, isNegative, (byte)scale);
        return true;
    }
}
