using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Tables;

/// <summary>
/// The words of the claim types, for tables, files of claims, options and the command line. The claim type of a surgery centre has two:
/// both are read everywhere, and the first is written.
/// </summary>
internal static class ClaimTypeWords
{
    /// <summary>The words as a message names them.</summary>
    public const string Named = "professional, outpatient, asc or inpatient";

    /// <summary>Every word that is read, and what it stands for; of two words for one type the one that is written stands first.</summary>
    public static readonly IReadOnlyList<(string Word, ClaimType Type)> All = new[]
    {
        ("professional", ClaimType.Professional),
        ("outpatient", ClaimType.Outpatient),
        ("asc", ClaimType.AmbulatorySurgery),
        ("ambulatory-surgery", ClaimType.AmbulatorySurgery),
        ("inpatient", ClaimType.Inpatient),
    };

    /// <summary>The word that is written.</summary>
    public static string Of(ClaimType claimType)
    {
        foreach ((string word, ClaimType type) in All)
        {
            if (type == claimType)
            {
                return word;
            }
        }

        return "unknown";
    }

    /// <summary>The claim type of a word in any case.</summary>
    public static bool TryParse(string? text, out ClaimType claimType)
    {
        foreach ((string word, ClaimType type) in All)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            {
                claimType = type;
                return true;
            }
        }

        claimType = ClaimType.Unknown;
        return false;
    }
}
