using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace BoneGraftCatalog.Tool.Linting;

/// <summary>A version of the package, such as <c>1.2.0</c> or <c>1.2.0-rc.1</c>, in the order of semantic versions.</summary>
internal sealed record ReleaseVersion(int Major, int Minor, int Patch, string Preview) : IComparable<ReleaseVersion>
{
    public static bool TryParse(string text, [NotNullWhen(true)] out ReleaseVersion? version)
    {
        version = null;
        int hyphen = text.IndexOf('-', StringComparison.Ordinal);
        string[] numbers = (hyphen < 0 ? text : text[..hyphen]).Split('.');
        string preview = hyphen < 0 ? "" : text[(hyphen + 1)..];
        if (numbers.Length != 3
            || !TryNumber(numbers[0], out int major)
            || !TryNumber(numbers[1], out int minor)
            || !TryNumber(numbers[2], out int patch)
            || (hyphen >= 0 && !preview.Split('.').All(IsIdentifier)))
        {
            return false;
        }

        version = new ReleaseVersion(major, minor, patch, preview);
        return true;
    }

    public int CompareTo(ReleaseVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return order != 0 ? order

            // A preview comes before its version.
            : Preview.Length == 0 || other.Preview.Length == 0 ? (Preview.Length == 0 ? 1 : 0) - (other.Preview.Length == 0 ? 1 : 0)
            : ComparePreviews(Preview.Split('.'), other.Preview.Split('.'));
    }

    /// <summary>Part by part: numbers by their value and before words, words as text; of two that begin alike the shorter comes first.</summary>
    private static int ComparePreviews(string[] left, string[] right)
    {
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            bool isNumber = TryNumber(left[i], out int number);
            bool isOtherNumber = TryNumber(right[i], out int otherNumber);
            int order = isNumber && isOtherNumber ? number.CompareTo(otherNumber)
                : isNumber != isOtherNumber ? (isNumber ? -1 : 1)
                : string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text.Length == 1 || text[0] != '0');

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
