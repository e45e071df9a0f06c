using System.Collections.Generic;

namespace BoneGraftCatalog.Formats;

/// <summary>A claim of an X12 text, with the place of everything that a finding may speak of.</summary>
internal sealed class X12Claim
{
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

    /// <summary>CLM05-1 of a professional claim, or empty.</summary>
    public string Place { get; set; } = "";

    /// <summary>CLM05-1 of an institutional claim, the first two digits of the type of bill, or empty.</summary>
    public string BillType { get; set; } = "";

    /// <summary>NM109 of NM1*82, or empty.</summary>
    public string Rendering { get; set; } = "";

    /// <summary>PRV03 of the rendering practitioner, or of the billing provider when nobody else renders; or empty.</summary>
    public string Specialty { get; set; } = "";

    /// <summary>NM109 of NM1*85, or empty.</summary>
    public string Billing { get; set; } = "";

    /// <summary>The date that holds for lines without one of their own.</summary>
    public ServiceDate From { get; set; }

    public ServiceDate To { get; set; }

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
