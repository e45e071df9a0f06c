namespace BoneGraftCatalog.Rules;

/// <summary>Which rule holds for which payer on which type of claim: the one table of it. The rule pages are compared with it.</summary>
internal static class RuleMatrix
{
    public const int Rules = 19;

    /// <summary>The rule ids in order, by which the rows stand.</summary>
    public static readonly string[] Ids =
    {
        RuleIds.AddOnWithoutPrimary, RuleIds.PrimaryDoesNotCount, RuleIds.ModifierNeverApplies, RuleIds.ModifierNeedsRecords,
        RuleIds.ModifierWithoutEffect, RuleIds.PayersDisagreeOnModifier, RuleIds.PairNeverPaidTogether, RuleIds.PairWithoutBypassModifier,
        RuleIds.PairBypassed, RuleIds.UnitsOverAbsoluteDayLimit, RuleIds.UnitsOverReviewableDayLimit, RuleIds.UnitsOverLineLimit,
        RuleIds.CodeNotValidOnDate, RuleIds.ModifiersExcludeEachOther, RuleIds.ModifierRepeatedOrTooMany, RuleIds.ModifierOfAnotherClaimType,
        RuleIds.ReportedNeverPaid, RuleIds.InpatientOnlyOnOutpatientClaim, RuleIds.PlaceOfServiceDoesNotFit,
    };

    // Columns: Medicare, Medicaid, CPT rules, another payer; in each professional, outpatient, ambulatory surgery. Inpatient claims are
    // judged by no rule. + full, ~ at most likely, r rows of the catalog only (limits of the payer itself, for units), - not at all.
    // Indicators, limits, status and pairs are Medicare's and speak of payment. Medicaid takes the pair and add-on edits over by and large.
    private static readonly string[] Table =
    {
        "+++ ~~~ ~~~ ~~~", // 2001
        "+++ ~~~ ~~~ ~~~", // 2002
        "+rr rrr rrr rrr", // 2003
        "+rr rrr rrr rrr", // 2004
        "+rr rrr rrr rrr", // 2005
        "+rr +rr +rr +rr", // 2006
        "+++ ~~~ --- ---", // 2007
        "+++ ~~~ --- ---", // 2008
        "+++ ~~~ --- ---", // 2009
        "+++ rrr --- rrr", // 2010
        "+++ rrr --- rrr", // 2011
        "+++ rrr --- rrr", // 2012
        "+++ +++ +++ +++", // 2013
        "+++ +++ +++ +++", // 2014
        "+++ +++ +++ +++", // 2015
        "+++ +++ +++ +++", // 2016
        "+-- --- --- ---", // 2017
        "-++ --- --- ---", // 2018
        "~~~ -rr --- ---", // 2019
    };

    public static Reach Of(string id, PayerKind payer, ClaimType claimType)
    {
        int column = payer switch { PayerKind.Medicare => 0, PayerKind.Medicaid => 4, PayerKind.CptRules => 8, _ => 12 };
        int type = claimType switch { ClaimType.Professional => 0, ClaimType.Outpatient => 1, ClaimType.AmbulatorySurgery => 2, _ => -1 };
        int row = RowOf(id);
        return row < 0 || type < 0 ? Reach.None : Table[row][column + type] switch
        {
            '+' => Reach.Full,
            '~' => Reach.AtMostLikely,
            'r' => Reach.RowsOnly,
            _ => Reach.None,
        };
    }

    // The ids are numbered without a gap, BGC2001 on: the row stands in the last two digits. A search would be most of what a clean
    // claim costs.
    private static int RowOf(string id)
    {
        int row = id.Length == 7 ? ((id[5] - '0') * 10) + (id[6] - '0') - 1 : -1;
        return (uint)row < (uint)Ids.Length && Ids[row] == id ? row : -1;
    }
}
