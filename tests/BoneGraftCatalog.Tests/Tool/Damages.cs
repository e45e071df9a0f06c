using System.Collections.Generic;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>What can be wrong with a published file, and what the refusal says.</summary>
public static class Damages
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["cut in a line"] = "breaks off",
        ["cut after a line"] = "cut short",
        ["rows shuffled"] = "go backwards",
        ["cells shuffled"] = "rejected|go backwards",
        ["header only"] = "no line below it",
        ["no header"] = "no header",
        ["first column missing"] = "missing",
        ["another kind"] = "looks like one of the kind fee-schedule",
        ["web page"] = "a web page",
        ["binary"] = "bytes of no text",
        ["empty"] = "is empty",
    };

    public static TheoryData<string, string> OfEveryKind()
    {
        var data = new TheoryData<string, string>();
        foreach (string kind in new[] { "add-ons", "units", "pairs", "outpatient-status", "places", "asc", "values-outpatient", "values-asc", "modifiers" })
        {
            foreach (string damage in Reasons.Keys)
            {
                // CMS sorts the add-on edits by no code, so that their order tells nothing.
                if (kind != "add-ons" || damage != "rows shuffled")
                {
                    data.Add(kind, damage);
                }
            }
        }

        return data;
    }

    public static string ReasonOf(string damage) => Reasons[damage];
}
