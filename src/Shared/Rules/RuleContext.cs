using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>Who judges: the payer, or null where it is not known, and the claim type, or unknown.</summary>
/// <remarks>With either unknown only that is reported on which all built-in payers, all judged claim types, agree.</remarks>
internal readonly struct RuleContext
{
    public RuleContext(string? payer, ClaimType claimType)
    {
        Payer = payer;
        ClaimType = claimType;
    }

    public string? Payer { get; }

    public ClaimType ClaimType { get; }

    public PayerKind PayerKind => Payer switch
    {
        Payers.Medicare => PayerKind.Medicare,
        Payers.Medicaid => PayerKind.Medicaid,
        Payers.CptRules => PayerKind.CptRules,
        _ => PayerKind.Other,
    };
}
