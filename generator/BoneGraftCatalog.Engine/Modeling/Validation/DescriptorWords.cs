using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Licensed wording stays in its own table: no text of the catalog repeats a long run of its words.</summary>
internal static class DescriptorWords
{
    /// <summary>Fewer words in a row are common speech: <c>of the low back</c>.</summary>
    private const int LongRun = 6;

    private static readonly string[] Columns = { "label", "terms", "use", "document", "note" };

    public static void Check(ValidationContext context, CatalogRows rows)
    {
        var runs = new WordRuns<FilePosition>(LongRun);
        foreach ((Table table, Row row) in context.WholeRows(TableLayout.Of(LicensedDescriptors.Table)))
        {
            TableCell descriptor = table[row, LicensedDescriptors.Text.Name];
            runs.Add(descriptor.Text, descriptor.Position);
        }

        if (runs.IsEmpty)
        {
            return;
        }

        IEnumerable<CatalogRow> all = rows.Procedures.Concat(rows.Modifiers).Concat(rows.Rules).Where(r => !r.Row.IsDamaged);
        foreach (TableCell cell in all.SelectMany(r => Columns.Select(c => r[c])))
        {
            if (runs.Find(cell.Text) is var (start, length, words, descriptor))
            {
                context.AddRelated(ProblemIds.RepeatsDescriptor, cell.PositionOf(start, length), descriptor, cell.Column, ValidationContext.Number(words));
            }
        }
    }
}
