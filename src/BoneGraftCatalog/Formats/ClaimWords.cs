using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Formats;

/// <summary>The words that our own formats, JSON and CSV, have for the values of our enums.</summary>
internal static class ClaimWords
{
    // 6 is not a frequency that is read.
    public static readonly EnumWords<ClaimFrequency> Frequencies =
        new("unknown", "original", "interim-first", "interim-continuing", "interim-last", "late-charge", "", "replacement", "void");

    public static readonly EnumWords<Certainty> Certainties = new("unknown", "definite", "likely", "depends-on-payer-or-records", "cannot-tell");

    public static readonly EnumWords<Outcome> Outcomes = new("unknown", "line-denied", "denied-unless-records", "bundled", "not-payable", "advice");

    public static readonly EnumWords<UnjudgedReason> UnjudgedReasons =
        new(
            "unknown", "no-code", "code-not-in-catalog", "no-units", "claim-type", "no-date", "modifier-not-in-catalog", "primary-not-known",
            "unit-limit-not-known", "practitioners-not-known", "validity-not-known", "outpatient-status-not-known", "place-not-known",
            "claim-type-not-known", "payer-not-known", "indicators-not-known", "primary-not-on-every-day", "paired-with-paid-line");

    private static readonly char[] Blanks = { ' ', '\t' };

    /// <summary>The type of a claim, which a file may also say is not known.</summary>
    public static bool TryParseClaimType(string? text, out ClaimType type) =>
        ClaimTypeWords.TryParse(text, out type) || string.Equals(text, ClaimTypeWords.Of(ClaimType.Unknown), StringComparison.OrdinalIgnoreCase);

    /// <summary>The payer that a file names. People write capitals and blanks: <c>Acme Health</c> is <c>acme-health</c>.</summary>
    public static bool TryParsePayer(string? text, out Payer payer) =>
        Payer.TryParse(text, out payer)
        || (text is not null && Payer.TryParse(string.Join("-", text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries)), out payer));
}
