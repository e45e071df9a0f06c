namespace BoneGraftCatalog.Engine.Reading;

/// <summary>
/// The series of a release: what its id says before the days. <c>mpfs-2026-07</c> and the corrected <c>mpfs-2026-07r</c> are of the
/// series <c>mpfs</c>.
/// </summary>
internal static class ReleaseSeries
{
    private const int YearLength = 4;
    private const int MonthLength = 2;

    /// <summary>The id without its year, its month and the letter of a correction; the id as it is where it has none.</summary>
    public static string Of(string id)
    {
        int end = id.Length;
        if (end > 0 && id[end - 1] is >= 'a' and <= 'z')
        {
            end--;
        }

        int year = TryCut(id, end, MonthLength, out int month) && TryCut(id, month, YearLength, out int withMonth) ? withMonth
            : TryCut(id, end, YearLength, out int alone) ? alone
            : 0;
        return year > 0 ? id.Substring(0, year) : id;
    }

    /// <summary>Whether a hyphen and so many digits stand before the end, and where they begin.</summary>
    private static bool TryCut(string id, int end, int digits, out int start)
    {
        start = end - digits - 1;
        if (start < 0 || id[start] != '-')
        {
            return false;
        }

        for (int i = start + 1; i < end; i++)
        {
            if (id[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
