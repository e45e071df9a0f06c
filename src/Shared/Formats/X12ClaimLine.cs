using BoneGraftCatalog.Rules;

namespace BoneGraftCatalog.Formats;

/// <summary>A procedure line of an X12 claim: its facts, and their places in the text.</summary>
internal sealed class X12ClaimLine
{
    /// <summary>SV1 or SV2 and what stands with it in loop 2400; of a line of a claim that has ended, also what the claim says for it.</summary>
    public LineFacts Facts;

    public X12ClaimLine(TextRange range, X12Composite procedure)
    {
        Range = range;
        Procedure = procedure;
        Facts = procedure.ToFacts();
    }

    /// <summary>The SV1 or SV2 segment.</summary>
    public TextRange Range { get; }

    public X12Composite Procedure { get; }

    public TextRange UnitsRange { get; set; }
}
