using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// Says a finding in words: one sentence with what is wrong and the fact that says so, one with what to do. The analyzers and the
/// library speak alike, in the words of the rule.
/// </summary>
internal static class FindingText
{
    /// <summary>What is wrong and which fact says so.</summary>
    public static string Message(ICatalogFacts facts, in Finding finding, RuleClaim claim) =>
        Capital(finding.Rule.Message(new FindingContext(facts, finding, claim))) + Source(facts, finding.Fact) + ".";

    /// <summary>What to do about it.</summary>
    public static string Remedy(ICatalogFacts facts, in Finding finding, RuleClaim claim) => finding.Rule.Remedy(new FindingContext(facts, finding, claim));

    private static string Source(ICatalogFacts facts, in FindingFact fact)
    {
        if (fact.Source < 0)
        {
            return "";
        }

        // What lies over the first catalog or beside it is named where it has another name; without one it is the first.
        string title = facts.GetSourceTitle(fact.Source);
        int index = facts.GetLayerOf(fact.Source);
        string layer = index > 0 ? facts.GetLayerName(index) : "";
        title = layer.Length == 0 || layer == facts.GetLayerName(0) ? title : title.Length == 0 ? "catalog " + layer : title + " in " + layer;
        return fact.Position switch
        {
            _ when title.Length == 0 => "",
            WindowPosition.After => " [" + title + ", carried forward]",
            WindowPosition.Before => " [" + title + ", assumed for earlier]",
            _ => " [" + title + "]",
        };
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);
}
