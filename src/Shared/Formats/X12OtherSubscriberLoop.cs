namespace BoneGraftCatalog.Formats;

/// <summary>
/// Loops 2320 and 2330: another payer of the claim, and the people whom that payer knows. They have the segments of the claim's own
/// practitioners and dates, and none of it is the claim's.
/// </summary>
internal sealed class X12OtherSubscriberLoop : X12Loop
{
    public X12OtherSubscriberLoop(X12ClaimLoop claim) => Claim = claim;

    public override X12ClaimLoop Claim { get; }

    public override void Read(string id, X12Segment segment)
    {
    }
}
