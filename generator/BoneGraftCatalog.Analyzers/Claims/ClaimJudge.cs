using System.Collections.Generic;
using System.Collections.Immutable;
using BoneGraftCatalog.Analyzers.Catalogs;
using BoneGraftCatalog.Analyzers.Configuration;
using BoneGraftCatalog.Analyzers.Observation;
using BoneGraftCatalog.Analyzers.Shapes;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Analyzers.Claims;

/// <summary>Puts observed claims before the billing rules. It decides nothing about billing, only what may be asked of what was seen.</summary>
internal sealed class ClaimJudge
{
    // The facts of two lines that say whether they are of one day and one practitioner.
    private static readonly ImmutableArray<MemberRole> RelatingRoles =
        ImmutableArray.Create(MemberRole.Date, MemberRole.EndDate, MemberRole.Practitioner, MemberRole.Group, MemberRole.Specialty);

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

        LineFacts[] lines = Lines(claim, settings);
        var rules = new RuleClaim(lines, canMissLines: !claim.IsClosed, historyKnown: claim.HistoryKnown, claim.History.Length);
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

    private static bool HasEntry(LayeredTables facts, LineFacts[] lines)
    {
        foreach (LineFacts line in lines)
        {
            if (facts.IsEntry(facts.FindCode(line.Code)))
            {
                return true;
            }
        }

        return false;
    }

    private static LineFacts[] Lines(ObservedClaim claim, Settings settings)
    {
        int count = claim.Lines.Length;
        var lines = new LineFacts[count + claim.History.Length];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = FactsOf(i < count ? claim.Lines[i] : claim.History[i - count], claim, settings);
        }

        RuleClaim.CompleteHistory(lines, claim.History.Length, claim.Common.Values.From);
        return lines;
    }

    private static LineFacts FactsOf(ObservedLine line, ObservedClaim claim, Settings settings)
    {
        LineFacts facts = line.Facts.Values;
        foreach (LineRole role in LineRole.All)
        {
            if (role.IsOfClaims && !line.Facts[role.Role].IsSaid)
            {
                role.Copy(claim.Common.Values, ref facts);
            }
        }

        if (!line.Facts[MemberRole.Date].IsSaid && !claim.Common[MemberRole.Date].IsSaid)
        {
            facts.From = settings.Date;
        }

        // Our own line has one unit unless it says more; of others nothing is known.
        if (!line.Facts[MemberRole.Units].IsSaid && line.Evidence == Evidence.OurTypes)
        {
            facts.Units = 1;
        }

        return facts;
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
            foreach (MemberRole role in RelatingRoles)
            {
                if (!line.Facts[role].IsComparableTo(other.Facts[role]))
                {
                    return false;
                }
            }
        }

        // Of what was paid before nobody knows more than the claim says.
        foreach (MemberRole role in RelatingRoles)
        {
            if (finding.RestsOnHistory && line.Facts[role].IsUnknown)
            {
                return false;
            }
        }

        return finding.Rule.RestsOn != FindingGround.Day || !line.Facts[MemberRole.EndDate].IsUnknown;
    }
}
