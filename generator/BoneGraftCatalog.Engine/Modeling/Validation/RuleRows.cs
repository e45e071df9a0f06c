using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The rules of how modifiers and codes, or sets of codes, go together.</summary>
internal static class RuleRows
{
    private const string All = "@all";
    private const string KindPrefix = "@kind:";
    private const string FamilyPrefix = "@family:";

    public static EquatableArray<ModifierRuleModel> Read(
        ValidationContext context,
        CatalogRows rows,
        EquatableArray<CodeModel> codes,
        EquatableArray<ModifierModel> modifiers,
        EquatableArray<string> facets,
        out IReadOnlyList<(ModifierRuleModel Rule, CatalogRow Row)> rulesWithRows)
    {
        // What rows say, not what is left of them: a rule for the family of a code whose row has a problem is no second mistake.
        var families = new HashSet<string>(rows.Procedures.SelectMany(p => p["family"].Text.Split(' ')), StringComparer.Ordinal);
        var kinds = new HashSet<string>(rows.Procedures.Select(p => p["kind"].Text), StringComparer.Ordinal);
        families.UnionWith(context.Below?.Families ?? Enumerable.Empty<string>());
        kinds.UnionWith(context.Below?.Kinds ?? Enumerable.Empty<string>());
        bool mayHaveMore = context.IsOverUnseen || rows.Procedures.Any(p => p.Row.IsDamaged);
        int family = facets.Items.IndexOf("family");
        var modelFamilies = new HashSet<string>(codes.SelectMany(c => c.FacetValues).Where(v => v.Facet == family).Select(v => v.Slug), StringComparer.Ordinal);
        var modelModifiers = new HashSet<Modifier>(modifiers.Select(m => m.Modifier));
        var rules = new List<(ModifierRuleModel Rule, CatalogRow Row)>();
        var conflicts = new RuleConflicts(context);
        foreach (CatalogRow row in rows.Rules)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            ModifierRuleModel? rule = Read(context, row, families, kinds, mayHaveMore);
            bool isKnown = rule is not null
                && (context.IsOverlay || (modelModifiers.Contains(rule.Modifier) && (rule.Family.Length == 0 || modelFamilies.Contains(rule.Family))));
            if (isKnown && conflicts.TryAdd(rule!, row))
            {
                rules.Add((rule!, row));
            }
        }

        conflicts.ReportGaps();
        rulesWithRows = rules;
        return new EquatableArray<ModifierRuleModel>(rules
            .Select(r => r.Rule)
            .OrderBy(r => r.Selector)
            .ThenBy(r => r.Kind)
            .ThenBy(r => r.Family, StringComparer.Ordinal)
            .ThenBy(r => r.Code)
            .ThenBy(r => r.Modifier)
            .ThenBy(r => r.Payer, StringComparer.Ordinal)
            .ThenBy(r => r.From)
            .ThenBy(r => r.ClaimTypes)
            .ToImmutableArray());
    }

    private static ModifierRuleModel? Read(ValidationContext context, CatalogRow row, HashSet<string> families, HashSet<string> kinds, bool mayHaveMore)
    {
        TableCell codeCell = row["code"];
        (RuleSelector selector, CodeKind codeKind, string family) = Selector(context, row, codeCell, families, kinds, mayHaveMore);
        bool isModifier = References.CheckModifier(context, row.Modifier, row["modifier"]);
        TableCell verdictCell = row["kind"];
        context.Require(row.Table, verdictCell);
        bool isVerdict = context.TryWord(verdictCell, Vocabulary.Verdicts, out int verdict);
        TableCell payerCell = row["payer"];
        bool isPayer = payerCell.IsEmpty || (context.TrySlug(payerCell, out _) && context.TryCount(Spellings.PayerList, Limits.Payers, payerCell));
        TableCell fromCell = row["from"];
        TableCell toCell = row["to"];
        (ServiceDate from, ServiceDate to) = context.Period(fromCell, toCell);
        TableCell claimTypesCell = row["claim_types"];
        int claimTypes = context.ClaimTypes(claimTypesCell);
        TableCell reason = row["label"];
        if (reason.IsEmpty && row.Table.Has("label"))
        {
            context.Add(ProblemIds.MissingLabel, reason.Position, $"{codeCell.Text} {row.Modifier}");
        }

        var rule = new ModifierRuleModel
        {
            Selector = selector,
            Code = row.Code,
            Kind = codeKind,
            Family = family,
            Modifier = row.Modifier,
            Payer = payerCell.Text,
            ClaimTypes = claimTypes,
            Verdict = (ModifierVerdict)verdict,
            From = from,
            To = to,
            Reason = context.Text(reason),
            Note = context.Text(row["note"]),
            Provenance = SourceRows.Provenance(context, row.Table, row.Row),
        };

        // A limit that cannot be read is no limit at all: the rule would speak where it should not. It is left out.
        bool isLimited = from.IsNone == fromCell.IsEmpty && to.IsNone == toCell.IsEmpty && (claimTypes == 0) == claimTypesCell.IsEmpty;
        return selector != RuleSelector.Unknown && isModifier && isVerdict && isPayer && isLimited ? rule : null;
    }

    private static (RuleSelector Selector, CodeKind Kind, string Family) Selector(
        ValidationContext context,
        CatalogRow row,
        TableCell cell,
        HashSet<string> families,
        HashSet<string> kinds,
        bool mayHaveMore)
    {
        string text = cell.Text;
        if (!row.Code.IsNone)
        {
            return References.CheckCode(context, row.Code, () => cell.Position) ? (RuleSelector.Code, default, "") : default;
        }

        if (text == All)
        {
            if (context.Codes.Count == 0 && !context.IsOverlay)
            {
                context.Add(ProblemIds.RuleWithoutCodes, cell.Position, text);
            }

            return (RuleSelector.All, default, "");
        }

        if (text.StartsWith(KindPrefix, StringComparison.Ordinal))
        {
            string word = text.Substring(KindPrefix.Length);
            if (Vocabulary.CodeKinds.ValueOf(word) is int kind and > 0)
            {
                if (!kinds.Contains(word) && !mayHaveMore)
                {
                    context.Add(ProblemIds.RuleWithoutCodes, cell.Position, text);
                }

                return (RuleSelector.Kind, (CodeKind)kind, "");
            }

            ReportUnknown(context, cell, Vocabulary.CodeKinds.All.Select(w => KindPrefix + w));
            return default;
        }

        if (text.StartsWith(FamilyPrefix, StringComparison.Ordinal))
        {
            string family = text.Substring(FamilyPrefix.Length);
            if (Slug.IsValid(family) && (families.Contains(family) || mayHaveMore))
            {
                return (RuleSelector.Family, default, family);
            }

            ReportUnknown(context, cell, families.Where(Slug.IsValid).Select(f => FamilyPrefix + f));
            return default;
        }

        ReportUnknown(context, cell, new[] { All, KindPrefix, FamilyPrefix });
        return default;
    }

    private static void ReportUnknown(ValidationContext context, TableCell cell, IEnumerable<string> candidates)
    {
        (string? nearest, bool isCertain) = context.Nearest(cell.Text, candidates);
        string hint = nearest is null ? "write @all, @kind: with a kind, or @family: with a family of the catalog." : $"did you mean '{nearest}'?";
        context.AddCorrectable(ProblemIds.UnknownSet, cell.Position, isCertain ? nearest : null, CellChecks.Shown(cell.Text), hint);
    }
}
