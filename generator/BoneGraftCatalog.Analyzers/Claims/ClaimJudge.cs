using System;
using System.Collections.Generic;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Analyzers;

/// <summary>Puts observed claims before the billing rules. It decides nothing about billing, only what may be asked of what was seen.</summary>
internal sealed class ClaimJudge
{
    private readonly CatalogContext _catalog;

    public ClaimJudge(CatalogContext catalog) => _catalog = catalog;

    /// <summary>What the rules find on a claim.</summary>
    public List<JudgedFinding> Judge(ObservedClaim claim, Settings settings)
    {
        var findings = new List<JudgedFinding>();
        if (claim.Lines.Length == 0)
        {
            return findings;
        }

        RuleLine[] lines = Lines(claim, settings);
        var rules = new RuleClaim(lines, canMissLines: !claim.IsClosed, historyKnown: claim.HistoryKnown, claim.History.AsSpan());
        var context = new RuleContext(claim.PayerIsUnknown ? null : claim.Payer, claim.ClaimTypeIsUnknown ? ClaimType.Unknown : claim.ClaimType);
        LayeredTables facts = _catalog.Facts;
        if (!HasEntry(facts, lines))
        {
            return findings;
        }

        var sink = default(FindingSink);
        ClaimRules.Judge(facts, rules, context, ref sink);
        for (int i = 0; i < sink.Count; i++)
        {
            Finding finding = sink.Findings![i];
            string message = FindingText.Message(facts, finding, rules) + " " + FindingText.Remedy(facts, finding, rules);
            var judged = new JudgedFinding(finding, claim, facts, message);
            if (Holds(judged))
            {
                findings.Add(judged);
            }
        }

        return findings;
    }

    private static bool HasEntry(LayeredTables facts, RuleLine[] lines)
    {
        foreach (RuleLine line in lines)
        {
            if (facts.IsEntry(facts.FindCode(line.Code)))
            {
                return true;
            }
        }

        return false;
    }

    private static RuleLine[] Lines(ObservedClaim claim, Settings settings)
    {
        var lines = new RuleLine[claim.Lines.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            ObservedLine line = claim.Lines[i];
            var modifiers = new Modifier[line.Modifiers.Length];
            for (int m = 0; m < modifiers.Length; m++)
            {
                modifiers[m] = line.Modifiers[m].Modifier;
            }

            Datum<ServiceDate> date = line.Date.IsSaid ? line.Date : claim.Date;
            lines[i] = new RuleLine
            {
                Code = line.Code,
                Modifiers = modifiers,
                HasUnknownModifiers = !line.ModifiersKnown,

                // Our own line has one unit unless it says more; of others nothing is known.
                Units = line.Units.IsKnown ? line.Units.Value : line.Units.IsUnknown || line.Evidence != Evidence.OurTypes ? null : 1,
                From = date.IsKnown ? date.Value : date.IsUnknown ? ServiceDate.None : settings.Date,
                To = line.EndDate.IsKnown ? line.EndDate.Value : ServiceDate.None,
                Place = Text(line.Place, claim.Place),
                Practitioner = Text(line.Practitioner, claim.Practitioner),
                Group = Text(line.Group, claim.Group),
                Specialty = Text(line.Specialty, claim.Specialty),
            };
        }

        return lines;

        static string? Text(Datum<string> own, Datum<string> claims) => own.IsSaid ? (own.IsKnown ? own.Value : null) : claims.IsKnown ? claims.Value : null;
    }

    /// <summary>
    /// Whether the finding holds whatever the unknown dates and practitioners of its lines turn out to be: what relates two lines holds
    /// only where both are known, or are the same unknown.
    /// </summary>
    private static bool Holds(JudgedFinding judged)
    {
        Finding finding = judged.Finding;
        if (finding.Rule.RestsOn == FindingGround.Line)
        {
            return true;
        }

        ObservedLine line = judged.Line;
        ObservedClaim claim = judged.Claim;
        foreach (int index in finding.Related)
        {
            ObservedLine other = claim.Lines[index];
            if (!AreAlike(line.Date, other.Date) || !AreAlike(line.EndDate, other.EndDate) || !AreAlike(line.Practitioner, other.Practitioner)
                || !AreAlike(line.Group, other.Group) || !AreAlike(line.Specialty, other.Specialty))
            {
                return false;
            }
        }

        return finding.Rule.RestsOn != FindingGround.Day || !line.EndDate.IsUnknown;
    }

    private static bool AreAlike<T>(Datum<T> left, Datum<T> right) =>
        (!left.IsUnknown && !right.IsUnknown) || (left.IsUnknown && right.IsUnknown && left.Token is not null && left.Token.Equals(right.Token));
}
