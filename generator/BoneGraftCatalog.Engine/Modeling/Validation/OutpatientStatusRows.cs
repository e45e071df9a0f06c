using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The table of hospital outpatient status.</summary>
internal static class OutpatientStatusRows
{
    public static EquatableArray<OutpatientStatusModel> Read(ValidationContext context)
    {
        var models = new List<OutpatientStatusModel>();
        var windows = new Windows(context);
        foreach ((Table table, Row row) in context.WholeRows(TableKind.OutpatientStatus))
        {
            context.CheckCharacters(table, row);
            Value codeCell = table[row, "code"];
            Value statusCell = table[row, "status"];
            context.Require(table, codeCell);
            context.Require(table, statusCell);
            ProcedureCode code = context.Code(codeCell);
            bool isStatus = context.TryIndicator(statusCell, Vocabulary.OutpatientStatuses, out string status);
            (string first, string last) = SourceRows.Window(context, table, row);
            if (!code.IsNone && isStatus && References.IsConstrained(context, table, row, code) && windows.TryAdd(code.ToString(), first, last, codeCell))
            {
                models.Add(new OutpatientStatusModel(code, status, first, last));
            }
        }

        return new EquatableArray<OutpatientStatusModel>(models.OrderBy(m => m.Code).ThenBy(m => m.First, StringComparer.Ordinal).ToImmutableArray());
    }
}
