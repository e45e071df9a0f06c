namespace BoneGraftCatalog.Tables;

/// <summary>One row of a procedure-to-procedure edit. Column 2 is the one denied.</summary>
internal readonly struct PairFact
{
    public PairFact(ClaimType claimType, int column1, int column2, ServiceDate to, PairIndicator indicator, int rationale, FactWindow window)
    {
        ClaimType = claimType;
        Column1 = column1;
        Column2 = column2;
        To = to;
        Indicator = indicator;
        Rationale = rationale;
        Window = window;
    }

    public ClaimType ClaimType { get; }

    public int Column1 { get; }

    public int Column2 { get; }

    /// <summary>The last day of the edit; none where the latest release has it as active.</summary>
    public ServiceDate To { get; }

    public PairIndicator Indicator { get; }

    public int Rationale { get; }

    public FactWindow Window { get; }
}
