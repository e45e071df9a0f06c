namespace BoneGraftCatalog.Formats;

/// <summary>The words that our own formats, JSON and CSV, have for the values of our enums.</summary>
internal static class ClaimWords
{
    public static readonly EnumWords<ClaimType> ClaimTypes = new("unknown", "professional", "outpatient", "ambulatory-surgery", "inpatient");

    // 6 is not a frequency that is read.
    public static readonly EnumWords<ClaimFrequency> Frequencies =
        new("unknown", "original", "interim-first", "interim-continuing", "interim-last", "late-charge", "", "replacement", "void");

    public static readonly EnumWords<Certainty> Certainties = new("unknown", "definite", "likely", "depends-on-payer-or-records", "cannot-tell");

    public static readonly EnumWords<Outcome> Outcomes = new("unknown", "line-denied", "denied-unless-records", "bundled", "not-payable", "advice");

    public static readonly EnumWords<UnjudgedReason> UnjudgedReasons =
        new(
            "unknown", "no-code", "code-not-in-catalog", "no-units", "claim-type", "no-date", "modifier-not-in-catalog", "primary-not-known", "unit-limit-not-known",
            "practitioners-not-known", "validity-not-known", "outpatient-status-not-known", "place-not-known",
            "claim-type-not-known");
}
