namespace BoneGraftCatalog.Engine.Reading;

/// <summary>What a file is, told by its header.</summary>
internal enum TableKind
{
    Unknown,
    Catalog,
    Sources,
    FeeSchedule,
    AddOns,
    UnitLimits,
    Pairs,
    OutpatientStatus,
    Places,
    Descriptors,
    Released,
}
