using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>A file as rows: what it is, its header, its records, and what could not be read. Positions stop here.</summary>
internal sealed record FileRows(string Path, TableKind Kind, Row Header, EquatableArray<Row> Rows, EquatableArray<Problem> Problems)
{
    /// <summary>The text of a row's cell as it is written; empty where the file has no such column.</summary>
    public string CellOf(Row row, string column)
    {
        for (int i = 0; i < Header.Cells.Count && i < row.Cells.Count; i++)
        {
            if (Header.Cells[i].Text == column)
            {
                return row.Cells[i].Text;
            }
        }

        return "";
    }
}
