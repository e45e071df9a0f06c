using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Analyzers;

/// <summary>A finding of the rules on an observed claim, with the words for it.</summary>
internal sealed class JudgedFinding
{
    public JudgedFinding(in Finding finding, ObservedClaim claim, ReferencedCatalog catalog, string message)
    {
        Finding = finding;
        Claim = claim;
        Catalog = catalog;
        Message = message;
    }

    public Finding Finding { get; }

    public ObservedClaim Claim { get; }

    public ReferencedCatalog Catalog { get; }

    /// <summary>What is wrong, which fact says so, what to do.</summary>
    public string Message { get; }

    public ObservedLine Line => Claim.Lines[Finding.Line];

    /// <summary>Whether both say the same of the same line, on whatever path.</summary>
    public bool IsSameAs(JudgedFinding other) =>
        Finding.Id == other.Finding.Id
        && Line.CodeSpot.Equals(other.Line.CodeSpot)
        && Finding.Modifier == other.Finding.Modifier
        && Finding.OtherModifier == other.Finding.OtherModifier
        && Finding.OtherCode == other.Finding.OtherCode
        && Finding.Reason == other.Finding.Reason;
}
