namespace BoneGraftCatalog.Tables;

/// <summary>What the indicators of Medicare's physician fee schedule say of a modifier: to the rules, and to whoever checks a catalog.</summary>
internal static class IndicatorVerdicts
{
    /// <summary>The verdict, and the column it comes from; unknown, and perhaps no column, where the schedule says nothing.</summary>
    public static ModifierVerdict Of(in FeeScheduleFact fee, CodeKind kind, Modifier modifier, out IndicatorColumn column)
    {
        column = ColumnOf(modifier);

        // A contractor-priced code with 9 throughout has no policy: what looks like "does not apply" is "not decided".
        if (fee is { Status: 'C', Multiple: '9', Bilateral: '9', Assistant: '9', CoSurgeon: '9', Team: '9' })
        {
            return ModifierVerdict.Unknown;
        }

        return column switch
        {
            IndicatorColumn.Assistant => fee.Assistant switch
            {
                '0' => ModifierVerdict.Records,
                '1' or '9' => ModifierVerdict.Never,
                '2' => ModifierVerdict.Allowed,
                _ => ModifierVerdict.Unknown,
            },
            IndicatorColumn.CoSurgeon => TwoOrMore(fee.CoSurgeon),
            IndicatorColumn.Team => TwoOrMore(fee.Team),
            IndicatorColumn.Bilateral => fee.Bilateral switch
            {
                '2' or '9' => ModifierVerdict.Never,
                '0' => kind == CodeKind.AddOn ? ModifierVerdict.Never : ModifierVerdict.NoEffect,
                '1' or '3' => ModifierVerdict.Allowed,
                _ => ModifierVerdict.Unknown,
            },
            IndicatorColumn.Component => fee.Component switch
            {
                '1' => ModifierVerdict.Allowed,
                >= '0' and <= '9' => ModifierVerdict.Never,
                _ => ModifierVerdict.Unknown,
            },
            IndicatorColumn.Global => fee.Global switch
            {
                GlobalPeriod.Days0 or GlobalPeriod.None or GlobalPeriod.ContractorDecides or GlobalPeriod.WithPrimary => ModifierVerdict.Never,
                GlobalPeriod.Days10 or GlobalPeriod.Days90 => ModifierVerdict.Allowed,
                _ => ModifierVerdict.Unknown,
            },
            _ => ModifierVerdict.Unknown,
        };

        static ModifierVerdict TwoOrMore(char indicator) => indicator switch
        {
            '0' or '9' => ModifierVerdict.Never,
            '1' => ModifierVerdict.Records,
            '2' => ModifierVerdict.Allowed,
            _ => ModifierVerdict.Unknown,
        };
    }

    /// <summary>The column that decides about a modifier; none for most.</summary>
    public static IndicatorColumn ColumnOf(Modifier modifier) => ((char)(modifier.Packed >> 8), (char)(modifier.Packed & 0xFF)) switch
    {
        ('8', '0' or '1' or '2') or ('A', 'S') => IndicatorColumn.Assistant,
        ('6', '2') => IndicatorColumn.CoSurgeon,
        ('6', '6') => IndicatorColumn.Team,
        ('5', '0') => IndicatorColumn.Bilateral,
        ('2', '6') or ('T', 'C') => IndicatorColumn.Component,
        ('5', '4' or '5' or '6') => IndicatorColumn.Global,
        _ => IndicatorColumn.None,
    };
}
