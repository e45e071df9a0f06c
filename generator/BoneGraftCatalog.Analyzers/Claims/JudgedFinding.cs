using BoneGraftCatalog.Analyzers.Observation;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Analyzers.Claims;

/// <summary>A finding of the rules on an observed claim, with the words for it.</summary>
internal sealed class JudgedFinding
{
    public JudgedFinding(in Finding finding, ObservedClaim claim, LayeredTables facts, string message)
    {
        Finding = finding;
        Claim = claim;
        Facts = facts;
        Message = message;
    }

    public Finding Finding { get; }

    public ObservedClaim Claim { get; }

    /// <summary>The facts it was judged by.</summary>
    public LayeredTables Facts { get; }

    /// <summary>What is wrong, which fact says so, what to do.</summary>
    public string Message { get; }

    public ObservedLine Line => Claim.Lines[Finding.Line];

    /// <summary>Whether both say the same of the same line, on whatever path.</summary>
    public bool IsSameAs(JudgedFinding other) =>
        Finding.Rule == other.Finding.Rule
        && Line.CodeSpot.Equals(other.Line.CodeSpot)
        && Finding.Modifier == other.Finding.Modifier
        && Finding.OtherModifier == other.Finding.OtherModifier
        && Finding.OtherCode == other.Finding.OtherCode
        && Finding.Reason == other.Finding.Reason;
}
