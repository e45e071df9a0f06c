using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using BoneGraftCatalog.Analyzers.Diagnostics;
using BoneGraftCatalog.Analyzers.Observation;
using BoneGraftCatalog.Analyzers.Shapes;
using BoneGraftCatalog.Rules;
using BoneGraftCatalog.Tables;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Claims;

/// <summary>Makes a diagnostic of a finding: its place, its severity and what a fix will need.</summary>
internal static class FindingReporter
{
    private const int MaxCandidates = 200;

    public static Diagnostic Report(JudgedFinding judged, Remedies remedies)
    {
        Finding finding = judged.Finding;
        ObservedLine line = judged.Line;
        DiagnosticDescriptor descriptor = Descriptors.Of(finding.Rule);

        // What only its names make a claim is never more than a suggestion.
        bool isClaim = judged.Claim.Evidence < Evidence.Names && line.Evidence < Evidence.Names;
        DiagnosticSeverity severity = isClaim
            ? Descriptors.SeverityOf(finding.Rule.SeverityOf(finding.Certainty, finding.IsInformation))
            : DiagnosticSeverity.Info;
        IEnumerable<Location> related = finding.Related.Select(i => judged.Claim.Lines[i].CodeSpot.ToLocation());
        return Diagnostic.Create(descriptor, SpotOf(finding, line).ToLocation(), severity, related, Properties(judged, remedies), judged.Message);
    }

    private static Spot SpotOf(in Finding finding, ObservedLine line)
    {
        switch (finding.Rule.PointsAt)
        {
            case FindingPart.Modifier:
                // The last of the same is the one too many.
                for (int i = line.Modifiers.Length - 1; i >= 0; i--)
                {
                    if (line.Modifiers[i].Modifier == finding.Modifier)
                    {
                        return line.Modifiers[i].Spot;
                    }
                }

                return line.CodeSpot;
            case FindingPart.Units when line.Facts[MemberRole.Units].IsKnown:
                return line.Facts[MemberRole.Units].Spot;
            case FindingPart.Place when line.Facts[MemberRole.Place].IsKnown:
                return line.Facts[MemberRole.Place].Spot;
            default:
                return line.CodeSpot;
        }
    }

    private static ImmutableDictionary<string, string?> Properties(JudgedFinding judged, Remedies remedies)
    {
        Finding finding = judged.Finding;
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties[DiagnosticProperties.Code] = judged.Line.Code.ToString();
        properties[DiagnosticProperties.Certainty] = finding.Certainty.ToString();
        properties[DiagnosticProperties.Evidence] = judged.Line.Evidence.ToString();
        if (!finding.Modifier.IsNone)
        {
            properties[DiagnosticProperties.Modifier] = finding.Modifier.ToString();
        }

        if (!finding.OtherModifier.IsNone)
        {
            properties[DiagnosticProperties.OtherModifier] = finding.OtherModifier.ToString();
        }

        if (!finding.OtherCode.IsNone)
        {
            properties[DiagnosticProperties.OtherCode] = finding.OtherCode.ToString();
        }

        if (finding.Rule.Cure == FindingCure.Limit)
        {
            properties[DiagnosticProperties.Limit] = finding.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        LayeredTables facts = judged.Facts;
        if (finding.Fact.Source >= 0)
        {
            properties[DiagnosticProperties.Release] = facts.GetSourceRelease(finding.Fact.Source);
        }

        if (facts.GetLayerOf(finding.Fact.Source) is int layer and >= 0)
        {
            properties[DiagnosticProperties.Layer] = facts.GetLayerName(layer);
        }

        switch (finding.Rule.Cure)
        {
            case FindingCure.Primary:
                Add(DiagnosticProperties.Candidates, remedies.Primaries(judged));
                break;
            case FindingCure.Replacement:
                Add(DiagnosticProperties.Candidates, Replacements(facts, judged.Line.Code));
                break;
            case FindingCure.BypassModifier:
                Add(FixProperties.ModifierCandidates, remedies.BypassModifiers(judged));
                Add(FixProperties.MovableModifiers, remedies.MovableModifiers(judged));
                break;
        }

        return properties.ToImmutable();

        void Add(string name, IEnumerable<string> values)
        {
            string list = string.Join(" ", values.Take(MaxCandidates));
            if (list.Length > 0)
            {
                properties[name] = list;
            }
        }
    }

    private static IEnumerable<string> Replacements(LayeredTables facts, ProcedureCode code)
    {
        int index = facts.FindCode(code);
        int count = facts.GetReplacements(index).Count;
        for (int i = 0; i < count; i++)
        {
            yield return facts.GetReplacement(index, i).Text;
        }
    }
}
