using System.Collections.Generic;

namespace BoneGraftCatalog.Tables;

/// <summary>
/// The tables of facts, in the order in which they are read, written and told of. A table is described in its own file; here it is
/// entered.
/// </summary>
internal static class FactTables
{
    public static readonly IReadOnlyList<FactTable> All = new FactTable[]
    {
        FeeSchedules.Table,
        AddOnEdits.Table,
        UnitLimits.Table,
        PairEdits.Table,
        OutpatientStatuses.Table,
        SurgeryCenterListings.Table,
        CodeValues.Table,
        HcpcsModifiers.Table,
        ServicePlaces.Table,
        LicensedDescriptors.Table,
        CatalogSources.Table,
    };
}
