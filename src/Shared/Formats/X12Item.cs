namespace BoneGraftCatalog.Formats;

/// <summary>What an X12 text holds, one after the other: a claim, or a problem that belongs to no claim.</summary>
internal readonly struct X12Item
{
    public X12Item(X12Claim claim)
    {
        Claim = claim;
        Problem = null;
    }

    public X12Item(ClaimProblem problem)
    {
        Claim = null;
        Problem = problem;
    }

    public X12Claim? Claim { get; }

    public ClaimProblem? Problem { get; }
}
