using System;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Rules;

/// <summary>BGC2014, BGC2015 and BGC2016: what is wrong with the modifiers of a line whatever its code.</summary>
internal static class ModifierLineRules
{
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
                    sink.Add(new Finding(RuleIds.ModifierRepeatedOrTooMany, Certainty.Definite, Outcome.LineDenied, line)
                    {
                        Reason = FindingReason.Repeated,
                        Modifier = modifiers[i],
                    });
                }

                continue;
            }

            distinct++;
            int index = view.ModifierIndex(line, i);
            if (index < 0)
            {
                sink.Leave(line, UnjudgedReason.ModifierNotInCatalog);
                continue;
            }

            ModifierFact fact = view.Facts.GetModifier(index);
            int source = view.Facts.GetModifierSource(index, "claim_types");
            if (!fact.IsUsedOn(view.ClaimType) && Doubt.IsGround(view.Facts, source))
            {
                sink.Add(new Finding(RuleIds.ModifierOfAnotherClaimType, Certainty.Definite.WeakenIf(!Doubt.IsHigh(view.Facts, source)), Outcome.LineDenied, line)
                {
                    Modifier = modifiers[i],
                    Source = source,
                });
            }

            for (int j = 0; j < i; j++)
            {
                int other = view.ModifierIndex(line, j);
                source = view.Facts.GetModifierSource(index, "exclusive");
                if (other >= 0 && !IsRepeated(modifiers, j) && view.Facts.AreExclusive(index, other) && Doubt.IsGround(view.Facts, source))
                {
                    sink.Add(new Finding(RuleIds.ModifiersExcludeEachOther, Certainty.Definite.WeakenIf(!Doubt.IsHigh(view.Facts, source)), Outcome.LineDenied, line)
                    {
                        Modifier = modifiers[i],
                        OtherModifier = modifiers[j],
                        Source = source,
                    });
                    break;
                }
            }
        }

        if (distinct > Fields)
        {
            sink.Add(new Finding(RuleIds.ModifierRepeatedOrTooMany, Certainty.Definite, Outcome.LineDenied, line)
            {
                Reason = FindingReason.TooMany,
                Units = distinct,
            });
        }
    }

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
