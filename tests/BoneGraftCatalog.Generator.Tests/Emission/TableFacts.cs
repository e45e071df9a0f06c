using System;
using System.Collections.Generic;
using System.Globalization;
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
            facts.Add($"code {c.Code} {c.Kind} {c.Name}|{c.Label}|{c.Use}|{c.Document}|{c.Note}|{c.Terms}|{c.Provenance}|{c.From}|{c.To}|{Join(c.SeeAlso.Select(r => r.ToString()))}|{Join(c.ReplacedBy.Select(r => r.ToString()))}|{Join(c.FacetValues.Select(v => $"{model.Facets[v.Facet]}={v.Slug}"))}");
        }

        facts.AddRange(model.Modifiers.Select(m => $"modifier {m.Modifier} {m.Kind} {m.Name}|{m.Label}|{m.Use}|{m.Note}|{m.From}|{m.To}|{m.ClaimTypes}|{m.BypassesPairEdits}|{Join(m.ExclusiveSets)}"));
        facts.AddRange(model.ModifierRules.Select(r => $"rule {r.Modifier} {r.Selector} {(r.Selector == RuleSelector.Code ? r.Code.ToString() : r.Selector == RuleSelector.Kind ? r.Kind.ToString() : r.Family)}|{r.Payer}|{r.ClaimTypes}|{r.Verdict}|{r.From}|{r.To}|{r.Reason}|{r.Note}"));
        facts.AddRange(Rows(FeeSchedules.Table, "fee"));
        facts.AddRange(Rows(UnitLimits.Table, "units"));
        facts.AddRange(Rows(OutpatientStatuses.Table, "outpatient"));
        facts.AddRange(Rows(SurgeryCenterListings.Table, "surgery center"));
        facts.AddRange(Rows(CodeValues.Table, "value"));
        facts.AddRange(Rows(HcpcsModifiers.Table, "HCPCS modifier"));
        facts.AddRange(Rows(ServicePlaces.Table, "place"));
        facts.AddRange(Rows(LicensedDescriptors.Table, "descriptor"));
        facts.AddRange(Rows(CatalogSources.Table, "source"));
        facts.AddRange(Rows(PairEdits.Table, "pair by column 1"));
        facts.AddRange(Rows(PairEdits.Table, "pair by column 2"));
        facts.AddRange(Rows(AddOnEdits.Table, "add-on"));
        facts.AddRange(model.Of(AddOnEdits.Table).Select(r => (AddOn: r[AddOnEdits.AddOn], Primary: r[AddOnEdits.Primary])).Where(r => r.Primary != AddOnEdits.Primary.NoList).Select(r => $"primary {r.Primary} of {r.AddOn}").Distinct());
        facts.Sort(StringComparer.Ordinal);
        return facts;

        IEnumerable<string> Rows(FactTable table, string what) => model.Of(table).Select(r => $"{what} {string.Join("|", r.Cells)}");
    }

    /// <summary>What the tables say, code after code, by the look-ups that the rules use. The dates are those on which facts begin.</summary>
    public static IReadOnlyList<string> Of(CatalogTables t, IEnumerable<ServiceDate> dates)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal) { $"data {t.DataVersion}" };
        facts.UnionWith(Range(0, t.FacetCount).Select(f => $"facet {t.GetFacet(f)}"));
        for (int c = 0; c < t.EntryCount; c++)
        {
            Validity validity = t.GetValidity(c);
            facts.Add($"code {t.GetCode(c)} {t.GetKind(c)} {t.GetName(c)}|{t.GetLabel(c)}|{t.GetUse(c)}|{t.GetDocument(c)}|{t.GetNote(c)}|{t.GetTerms(c)}|{t.GetProvenance(c)}|{validity.From}|{validity.To}|{Join(List(t.GetSeeAlso(c)).Select(r => t.GetCode(r).ToString()))}|{Join(List(t.GetReplacements(c)).Select(r => t.GetCode(r).ToString()))}|{Join(List(t.GetFacetValues(c)).Select(v => $"{t.GetFacet(t.GetFacetOfValue(v))}={t.GetFacetValue(v)}"))}");
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
            facts.UnionWith(Rows(t, FeeSchedules.Table, c).Select(f =>
                $"fee {code}|{Window(t, f.Window)}|{Character(f.Status)}|{Global(f.Global)}|{Character(f.Component)}|{Character(f.Multiple)}|{Character(f.Bilateral)}|{Character(f.Assistant)}|{Character(f.CoSurgeon)}|{Character(f.Team)}|{Flag(f.NonFacilityNa)}|{Flag(f.FacilityNa)}"));
            facts.UnionWith(Rows(t, UnitLimits.Table, c).Select(u =>
                $"units {code}|{t.GetPayer(u.Payer)}|{ClaimTypeOf(u.ClaimType)}|{u.Limit}|{Adjudication(u.Adjudication)}|{t.GetRationale(u.Rationale)}|{Window(t, u.Window)}"));
            facts.UnionWith(Rows(t, SurgeryCenterListings.Table, c).Select(l => $"surgery center {code}|{l.Indicator}|{Window(t, l.Window)}"));
            facts.UnionWith(Rows(t, CodeValues.Table, c).Select(v =>
                $"value {code}|{ClaimTypeOf(v.ClaimType)}|{string.Join("|", CodeValues.Table.Columns.Where(a => a.Kind == ColumnKind.Amount).Select(a => v[a]?.ToString(CultureInfo.InvariantCulture)))}|{Window(t, v.Window)}"));
            facts.UnionWith(Run(t.FindRows(AddOnEdits.ByPrimary, c)).Select(row => $"primary {code} of {t.GetCode(t.Number(AddOnEdits.ByPrimary.Value, row))}"));
            foreach (ClaimType claimType in Enum.GetValues<ClaimType>())
            {
                var key = new FactKey((int)claimType, c);
                facts.UnionWith(Rows(t, PairEdits.Table, key).Select(p => "pair by column 1 " + Pair(t, p)));
                facts.UnionWith(Run(t.FindRows(PairEdits.ByColumn2, key)).Select(row => "pair by column 2 " + Pair(t, t.Get(PairEdits.Table, t.Number(PairEdits.ByColumn2.Value, row)))));
            }

            if (t.TryGet(LicensedDescriptors.Table, c, default, out LicensedDescriptors.Fact descriptor))
            {
                facts.Add($"descriptor {code}|{descriptor.Text}|{t.GetSourceText(descriptor.Source, CatalogSources.Id)}");
            }

            // A list of primaries that says its days is found on the first of them.
            foreach (ServiceDate day in days.Concat(Rows(t, AddOnEdits.Table, c).Select(a => a.From)).Distinct())
            {
                if (t.TryGet(AddOnEdits.Table, c, day, out AddOnEdits.Fact a))
                {
                    IEnumerable<string> primaries = a.Type == 2 ? [AddOnEdits.Primary.NoList] : List(a.Primaries).Select(p => t.GetCode(p).ToString());
                    facts.UnionWith(primaries.Select(p => $"add-on {code}|{p}|{a.Type}|{a.From}|{a.To}|{Window(t, a.Window)}"));
                }

                if (t.TryGet(OutpatientStatuses.Table, c, day, out OutpatientStatuses.Fact o))
                {
                    facts.Add($"outpatient {code}|{o.Status}|{Window(t, o.Window)}");
                }
            }
        }

        facts.UnionWith(Rows(t, HcpcsModifiers.Table, FactKey.Any).Select(m => $"HCPCS modifier {m.Modifier}|{m.From}|{m.To}|{Window(t, m.Window)}"));
        facts.UnionWith(Rows(t, ServicePlaces.Table, FactKey.Any).Select(p => $"place {p.Place}|{p.Rate.ToString().ToLowerInvariant()}|{p.Label}|{Window(t, p.Window)}"));
        facts.UnionWith(Range(0, t.CountOf(CatalogSources.Table)).Select(i => t.Get(CatalogSources.Table, i)).Select(s =>
            $"source {s.Id}|{s.Kind}|{s.Title}|{s.Publisher}|{s.Release}|{s.Effective}|{s.Until}|{(s.Confidence == Confidence.Unknown ? "" : s.Confidence.ToString().ToLowerInvariant())}||{s.Sha256}|{s.Note}"));
        return [.. facts.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<TFact> Rows<TFact>(CatalogTables t, FactTable<TFact> table, FactKey key)
        where TFact : struct => Run(t.FindRows(table, key)).Select(row => t.Get(table, row));

    private static string Pair(CatalogTables t, PairEdits.Fact p) =>
        $"{ClaimTypeOf(p.ClaimType)}|{t.GetCode(p.Column1)}|{t.GetCode(p.Column2)}|{p.To}|{p.Indicator switch { PairIndicator.Never => "0", PairIndicator.WithModifier => "1", _ => "9" }}|{t.GetRationale(p.Rationale)}|{p.From}|{Window(t, p.Window)}";

    private static string Window(CatalogTables t, FactWindow window) => $"{t.GetSourceText(window.FirstSource, CatalogSources.Id)}|{t.GetSourceText(window.LastSource, CatalogSources.Id)}";

    private static string Character(char indicator) => indicator == '?' ? "" : indicator.ToString();

    private static string Flag(bool? flag) => flag switch { true => "yes", false => "no", _ => "" };

    private static string ClaimTypeOf(ClaimType claimType) => claimType == ClaimType.AmbulatorySurgery ? "asc" : claimType.ToString().ToLowerInvariant();

    private static string Adjudication(UnitAdjudication adjudication) => adjudication switch
    {
        UnitAdjudication.Line => "1",
        UnitAdjudication.AbsoluteDay => "2",
        UnitAdjudication.ReviewableDay => "3",
        UnitAdjudication.NotApplicable => "n/a",
        _ => "",
    };

    private static string Global(GlobalPeriod period) => period switch
    {
        GlobalPeriod.Days0 => "000",
        GlobalPeriod.Days10 => "010",
        GlobalPeriod.Days90 => "090",
        GlobalPeriod.None => "XXX",
        GlobalPeriod.ContractorDecides => "YYY",
        GlobalPeriod.WithPrimary => "ZZZ",
        GlobalPeriod.Maternity => "MMM",
        _ => "",
    };

    private static IEnumerable<int> Range(int first, int count) => Enumerable.Range(first, count);

    private static IEnumerable<int> Run((int First, int Count) run) => Range(run.First, run.Count);

    private static IEnumerable<int> List(IndexList list) => Range(0, list.Count).Select(i => list[i]);

    private static string Join(IEnumerable<string> texts) => string.Join(" ", texts);
}
