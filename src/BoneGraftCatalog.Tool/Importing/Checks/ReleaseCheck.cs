using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tool.Importing.Checks;

/// <summary>Refuses a release whose id names another payer or claim type than the file is about.</summary>
/// <remarks>Its name would stand behind facts that it never held.</remarks>
internal static class ReleaseCheck
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["medicare"] = "medicaid",
        ["medicaid"] = "medicare",
        ["professional"] = "outpatient",
        ["outpatient"] = "professional",
    };

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
