namespace BoneGraftCatalog.Engine.Modeling;

/// <summary>A row of a procedure-to-procedure edit. First and last are ids of sources.</summary>
internal sealed record PairModel(
    ClaimType ClaimType,
    ProcedureCode Column1,
    ProcedureCode Column2,
    ServiceDate To,
    PairIndicator Indicator,
    string Rationale,
    string First,
    string Last);
