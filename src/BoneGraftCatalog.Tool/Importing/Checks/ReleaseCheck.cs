using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace BoneGraftCatalog.Tool.Importing.Checks;

/// <summary>Refuses a release whose id names another payer, claim type or day than the file is about.</summary>
/// <remarks>Its name would stand behind facts that it never held.</remarks>
internal static class ReleaseCheck
{
    private static readonly string[] FirstMonths = ["01", "04", "07", "10"];

    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["medicare"] = "medicaid",
        ["medicaid"] = "medicare",
        ["professional"] = "outpatient",
        ["outpatient"] = "professional",
    };

    /// <summary>A day behind the word that says what it is: <c>MCR_MUE_PractitionerServices_Eff_04-01-2026</c>, "effective 4/1/2026".</summary>
    private static readonly Regex EffectiveDay = new(
        "eff(ective)?( date)?[ _:.-]*(?<month>[0-9]{1,2})[-_/](?<day>[0-9]{1,2})[-_/](?<year>20[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>A quarter, as in <c>AOC_V2026Q2-MCR</c>.</summary>
    private static readonly Regex Quarter = new(
        "(?<![0-9])(?<year>20[0-9]{2})[ _-]?Q(?<quarter>[1-4])(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Refuses a file whose name, or one of whose title lines, dates it to another day than that of the release.</summary>
    public static void RefuseAnotherDay(string text, string whose, Release release)
    {
        Match day = EffectiveDay.Match(text);
        Match quarter = Quarter.Match(text);
        string? found = day.Success
            ? $"{day.Groups["year"].Value}-{day.Groups["month"].Value.PadLeft(2, '0')}-{day.Groups["day"].Value.PadLeft(2, '0')}"
            : quarter.Success ? $"{quarter.Groups["year"].Value}-{FirstMonths[quarter.Groups["quarter"].Value[0] - '1']}-01"
            : null;
        if (found is not null && found != release.EffectiveText)
        {
            throw ImportContext.Refuse($"{whose} says that the file comes into force on {found}, and {release.Id} does so on {release.EffectiveText}");
        }
    }

    public static void RefuseAnotherRelease(PublishedFacts facts, Release release)
    {
        string[] words = release.Series.Split('-');
        foreach (string scope in facts.Scope.OfType<string>())
        {
            if (Opposites.GetValueOrDefault(scope) is { } other && words.Contains(other, StringComparer.Ordinal))
            {
                throw ImportContext.Refuse(
                    $"What was read is {scope}, and {release.Id} names {other}: take the file that belongs to the release, or the id that belongs to the file");
            }
        }
    }
}
