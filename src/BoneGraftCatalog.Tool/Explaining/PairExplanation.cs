using System.Collections.Generic;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Explaining;

/// <summary>How two codes go together on one claim.</summary>
internal static class PairExplanation
{
    public static IEnumerable<Statement> Of(CatalogEntry first, CatalogEntry second, ServiceDate date)
    {
        yield return Statement.From("code", $"{first.Code} {first.Label}", first.SourceOf("label"));
        yield return Statement.From("code", $"{second.Code} {second.Label}", second.SourceOf("label"));
        int count = 0;
        foreach ((CatalogEntry addOn, CatalogEntry primary) in new[] { (first, second), (second, first) })
        {
            if (addOn.GetAddOnEdit(date) is { } edit)
            {
                count++;
                string verb = edit.IsListedPrimary(primary.Code) ? "is a listed primary of" : "is no listed primary of";
                yield return Statement.From("add-on", $"{primary.Code} {verb} {addOn.Code}", edit.Window, edit.Layer);
            }
        }

        foreach (ClaimType claimType in new[] { ClaimType.Professional, ClaimType.Outpatient })
        {
            foreach (PairEdit edit in first.PairsWith(second.Code, claimType, date))
            {
                count++;
                yield return Statement.From(ClaimTypeWords.Of(claimType), CodeExplanation.Because(edit.ToString(), edit.Rationale), edit.Window, edit.Layer);
            }
        }

        if (count == 0)
        {
            yield return new Statement("together", "no add-on edit and no pair edit at hand is about the two");
        }

        var claim = new Claim(new ClaimLine(first.Code), new ClaimLine(second.Code)) { ServiceDate = date, IsComplete = false };
        foreach (ClaimFinding finding in new ClaimChecker(Payer.Medicare, ClaimType.Professional, first.Catalog!).Check(claim))
        {
            yield return new Statement(
                finding.Id + ", medicare professional", finding.Message + ModifierExplanation.Remedy(finding), ModifierExplanation.Source(finding));
        }
    }
}
