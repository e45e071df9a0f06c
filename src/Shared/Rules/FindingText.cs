using System;
using System.Globalization;
using System.Text;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>
/// Says a finding in words: one sentence with what is wrong and the fact that says so, one with what to do. The analyzers and the
/// library speak alike. Codes, modifiers, units and releases only; a code's wording is never needed to act.
/// </summary>
internal static class FindingText
{
    private const int ListedPrimaries = 6;
    private const int NamedLines = 3;

    /// <summary>The value of the fact, such as <c>ASST 1</c>; empty where the claim alone shows the mistake.</summary>
    public static string FactValue(in Finding finding) => finding.Id switch
    {
        RuleIds.AddOnWithoutPrimary or RuleIds.PrimaryDoesNotCount => "add-on type " + Number(finding.AddOn.Type),
        RuleIds.PairNeverPaidTogether or RuleIds.PairWithoutBypassModifier or RuleIds.PairBypassed => "PTP indicator " + finding.Indicator,
        RuleIds.UnitsOverAbsoluteDayLimit or RuleIds.UnitsOverReviewableDayLimit or RuleIds.UnitsOverLineLimit => LimitValue(finding),
        RuleIds.CodeNotValidOnDate => (finding.Reason == FindingReason.NoLongerValid ? "to " : "from ") + finding.Date,
        RuleIds.ReportedNeverPaid => "status B",
        RuleIds.InpatientOnlyOnOutpatientClaim => "OPPS status C",
        RuleIds.PlaceOfServiceDoesNotFit => "place of service " + finding.Words,
        _ => finding.Reason switch
        {
            FindingReason.AssistantIndicator => "ASST " + finding.Indicator,
            FindingReason.CoSurgeonIndicator => "CO " + finding.Indicator,
            FindingReason.TeamIndicator => "TEAM " + finding.Indicator,
            FindingReason.BilateralIndicator => "BILAT " + finding.Indicator,
            FindingReason.ComponentIndicator => "PC/TC " + finding.Indicator,
            FindingReason.GlobalPeriod => "global " + Global(finding.Global),
            FindingReason.BothSidesAsTwoUnits => LimitValue(finding),
            _ => "",
        },
    };

    /// <summary>What is wrong and which fact says so.</summary>
    public static string Message(ICatalogFacts facts, in Finding finding, RuleClaim claim)
    {
        ProcedureCode code = claim.Lines[finding.Line].Code;
        string what = finding.Id switch
        {
            RuleIds.AddOnWithoutPrimary => AddOn(finding, claim, code),
            RuleIds.PrimaryDoesNotCount => Cascade(finding, code),
            RuleIds.ModifierNeverApplies => $"modifier {finding.Modifier} never applies to {code}{Because(finding)}",
            RuleIds.ModifierNeedsRecords => $"modifier {finding.Modifier} on {code} is paid only where the records support it{Because(finding)}",
            RuleIds.ModifierWithoutEffect => $"modifier {finding.Modifier} has no effect on the payment of {code}{Because(finding)}",
            RuleIds.PayersDisagreeOnModifier => finding.Reason == FindingReason.BothSidesAsTwoUnits
                ? $"Medicare takes both sides of {code} as one line with modifier 50 and one unit, the code set's rules as two units; {LimitValue(finding)}"
                : $"payers disagree on modifier {finding.Modifier} on {code}, Medicare: {Word(finding.Medicare)}, the code set's rules: {Word(finding.CptRules)}{Value(finding)}",
            RuleIds.PairNeverPaidTogether => $"{code} is never paid together with {finding.OtherCode}, whatever the modifier (PTP indicator 0{Until(finding)})",
            RuleIds.PairWithoutBypassModifier => $"{code} is part of {finding.OtherCode} unless a bypass modifier says otherwise, and there is none (PTP indicator 1{Until(finding)})",
            RuleIds.PairBypassed => $"a modifier says that {code} is separate from {finding.OtherCode}, and the records must show it (PTP indicator 1{Until(finding)})",
            RuleIds.UnitsOverAbsoluteDayLimit => $"{Number(finding.Units)} units of {code} on one day are over {LimitValue(finding)}, which nothing lifts, and all of them are denied",
            RuleIds.UnitsOverReviewableDayLimit => $"{Number(finding.Units)} units of {code} on one day are over {LimitValue(finding)}, and all of them are denied unless the records support more",
            RuleIds.UnitsOverLineLimit => $"{Number(finding.Units)} units of {code} on one line are over {LimitValue(finding)}",
            RuleIds.CodeNotValidOnDate => finding.Reason == FindingReason.NoLongerValid
                ? $"{code} ended on {finding.Date}, before the date of service"
                : $"{code} began on {finding.Date}, after the date of service",
            RuleIds.ModifiersExcludeEachOther => $"modifiers {finding.OtherModifier} and {finding.Modifier} exclude each other on the line of {code}",
            RuleIds.ModifierRepeatedOrTooMany => finding.Reason == FindingReason.Repeated
                ? $"modifier {finding.Modifier} is repeated on the line of {code}"
                : $"the line of {code} has {Number(finding.Units)} modifiers, and a claim line has room for four",
            RuleIds.ModifierOfAnotherClaimType => $"modifier {finding.Modifier} on {code} belongs to another type of claim",
            RuleIds.ReportedNeverPaid => $"{code} is reported for tracking and never paid to a practitioner (status B)",
            RuleIds.InpatientOnlyOnOutpatientClaim => $"Medicare pays {code} on an inpatient claim only (OPPS status C)",
            RuleIds.PlaceOfServiceDoesNotFit => Place(finding, code),
            _ => "",
        };
        return Capital(what) + Source(facts, finding) + ".";
    }

    /// <summary>What to do about it.</summary>
    public static string Remedy(ICatalogFacts facts, in Finding finding, RuleClaim claim)
    {
        ProcedureCode code = claim.Lines[finding.Line].Code;
        return finding.Id switch
        {
            RuleIds.AddOnWithoutPrimary => "Add the primary it was done with, " + Primaries(facts, finding.AddOn) + (finding.AddOn.Type == 3 ? ", or one that the contractor accepts." : "."),
            RuleIds.PrimaryDoesNotCount => finding.Reason switch
            {
                FindingReason.PrimaryNotValidOnDate => $"Replace {finding.OtherCode} by the code valid on that day.",
                FindingReason.PrimaryWithoutUnits => $"Give {finding.OtherCode} its units.",
                FindingReason.PrimaryDeniedByPair => $"Mend the pair that denies {finding.OtherCode}, or add another listed primary.",
                FindingReason.PrimaryOverLimit => $"Correct the units of {finding.OtherCode}.",
                FindingReason.PrimaryWithoutPrimary => $"Add the primary that {finding.OtherCode} itself needs.",
                FindingReason.PrimaryOnOtherDate => $"Report {code} on the day of {finding.OtherCode}, or correct the date.",
                FindingReason.PrimaryOfUnknownPractitioner => "State group and specialty of both practitioners.",
                FindingReason.PrimaryOfSurgeon or FindingReason.PrimaryOfAssistant => $"Report {code} and {finding.OtherCode} in the same role, both as surgeon or both as assistant.",
                _ => $"Report {code} by the practitioner of {finding.OtherCode}.",
            },
            RuleIds.ModifierNeverApplies => $"Remove modifier {finding.Modifier}.",
            RuleIds.ModifierNeedsRecords => "Keep it only where the records show the need, and have them ready.",
            RuleIds.ModifierWithoutEffect => $"Leave modifier {finding.Modifier} off.",
            RuleIds.PayersDisagreeOnModifier => finding.Reason == FindingReason.BothSidesAsTwoUnits
                ? "For Medicare report one line with modifier 50 and one unit."
                : "Follow the instructions of the payer of this claim.",
            RuleIds.PairNeverPaidTogether => $"Remove {code} or {finding.OtherCode}.",
            RuleIds.PairWithoutBypassModifier => $"Remove {code}, or add a modifier such as 59, XS, LT or RT where the records show separate work.",
            RuleIds.PairBypassed => "Keep the records that show it.",
            RuleIds.UnitsOverAbsoluteDayLimit => finding.Limit == 0 ? $"Remove {code}." : $"Report at most {Number(finding.Limit)} for the day, over all lines.",
            RuleIds.UnitsOverReviewableDayLimit => finding.Limit == 0 ? $"Remove {code}, or be ready to appeal with the records." : $"Report at most {Number(finding.Limit)} for the day, or have the records ready.",
            RuleIds.UnitsOverLineLimit => $"Report at most {Number(finding.Limit)} on a line.",
            RuleIds.CodeNotValidOnDate => Replacement(facts, code),
            RuleIds.ModifiersExcludeEachOther => $"Keep {finding.OtherModifier} or {finding.Modifier}, or report two lines.",
            RuleIds.ModifierRepeatedOrTooMany => finding.Reason == FindingReason.Repeated
                ? "Remove the repetition."
                : "Keep the four that decide payment, or report 99 as the payer asks.",
            RuleIds.ModifierOfAnotherClaimType => $"Remove modifier {finding.Modifier}, or use the one for this type of claim.",
            RuleIds.ReportedNeverPaid => "Nothing needs to be done.",
            RuleIds.InpatientOnlyOnOutpatientClaim => "Bill the stay as inpatient, or check the code.",
            RuleIds.PlaceOfServiceDoesNotFit => "Check the place of service.",
            _ => "",
        };
    }

    private static string AddOn(in Finding finding, RuleClaim claim, ProcedureCode code)
    {
        var text = new StringBuilder().Append(code).Append(" is an add-on and no listed primary is on this claim");
        if (!finding.HistoryUnknown)
        {
            text.Append(" or was paid that day");
        }

        int named = Math.Min(finding.Related.Length, NamedLines);
        for (int i = 0; i < named; i++)
        {
            text.Append(i == 0 ? "; " : i == named - 1 ? " and " : ", ").Append(claim.Lines[finding.Related[i]].Code);
        }

        return named == 0 ? text.ToString() : text.Append(named == 1 ? " is not on the list" : " are not on the list").ToString();
    }

    private static string Cascade(in Finding finding, ProcedureCode code)
    {
        string other = finding.OtherCode.ToString();
        return $"{code} is an add-on, and its listed primary {other} does not count because it " + finding.Reason switch
        {
            FindingReason.PrimaryNotValidOnDate => "is not valid on the date",
            FindingReason.PrimaryWithoutUnits => "has no units",
            FindingReason.PrimaryDeniedByPair => "is denied by a pair edit",
            FindingReason.PrimaryOverLimit => "is over an absolute unit limit",
            FindingReason.PrimaryWithoutPrimary => "is an add-on without a primary of its own",
            FindingReason.PrimaryOnOtherDate => "has another date of service",
            FindingReason.PrimaryOfUnknownPractitioner => "is of another practitioner whose group is not known",
            FindingReason.PrimaryOfSurgeon => "is the surgeon's line and this is the assistant's",
            FindingReason.PrimaryOfAssistant => "is the assistant's line and this is the surgeon's",
            _ => "is of another practitioner",
        };
    }

    private static string Place(in Finding finding, ProcedureCode code) => finding.Reason switch
    {
        FindingReason.NotDoneOutsideFacility => $"{code} is rarely or never done outside a facility, and place of service {finding.Words} is none",
        FindingReason.NotDoneInFacility => $"{code} is rarely or never done in a facility, and place of service {finding.Words} is one",
        FindingReason.PlaceNotAssigned => $"place of service {finding.Words} on {code} is assigned to no place",
        _ => $"place of service {finding.Words} on {code} does not fit this type of claim",
    };

    private static string Because(in Finding finding)
    {
        return finding.Words is { Length: > 0 } ? ": " + Uncapital(finding.Words.TrimEnd('.')) : Value(finding);
    }

    private static string Value(in Finding finding)
    {
        string value = FactValue(finding);
        return value.Length == 0 ? "" : " (" + value + ")";
    }

    private static string Word(ModifierVerdict verdict) => verdict switch
    {
        ModifierVerdict.Allowed => "allowed",
        ModifierVerdict.Never => "never",
        ModifierVerdict.Records => "with records",
        _ => "no effect",
    };

    private static string LimitValue(in Finding finding) => "the limit of " + Number(finding.Limit) + finding.Adjudication switch
    {
        UnitAdjudication.Line => " (MAI 1)",
        UnitAdjudication.AbsoluteDay => " (MAI 2)",
        UnitAdjudication.ReviewableDay => " (MAI 3)",
        _ => "",
    };

    private static string Until(in Finding finding) => finding.Date.IsNone ? "" : ", to " + finding.Date;

    private static string Source(ICatalogFacts facts, in Finding finding)
    {
        if (finding.Source < 0)
        {
            return "";
        }

        // What lies over the first catalog or beside it is named where it has another name; without one it is the first.
        string title = facts.GetSourceTitle(finding.Source);
        int index = facts.GetLayerOf(finding.Source);
        string layer = index > 0 ? facts.GetLayerName(index) : "";
        title = layer.Length == 0 || layer == facts.GetLayerName(0) ? title : title.Length == 0 ? "catalog " + layer : title + " in " + layer;
        return finding.Position switch
        {
            _ when title.Length == 0 => "",
            WindowPosition.After => " [" + title + ", carried forward]",
            WindowPosition.Before => " [" + title + ", assumed for earlier]",
            _ => " [" + title + "]",
        };
    }

    private static string Primaries(ICatalogFacts facts, in AddOnEdits.Fact addOn)
    {
        int count = addOn.Primaries.Count;
        var text = new StringBuilder("one of ");
        for (int i = 0; i < Math.Min(count, ListedPrimaries); i++)
        {
            text.Append(i == 0 ? "" : i == count - 1 ? " and " : ", ").Append(facts.GetPrimary(addOn, i));
        }

        return count == 1 ? facts.GetPrimary(addOn, 0).ToString() : count <= ListedPrimaries ? text.ToString() : text.Append(" and ").Append(Number(count - ListedPrimaries)).Append(" more").ToString();
    }

    private static string Replacement(ICatalogFacts facts, ProcedureCode code)
    {
        int index = facts.FindCode(code);
        int count = index < 0 ? 0 : facts.GetReplacements(index).Count;
        if (count == 0)
        {
            return "Use the code valid on that day.";
        }

        var text = new StringBuilder("Use ");
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : i == count - 1 ? " or " : ", ").Append(facts.GetReplacement(index, i));
        }

        return text.Append(" where it fits.").ToString();
    }

    private static string Global(GlobalPeriod period) => period switch
    {
        GlobalPeriod.Days0 => "000",
        GlobalPeriod.Days10 => "010",
        GlobalPeriod.Days90 => "090",
        GlobalPeriod.None => "XXX",
        GlobalPeriod.ContractorDecides => "YYY",
        GlobalPeriod.WithPrimary => "ZZZ",
        GlobalPeriod.Maternity => "MMM",
        _ => "?",
    };

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string Uncapital(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) && !text.StartsWith("Medicare", StringComparison.Ordinal) ? char.ToLowerInvariant(text[0]) + text.Substring(1) : text;
}
