using System;
using System.Collections.Generic;
using System.Globalization;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Which days a text can mean that is no date as the tables write it. A spreadsheet turns dates into what its language writes.</summary>
internal static class DateReadings
{
    /// <summary>The number that a spreadsheet gives the first day of 1960, and that after the last of 2099: beyond them it is just a number.</summary>
    private const int FirstSerial = 21916;
    private const int EndSerial = 73051;

    private static readonly DateTime SerialZero = new(1899, 12, 30);

    private static readonly string[] Months = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

    /// <summary>The days, in the order of likelihood, and whether the first is the only one that is possible.</summary>
    public static (IReadOnlyList<ServiceDate> Days, bool IsCertain) Of(string text)
    {
        var days = new List<ServiceDate>();
        string[] parts = WithoutMidnight(text).Split(new[] { '/', '.', '-', ' ', ',' }, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1 || (parts.Length == 2 && parts[1] == "0"))
        {
            AddSingle(days, parts[0]);
            return (days, days.Count == 1);
        }

        if (parts.Length != 3)
        {
            return (days, false);
        }

        if (parts[0].Length == 4)
        {
            Add(days, parts[0], parts[1], parts[2]);
            return (days, days.Count == 1);
        }

        // Two digits of a year leave the century open.
        bool isWholeYear = parts[2].Length == 4;
        string year = isWholeYear ? parts[2] : parts[2].Length == 2 ? "20" + parts[2] : "";
        if (Month(parts[0]) is { } first)
        {
            Add(days, year, first, parts[1]);
        }
        else if (Month(parts[1]) is { } second)
        {
            Add(days, year, second, parts[0]);
        }
        else if (text.IndexOf('.') >= 0)
        {
            // With points the day comes first nearly everywhere, with other marks the month in the land of the codes. Neither is certain.
            Add(days, year, parts[1], parts[0]);
            Add(days, year, parts[0], parts[1]);
        }
        else
        {
            Add(days, year, parts[0], parts[1]);
            Add(days, year, parts[1], parts[0]);
        }

        return (days, days.Count == 1 && isWholeYear);
    }

    private static string WithoutMidnight(string text)
    {
        int colon = text.IndexOf(':');
        int end = colon < 0 ? -1 : text.LastIndexOfAny(new[] { ' ', 'T' }, colon);
        if (end < 0)
        {
            return text;
        }

        foreach (char c in text.Substring(end + 1))
        {
            if (c is not ('0' or ':' or '.' or 'Z'))
            {
                return text;
            }
        }

        return text.Substring(0, end);
    }

    private static void AddSingle(List<ServiceDate> days, string text)
    {
        if (ServiceDate.TryParseBasic(text.AsSpan(), out ServiceDate basic))
        {
            days.Add(basic);
        }
        else if (text.Length == 5
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int serial)
            && serial is >= FirstSerial and < EndSerial)
        {
            DateTime day = SerialZero.AddDays(serial);
            Add(days, Text(day.Year), Text(day.Month), Text(day.Day));
        }

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    private static void Add(List<ServiceDate> days, string year, string month, string day)
    {
        string iso = $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
        if (ServiceDate.TryParseIso(iso.AsSpan(), out ServiceDate date) && !days.Contains(date))
        {
            days.Add(date);
        }
    }

    /// <summary>The number of a month that is named in English, in short or in full.</summary>
    private static string? Month(string text)
    {
        int place = text.Length < 3 ? -1 : Array.IndexOf(Months, text.Substring(0, 3).ToLowerInvariant());
        return place < 0 ? null : (place + 1).ToString(CultureInfo.InvariantCulture);
    }
}
