using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

public sealed partial class Catalog
{
    /// <summary>Compares two codes by their texts, as <see cref="Compare(ProcedureCode, ProcedureCode, ServiceDate)"/> does.</summary>
    /// <param name="first">A code of the catalog.</param>
    /// <param name="second">Another, or the same.</param>
    /// <param name="date">The date of service whose facts are compared; without one the catalog's, else the latest.</param>
    /// <exception cref="ArgumentException">A text is no code, or the catalog does not have it. The message says which.</exception>
    public CatalogComparison Compare(string first, string second, ServiceDate date = default)
    {
        _ = ProcedureCode.TryParse(first, out ProcedureCode a);
        _ = ProcedureCode.TryParse(second, out ProcedureCode b);
        return Compare(a, b, date);
    }

    /// <summary>Compares two codes: kind, dates, facets, indicators, unit limits, primaries, and the pair edits between them.</summary>
    /// <param name="first">A code of the catalog.</param>
    /// <param name="second">Another, or the same.</param>
    /// <param name="date">The date of service whose facts are compared; without one the catalog's, else the latest.</param>
    /// <exception cref="ArgumentException">The catalog does not have one of the codes. The message says which.</exception>
    /// <example><code>Console.WriteLine(BoneGraft.Catalog.Compare(Cpt.AutograftChipsSpine20937, Cpt.AutograftBlockSpine20938));</code></example>
    public CatalogComparison Compare(ProcedureCode first, ProcedureCode second, ServiceDate date = default)
    {
        if (!TryFind(first, out CatalogEntry a))
        {
            throw new ArgumentException(Find(first).ToString(), nameof(first));
        }

        if (!TryFind(second, out CatalogEntry b))
        {
            throw new ArgumentException(Find(second).ToString(), nameof(second));
        }

        var differences = new List<ComparedFact>();
        var shared = new List<ComparedFact>();
        Add("label", a.Label, b.Label, a.SourceOf("label"), b.SourceOf("label"));
        Add("kind", Wording.Kind(a.Kind), Wording.Kind(b.Kind), a.SourceOf("kind"), b.SourceOf("kind"));
        Add("first day", a.ValidFrom.ToString(), b.ValidFrom.ToString(), a.SourceOf("from"), b.SourceOf("from"));
        Add("last day", End(a), End(b), a.SourceOf("to"), b.SourceOf("to"));
        foreach (Facet facet in Facets)
        {
            string name = facet.Name;
            Add(name, string.Join(" ", a.GetFacets(name)), string.Join(" ", b.GetFacets(name)), a.SourceOf(name), b.SourceOf(name));
        }

        AddFeeSchedule(a.FeeSchedule(date), b.FeeSchedule(date));
        Source firstOutpatient = a.OutpatientStatus(date)?.Window.Last ?? default;
        Source secondOutpatient = b.OutpatientStatus(date)?.Window.Last ?? default;
        Add("outpatient status", a.OutpatientStatus(date)?.Status ?? "", b.OutpatientStatus(date)?.Status ?? "", firstOutpatient, secondOutpatient);
        IReadOnlyList<SiteFact> firstSites = a.GetSites(date);
        IReadOnlyList<SiteFact> secondSites = b.GetSites(date);
        foreach (CareSite site in new[] { CareSite.Inpatient, CareSite.Outpatient, CareSite.SurgeryCenter, CareSite.Office })
        {
            SiteFact left = firstSites.LastOrDefault(s => s.Site == site);
            SiteFact right = secondSites.LastOrDefault(s => s.Site == site);
            Add("site, " + CareSites.WordOf(site), left.Reason, right.Reason, left.Window.Last, right.Window.Last);
        }

        foreach (Payer payer in Payers)
        {
            AddUnitLimit(payer, ClaimType.Professional);
            AddUnitLimit(payer, ClaimType.Outpatient);
        }

        AddPrimaries(a.GetAddOnEdit(date), b.GetAddOnEdit(date));
        var pairs = new List<PairEdit>();
        if (a.Code != b.Code)
        {
            pairs.AddRange(a.PairsWith(b.Code, ClaimType.Professional, date));
            pairs.AddRange(a.PairsWith(b.Code, ClaimType.Outpatient, date));
        }

        return new CatalogComparison(a, b, differences.AsReadOnly(), shared.AsReadOnly(), pairs.AsReadOnly());

        void Add(string name, string left, string right, Source leftSource, Source rightSource)
        {
            // What is not known of either is neither a difference nor shared.
            if (left.Length > 0 || right.Length > 0)
            {
                var fact = new ComparedFact(name, left.Length == 0 ? "unknown" : left, right.Length == 0 ? "unknown" : right, leftSource, rightSource);
                (fact.IsShared ? shared : differences).Add(fact);
            }
        }

        static string End(CatalogEntry entry) => entry.ValidTo.IsNone ? "none known" : entry.ValidTo.ToString();

        void AddFeeSchedule(FeeScheduleIndicators? left, FeeScheduleIndicators? right)
        {
            AddIndicator("status", f => f.StatusCharacter.ToString());
            AddIndicator("global period", f => f.GlobalText);
            AddIndicator("parts (PC/TC)", f => f.ComponentCharacter.ToString());
            AddIndicator("multiple procedures", f => f.MultipleCharacter.ToString());
            AddIndicator("bilateral", f => f.BilateralCharacter.ToString());
            AddIndicator("assistant", f => f.AssistantCharacter.ToString());
            AddIndicator("two surgeons", f => f.CoSurgeonCharacter.ToString());
            AddIndicator("team", f => f.TeamCharacter.ToString());

            void AddIndicator(string name, Func<FeeScheduleIndicators, string> value) => Add(
                name,
                left is { } l ? value(l) : "",
                right is { } r ? value(r) : "",
                left?.Window.Last ?? default,
                right?.Window.Last ?? default);
        }

        void AddUnitLimit(Payer payer, ClaimType claimType)
        {
            UnitLimit? left = a.UnitLimit(claimType, payer, date);
            UnitLimit? right = b.UnitLimit(claimType, payer, date);
            Add(
                $"unit limit, {payer}, {ClaimTypeWords.Of(claimType)}",
                left?.ToString() ?? "",
                right?.ToString() ?? "",
                left?.Window.Last ?? default,
                right?.Window.Last ?? default);
        }

        void AddPrimaries(AddOnEdit? left, AddOnEdit? right) => Add(
            "primaries",
            Describe(left, right),
            Describe(right, left),
            left?.Window.Last ?? default,
            right?.Window.Last ?? default);

        static string Describe(AddOnEdit? edit, AddOnEdit? other)
        {
            if (edit is not { } own)
            {
                return other is null ? "" : "none";
            }

            var only = new List<string>();
            foreach (ProcedureCode primary in own.Primaries)
            {
                if (other is { } theirs && !theirs.IsListedPrimary(primary))
                {
                    only.Add(primary.ToString());
                }
            }

            // A long list says nothing at a glance.
            string count = $"{Wording.Number(own.Primaries.Count)} (type {Wording.Number(own.Type)})";
            return only.Count is 0 or > 12 ? count : $"{count}, only here {string.Join(" ", only)}";
        }
    }
}
