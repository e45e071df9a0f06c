namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>A row of the fee schedule. Indicators are CMS's characters; <c>?</c> is not known. First and last are ids of sources.</summary>
internal sealed record FeeScheduleModel(
    ProcedureCode Code,
    string First,
    string Last,
    char Status,
    string Global,
    char Component,
    char Multiple,
    char Bilateral,
    char Assistant,
    char CoSurgeon,
    char Team,
    bool? NonFacilityNa,
    bool? FacilityNa);
