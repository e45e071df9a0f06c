using System;
using System.Linq;
using BoneGraftCatalog.Engine.Reading;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>A row of a table of facts: where it stands, and what has been read of it.</summary>
internal sealed class FactLine
{
    private readonly Table _file;
    private readonly Row _row;

    public FactLine(Table file, Row row, FactCellsModel cells, bool isWhole)
    {
        _file = file;
        _row = row;
        Cells = cells;
        IsWhole = isWhole;
    }

    public FactCellsModel Cells { get; }

    /// <summary>Whether every cell that the row needs has been read.</summary>
    public bool IsWhole { get; }

    public TableCell this[Column column] => _file[_row, column.Name];

    /// <summary>The code in a column; none where it could not be read.</summary>
    public ProcedureCode Code(Column column) => ProcedureCode.TryParse(Cells[column].AsSpan(), out ProcedureCode code) ? code : default;

    /// <summary>Whether the row constrains a code of the catalog.</summary>
    public bool IsConstrained(ValidationContext context, params Column[] codes) =>
        codes.Length == 0 || References.IsConstrained(context, _file, _row, codes.Select(Code).ToArray());
}
