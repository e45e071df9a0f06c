using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Importing.Checks;

/// <summary>Refuses a file that says something else than our table has for the same release.</summary>
internal static class ContradictionCheck
{
    public static void RefuseContradictions(IReadOnlyList<string> contradictions, Release release, ReportWriter report)
    {
        if (contradictions.Count == 0)
        {
            return;
        }

        report.Write(contradictions.Select(c => new ReportItem("import-contradiction", ReportLevel.Error, c)));
        string remedy = $"If CMS corrected the release, import it under an id of its own, such as {release.Id}r";
        throw ImportContext.Refuse(string.Create(
            CultureInfo.InvariantCulture, $"{contradictions.Count} rows contradict what the table has for {release.Id}. {remedy}"));
    }
}
