using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Reads a table of facts as its description says, and keeps the rows that say something.</summary>
internal static class FactRows
{
    public static IEnumerable<FactCellsModel> Read(ValidationContext context, FactTable table)
    {
        var rows = new List<FactCellsModel>();
        var keys = new RowsOfKey(context, table.HasOneRowPerKey);
        FactCheck check = FactCheck.Of(table, context);
        Column[] key = table.Key.ToArray();
        Column[] codes = key.Where(c => c.Kind is ColumnKind.Code or ColumnKind.Codes).ToArray();
        Column[] constrained = codes.Where(c => !c.IsList).ToArray();
        Column anchor = table.Anchor;
        foreach ((Table file, Row row) in context.WholeRows(TableLayout.Of(table)))
        {
            FactLine line = ReadLine(context, table, file, row);
            check.See(line);
            string name = string.Join(" ", key.Select(c => line.Cells[c])).TrimEnd();
            (string first, string last) = table is { First: { } f, Last: { } l } ? (line.Cells[f], line.Cells[l]) : ("", "");
            if (line.IsWhole
                && line.IsConstrained(context, constrained)
                && check.IsPossible(line)
                && (codes.Length < 2
                    || References.CheckNotItself(context, line.Code(codes[1]), line.Code(codes[0]), line[codes[1]].Position, line[codes[0]].Position))
                && keys.TryAdd(name, first, last, line[anchor])
                && check.TryAdd(line))
            {
                rows.Add(line.Cells);
            }
        }

        return check.Complete(rows);
    }

    /// <summary>Reads the cells of a row, and says what is wrong with each of them.</summary>
    public static FactLine ReadLine(ValidationContext context, FactTable table, Table file, Row row)
    {
        context.CheckCharacters(file, row);
        var cells = new string[table.Columns.Count];
        bool isWhole = true;
        for (int i = 0; i < cells.Length; i++)
        {
            Column column = table.Columns[i];
            TableCell value = file[row, column.Name];
            if (column.IsFilled)
            {
                context.Require(file, value);
            }

            string? cell = column.Kind switch
            {
                ColumnKind.Label => context.Label(file, value, file[row, table.Constrained.Name]),
                ColumnKind.Provenance => SourceRows.Provenance(context, file, row),
                ColumnKind.Release => SourceRows.Release(context, file, value, column == table.Last ? table : null),
                _ => context.Cell(column, value),
            };
            cells[i] = cell ?? "";
            isWhole &= !column.IsNeeded || (cell is not null && (cell.Length > 0 || !column.IsFilled));
        }

        var line = new FactLine(file, row, new FactCellsModel(new EquatableArray<string>(ImmutableArray.Create(cells))), isWhole);
        if (table is { First: { } first, Last: { } last })
        {
            SourceRows.CheckWindow(context, line[first], line[last], line.Cells[first], line.Cells[last]);
        }

        return line;
    }
}
