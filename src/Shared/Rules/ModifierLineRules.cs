using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>What is wrong with the modifiers of a line whatever its code.</summary>
/// <remarks>
/// A modifier that the catalog does not describe is known all the same where the table of HCPCS modifiers has it: it means nothing for
/// the codes, and only its days are judged. PA, PB and PC, by which an operation is never covered, are left open all the same.
/// </remarks>
internal static class ModifierLineRules
{
    public const string ModifiersExcludeEachOtherId = "BGC2014";
    public const string ModifierRepeatedOrTooManyId = "BGC2015";
    public const string ModifierOfAnotherClaimTypeId = "BGC2016";

    public const string ModifierNotValidOnDateId = "BGC2020";

    private const string Reached = "+++ +++ +++ +++";

    public static readonly RuleInfo ModifiersExcludeEachOther = new(
        ModifiersExcludeEachOtherId,
        "Two modifiers of a line exclude each other",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        Reached,
        FindingPart.Modifier,
        FindingGround.Line,
        DenialCodes.Modifier,
        message: static f => $"modifiers {f.OtherModifier} and {f.Modifier} exclude each other on the line of {f.Code}",
        remedy: static f => $"Keep {f.OtherModifier} or {f.Modifier}, or report two lines.");

    public static readonly RuleInfo ModifierRepeatedOrTooMany = new(
        ModifierRepeatedOrTooManyId,
        "A modifier is repeated, or there are more than fit",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        Reached,
        FindingPart.Modifier,
        FindingGround.Line,
        DenialCodes.Modifier,
        message: static f => f.Reason == FindingReason.Repeated
            ? $"modifier {f.Modifier} is repeated on the line of {f.Code}"
            : $"the line of {f.Code} has {f.Units} modifiers, and a claim line has room for four",
        remedy: static f => f.Reason == FindingReason.Repeated
            ? "Remove the repetition."
            : "Keep the four that decide payment, or report 99 as the payer asks.");

    public static readonly RuleInfo ModifierOfAnotherClaimType = new(
        ModifierOfAnotherClaimTypeId,
        "A modifier belongs to another claim type",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        Reached,
        FindingPart.Modifier,
        FindingGround.Line,
        DenialCodes.Modifier,
        message: static f => $"modifier {f.Modifier} on {f.Code} belongs to another type of claim",
        remedy: static f => $"Remove modifier {f.Modifier}, or use the one for this type of claim.");

    public static readonly RuleInfo ModifierNotValidOnDate = new(
        ModifierNotValidOnDateId,
        "A modifier is not valid on the date of service",
        RuleSeverity.Warning,
        Outcome.LineDenied,
        Reached,
        FindingPart.Modifier,
        FindingGround.Line,
        new DenialCodes(new[] { "182" }, Array.Empty<string>()),
        message: static f => f.Reason == FindingReason.NoLongerValid
            ? $"modifier {f.Modifier} on {f.Code} ended on {f.Date}, before the date of service"
            : $"modifier {f.Modifier} on {f.Code} began on {f.Date}, after the date of service",
        remedy: static f => $"Remove modifier {f.Modifier}, or use the one valid on that day.");

    /// <summary>The professional service segment and item 24D have four fields.</summary>
    private const int Fields = 4;

    public static void Judge(ref ClaimView view, ref FindingSink sink)
    {
        for (int line = 0; line < view.Count; line++)
        {
            if (view.IsJudged(line))
            {
                Judge(ref view, line, ref sink);
            }
        }
    }

    /// <summary>Whether the same modifier stands earlier on the line.</summary>
    public static bool IsRepeated(ReadOnlySpan<Modifier> modifiers, int position) => modifiers.Slice(0, position).IndexOf(modifiers[position]) >= 0;

    private static void Judge(ref ClaimView view, int line, ref FindingSink sink)
    {
        ReadOnlySpan<Modifier> modifiers = view.ModifiersOf(line);
        int distinct = 0;
        for (int i = 0; i < modifiers.Length; i++)
        {
            if (IsRepeated(modifiers, i))
            {
                // A modifier that stands there three times is one mistake.
                if (Occurrences(modifiers.Slice(0, i), modifiers[i]) == 1)
                {
                    sink.Add(new Finding(ModifierRepeatedOrTooMany, Certainty.Definite, line)
                    {
                        Reason = FindingReason.Repeated,
                        Modifier = modifiers[i],
                    });
                }

                continue;
            }

            distinct++;
            int index = view.ModifierIndex(line, i);
            bool isListed = view.Facts.TryGet(HcpcsModifiers.Table, HcpcsModifiers.Key(modifiers[i]), default, out HcpcsModifiers.Fact listed);
            JudgeDays(ref view, line, modifiers[i], index, isListed, listed, ref sink);
            if (index < 0)
            {
                if (!isListed || DeniesTheLine(modifiers[i]))
                {
                    sink.Leave(line, UnjudgedReason.ModifierNotInCatalog, modifiers[i]);
                }

                continue;
            }

            ModifierFact fact = view.Facts.GetModifier(index);
            int source = view.Facts.GetModifierSource(index, "claim_types");
            if (!fact.IsUsedOn(view.ClaimType) && Doubt.IsGround(view.Facts, source))
            {
                sink.Add(new Finding(ModifierOfAnotherClaimType, Certainty.Definite.WeakenIf(!Doubt.IsHigh(view.Facts, source)), line)
                {
                    Modifier = modifiers[i],
                    Fact = new FindingFact("", source),
                });
            }

            for (int j = 0; j < i; j++)
            {
                int other = view.ModifierIndex(line, j);
                source = view.Facts.GetModifierSource(index, "exclusive");
                if (other >= 0 && !IsRepeated(modifiers, j) && view.Facts.AreExclusive(index, other) && Doubt.IsGround(view.Facts, source))
                {
                    sink.Add(new Finding(ModifiersExcludeEachOther, Certainty.Definite.WeakenIf(!Doubt.IsHigh(view.Facts, source)), line)
                    {
                        Modifier = modifiers[i],
                        OtherModifier = modifiers[j],
                        Fact = new FindingFact("", source),
                    });
                    break;
                }
            }
        }

        if (distinct > Fields)
        {
            sink.Add(new Finding(ModifierRepeatedOrTooMany, Certainty.Definite, line)
            {
                Reason = FindingReason.TooMany,
                Units = distinct,
            });
        }
    }

    /// <summary>The modifier is valid on every day of the line. The row of the catalog goes before the table.</summary>
    private static void JudgeDays(
        ref ClaimView view, int line, Modifier modifier, int index, bool isListed, in HcpcsModifiers.Fact listed, ref FindingSink sink)
    {
        (ServiceDate from, ServiceDate to) = index < 0 ? default : view.Facts.GetModifierDates(index);
        bool isFromRow = !from.IsNone;
        bool isToRow = !to.IsNone;
        from = isFromRow || !isListed ? from : listed.From;
        to = isToRow || !isListed ? to : listed.To;
        ref LineState state = ref view.Lines[line];
        bool ended = !state.From.IsNone && !to.IsNone && state.To > to;
        bool early = !state.From.IsNone && !from.IsNone && state.From < from;
        if (!ended && !early)
        {
            return;
        }

        ServiceDate day = ended ? to : from;
        int source = (ended ? isToRow : isFromRow) ? view.Facts.GetModifierSource(index, ended ? "to" : "from") : listed.Window.LastSource;
        if (Doubt.IsGround(view.Facts, source))
        {
            sink.Add(new Finding(ModifierNotValidOnDate, Certainty.Definite.WeakenIf(!Doubt.IsHigh(view.Facts, source)), line)
            {
                Reason = ended ? FindingReason.NoLongerValid : FindingReason.NotYetValid,
                Modifier = modifier,
                Date = day,
                Fact = new FindingFact((ended ? "to " : "from ") + day, source),
            });
        }
    }

    /// <summary>PA, PB and PC: the wrong part of the body, the wrong patient, the wrong operation.</summary>
    private static bool DeniesTheLine(Modifier modifier) =>
        modifier.Packed >> 8 == 'P' && (modifier.Packed & 0xFF) is ('A' or 'B' or 'C');

    private static int Occurrences(ReadOnlySpan<Modifier> modifiers, Modifier modifier)
    {
        int count = 0;
        foreach (Modifier candidate in modifiers)
        {
            count += candidate == modifier ? 1 : 0;
        }

        return count;
    }
}
