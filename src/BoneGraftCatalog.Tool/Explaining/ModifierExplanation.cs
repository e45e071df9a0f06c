using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Explaining;

/// <summary>How a code and a modifier go together, payer by payer, and which row or indicator decided.</summary>
internal static class ModifierExplanation
{
    public static IEnumerable<Statement> Of(CatalogEntry entry, ModifierEntry modifier, ServiceDate date)
    {
        yield return Statement.From("code", $"{entry.Code} {entry.Label}", entry.SourceOf("label"));
        yield return Statement.From("modifier", $"{modifier.Modifier} {modifier.Label}", modifier.SourceOf("label"));
        string[] everybody = [.. CatalogChoice.PayersOf(entry.Catalog!).Select(p => p.Name)];
        IEnumerable<Statement> rules = Merge(Rules(entry, modifier.Modifier, date), everybody);
        IEnumerable<Statement> findings = Merge(Findings(entry, modifier.Modifier, date), everybody);
        foreach (Statement statement in rules.Concat(findings))
        {
            yield return statement;
        }
    }

    /// <summary>A modifier that only the table of HCPCS modifiers has; empty where it has none.</summary>
    public static IReadOnlyList<Statement> OfListed(Catalog catalog, string text)
    {
        if (!Modifier.TryParse(text.ToUpperInvariant(), out Modifier modifier)
            || !catalog.Tables.TryGet(HcpcsModifiers.Table, HcpcsModifiers.Key(modifier), ServiceDate.None, out HcpcsModifiers.Fact listed))
        {
            return [];
        }

        return
        [
            new Statement("modifier", $"{modifier}, a HCPCS modifier without a meaning for the codes of this catalog"),
            Days(listed),
        ];
    }

    /// <summary>The days of a modifier that the catalog describes.</summary>
    public static IEnumerable<Statement> OfListed(ModifierEntry modifier) =>
        modifier.Listed is { Row.Tables: not null } listed ? [Days(listed)] : [];

    private static Statement Days(HcpcsModifiers.Fact listed) =>
        Statement.From("valid", Wording.Period(listed.From, listed.To), new ReleaseWindow(listed.Row), new CatalogLayer(listed.Row.Tables));

    /// <summary>What several payers say alike is said once, under all their names.</summary>
    private static IEnumerable<Statement> Merge(IEnumerable<(string Id, string Payer, string ClaimType, Statement Said)> said, string[] everybody)
    {
        foreach (var same in said.GroupBy(s => (s.Id, s.Said.Text, s.Said.Source, s.Said.Layer)))
        {
            // A payer that says it of both claim types says it of all.
            string[] payers =
            [
                .. same.GroupBy(s => s.Payer).Select(p => p.Count() == 2 || p.First().ClaimType.Length == 0 ? p.Key : $"{p.Key} {p.First().ClaimType}"),
            ];
            bool isEverybody = payers.SequenceEqual(everybody);
            string topic = isEverybody ? "every payer" : string.Join(", ", payers);
            yield return new Statement(same.Key.Id.Length == 0 ? topic : $"{same.Key.Id}, {topic}", same.Key.Text, same.Key.Source, same.Key.Layer);
        }
    }

    private static IEnumerable<(string Id, string Payer, string ClaimType, Statement Said)> Rules(CatalogEntry entry, Modifier modifier, ServiceDate date)
    {
        foreach (Payer payer in CatalogChoice.PayersOf(entry.Catalog!))
        {
            if (entry.ModifierRule(modifier, payer, ClaimType.Professional, date) is { } rule)
            {
                string row = rule.AppliesTo + (rule.Payer.IsNone ? "" : " for " + rule.Payer);
                string text = $"{CodeExplanation.Because(CodeExplanation.Verdict(rule.Verdict), rule.Reason)} [decided by the row {row}]";
                yield return ("", payer.Name, "", Statement.From("", text, rule.Source, rule.Layer));
            }
        }
    }

    /// <summary>What the rules of claims say, fee-schedule indicators included. Only this line is judged, so nothing is said about what is missing.</summary>
    private static IEnumerable<(string Id, string Payer, string ClaimType, Statement Said)> Findings(CatalogEntry entry, Modifier modifier, ServiceDate date)
    {
        var claim = new Claim(new ClaimLine(entry.Code, modifier)) { ServiceDate = date, IsComplete = false };
        foreach (Payer payer in CatalogChoice.PayersOf(entry.Catalog!))
        {
            foreach (ClaimType claimType in new[] { ClaimType.Professional, ClaimType.Outpatient })
            {
                var checker = new ClaimChecker(payer, claimType, entry.Catalog!);
                ClaimFinding[] findings = [.. checker.Check(claim).Where(f => f.Modifier == modifier)];
                foreach (ClaimFinding finding in findings)
                {
                    yield return (finding.Id, payer.Name, ClaimTypeWords.Of(claimType), new Statement("", finding.Message + Remedy(finding), Source(finding)));
                }

                if (findings.Length == 0)
                {
                    yield return ("", payer.Name, ClaimTypeWords.Of(claimType), new Statement("", "nothing is against it in the rules and tables at hand"));
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
