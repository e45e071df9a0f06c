using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The table of licensed wordings: one for each code, whatever the date.</summary>
internal static class DescriptorRows
{
    public static EquatableArray<DescriptorModel> Read(ValidationContext context)
    {
        var descriptors = new List<DescriptorModel>();
        var seen = new Dictionary<ProcedureCode, FilePosition>();
        foreach ((Table table, Row row) in context.WholeRows(TableKind.Descriptors))
        {
            context.CheckCharacters(table, row);
            Value codeCell = table[row, "code"];
            Value textCell = table[row, "descriptor"];
            context.Require(table, codeCell);
            context.Require(table, textCell);
            ProcedureCode code = context.Code(codeCell);
            string text = context.Text(textCell);
            string provenance = SourceRows.Provenance(context, table, row);
            if (code.IsNone || text.Length == 0 || !References.IsConstrained(context, table, row, code))
            {
                continue;
            }

            if (seen.TryGetValue(code, out FilePosition? other))
            {
                context.AddRelated(ProblemIds.DuplicateKey, codeCell.Position, other, code.ToString());
                continue;
            }

            seen.Add(code, codeCell.Position);
            descriptors.Add(new DescriptorModel(code, text, provenance));
        }

        return new EquatableArray<DescriptorModel>(descriptors.OrderBy(d => d.Code).ToImmutableArray());
    }
}
