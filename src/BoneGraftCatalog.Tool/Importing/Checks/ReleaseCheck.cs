using System;
using System.Linq;

namespace BoneGraftCatalog.Tool.Importing.Checks;

/// <summary>Refuses a release whose id names another payer or claim type than the file is about: its name would stand behind facts that it never held.</summary>
internal static class ReleaseCheck
{
    private static readonly (string One, string Other)[] Opposites = [("medicare", "medicaid"), ("professional", "outpatient")];

    public static void RefuseAnotherRelease(PublishedFacts facts, Release release)
    {
        string[] words = release.Series.Split('-');
        foreach (string scope in facts.Scope.OfType<string>())
        {
            string? other = Opposites.Where(o => o.One == scope).Select(o => o.Other).Concat(Opposites.Where(o => o.Other == scope).Select(o => o.One)).FirstOrDefault();
            if (other is not null && words.Contains(other, StringComparer.Ordinal))
            {
                throw ImportContext.Refuse(
                    $"What was read is {scope}, and {release.Id} names {other}: take the file that belongs to the release, or the id that belongs to the file");
            }
        }
    }
}
