using System;
using System.Collections.Generic;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Tells by its key what each row of a catalog file is: a procedure, a modifier, or a rule of the two.</summary>
internal sealed class CatalogRows
{
    /// <summary>What the columns of the catalog are for. The rest belong to every row.</summary>
    private static readonly Dictionary<string, string[]> Misplaced = new(StringComparer.Ordinal)
    {
        ["a procedure"] = new[] { "payer", "claim_types", "exclusive", "bypass" },
        ["a modifier"] = new[] { "payer", "terms", "document", "see_also", "replaced_by" },
        ["a rule"] = new[] { "name", "terms", "exclusive", "bypass", "use", "document", "see_also", "replaced_by" },
    };

    private CatalogRows()
    {
    }

    public List<CatalogRow> Procedures { get; } = new();

    public List<CatalogRow> Modifiers { get; } = new();

    /// <summary>Rules of one code have the code; rules of a set have none.</summary>
    public List<CatalogRow> Rules { get; } = new();

    /// <summary>Whether a row has a key that cannot be made out: nobody knows what it is the row of.</summary>
    public bool HasUnreadable { get; private set; }

    public static CatalogRows Read(ValidationContext context)
    {
        var rows = new CatalogRows();
        foreach (Table table in context.Of(TableLayout.Catalog))
        {
            foreach (Row row in table.Rows)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                bool isReadable;
                if (row.IsDamaged)
                {
                    isReadable = context.WithoutReporting(() => rows.Add(context, table, row));
                }
                else
                {
                    context.CheckCharacters(table, row);
                    isReadable = rows.Add(context, table, row);
                }

                rows.HasUnreadable |= !isReadable;
            }
        }

        return rows;
    }

    private bool Add(ValidationContext context, Table table, Row row)
    {
        TableCell codeCell = table[row, "code"];
        TableCell modifierCell = table[row, "modifier"];
        bool isSet = codeCell.Text.StartsWith("@", StringComparison.Ordinal);
        if (codeCell.IsEmpty && modifierCell.IsEmpty)
        {
            if (table.Has("code") && table.Has("modifier"))
            {
                context.Add(ProblemIds.MissingValue, codeCell.Position, "code");
            }

            return false;
        }

        if (isSet && modifierCell.IsEmpty)
        {
            context.Require(table, modifierCell);
            return false;
        }

        ProcedureCode code = isSet ? default : context.Code(codeCell.Text, modifierCell.IsEmpty, () => codeCell.Position);
        Modifier modifier = context.Modifier(modifierCell);
        bool isReadable = (isSet || codeCell.IsEmpty == code.IsNone) && modifierCell.IsEmpty == modifier.IsNone;
        if (!isReadable)
        {
            return false;
        }

        var read = new CatalogRow(table, row, code, modifier);
        if (codeCell.IsEmpty)
        {
            Declare(context, context.Modifiers, modifier, read, modifierCell, Modifiers, "a modifier");
        }
        else if (modifierCell.IsEmpty)
        {
            Declare(context, context.Codes, code, read, codeCell, Procedures, "a procedure");
        }
        else if (!row.IsDamaged)
        {
            CheckMisplaced(context, read, "a rule");
            Rules.Add(read);
        }

        return true;
    }

    private static void Declare<T>(
        ValidationContext context,
        Dictionary<T, FilePosition> declared,
        T key,
        CatalogRow row,
        TableCell cell,
        List<CatalogRow> rows,
        string kind)
        where T : notnull
    {
        if (declared.TryGetValue(key, out FilePosition? other))
        {
            context.AddRelated(ProblemIds.DuplicateKey, cell.Position, other, key.ToString()!);
            return;
        }

        declared.Add(key, cell.Position);
        CheckMisplaced(context, row, kind);
        rows.Add(row);
    }

    private static void CheckMisplaced(ValidationContext context, CatalogRow row, string kind)
    {
        foreach (string column in Misplaced[kind])
        {
            Check(column);
        }

        if (kind != "a procedure")
        {
            foreach (string column in row.Table.FacetColumns)
            {
                Check(column);
            }
        }

        void Check(string column)
        {
            TableCell value = row[column];
            if (!value.IsEmpty)
            {
                context.Add(ProblemIds.MisplacedCell, value.Position, column, kind);
            }
        }
    }
}
