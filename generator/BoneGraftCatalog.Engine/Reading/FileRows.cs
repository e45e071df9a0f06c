using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Reading;

/// <summary>A file as rows: what it is, its header, its records, and what could not be read. Positions stop here.</summary>
internal sealed record FileRows(string Path, string LayoutName, Row Header, EquatableArray<Row> Rows, EquatableArray<Problem> Problems)
{
    /// <summary>What the file is; null where its header does not tell. Only the name of it is a part of the value.</summary>
    public TableLayout? Layout => TableLayout.All.FirstOrDefault(l => l.Name == LayoutName);

    /// <summary>The table of facts that the file holds, if it holds one.</summary>
    public FactTable? Table => Layout?.Table;

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
