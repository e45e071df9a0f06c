using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Rules without which every claim would be judged as with them: a fact that stands twice is corrected once.</summary>
/// <remarks>
/// The order in which rows decide is that of the data dictionary: the code, its family, its kind, all; on one level a row that names the
/// payer before one that does not; and before the latter, for Medicare's professional claims, the fee schedule.
/// </remarks>
internal sealed class RuleRedundancy
{
    private const int EveryClaimType = ~0;
    private const int Professional = 1 << (int)ClaimType.Professional;

    private readonly ValidationContext _context;
    private readonly CatalogModel _model;
    private readonly IReadOnlyList<(ModifierRuleModel Rule, CatalogRow Row)> _rules;
    private readonly ILookup<(RuleSelector, ProcedureCode, CodeKind, string, Modifier), (ModifierRuleModel Rule, CatalogRow Row)> _bySet;
    private readonly ILookup<string, FactCellsModel> _feeSchedule;
    private readonly Dictionary<ProcedureCode, CodeModel> _codes;
    private readonly Dictionary<Modifier, int> _claimTypes;
    private readonly Dictionary<ProcedureCode, string> _families;
    private readonly ILookup<string, CodeModel> _byFamily;

    public RuleRedundancy(ValidationContext context, CatalogModel model, IReadOnlyList<(ModifierRuleModel Rule, CatalogRow Row)> rules)
    {
        _context = context;
        _model = model;
        _rules = rules;
        _bySet = rules.ToLookup(r => (r.Rule.Selector, r.Rule.Code, r.Rule.Kind, r.Rule.Family, r.Rule.Modifier));
        _feeSchedule = model.Of(FeeSchedules.Table).ToLookup(f => f[FeeSchedules.Code]);
        _codes = model.Codes.ToDictionary(c => c.Code);
        _claimTypes = model.Modifiers.ToDictionary(m => m.Modifier, m => TypesOf(m.ClaimTypes));
        int family = model.Facets.Items.IndexOf("family");
        _families = model.Codes.ToDictionary(c => c.Code, c => c.FacetValues.Items.FirstOrDefault(v => v.Facet == family)?.Slug ?? "");
        _byFamily = model.Codes.ToLookup(c => _families[c.Code]);
    }

    public void Report()
    {
        // Over another catalog that catalog's rows are asked too, and nobody sees them from here.
        if (_context.IsOverlay)
        {
            return;
        }

        foreach ((ModifierRuleModel rule, CatalogRow row) in _rules)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();

            // A note says why a row stands although it seems to say nothing.
            if (rule.Note.Length > 0)
            {
                continue;
            }

            string key = $"{row["code"].Text} {rule.Modifier}";
            if (RepeatedBy(rule) is { } set)
            {
                _context.AddRelated(ProblemIds.RepeatsSet, row["code"].Position, set["code"].Position, key, row["kind"].Text, set["code"].Text);
            }
            else if (IsImplied(rule))
            {
                string column = IndicatorVerdicts.ColumnOf(rule.Modifier)!.Name;
                _context.Add(ProblemIds.ImpliedByIndicator, row["kind"].Position, key, row["kind"].Text, column);
            }
        }
    }

    /// <summary>Whether the fee schedule says the same of every code of the rule, and nothing else would be asked before it.</summary>
    private bool IsImplied(ModifierRuleModel rule)
    {
        if (rule.Payer != Payers.Medicare || IndicatorVerdicts.ColumnOf(rule.Modifier) is null
            || (TypesOf(rule.ClaimTypes) & _claimTypes[rule.Modifier]) != Professional)
        {
            return false;
        }

        bool isAny = false;
        foreach (CodeModel code in CodesOf(rule))
        {
            List<FactCellsModel> rows = _feeSchedule[code.Code.ToString()].Where(f => IsInPeriod(f, rule)).ToList();
            bool isSame = rows.Count > 0 && rows.All(f => IndicatorVerdicts.Of(f, code.Kind, rule.Modifier, out _) == rule.Verdict);
            if (!isSame || After(rule, code).Any(r => r.Rule.Payer == Payers.Medicare && Overlap(rule, r.Rule)))
            {
                return false;
            }

            isAny = true;
        }

        return isAny;
    }

    /// <summary>The row that would decide in the same words about every code of the rule; null where there is none.</summary>
    private CatalogRow? RepeatedBy(ModifierRuleModel rule)
    {
        CatalogRow? set = null;
        foreach (CodeModel code in CodesOf(rule))
        {
            CatalogRow? next = Next(rule, code);
            if (next is null)
            {
                return null;
            }

            set ??= next;
        }

        return set;
    }

    private CatalogRow? Next(ModifierRuleModel rule, CodeModel code)
    {
        foreach ((ModifierRuleModel other, CatalogRow row) in After(rule, code))
        {
            if (!Overlap(rule, other) || (rule.Payer.Length > 0 && other.Payer.Length > 0 && other.Payer != rule.Payer))
            {
                continue;
            }

            // A row for every payer comes after the fee schedule, which Medicare asks first.
            bool isAfterIndicator = rule.Payer == Payers.Medicare && other.Payer.Length == 0 && IndicatorVerdicts.ColumnOf(rule.Modifier) is not null;
            if (other.Verdict != rule.Verdict || isAfterIndicator)
            {
                return null;
            }

            bool isForAll = (other.Payer.Length == 0 || other.Payer == rule.Payer) && (TypesOf(rule.ClaimTypes) & ~TypesOf(other.ClaimTypes)) == 0
                && other.From <= rule.From && (other.To.IsNone || (!rule.To.IsNone && rule.To <= other.To));
            if (isForAll)
            {
                // A reason of its own is shown to whoever gets the finding; it is no repetition.
                return string.Equals(Plain(other.Reason), Plain(rule.Reason), StringComparison.Ordinal) ? row : null;
            }
        }

        return null;
    }

    /// <summary>The rows that are asked about a code when the rule is not there, in their order.</summary>
    private IEnumerable<(ModifierRuleModel Rule, CatalogRow Row)> After(ModifierRuleModel rule, CodeModel code)
    {
        IEnumerable<(ModifierRuleModel Rule, CatalogRow Row)> rows = Enumerable.Empty<(ModifierRuleModel, CatalogRow)>();
        if (rule.Selector == RuleSelector.Code)
        {
            rows = rows.Concat(Level(RuleSelector.Code, code.Code, default, ""));
        }

        if (rule.Selector is RuleSelector.Code or RuleSelector.Family && _families[code.Code] is { Length: > 0 } family)
        {
            rows = rows.Concat(Level(RuleSelector.Family, default, default, family));
        }

        if (rule.Selector != RuleSelector.All && code.Kind != CodeKind.Unknown)
        {
            rows = rows.Concat(Level(RuleSelector.Kind, default, code.Kind, ""));
        }

        rows = rows.Concat(Level(RuleSelector.All, default, default, ""));
        return rows.Where(r => !ReferenceEquals(r.Rule, rule) && (r.Rule.Selector != rule.Selector || r.Rule.Payer.Length == 0));

        IEnumerable<(ModifierRuleModel Rule, CatalogRow Row)> Level(RuleSelector selector, ProcedureCode one, CodeKind kind, string slug) =>
            _bySet[(selector, one, kind, slug, rule.Modifier)].OrderBy(r => r.Rule.Payer.Length == 0);
    }

    private IEnumerable<CodeModel> CodesOf(ModifierRuleModel rule) => rule.Selector switch
    {
        RuleSelector.Code => _codes.TryGetValue(rule.Code, out CodeModel? code) ? new[] { code } : Enumerable.Empty<CodeModel>(),
        RuleSelector.Family => _byFamily[rule.Family],
        RuleSelector.Kind => _model.Codes.Where(c => c.Kind == rule.Kind),
        _ => _model.Codes,
    };

    private bool IsInPeriod(FactCellsModel fee, ModifierRuleModel rule)
    {
        (ServiceDate start, ServiceDate end) = _context.DaysOf(fee[FeeSchedules.Table.First!], fee[FeeSchedules.Table.Last!]);
        return (rule.To.IsNone || start <= rule.To) && (end.IsNone || rule.From <= end);
    }

    private static bool Overlap(ModifierRuleModel a, ModifierRuleModel b) =>
        (TypesOf(a.ClaimTypes) & TypesOf(b.ClaimTypes)) != 0 && (a.To.IsNone || b.From <= a.To) && (b.To.IsNone || a.From <= b.To);

    private static int TypesOf(int claimTypes) => claimTypes == 0 ? EveryClaimType : claimTypes;

    /// <summary>A reason as far as it is words: case, marks and blanks make no other.</summary>
    private static string Plain(string text) => string.Join(" ", Words.Of(text).Select(w => w.Text));
}
