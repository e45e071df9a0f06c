using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>A row of a catalog file whose key has been read.</summary>
internal sealed record CatalogRow(Table Table, Row Row, ProcedureCode Code, Modifier Modifier)
{
    public TableCell this[string column] => Table[Row, column];
}
