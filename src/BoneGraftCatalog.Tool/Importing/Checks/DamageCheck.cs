using System;
using System.Globalization;

namespace BoneGraftCatalog.Tool.Importing.Checks;

/// <summary>Refuses a file that was damaged, cut short or shuffled: no line of it can be trusted.</summary>
internal static class DamageCheck
{
    /// <summary>A quoted cell of a published file holds a line break or two; more means that a quote was lost and swallows records.</summary>
    private const int LongestRecord = 20;

    /// <summary>Published files are sorted, but for a few lines.</summary>
    private const int FewBackwardSteps = 10;

    public static void RefuseOpenQuote(PublishedRecord record)
    {
        if (record.LineCount > LongestRecord)
        {
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture, $"A quote that is opened on line {record.Line} is not closed for {record.LineCount} lines; the file is damaged"));
        }
    }

    public static void RefuseIfDamaged(FileTally tally)
    {
        if (tally.Lines == 0)
        {
            throw ImportContext.Refuse("There is a header and no line below it");
        }

        if (tally.IsLastLineShort)
        {
            throw ImportContext.Refuse(string.Create(CultureInfo.InvariantCulture, $"The last line ({tally.LastLine}) breaks off: the file was cut short"));
        }

        if (tally.BackwardSteps > Math.Max(FewBackwardSteps, tally.Steps / 20))
        {
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"The codes go backwards {tally.BackwardSteps} times in {tally.Steps} steps: the file was shuffled, and its rows cannot be trusted"));
        }

        if (tally.Rejected * 20 > tally.Lines && tally.Rejected > 1)
        {
            throw ImportContext.Refuse(string.Create(
                CultureInfo.InvariantCulture,
                $"{tally.Rejected} of {tally.Lines} lines were rejected: the cells do not stand under their names, or the file is damaged"));
        }
    }
}
