using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The table of procedure pairs.</summary>
internal static class PairRows
{
    public static EquatableArray<PairModel> Read(ValidationContext context)
    {
        var pairs = new List<PairModel>();
        var seen = new Dictionary<(ClaimType, ProcedureCode, ProcedureCode, ServiceDate), FilePosition>();
        var open = new Dictionary<(ClaimType, ProcedureCode, ProcedureCode), (string First, string Last, FilePosition Position)>();
        foreach ((Table table, Row row) in context.WholeRows(TableKind.Pairs))
        {
            context.CheckCharacters(table, row);
            Value claimTypeCell = table[row, "claim_type"];
            Value column1Cell = table[row, "column1"];
            Value column2Cell = table[row, "column2"];
            Value toCell = table[row, "to"];
            Value indicatorCell = table[row, "indicator"];
            context.Require(table, claimTypeCell);
            context.Require(table, column1Cell);
            context.Require(table, column2Cell);
            context.Require(table, indicatorCell);
            bool isClaimType = context.TryWord(claimTypeCell, Vocabulary.ClaimTypes, out ClaimType claimType);
            ProcedureCode column1 = context.Code(column1Cell);
            ProcedureCode column2 = context.Code(column2Cell);
            ServiceDate to = context.Date(toCell);
            bool isIndicator = context.TryIndicator(indicatorCell, Vocabulary.PairIndicators, out PairIndicator indicator);
            Value rationaleCell = table[row, "rationale"];
            bool isRationale = context.TrySlug(rationaleCell, out string rationale) && context.TryCount("rationales", Limits.Rationales, rationaleCell);
            (string first, string last) = SourceRows.Window(context, table, row);

            // An end that cannot be read is not an open end: the pair is left out rather than kept for ever.
            if (!isClaimType || column1.IsNone || column2.IsNone || !isIndicator || (to.IsNone && !toCell.IsEmpty)
                || !References.IsConstrained(context, table, row, column1, column2))
            {
                continue;
            }

            var key = (claimType, column1, column2, to);
            if (seen.TryGetValue(key, out FilePosition? other))
            {
                context.AddRelated(ProblemIds.DuplicateKey, column1Cell.Position, other, $"{claimTypeCell.Text} {column1} {column2} {to}".TrimEnd());
                continue;
            }

            seen.Add(key, column1Cell.Position);
            if (!References.CheckNotItself(context, column2, column1, column2Cell.Position, column1Cell.Position))
            {
                continue;
            }

            // Two pairs that hold for ever, one each way, deny both codes. Where only one still holds, the direction was changed.
            if (to.IsNone && indicator != PairIndicator.Withdrawn)
            {
                if (open.TryGetValue((claimType, column2, column1), out (string First, string Last, FilePosition Position) opposite)
                    && context.MayOverlap(first, last, opposite.First, opposite.Last))
                {
                    context.AddRelated(ProblemIds.BothDirections, column1Cell.Position, opposite.Position, column1.ToString(), column2.ToString());
                }

                open[(claimType, column1, column2)] = (first, last, column1Cell.Position);
            }

            pairs.Add(new PairModel(claimType, column1, column2, to, indicator, isRationale ? rationale : "", first, last));
        }

        return new EquatableArray<PairModel>(pairs
            .OrderBy(p => p.ClaimType)
            .ThenBy(p => p.Column1)
            .ThenBy(p => p.Column2)
            .ThenBy(p => p.To.IsNone ? int.MaxValue : p.To.TableDay)
            .ToImmutableArray());
    }
}
