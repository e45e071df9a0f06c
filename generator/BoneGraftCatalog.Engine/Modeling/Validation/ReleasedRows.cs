using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The table of what was released: a code and its name are in other people's source and data, and neither may go.</summary>
internal static class ReleasedRows
{
    public static void Check(ValidationContext context, CatalogRows rows)
    {
        Dictionary<string, CatalogRow> declared = rows.Procedures.Concat(rows.Modifiers).ToDictionary(Key);
        var seen = new Dictionary<string, FilePosition>();
        foreach ((Table table, Row row) in context.WholeRows(TableLayout.Released))
        {
            context.CheckCharacters(table, row);
            TableCell codeCell = table[row, "code"];
            TableCell modifierCell = table[row, "modifier"];
            TableCell nameCell = table[row, "name"];
            context.Require(table, nameCell);
            context.Require(table, table[row, "released"]);
            if (codeCell.IsEmpty && modifierCell.IsEmpty)
            {
                context.Require(table, codeCell);
                continue;
            }

            ProcedureCode code = context.Code(codeCell);
            Modifier modifier = context.Modifier(modifierCell);
            if (!codeCell.IsEmpty && !modifierCell.IsEmpty)
            {
                context.Add(ProblemIds.MisplacedCell, modifierCell.Position, modifierCell.Column, "a released code");
                continue;
            }

            if ((code.IsNone && modifier.IsNone) || nameCell.IsEmpty)
            {
                continue;
            }

            string key = code.IsNone ? $" {modifier}" : $"{code} ";
            TableCell keyCell = code.IsNone ? modifierCell : codeCell;
            if (seen.TryGetValue(key, out FilePosition? other))
            {
                context.AddRelated(ProblemIds.DuplicateKey, keyCell.Position, other, key.Trim());
                continue;
            }

            seen.Add(key, keyCell.Position);
            Compare(context, table, row, key, nameCell, declared, rows.HasUnreadable);
        }
    }

    private static void Compare(
        ValidationContext context, Table table, Row row, string key, TableCell released, Dictionary<string, CatalogRow> declared, bool hasUnreadable)
    {
        if (!declared.TryGetValue(key, out CatalogRow? entry))
        {
            // The row may be one of those that cannot be read, and then it is there.
            if (context.HasCatalog && !hasUnreadable)
            {
                context.Add(ProblemIds.RemovedCode, table.Position(row), key.Trim(), released.Text, table[row, "released"].Text);
            }

            return;
        }

        TableCell name = entry["name"];
        if (!name.IsEmpty && !entry.Row.IsDamaged && name.Text != released.Text)
        {
            string[] arguments = { key.Trim(), released.Text, CellChecks.Shown(name.Text) };
            context.Problems.Add(new Problem(ProblemIds.ChangedName, name.Position, ProblemLog.Arguments(arguments))
            {
                Related = released.Position,
                Correction = released.Text,
            });
        }
    }

    private static string Key(CatalogRow row) => $"{(row.Code.IsNone ? "" : row.Code.ToString())} {(row.Modifier.IsNone ? "" : row.Modifier.ToString())}";
}
