namespace BoneGraftCatalog.Formats;

/// <summary>
/// Loops 2000A to 2000C: the level (HL) of a billing provider, of a subscriber in it, or of a patient in that. A text begins in a level
/// that says nothing, because a piece of a file need not have one.
/// </summary>
internal sealed class X12LevelLoop : X12Loop
{
    /// <summary>NM109 of NM1*85, or null.</summary>
    public string? Billing { get; private set; }

    /// <summary>PRV03 of the billing provider, or null.</summary>
    public string? BillingSpecialty { get; private set; }

    /// <summary>A name of <see cref="Tables.Payers"/>, or empty when SBR09 names neither Medicare nor Medicaid.</summary>
    public string Payer { get; private set; } = "";

    /// <summary>Whether it was reported that lines of this level have no claim around them.</summary>
    public bool HasReportedLinesWithoutClaim { get; set; }

    public override X12ClaimLoop? Claim => null;

    /// <summary>The level that an HL segment opens after this one, with what still holds in it.</summary>
    /// <param name="code">HL03: 20 is a billing provider, 22 a subscriber, 23 a patient, who stands in the level of a subscriber.</param>
    public X12LevelLoop Next(X12Element code)
    {
        bool isProvider = code.Is("20");
        bool isPatient = code.Is("23");
        return new X12LevelLoop
        {
            Billing = isProvider ? null : Billing,
            BillingSpecialty = isProvider ? null : BillingSpecialty,
            Payer = isPatient ? Payer : "",
        };
    }

    public override void Read(string id, X12Segment segment)
    {
        switch (id)
        {
            case "NM1" when segment[1].Is("85"):
                Billing = segment[9].KnownText;
                break;
            case "PRV" when segment[1].Is("BI"):
                BillingSpecialty = segment[3].KnownText;
                break;
            case "SBR":
                Payer = PayerOf(segment[9]);
                break;
        }
    }

    private static string PayerOf(X12Element indicator) =>
        indicator.Is("MB") || indicator.Is("MA") ? Tables.Payers.Medicare
        : indicator.Is("MC") ? Tables.Payers.Medicaid
        : "";
}
