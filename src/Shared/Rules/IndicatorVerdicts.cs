using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>What the indicators of Medicare's physician fee schedule say of a modifier: to the rules, and to whoever checks a catalog.</summary>
internal static class IndicatorVerdicts
{
    /// <summary>The verdict, and the column it comes from; unknown, and perhaps no column, where the schedule says nothing.</summary>
    public static ModifierVerdict Of<TFee>(in TFee fee, CodeKind kind, Modifier modifier, out Column? column)
        where TFee : ICells
    {
        column = ColumnOf(modifier);

        // A contractor-priced code with 9 throughout has no policy: what looks like "does not apply" is "not decided".
        if (column is null || (fee[FeeSchedules.Status] == "C" && fee[FeeSchedules.Multiple] == "9" && fee[FeeSchedules.Bilateral] == "9"
            && fee[FeeSchedules.Assistant] == "9" && fee[FeeSchedules.CoSurgeon] == "9" && fee[FeeSchedules.Team] == "9"))
        {
            return ModifierVerdict.Unknown;
        }

        string indicator = fee[column];
        return
            column == FeeSchedules.Assistant ? indicator switch
            {
                "0" => ModifierVerdict.Records,
                "1" or "9" => ModifierVerdict.Never,
                "2" => ModifierVerdict.Allowed,
                _ => ModifierVerdict.Unknown,
            }
            : column == FeeSchedules.Bilateral ? indicator switch
            {
                "2" or "9" => ModifierVerdict.Never,
                "0" => kind == CodeKind.AddOn ? ModifierVerdict.Never : ModifierVerdict.NoEffect,
                "1" or "3" => ModifierVerdict.Allowed,
                _ => ModifierVerdict.Unknown,
            }
            : column == FeeSchedules.Component ? indicator switch
            {
                "1" => ModifierVerdict.Allowed,
                "" => ModifierVerdict.Unknown,
                _ => ModifierVerdict.Never,
            }
            : column == FeeSchedules.Global && IsOfGlobalPeriod(modifier) ? indicator switch
            {
                // They say how the line stands to a period that another procedure opened; a code without the concept has no place in one.
                "XXX" => ModifierVerdict.Never,
                _ => ModifierVerdict.Unknown,
            }
            : column == FeeSchedules.Global ? indicator switch
            {
                "000" or "XXX" or "YYY" or "ZZZ" => ModifierVerdict.Never,
                "010" or "090" => ModifierVerdict.Allowed,
                _ => ModifierVerdict.Unknown,
            }
            : indicator switch
            {
                "0" or "9" => ModifierVerdict.Never,
                "1" => ModifierVerdict.Records,
                "2" => ModifierVerdict.Allowed,
                _ => ModifierVerdict.Unknown,
            };
    }

    /// <summary>The column that decides about a modifier; none for most.</summary>
    public static Column? ColumnOf(Modifier modifier) => ((char)(modifier.Packed >> 8), (char)(modifier.Packed & 0xFF)) switch
    {
        ('8', '0' or '1' or '2') or ('A', 'S') => FeeSchedules.Assistant,
        ('6', '2') => FeeSchedules.CoSurgeon,
        ('6', '6') => FeeSchedules.Team,
        ('5', '0') => FeeSchedules.Bilateral,
        ('2', '6') or ('T', 'C') => FeeSchedules.Component,
        ('5', '4' or '5' or '6' or '8') or ('7', '8' or '9') => FeeSchedules.Global,
        _ => null,
    };

    private static bool IsOfGlobalPeriod(Modifier modifier) =>
        ((char)(modifier.Packed >> 8), (char)(modifier.Packed & 0xFF)) is ('5', '8') or ('7', '8' or '9');
}
