namespace BoneGraftCatalog.Tables;

/// <summary>A limit on units. 0 is a limit: no unit is payable.</summary>
internal readonly struct UnitLimitFact
{
    public UnitLimitFact(int payer, ClaimType claimType, int limit, UnitAdjudication adjudication, int rationale, FactWindow window)
    {
        Payer = payer;
        ClaimType = claimType;
        Limit = limit;
        Adjudication = adjudication;
        Rationale = rationale;
        Window = window;
    }

    public int Payer { get; }

    public ClaimType ClaimType { get; }

    public int Limit { get; }

    public UnitAdjudication Adjudication { get; }

    public int Rationale { get; }

    public FactWindow Window { get; }
}
