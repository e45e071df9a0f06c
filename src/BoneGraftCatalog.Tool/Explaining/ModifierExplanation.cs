using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tool.Explaining;

/// <summary>How a code and a modifier go together, payer by payer, and which row or indicator decided.</summary>
internal static class ModifierExplanation
{
    public static IEnumerable<Statement> Of(CatalogEntry entry, ModifierEntry modifier, ServiceDate date)
    {
        yield return Statement.From("code", $"{entry.Code} {entry.Label}", entry.SourceOf("label"));
        yield return Statement.From("modifier", $"{modifier.Modifier} {modifier.Label}", modifier.SourceOf("label"));
        foreach (Payer payer in CatalogChoice.Payers)
        {
            if (entry.ModifierRule(modifier.Modifier, payer, ClaimType.Professional, date) is { } rule)
            {
                yield return Statement.From(
                    payer.Name,
                    $"{CodeExplanation.Because(CodeExplanation.Verdict(rule.Verdict), rule.Reason)} [decided by the row {rule.AppliesTo}{(rule.Payer.IsNone ? "" : " for " + rule.Payer)}]",
                    rule.Source);
            }
        }

        foreach (Statement statement in Findings(entry, modifier.Modifier, date))
        {
            yield return statement;
        }
    }

    /// <summary>What the rules of claims say, fee-schedule indicators included. Only this line is judged, so nothing is said about what is missing.</summary>
    private static IEnumerable<Statement> Findings(CatalogEntry entry, Modifier modifier, ServiceDate date)
    {
        var claim = new Claim(new ClaimLine(entry.Code, modifier)) { ServiceDate = date, IsComplete = false };
        foreach (Payer payer in CatalogChoice.Payers)
        {
            foreach (ClaimType claimType in new[] { ClaimType.Professional, ClaimType.Outpatient })
            {
                var checker = new ClaimChecker(payer, claimType, entry.Catalog!);
                ClaimFinding[] findings = [.. checker.Check(claim).Where(f => f.Modifier == modifier)];
                foreach (ClaimFinding finding in findings)
                {
                    yield return new Statement($"{finding.Id}, {payer} {Wording.ClaimType(claimType)}", finding.Message + Remedy(finding), Source(finding));
                }

                if (findings.Length == 0)
                {
                    yield return new Statement($"{payer} {Wording.ClaimType(claimType)}", "nothing is against it in the rules and tables at hand");
                }
            }
        }
    }

    public static string Remedy(ClaimFinding finding) => finding.Remedy.Length == 0 ? "" : " " + finding.Remedy;

    public static string Source(ClaimFinding finding) =>
        finding.SourceTitle.Length == 0 ? finding.SourceId
        : finding.SourceRelease.Length == 0 ? finding.SourceTitle
        : $"{finding.SourceTitle}, {finding.SourceRelease}";
}
