using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// Decides how a modifier and a code go together: by a row of the catalog, and for Medicare's professional claims by the indicators of
/// the fee schedule. A row that names the payer goes before an indicator, an indicator before a row for every payer.
/// </summary>
internal static class Verdicts
{
    public static Verdict Of(ICatalogFacts facts, int code, int modifierIndex, Modifier modifier, PayerKind payerKind, int payer, ClaimType claimType, ServiceDate date)
    {
        Verdict row = default;
        if (facts.TryGetModifierRule(code, modifierIndex, payer, claimType, date, out ModifierRuleFact rule))
        {
            int source = facts.GetSource(rule);
            bool dated = !rule.From.IsNone || !rule.To.IsNone;
            if (Doubt.IsGround(facts, source))
            {
                row = new Verdict
                {
                    Value = rule.Verdict,
                    Reason = FindingReason.CatalogRow,
                    Certainty = Certainty.Definite.WeakenIf(!Doubt.IsHigh(facts, source) || (dated && date.IsNone)),
                    Source = source,
                };
                if (row.IsAdverse)
                {
                    row.Words = facts.GetReason(rule);
                }

                if (rule.Payer >= 0)
                {
                    return row;
                }
            }
        }

        if (payerKind == PayerKind.Medicare && claimType == ClaimType.Professional && facts.TryGetFeeSchedule(code, date, out FeeScheduleFact fee)
            && Doubt.IsGround(facts, fee.Window))
        {
            Verdict indicator = ByIndicator(fee, facts.GetKind(code), modifier);
            if (indicator.Value != ModifierVerdict.Unknown)
            {
                indicator.Certainty = Certainty.Definite.By(facts, fee.Window, date);
                indicator.Position = fee.Window.PositionOf(date);
                indicator.Source = indicator.Position == WindowPosition.Before ? fee.Window.FirstSource : fee.Window.LastSource;
                return indicator;
            }
        }

        return row;
    }

    private static Verdict ByIndicator(in FeeScheduleFact fee, CodeKind kind, Modifier modifier)
    {
        // A contractor-priced code with 9 throughout has no policy: what looks like "does not apply" is "not decided".
        if (fee is { Status: 'C', Multiple: '9', Bilateral: '9', Assistant: '9', CoSurgeon: '9', Team: '9' })
        {
            return default;
        }

        switch ((char)(modifier.Packed >> 8), (char)(modifier.Packed & 0xFF))
        {
            case ('8', '0' or '1' or '2'):
            case ('A', 'S'):
                return By(FindingReason.AssistantIndicator, fee.Assistant, fee.Assistant switch
                {
                    '0' => ModifierVerdict.Records,
                    '1' or '9' => ModifierVerdict.Never,
                    '2' => ModifierVerdict.Allowed,
                    _ => ModifierVerdict.Unknown,
                });
            case ('6', '2'):
                return By(FindingReason.CoSurgeonIndicator, fee.CoSurgeon, TwoOrMore(fee.CoSurgeon));
            case ('6', '6'):
                return By(FindingReason.TeamIndicator, fee.Team, TwoOrMore(fee.Team));
            case ('5', '0'):
                return By(FindingReason.BilateralIndicator, fee.Bilateral, fee.Bilateral switch
                {
                    '2' or '9' => ModifierVerdict.Never,
                    '0' => kind == CodeKind.AddOn ? ModifierVerdict.Never : ModifierVerdict.NoEffect,
                    '1' or '3' => ModifierVerdict.Allowed,
                    _ => ModifierVerdict.Unknown,
                });
            case ('2', '6'):
            case ('T', 'C'):
                return By(FindingReason.ComponentIndicator, fee.Component, fee.Component switch
                {
                    '1' => ModifierVerdict.Allowed,
                    >= '0' and <= '9' => ModifierVerdict.Never,
                    _ => ModifierVerdict.Unknown,
                });
            case ('5', '4' or '5' or '6'):
                Verdict global = By(FindingReason.GlobalPeriod, '\0', fee.Global switch
                {
                    GlobalPeriod.Days0 or GlobalPeriod.None or GlobalPeriod.ContractorDecides or GlobalPeriod.WithPrimary => ModifierVerdict.Never,
                    GlobalPeriod.Days10 or GlobalPeriod.Days90 => ModifierVerdict.Allowed,
                    _ => ModifierVerdict.Unknown,
                });
                global.Global = fee.Global;
                return global;
            default:
                return default;
        }

        static ModifierVerdict TwoOrMore(char indicator) => indicator switch
        {
            '0' or '9' => ModifierVerdict.Never,
            '1' => ModifierVerdict.Records,
            '2' => ModifierVerdict.Allowed,
            _ => ModifierVerdict.Unknown,
        };

        static Verdict By(FindingReason reason, char indicator, ModifierVerdict verdict) => new() { Reason = reason, Indicator = indicator, Value = verdict };
    }
}
