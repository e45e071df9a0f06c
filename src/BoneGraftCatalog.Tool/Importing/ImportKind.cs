using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Importing.Checks;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>A kind of published file: its columns, and what each of its lines says.</summary>
internal abstract class ImportKind
{
    private static readonly Regex CodeForm = new("^[0-9A-Z][0-9]{3}[0-9A-Z]$", RegexOptions.CultureInvariant);

    private static readonly Regex DatedTitle = new(
        "((?<month>January|April|July|October) |\\bC(alendar )?Y(ear)? ?)(?<year>20[0-9]{2})\\b"
        + "|(?<year>20[0-9]{2}) National Physician Fee Schedule.*\\b(?<month>January|April|July|October) Release",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    protected ImportKind(string name, FactTable table, params PublishedColumn[] columns)
    {
        Name = name;
        Table = table;
        Columns = columns;
    }

    public static IReadOnlyList<ImportKind> CreateAll() =>
    [
        new FeeScheduleImport(),
        new AddOnImport(),
        new UnitLimitImport(),
        new PairImport(),
        new OutpatientStatusImport(),
        new SurgeryCenterImport(),
        ValueImport.OfPractitioners(),
        ValueImport.OfOutpatients(),
        ValueImport.OfSurgeryCenters(),
        new ModifierImport(),
        new PlaceImport(),
    ];

    /// <summary>The word on the command line.</summary>
    public string Name { get; }

    public FactTable Table { get; }

    public IReadOnlyList<PublishedColumn> Columns { get; }

    /// <summary>What the ids of its releases begin with.</summary>
    public virtual string ReleasePrefix => Table.ReleasePrefix;

    /// <summary>Whether another kind reads the same file: the receipt that it left stays.</summary>
    public virtual bool SharesRelease => false;

    /// <summary>The column by which the published file is sorted, if it is.</summary>
    public virtual string? SortedBy => null;

    /// <summary>The form of the file that has no header and fixed places, where CMS publishes one.</summary>
    public virtual FixedWidthText? FixedWidth => null;

    /// <summary>The reasons that the file gives and we have no word for, and how many rows have each.</summary>
    public virtual IEnumerable<KeyValuePair<string, int>> UnknownReasons => [];

    /// <summary>What the file has about the codes of the catalog and the table has not, in words.</summary>
    public virtual IEnumerable<string> Left => [];

    /// <summary>Looks at the name of a file before it is read; throws when it is that of another file than the release's.</summary>
    public virtual void CheckName(string name, ImportContext context) => ReleaseCheck.RefuseAnotherDay(name, "Its name", context.Release);

    /// <summary>Looks at a header and its title lines before any line is read; throws when the file cannot be what it should be.</summary>
    public virtual void Begin(PublishedHeader header, ImportContext context)
    {
    }

    public abstract LineVerdict Read(PublishedHeader header, PublishedRecord record, ImportContext context);

    /// <summary>Looks back at a file when all its lines have been read; throws when they cannot be right together.</summary>
    public virtual void End()
    {
    }

    /// <summary>Brings our rows and the published ones together where their keys alone do not.</summary>
    public virtual (IReadOnlyList<CmsRow> Existing, IReadOnlyList<CmsRow> Published) Align(
        IReadOnlyList<CmsRow> existing, IReadOnlyList<CmsRow> published, ImportContext context) => (existing, published);

    /// <summary>What is to be said of a line for its code alone: that it is none, or none of the catalog's. Null for a line to read on.</summary>
    protected static LineVerdict? VerdictOnCode(string? code, ImportContext context) =>
        !IsCode(code) ? LineVerdict.Reject($"'{code}' is no code")
        : !context.Codes.Contains(code!) ? LineVerdict.Elsewhere
        : null;

    protected static bool IsCode(string? text) => text is not null && CodeForm.IsMatch(text);

    protected static PublishedColumn Column(string name, string title, string pattern, bool isRequired = true) =>
        new(name, new Regex(pattern, RegexOptions.CultureInvariant), title, isRequired);

    /// <summary>Reads an amount as the files write it (<c>$1,234.5</c>) into one with so many decimals; empty where the cell is.</summary>
    protected static bool TryReadAmount(string? text, int decimals, out string amount)
    {
        amount = "";
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        // More decimals than we keep would be rounded: no such number is the publisher's.
        const NumberStyles Style = NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        bool isRead = decimal.TryParse(text.TrimStart('$'), Style, CultureInfo.InvariantCulture, out decimal number)
            && decimal.Round(number, decimals) == number;
        amount = isRead ? number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "";
        return isRead;
    }

    /// <summary>Throws where a title or the name of a column says another year, or another month, than the release.</summary>
    protected static void RefuseOtherDays(PublishedHeader header, Release release)
    {
        foreach (Match match in header.Preamble.Concat(header.Names).Select(t => DatedTitle.Match(t)).Where(m => m.Success))
        {
            bool hasMonth = match.Groups["month"].Success;
            string month = hasMonth ? match.Groups["month"].Value : "January";
            var first = DateOnly.ParseExact($"1 {month} {match.Groups["year"].Value}", "d MMMM yyyy", CultureInfo.InvariantCulture);
            if (first.Year != release.Effective.Year || (hasMonth && (first.Month < release.Effective.Month || first.Month > release.Until.Month)))
            {
                string period = first.ToString(hasMonth ? "MMMM yyyy" : "'the year' yyyy", CultureInfo.InvariantCulture);
                throw ImportContext.Refuse($"The file is for {period}, and {release.Id} comes into force on {release.EffectiveText}");
            }
        }
    }

    protected static bool IsOneOf(string? value, string words) => value is { Length: > 0 } && words.Split(' ').Contains(value, StringComparer.Ordinal);

    /// <summary>Whether the column of our table may hold the value: the import takes what the compiler takes, and nothing else.</summary>
    protected static bool IsWordOf(Column column, string? value) => value is { Length: > 0 } && column.Words!.ValueOf(value) > 0;

    /// <summary>
    /// Reads a date as the files write it: <c>YYYYMMDD</c>, <c>YYYYDDD</c> (day of the year), <c>M/D/YYYY</c>, ISO. A star, a blank and
    /// the year 9999 mean that there is none.
    /// </summary>
    protected static bool TryReadDate(string? text, out string iso)
    {
        iso = "";
        if (text is null or "" or "*" || text.StartsWith("9999", StringComparison.Ordinal))
        {
            return true;
        }

        if (text.Length == 7 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int julian))
        {
            int year = julian / 1000;
            int day = julian % 1000;
            if (year is < 1900 or > 2999 || day < 1 || day > (DateTime.IsLeapYear(year) ? 366 : 365))
            {
                return false;
            }

            iso = new DateOnly(year, 1, 1).AddDays(day - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return true;
        }

        if (DateOnly.TryParseExact(text, ["yyyyMMdd", "yyyy-MM-dd", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            iso = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return true;
        }

        return false;
    }
}
