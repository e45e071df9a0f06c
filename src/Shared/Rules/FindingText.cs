using System.Globalization;
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

    /// <summary>
    /// What the line is worth in relative values, with the release; empty where that is not known. It is the total for the place of
    /// service; without one that of a facility, if both are the same or the code is not done elsewhere.
    /// </summary>
    public static string Value(ICatalogFacts facts, in LineFacts line)
    {
        int code = line.Code.IsNone ? -1 : facts.FindCode(line.Code);
        if (line.WholeUnits is not { } units || units <= 0
            || !facts.TryGet(CodeValues.Table, CodeValues.Key(code, ClaimType.Professional), line.From, out CodeValues.Fact value)
            || !value.Window.HasYearOf(line.From))
        {
            return "";
        }

        decimal? facility = value[CodeValues.FacilityTotal];
        decimal? elsewhere = value[CodeValues.NonFacilityTotal];
        bool isPlaceKnown = facts.TryGet(ServicePlaces.Table, ServicePlaces.Key(line.Place ?? ""), default, out ServicePlaces.Fact place);
        bool isFacility = isPlaceKnown
            ? place.Rate == PlaceRate.Facility
            : facility == elsewhere || (facts.TryGet(FeeSchedules.Table, code, line.From, out FeeSchedules.Fact fee) && fee.NonFacilityNa == true);
        decimal? total = isFacility ? facility : isPlaceKnown && place.Rate == PlaceRate.NonFacility ? elsewhere : null;

        // CMS prints zero where a code has no national value.
        return total is > 0
            ? (total.Value * units).ToString(CultureInfo.InvariantCulture) + " RVU on this line"
                + Source(facts, FindingFact.Of("", value.Window, line.From)) + "."
            : "";
    }

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
