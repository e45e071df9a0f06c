namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>A limit on units. First and last are ids of sources.</summary>
internal sealed record UnitLimitModel(
    ProcedureCode Code,
    string Payer,
    ClaimType ClaimType,
    int Limit,
    UnitAdjudication Adjudication,
    string Rationale,
    string First,
    string Last);
