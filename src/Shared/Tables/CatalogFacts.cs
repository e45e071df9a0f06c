namespace BoneGraftCatalog.Tables;

/// <summary>Reads what a look-up finds. The look-up itself knows no type of fact, so that no call of it depends on one.</summary>
internal static class CatalogFacts
{
    public static bool TryGet<TFact>(this ICatalogFacts facts, FactTable<TFact> table, FactKey key, ServiceDate date, out TFact fact)
        where TFact : struct
    {
        bool isFound = facts.TryFind(table, key, date, out FactRow row);
        fact = table.Read(row);
        return isFound;
    }
}
