using System;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The table of add-ons and their primaries: one row for each primary, one edit for each add-on, type and window.</summary>
internal static class AddOnRows
{
    /// <summary>What stands in the place of a primary where there is no list.</summary>
    private const string NoList = "CCCCC";

    public static EquatableArray<AddOnModel> Read(ValidationContext context)
    {
        ProcedureCode.TryParse(NoList.AsSpan(), out ProcedureCode noList);
        var lists = new AddOnLists(context);
        var windows = new Windows(context);
        var catalogCheck = new AddOnCheck(context);
        foreach ((Table table, Row row) in context.WholeRows(TableKind.AddOns))
        {
            context.CheckCharacters(table, row);
            Value codeCell = table[row, "add_on"];
            Value primaryCell = table[row, "primary"];
            Value typeCell = table[row, "type"];
            context.Require(table, codeCell);
            context.Require(table, primaryCell);
            context.Require(table, typeCell);
            ProcedureCode code = context.Code(codeCell);
            ProcedureCode primary = context.Code(primaryCell);
            bool isType = context.TryIndicator(typeCell, Vocabulary.AddOnTypes, out int type);
            (string first, string last) = SourceRows.Window(context, table, row);
            if (!code.IsNone)
            {
                context.AddOnsWithEdit.Add(code);
            }

            if (code.IsNone || primary.IsNone || !isType || !References.IsConstrained(context, table, row, code))
            {
                continue;
            }

            if (primary == noList != (type == 2))
            {
                context.AddRelated(ProblemIds.PrimaryOfWrongType, primaryCell.Position, typeCell.Position, primary.ToString(), typeCell.Text);
                continue;
            }

            if (!References.CheckNotItself(context, primary, code, primaryCell.Position, codeCell.Position)
                || !windows.TryAdd($"{code} {primary}", first, last, primaryCell))
            {
                continue;
            }

            catalogCheck.Check(table, row, code, primary, type, first, last);
            int count = lists.CountOf(code, type);
            if (count == Limits.ListLength)
            {
                context.Add(ProblemIds.TooMany, primaryCell.Position, ValidationContext.Number(count + 1), "primaries of one add-on", ValidationContext.Number(Limits.ListLength));
            }
            else
            {
                lists.Add(code, type, type == 2 ? default : primary, first, last);
            }
        }

        return lists.ToModels();
    }

    /// <summary>Every add-on of the catalog has an edit, where there is a table that speaks of its time.</summary>
    public static void CheckCoverage(ValidationContext context)
    {
        // Over another catalog the edit may be that catalog's.
        if (context.IsOverlay || !context.Of(TableKind.AddOns).Any())
        {
            return;
        }

        ServiceDate[] starts = context.WholeRows(TableKind.AddOns).Select(r => context.DaysOf(r.Table[r.Row, "first"].Text, "").Start).Distinct().ToArray();
        ServiceDate begin = starts.Length == 0 || starts.Any(s => s.IsNone) ? default : starts.Min();
        foreach ((ProcedureCode code, FilePosition position) in context.AddOns)
        {
            bool hadEnded = context.Declared.TryGetValue(code, out DeclaredCode? declared) && !declared.To.IsNone && declared.To < begin;
            if (!hadEnded && !context.AddOnsWithEdit.Contains(code))
            {
                context.Add(ProblemIds.AddOnWithoutPrimaries, position, code.ToString());
            }
        }
    }
}
