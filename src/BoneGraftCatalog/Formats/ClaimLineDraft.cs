using System.Collections.Generic;

namespace BoneGraftCatalog.Formats;

/// <summary>A line of a <see cref="ClaimDraft"/>. What is empty or none is as the claim says.</summary>
internal sealed class ClaimLineDraft
{
    public ClaimLineDraft(TextPosition position, ProcedureCode code)
    {
        Position = position;
        Code = code;
    }

    public TextPosition Position { get; }

    public ProcedureCode Code { get; }

    public List<Modifier> Modifiers { get; set; } = new();

    /// <summary>Null when the line counts something else than units.</summary>
    public decimal? Units { get; set; }

    /// <summary>Null when it is not there, or no number: no rule reads it.</summary>
    public decimal? Charge { get; set; }

    public ServiceDate From { get; set; }

    public ServiceDate To { get; set; }

    public string Place { get; set; } = "";

    public string Practitioner { get; set; } = "";

    public string Group { get; set; } = "";

    public string Specialty { get; set; } = "";
}
