using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tables;

/// <summary>All sections that are made of records. What is not in this list is neither read nor written.</summary>
internal static class CatalogRecords
{
    public static readonly IReadOnlyList<RecordLayout> All = Number(new[]
    {
        IdentityRecord.Layout,
        CodeRecords.Layout,
        EntryRecords.Layout,
        NameRecords.Facets,
        EntryRecords.FacetValues,
        ModifierRecords.Layout,
        RuleRecords.Layout,
        NameRecords.Payers,
        NameRecords.Rationales,
        NameRecords.ExclusiveSets,
    }
        .Concat(FactTables.All.SelectMany(t => t.Indexes.Prepend<RecordLayout>(t))));

    private static RecordLayout[] Number(IEnumerable<RecordLayout> layouts)
    {
        RecordLayout[] all = layouts.ToArray();
        for (int i = 0; i < all.Length; i++)
        {
            all[i].Index = i;
        }

        return all;
    }
}
