using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>All facts as lines of text: once as a model has them, once as its tables give them back.</summary>
internal static class TableFacts
{
    public static IReadOnlyList<string> Of(CatalogModel model)
    {
        var facts = new List<string> { $"data {model.DataVersion}" };
        facts.AddRange(model.Facets.Select(f => $"facet {f}"));
        foreach (CodeModel c in model.Codes)
        {
            facts.Add($"code {c.Code} {c.Kind} {c.Name}|{c.Label}|{c.Use}|{c.Note}|{c.Terms}|{c.Provenance}|{c.From}|{c.To}|{Join(c.ReplacedBy.Select(r => r.ToString()))}|{Join(c.FacetValues.Select(v => $"{model.Facets[v.Facet]}={v.Slug}"))}");
        }

        facts.AddRange(model.Modifiers.Select(m => $"modifier {m.Modifier} {m.Kind} {m.Name}|{m.Label}|{m.Use}|{m.Note}|{m.From}|{m.To}|{m.ClaimTypes}|{m.BypassesPairEdits}|{Join(m.ExclusiveSets)}"));
        facts.AddRange(model.ModifierRules.Select(r => $"rule {r.Modifier} {r.Selector} {(r.Selector == RuleSelector.Code ? r.Code.ToString() : r.Selector == RuleSelector.Kind ? r.Kind.ToString() : r.Family)}|{r.Payer}|{r.ClaimTypes}|{r.Verdict}|{r.From}|{r.To}|{r.Reason}|{r.Note}"));
        facts.AddRange(model.FeeSchedule.Select(f => $"fee {f.Code} {f.Status}|{f.Global}|{f.Component}{f.Multiple}{f.Bilateral}{f.Assistant}{f.CoSurgeon}{f.Team}|{f.NonFacilityNa}|{f.FacilityNa}|{f.First}|{f.Last}"));
        facts.AddRange(model.AddOns.Select(a => $"add-on {a.Code} {a.Type}|{Join(a.Primaries.Select(p => p.ToString()))}|{a.First}|{a.Last}"));
        facts.AddRange(model.AddOns.SelectMany(a => a.Primaries.Select(p => $"primary {p} of {a.Code}")).Distinct());
        facts.AddRange(model.UnitLimits.Select(u => $"units {u.Code} {u.Payer} {u.ClaimType}|{u.Limit}|{u.Adjudication}|{u.Rationale}|{u.First}|{u.Last}"));
        foreach (PairModel p in model.Pairs)
        {
            string pair = $"{p.ClaimType} {p.Column1} {p.Column2}|{p.To}|{p.Indicator}|{p.Rationale}|{p.First}|{p.Last}";
            facts.Add("pair by column 1 " + pair);
            facts.Add("pair by column 2 " + pair);
        }

        facts.AddRange(model.OutpatientStatus.Select(o => $"outpatient {o.Code} {o.Status}|{o.First}|{o.Last}"));
        facts.AddRange(model.Places.Select(p => $"place {p.Place} {p.Rate} {p.Label}|{p.First}|{p.Last}"));
        facts.AddRange(model.Sources.Select(s => $"source {s.Id} {s.Kind}|{s.Title}|{s.Publisher}|{s.Release}|{s.Effective}|{s.Until}|{s.Confidence}|{s.Sha256}|{s.Note}"));
        facts.AddRange(model.Descriptors.Select(d => $"descriptor {d.Code} {d.Text}|{d.Provenance}"));
        facts.Sort(StringComparer.Ordinal);
        return facts;
    }

    /// <summary>What the tables say, code after code, by the look-ups that the rules use. The dates are those on which facts begin.</summary>
    public static IReadOnlyList<string> Of(CatalogTables t, IEnumerable<ServiceDate> dates)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal) { $"data {t.DataVersion}" };
        facts.UnionWith(Range(0, t.FacetCount).Select(f => $"facet {t.GetFacet(f)}"));
        for (int c = 0; c < t.EntryCount; c++)
        {
            Validity validity = t.GetValidity(c);
            facts.Add($"code {t.GetCode(c)} {t.GetKind(c)} {t.GetName(c)}|{t.GetLabel(c)}|{t.GetUse(c)}|{t.GetNote(c)}|{t.GetTerms(c)}|{t.GetProvenance(c)}|{validity.From}|{validity.To}|{Join(List(t.GetReplacements(c)).Select(r => t.GetCode(r).ToString()))}|{Join(List(t.GetFacetValues(c)).Select(v => $"{t.GetFacet(t.GetFacetOfValue(v))}={t.GetFacetValue(v)}"))}");
        }

        for (int i = 0; i < t.ModifierCount; i++)
        {
            ModifierFact m = t.GetModifier(i);
            (ServiceDate from, ServiceDate to) = t.GetModifierDates(i);
            facts.Add($"modifier {m.Modifier} {m.Kind} {t.GetModifierName(i)}|{t.GetModifierLabel(i)}|{t.GetModifierUse(i)}|{t.GetModifierNote(i)}|{from}|{to}|{m.ClaimTypes}|{m.BypassesPairEdits}|{Join(List(m.ExclusiveSets).Select(t.GetExclusiveSet))}");
        }

        for (int row = 0; row < t.ModifierRuleCount; row++)
        {
            ModifierRuleFact r = t.GetModifierRule(row);
            string value = r.Selector switch
            {
                RuleSelector.Code => t.GetCode(r.Value).ToString(),
                RuleSelector.Kind => ((CodeKind)r.Value).ToString(),
                RuleSelector.Family => t.GetFacetValue(r.Value),
                _ => "",
            };
            facts.Add($"rule {t.GetModifier(t.GetModifierOfRule(row)).Modifier} {r.Selector} {value}|{t.GetPayer(r.Payer)}|{r.ClaimTypes}|{r.Verdict}|{r.From}|{r.To}|{t.GetReason(r)}|{t.GetRuleNote(row)}");
        }

        ServiceDate[] days = [.. dates.Append(default).Distinct()];
        for (int c = 0; c < t.CodeCount; c++)
        {
            ProcedureCode code = t.GetCode(c);
            facts.UnionWith(Run(t.FindFeeSchedule(c)).Select(row =>
            {
                FeeScheduleFact f = t.GetFeeSchedule(row);
                return $"fee {code} {f.Status}|{Global(f.Global)}|{f.Component}{f.Multiple}{f.Bilateral}{f.Assistant}{f.CoSurgeon}{f.Team}|{f.NonFacilityNa}|{f.FacilityNa}|{Window(t, f.Window)}";
            }));
            facts.UnionWith(Run(t.FindUnitLimits(c)).Select(row =>
            {
                UnitLimitFact u = t.GetUnitLimit(row);
                return $"units {code} {t.GetPayer(u.Payer)} {u.ClaimType}|{u.Limit}|{u.Adjudication}|{t.GetRationale(u.Rationale)}|{Window(t, u.Window)}";
            }));
            facts.UnionWith(Run(t.FindAddOnsOf(c)).Select(row => $"primary {code} of {t.GetCode(t.GetAddOnOf(row))}"));
            foreach (ClaimType claimType in Enum.GetValues<ClaimType>())
            {
                facts.UnionWith(Run(t.FindPairsOfColumn1(claimType, c)).Select(row => "pair by column 1 " + Pair(t, row)));
                facts.UnionWith(Run(t.FindPairsOfColumn2(claimType, c)).Select(row => "pair by column 2 " + Pair(t, t.GetPairRowOfColumn2(row))));
            }

            if (t.FindDescriptor(c) is int descriptor and >= 0)
            {
                facts.Add($"descriptor {code} {t.GetDescriptor(descriptor)}|{t.GetSourceId(t.GetDescriptorSource(descriptor))}");
            }

            foreach (ServiceDate day in days)
            {
                if (t.TryGetAddOn(c, day, out AddOnFact a))
                {
                    facts.Add($"add-on {code} {a.Type}|{Join(List(a.Primaries).Select(p => t.GetCode(p).ToString()).Order(StringComparer.Ordinal))}|{Window(t, a.Window)}");
                }

                if (t.TryGetOutpatientStatus(c, day, out OutpatientStatusFact o))
                {
                    facts.Add($"outpatient {code} {o.Status}|{Window(t, o.Window)}");
                }
            }
        }

        facts.UnionWith(Range(0, t.PlaceCount).Select(p => $"place {t.GetPlace(p)} {t.GetPlaceRate(t.GetPlace(p))} {t.GetPlaceLabel(p)}|{Window(t, t.GetPlaceWindow(p))}"));
        facts.UnionWith(Range(0, t.SourceCount).Select(s =>
            $"source {t.GetSourceId(s)} {t.GetSourceKind(s)}|{t.GetSourceTitle(s)}|{t.GetSourcePublisher(s)}|{t.GetSourceRelease(s)}|{t.GetSourceEffective(s)}|{t.GetSourceUntil(s)}|{t.GetSourceConfidence(s)}|{t.GetSourceHash(s)}|{t.GetSourceNote(s)}"));
        return [.. facts.Order(StringComparer.Ordinal)];
    }

    private static string Pair(CatalogTables t, int row)
    {
        PairFact p = t.GetPair(row);
        return $"{p.ClaimType} {t.GetCode(p.Column1)} {t.GetCode(p.Column2)}|{p.To}|{p.Indicator}|{t.GetRationale(p.Rationale)}|{Window(t, p.Window)}";
    }

    private static string Window(CatalogTables t, FactWindow window) => $"{t.GetSourceId(window.FirstSource)}|{t.GetSourceId(window.LastSource)}";

    private static string Global(GlobalPeriod period) => period switch
    {
        GlobalPeriod.Days0 => "000",
        GlobalPeriod.Days10 => "010",
        GlobalPeriod.Days90 => "090",
        GlobalPeriod.None => "XXX",
        GlobalPeriod.ContractorDecides => "YYY",
        GlobalPeriod.WithPrimary => "ZZZ",
        GlobalPeriod.Maternity => "MMM",
        _ => "???",
    };

    private static IEnumerable<int> Range(int first, int count) => Enumerable.Range(first, count);

    private static IEnumerable<int> Run((int First, int Count) run) => Range(run.First, run.Count);

    private static IEnumerable<int> List(IndexList list) => Range(0, list.Count).Select(i => list[i]);

    private static string Join(IEnumerable<string> texts) => string.Join(" ", texts);
}
