namespace BoneGraftCatalog.Formats;

/// <summary>An open loop of an 837. It holds what the loop has said so far and reads the segments that belong to it.</summary>
internal abstract class X12Loop
{
    /// <summary>The claim that the loop stands in; null outside of claims.</summary>
    public abstract X12ClaimLoop? Claim { get; }

    /// <summary>Reads a segment that opens no loop. What the loop does not ask for is passed over.</summary>
    public abstract void Read(string id, X12Segment segment);

    /// <summary>Segments are missing here, so what follows may belong to a later loop of the same kind.</summary>
    public virtual void Interrupt()
    {
    }
}
