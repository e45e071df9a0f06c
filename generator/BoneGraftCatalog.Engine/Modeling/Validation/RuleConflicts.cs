using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Two rules for the same set, modifier and payer never speak about the same day and claim type.</summary>
internal sealed class RuleConflicts
{
    private const int EveryClaimType = ~0;

    private readonly ValidationContext _context;
    private readonly Dictionary<string, List<(ModifierRuleModel Rule, CatalogRow Row)>> _rules = new(StringComparer.Ordinal);

    public RuleConflicts(ValidationContext context) => _context = context;

    public bool TryAdd(ModifierRuleModel rule, CatalogRow row)
    {
        string key = $"{row["code"].Text} {rule.Modifier} {rule.Payer}".TrimEnd();
        if (!_rules.TryGetValue(key, out List<(ModifierRuleModel Rule, CatalogRow Row)>? others))
        {
            _rules.Add(key, others = new());
        }

        foreach ((ModifierRuleModel other, CatalogRow otherRow) in others)
        {
            if (!Overlap(rule, other))
            {
                continue;
            }

            if (rule.Verdict != other.Verdict)
            {
                _context.AddRelated(
                    ProblemIds.ContradictoryRules, row["kind"].Position, otherRow["kind"].Position, key, row["kind"].Text, otherRow["kind"].Text);
            }
            else
            {
                string id = rule.From == other.From ? ProblemIds.DuplicateKey : ProblemIds.OverlappingPeriods;
                _context.AddRelated(id, row["code"].Position, otherRow["code"].Position, key);
            }

            return false;
        }

        others.Add((rule, row));
        return true;
    }

    /// <summary>Says where the rules of a key leave days between them. To be called when all rules are added.</summary>
    public void ReportGaps()
    {
        foreach (KeyValuePair<string, List<(ModifierRuleModel Rule, CatalogRow Row)>> rules in _rules.Where(r => r.Value.Count > 1))
        {
            foreach ((ModifierRuleModel rule, CatalogRow row) in rules.Value.Where(r => !r.Rule.From.IsNone))
            {
                // The last of those that ended before, for the same claim types; one that fills the days is itself such a one.
                (ModifierRuleModel Rule, CatalogRow Row) before = rules.Value
                    .Where(r => !r.Rule.To.IsNone && r.Rule.To < rule.From && (ClaimTypes(r.Rule) & ClaimTypes(rule)) != 0)
                    .OrderByDescending(r => r.Rule.To)
                    .FirstOrDefault();
                if (before.Rule is not null && before.Rule.To.AddDays(1) < rule.From)
                {
                    _context.AddRelated(
                        ProblemIds.GapBetweenPeriods,
                        row["from"].Position,
                        before.Row["to"].Position,
                        rules.Key,
                        before.Rule.To.AddDays(1).ToString(),
                        rule.From.AddDays(-1).ToString());
                }
            }
        }
    }

    private static bool Overlap(ModifierRuleModel a, ModifierRuleModel b) =>
        (ClaimTypes(a) & ClaimTypes(b)) != 0
        && (a.To.IsNone || b.From <= a.To)
        && (b.To.IsNone || a.From <= b.To);

    private static int ClaimTypes(ModifierRuleModel rule) => rule.ClaimTypes == 0 ? EveryClaimType : rule.ClaimTypes;
}
