using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>A valid row of a table of facts: its cells as the data dictionary writes them, in the order of the table's columns.</summary>
internal sealed record FactCellsModel(EquatableArray<string> Cells) : ICells
{
    public string this[Column column] => Cells[column.Position];
}
