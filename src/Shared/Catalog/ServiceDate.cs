using System;

namespace BoneGraftCatalog;

/// <summary>
/// A date of service: a day without a time. <c>default</c> is <see cref="None"/>, no date at all.
/// </summary>
/// <remarks>
/// The type is our own so that every target has the same signatures: <c>DateOnly</c> exists only in the newer ones. Days are counted
/// from 0001-01-01, which is day 1; day 0 is <see cref="None"/>, so that an empty cell of a table and an unset date are one thing.
/// </remarks>
/// <example><code>var date = new ServiceDate(2026, 3, 2);</code></example>
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
readonly partial struct ServiceDate : IEquatable<ServiceDate>, IComparable<ServiceDate>
{
    private const int DaysPer400Years = 146097;
    private const int LastDay = 3652059; // 9999-12-31

    private readonly int _day;

    private ServiceDate(int day) => _day = day;

    /// <summary>A day of the Gregorian calendar.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">The three do not name a day.</exception>
    public ServiceDate(int year, int month, int day)
    {
        if (!TryCreate(year, month, day, out this))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"{year}-{month}-{day} is not a day of the calendar.");
        }
    }

    /// <summary>The day of a <see cref="DateTime"/>; its time and its kind do not matter.</summary>
    public ServiceDate(DateTime date)
        : this((int)(date.Ticks / TimeSpan.TicksPerDay) + 1)
    {
    }

    /// <summary>No date.</summary>
    public static ServiceDate None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _day == 0;

    /// <summary>The year, or 0 for <see cref="None"/>.</summary>
    public int Year => Split().Year;

    /// <summary>The month from 1 to 12, or 0 for <see cref="None"/>.</summary>
    public int Month => Split().Month;

    /// <summary>The day of the month, or 0 for <see cref="None"/>.</summary>
    public int Day => Split().Day;

    /// <summary>
    /// The day as the tables hold it: 0001-01-01 is 1, and 0 is <see cref="None"/>. It is one more than the number that <c>DateOnly</c>
    /// gives the day, which is why nobody outside sees it.
    /// </summary>
    internal int TableDay => _day;

    /// <summary>The day that the tables hold with this number, <see cref="None"/> for 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0 or after 9999-12-31.</exception>
    internal static ServiceDate FromTableDay(int day) => (uint)day <= LastDay
        ? new ServiceDate(day)
        : throw new ArgumentOutOfRangeException(nameof(day));

    /// <summary>The day, if the three numbers name one.</summary>
    public static bool TryCreate(int year, int month, int day, out ServiceDate date)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month))
        {
            date = default;
            return false;
        }

        date = new ServiceDate(DaysBeforeYear(year) + DaysBeforeMonth(year, month) + day);
        return true;
    }

    /// <summary>Reads <c>2026-03-02</c>, and nothing else.</summary>
    public static bool TryParseIso(ReadOnlySpan<char> text, out ServiceDate date)
    {
        date = default;
        return text.Length == 10 && text[4] == '-' && text[7] == '-'
            && TryDigits(text.Slice(0, 4), out int year)
            && TryDigits(text.Slice(5, 2), out int month)
            && TryDigits(text.Slice(8, 2), out int day)
            && TryCreate(year, month, day, out date);
    }

    /// <summary>Reads <c>20260302</c>, the form of X12 and of CMS's tables, and nothing else.</summary>
    public static bool TryParseBasic(ReadOnlySpan<char> text, out ServiceDate date)
    {
        date = default;
        return text.Length == 8
            && TryDigits(text.Slice(0, 4), out int year)
            && TryDigits(text.Slice(4, 2), out int month)
            && TryDigits(text.Slice(6, 2), out int day)
            && TryCreate(year, month, day, out date);
    }

    /// <summary>The day so many days later; <see cref="None"/> stays <see cref="None"/>, and the calendar's ends are not crossed.</summary>
    public ServiceDate AddDays(int days) => _day == 0
        ? this
        : new ServiceDate((int)Math.Max(1, Math.Min((long)LastDay, (long)_day + days)));

    /// <inheritdoc/>
    public int CompareTo(ServiceDate other) => _day.CompareTo(other._day);

    /// <inheritdoc/>
    public bool Equals(ServiceDate other) => _day == other._day;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServiceDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _day;

    /// <summary>The ISO form, <c>2026-03-02</c>; empty for <see cref="None"/>.</summary>
    public override string ToString()
    {
        if (_day == 0)
        {
            return "";
        }

        (int year, int month, int day) = Split();
        char[] text =
        {
            Digit(year / 1000), Digit(year / 100), Digit(year / 10), Digit(year), '-',
            Digit(month / 10), Digit(month), '-', Digit(day / 10), Digit(day),
        };
        return new string(text);

        static char Digit(int value) => (char)('0' + (value % 10));
    }

    /// <summary>Whether both are the same day, or both none.</summary>
    public static bool operator ==(ServiceDate left, ServiceDate right) => left._day == right._day;

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(ServiceDate left, ServiceDate right) => left._day != right._day;

    /// <summary>Whether the first is earlier; <see cref="None"/> is earlier than every day.</summary>
    public static bool operator <(ServiceDate left, ServiceDate right) => left._day < right._day;

    /// <summary>Whether the first is later; <see cref="None"/> is earlier than every day.</summary>
    public static bool operator >(ServiceDate left, ServiceDate right) => left._day > right._day;

    /// <summary>Whether the first is not later.</summary>
    public static bool operator <=(ServiceDate left, ServiceDate right) => left._day <= right._day;

    /// <summary>Whether the first is not earlier.</summary>
    public static bool operator >=(ServiceDate left, ServiceDate right) => left._day >= right._day;

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int DaysBeforeYear(int year)
    {
        int past = year - 1;
        return (past * 365) + (past / 4) - (past / 100) + (past / 400);
    }

    private static int DaysBeforeMonth(int year, int month)
    {
        int days = 0;
        for (int m = 1; m < month; m++)
        {
            days += DaysInMonth(year, m);
        }

        return days;
    }

    private (int Year, int Month, int Day) Split()
    {
        if (_day == 0)
        {
            return default;
        }

        int year = (int)((_day - 1) * 400L / DaysPer400Years) + 1;
        while (DaysBeforeYear(year) >= _day)
        {
            year--;
        }

        while (year < 9999 && DaysBeforeYear(year + 1) < _day)
        {
            year++;
        }

        int rest = _day - DaysBeforeYear(year);
        int month = 1;
        while (rest > DaysInMonth(year, month))
        {
            rest -= DaysInMonth(year, month++);
        }

        return (year, month, rest);
    }
}
