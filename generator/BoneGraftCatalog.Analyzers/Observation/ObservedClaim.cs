using System.Collections.Immutable;
using BoneGraftCatalog.Analyzers.Shapes;

namespace BoneGraftCatalog.Analyzers.Observation;

/// <summary>Lines that stand together on one claim, as one path shows them.</summary>
internal sealed class ObservedClaim
{
    public ObservedClaim(Evidence evidence, ImmutableArray<ObservedLine> lines, bool isClosed)
    {
        Evidence = evidence;
        Lines = lines;
        IsClosed = isClosed;
    }

    /// <summary>The weakest evidence in it.</summary>
    public Evidence Evidence { get; }

    /// <summary>The lines whose code is known.</summary>
    public ImmutableArray<ObservedLine> Lines { get; private set; }

    /// <summary>Whether these are all lines and everything on them is known: only then can anything be missing.</summary>
    public bool IsClosed { get; }

    /// <summary>Whether it is a claim or a collection; else a line on its own.</summary>
    public bool IsContainer { get; set; }

    /// <summary>Whether it went anywhere: what is never used is not judged where it is used elsewhere.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether it is a line that went on its own to where it cannot be followed.</summary>
    public bool IsEscapedLine { get; set; }

    public string? Payer { get; set; }

    public bool PayerIsUnknown { get; set; }

    public ClaimType ClaimType { get; set; }

    public bool ClaimTypeIsUnknown { get; set; }

    /// <summary>What the claim says for those of its lines that do not.</summary>
    public ObservedFacts Common { get; set; } = new();

    /// <summary>Whether it is known what was paid before.</summary>
    public bool HistoryKnown { get; set; }

    /// <summary>The lines paid before, where they are known.</summary>
    public ImmutableArray<ObservedLine> History { get; set; } = ImmutableArray<ObservedLine>.Empty;

    /// <summary>The claim with other lines.</summary>
    public ObservedClaim WithLines(ImmutableArray<ObservedLine> lines)
    {
        var claim = (ObservedClaim)MemberwiseClone();
        claim.Lines = lines;
        return claim;
    }
}
