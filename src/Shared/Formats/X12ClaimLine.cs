namespace BoneGraftCatalog.Formats;

/// <summary>A procedure line of an X12 claim: SV1 or SV2 and what stands with it in loop 2400.</summary>
internal sealed class X12ClaimLine
{
    public X12ClaimLine(TextRange range, X12Composite procedure)
    {
        Range = range;
        Procedure = procedure;
    }

    /// <summary>The SV1 or SV2 segment.</summary>
    public TextRange Range { get; }

    public X12Composite Procedure { get; }

    /// <summary>The units as written, also where they are negative, zero or a fraction; null where they are missing, minutes, days, or only known at run time.</summary>
    public decimal? Units { get; set; }

    /// <summary>The amount charged; null where it is missing or no number, for no rule reads it.</summary>
    public decimal? Charge { get; set; }

    public TextRange UnitsRange { get; set; }

    /// <summary>The date of service, or its first day; none where the line and the claim have none.</summary>
    public ServiceDate From { get; set; }

    /// <summary>The last day; the same as <see cref="From"/> but for spans.</summary>
    public ServiceDate To { get; set; }

    /// <summary>The place of service of the line, or empty.</summary>
    public string Place { get; set; } = "";

    /// <summary>The identifier of the rendering practitioner of the line (NM109 of NM1*82), or empty: that of the claim.</summary>
    public string Rendering { get; set; } = "";

    /// <summary>The taxonomy code of the rendering practitioner of the line (PRV03), or empty.</summary>
    public string Specialty { get; set; } = "";
}
