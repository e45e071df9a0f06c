using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// Decides how a modifier and a code go together: by a row of the catalog, and for Medicare's professional claims by the indicators of
/// the fee schedule. A row that names the payer goes before an indicator, an indicator before a row for every payer.
/// </summary>
internal static class Verdicts
{
    public static Verdict Of(
        ICatalogFacts facts, int code, int modifierIndex, Modifier modifier, PayerKind payerKind, int payer, ClaimType claimType, ServiceDate date)
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

        if (payerKind == PayerKind.Medicare && claimType == ClaimType.Professional && facts.TryGet(FeeSchedules.Table, code, date, out FeeSchedules.Fact fee)
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

    private static Verdict ByIndicator(in FeeSchedules.Fact fee, CodeKind kind, Modifier modifier)
    {
        ModifierVerdict value = IndicatorVerdicts.Of(fee, kind, modifier, out Column? column);
        return column == FeeSchedules.Assistant ? By(FindingReason.AssistantIndicator, fee.Assistant)
            : column == FeeSchedules.CoSurgeon ? By(FindingReason.CoSurgeonIndicator, fee.CoSurgeon)
            : column == FeeSchedules.Team ? By(FindingReason.TeamIndicator, fee.Team)
            : column == FeeSchedules.Bilateral ? By(FindingReason.BilateralIndicator, fee.Bilateral)
            : column == FeeSchedules.Component ? By(FindingReason.ComponentIndicator, fee.Component)
            : column == FeeSchedules.Global ? new() { Reason = FindingReason.GlobalPeriod, Global = fee.Global, Value = value }
            : default;

        Verdict By(FindingReason reason, char indicator) => new() { Reason = reason, Indicator = indicator, Value = value };
    }
}
