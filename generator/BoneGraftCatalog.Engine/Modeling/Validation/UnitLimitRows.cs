using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The table of unit limits.</summary>
internal static class UnitLimitRows
{
    public static EquatableArray<UnitLimitModel> Read(ValidationContext context)
    {
        var limits = new List<UnitLimitModel>();
        var windows = new Windows(context);
        foreach ((Table table, Row row) in context.WholeRows(TableKind.UnitLimits))
        {
            context.CheckCharacters(table, row);
            Value codeCell = table[row, "code"];
            ProcedureCode code = context.Code(codeCell);
            Value payerCell = table[row, "payer"];
            Value claimTypeCell = table[row, "claim_type"];
            Value limitCell = table[row, "limit"];
            Value adjudicationCell = table[row, "mai"];
            context.Require(table, codeCell);
            context.Require(table, payerCell);
            context.Require(table, claimTypeCell);
            context.Require(table, limitCell);
            bool isPayer = context.TrySlug(payerCell, out string payer) && context.TryCount(Spellings.PayerList, Limits.Payers, payerCell);
            bool isClaimType = context.TryWord(claimTypeCell, Vocabulary.ClaimTypes, out ClaimType claimType);
            int? limit = context.Number(limitCell, Limits.Units);
            context.TryIndicator(adjudicationCell, Vocabulary.Adjudications, out UnitAdjudication adjudication);
            Value rationaleCell = table[row, "rationale"];
            bool isRationale = context.TrySlug(rationaleCell, out string rationale) && context.TryCount("rationales", Limits.Rationales, rationaleCell);
            (string first, string last) = SourceRows.Window(context, table, row);
            if (code.IsNone || !isPayer || !isClaimType || limit is null || !References.IsConstrained(context, table, row, code))
            {
                continue;
            }

            if (windows.TryAdd($"{code} {payer} {claimTypeCell.Text}", first, last, codeCell))
            {
                limits.Add(new UnitLimitModel(code, payer, claimType, limit.Value, adjudication, isRationale ? rationale : "", first, last));
            }
        }

        return new EquatableArray<UnitLimitModel>(limits
            .OrderBy(l => l.Code)
            .ThenBy(l => l.Payer, StringComparer.Ordinal)
            .ThenBy(l => l.ClaimType)
            .ThenBy(l => l.First, StringComparer.Ordinal)
            .ToImmutableArray());
    }
}
