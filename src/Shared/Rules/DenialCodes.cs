using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Rules;

/// <summary>The numbers that a payer is likely to answer with. Numbers only: their official wording is not ours. All findings share the lists.</summary>
internal sealed class DenialCodes
{
    public static readonly DenialCodes None = new(Array.Empty<string>(), Array.Empty<string>());

    public static readonly DenialCodes Modifier = new(new[] { "4", "182" }, new[] { "N519" });

    /// <summary>An assistant, a co-surgeon's part or a team that is not paid.</summary>
    public static readonly DenialCodes Assistant = new(new[] { "54" }, Array.Empty<string>());

    public static readonly DenialCodes Units = new(new[] { "151", "222" }, new[] { "N362" });

    public DenialCodes(string[] adjustments, string[] remarks)
    {
        Adjustments = Array.AsReadOnly(adjustments);
        Remarks = Array.AsReadOnly(remarks);
    }

    /// <summary>Claim adjustment reason codes.</summary>
    public IReadOnlyList<string> Adjustments { get; }

    /// <summary>Remittance advice remark codes.</summary>
    public IReadOnlyList<string> Remarks { get; }
}
