namespace BoneGraftCatalog.Tables;

/// <summary>The columns of the fee schedule that decide about a modifier.</summary>
internal enum IndicatorColumn
{
    None = 0,
    Assistant,
    CoSurgeon,
    Team,
    Bilateral,
    Component,
    Global,
}
