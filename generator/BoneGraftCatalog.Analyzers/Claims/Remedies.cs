using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Observation;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Analyzers.Claims;

/// <summary>
/// Tries what a fix could offer: each candidate is put on the claim and the claim judged again. Only what makes the finding go and brings
/// no other is passed on, so that a fix has nothing left to decide.
/// </summary>
internal sealed class Remedies
{
    private readonly ClaimJudge _judge;
    private readonly Settings _settings;

    public Remedies(ClaimJudge judge, Settings settings)
    {
        _judge = judge;
        _settings = settings;
    }

    // They state nothing but that the line stands apart. A side or a finger opens a pair as well, but is a fact of the operation first.
    private static readonly ImmutableArray<string> Bypassing = ImmutableArray.Create("59", "XE", "XP", "XS", "XU");

    /// <summary>The primaries of the catalog that clear the finding of an add-on, those that clear most beside it first.</summary>
    public IEnumerable<string> Primaries(JudgedFinding judged)
    {
        AddOnEdits.Fact addOn = judged.Finding.AddOn;
        var clear = new List<(int Left, string Code)>();
        for (int i = 0; i < addOn.Primaries.Count; i++)
        {
            ProcedureCode code = judged.Facts.GetPrimary(addOn, i);
            if (judged.Facts.IsEntry(judged.Facts.FindCode(code)))
            {
                ObservedLine primary = judged.Line.Beside(code);

                // In front of the add-on, as the fix will write it.
                int index = judged.Finding.Line;
                if (Left(judged, judged.Claim.WithLines(judged.Claim.Lines.Insert(index, primary)), index + 1, index) is { } left)
                {
                    clear.Add((left, code.Text));
                }
            }
        }

        return clear.OrderBy(candidate => candidate.Left).ThenBy(candidate => candidate.Code, StringComparer.Ordinal).Select(candidate => candidate.Code);
    }

    /// <summary>The modifiers that set a line apart from the one it is paid as part of.</summary>
    public IEnumerable<string> BypassModifiers(JudgedFinding judged)
    {
        int index = judged.Finding.Line;
        ObservedLine line = judged.Line;
        foreach (string text in Bypassing)
        {
            if (Modifier.TryParse(text.AsSpan(), out Modifier modifier) && Bypasses(judged, modifier))
            {
                ObservedLine apart = line.WithModifiers(line.Modifiers.Add(new ObservedModifier(modifier, line.CodeSpot)));
                if (Left(judged, judged.Claim.WithLines(judged.Claim.Lines.SetItem(index, apart)), index, -1) is not null)
                {
                    yield return text;
                }
            }
        }
    }

    /// <summary>
    /// The bypass modifiers that stand on the line that is paid and would count on the one that is denied, as <c>59@0</c>: the modifier, and
    /// the number of the related line that it stands on. Before July 2019 a bypass counted on the second column alone.
    /// </summary>
    public IEnumerable<string> MovableModifiers(JudgedFinding judged)
    {
        int index = judged.Finding.Line;
        ObservedLine line = judged.Line;
        int number = 0;
        foreach (int other in judged.Finding.Related)
        {
            ObservedLine holder = judged.Claim.Lines[other];
            foreach (ObservedModifier held in holder.Modifiers)
            {
                // A side is moved to no operation that has none.
                if (!Bypasses(judged, held.Modifier) || (judged.Finding.Reason == FindingReason.HasNoSides && held.Modifier.Text is "LT" or "RT"))
                {
                    continue;
                }

                ImmutableArray<ObservedLine> moved = judged.Claim.Lines
                    .SetItem(index, line.WithModifiers(line.Modifiers.Add(new ObservedModifier(held.Modifier, line.CodeSpot))))
                    .SetItem(other, holder.WithModifiers(holder.Modifiers.Remove(held)));
                if (Left(judged, judged.Claim.WithLines(moved), index, -1) is not null)
                {
                    yield return held.Modifier.Text + "@" + number.ToString(CultureInfo.InvariantCulture);
                }
            }

            number++;
        }
    }

    private static bool Bypasses(JudgedFinding judged, Modifier modifier)
    {
        LayeredTables facts = judged.Facts;
        return facts.FindModifier(modifier) is >= 0 and int found && facts.GetModifier(found).BypassesPairEdits == true;
    }

    /// <summary>How many findings are left; null where this one is still there or the claim has a new one.</summary>
    private int? Left(JudgedFinding judged, ObservedClaim changed, int line, int added)
    {
        List<JudgedFinding> after = _judge.Judge(changed, _settings);
        if (after.Exists(f => (f.Finding.Line == line && f.Finding.Rule == judged.Finding.Rule) || (f.Finding.Line == added && !f.Finding.IsInformation)))
        {
            return null;
        }

        List<JudgedFinding> before = _judge.Judge(judged.Claim, _settings);
        return after.Exists(f => !f.Finding.IsInformation && !before.Exists(b => b.Finding.Rule == f.Finding.Rule && b.Line.Code == f.Line.Code))
            ? null
            : after.Count(f => !f.Finding.IsInformation);
    }
}
