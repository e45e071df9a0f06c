using System.Collections.Generic;
using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Formats;

/// <summary>A claim of an X12 text, with the place of everything that a finding may speak of.</summary>
internal sealed class X12Claim
{
    /// <summary>
    /// What holds for lines that do not say otherwise: the place (CLM05-1), the rendering practitioner (NM1*82), else the billing
    /// provider, who is the group (NM1*85), their taxonomy code (PRV03), the dates (DTP).
    /// </summary>
    public LineFacts Common;

    public X12Claim(TextRange range) => Range = range;

    /// <summary>The CLM segment; for lines without a claim the first line.</summary>
    public TextRange Range { get; }

    /// <summary>CLM01, the sender's own number for the claim; empty for lines without a claim.</summary>
    public string ControlNumber { get; set; } = "";

    public ClaimType Type { get; set; }

    /// <summary>A name of <see cref="Tables.Payers"/>, or empty when SBR09 names neither Medicare nor Medicaid.</summary>
    public string Payer { get; set; } = "";

    /// <summary>CLM05-3, or <c>'\0'</c>.</summary>
    public char Frequency { get; set; }

    /// <summary>CLM05-1 of an institutional claim, the first two digits of the type of bill, or empty.</summary>
    public string BillType { get; set; } = "";

    public List<X12ClaimLine> Lines { get; } = new();

    /// <summary>What is wrong with the claim, in the order of the text.</summary>
    public List<ClaimProblem> Problems { get; } = new();

    /// <summary>Whether the end of the claim stands in the text, so that no line can be missing.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Whether the claim stands in a transaction set (ST); otherwise it is a piece of one.</summary>
    public bool IsInTransaction { get; set; }

    /// <summary>Whether a part of the claim is only known at run time.</summary>
    public bool HasHoles { get; set; }

    /// <summary>Whether a problem costs the claim.</summary>
    public bool IsBroken
    {
        get
        {
            foreach (ClaimProblem problem in Problems)
            {
                if (!problem.IsSkip)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
