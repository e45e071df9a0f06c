using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Tool.Explaining;

/// <summary>What the catalog knows of one code, in the order in which somebody asks.</summary>
internal static class CodeExplanation
{
    public static IEnumerable<Statement> Of(CatalogEntry entry, ServiceDate date)
    {
        yield return Statement.From("label", entry.Label, entry.SourceOf("label"));
        if (entry.Descriptor is { } descriptor)
        {
            yield return Statement.From("descriptor", descriptor, entry.SourceOf("descriptor"), entry.LayerOf("descriptor"));
        }

        yield return Statement.From("kind", Wording.Kind(entry.Kind), entry.SourceOf("kind"));
        yield return Statement.From("constant", entry.Name + entry.Code, default(Source));
        if (!entry.ValidFrom.IsNone || !entry.ValidTo.IsNone)
        {
            yield return Statement.From("valid", Wording.Period(entry.ValidFrom, entry.ValidTo), entry.SourceOf(entry.ValidTo.IsNone ? "from" : "to"));
        }

        if (entry.ValidFrom.IsNone && !entry.FirstSeen.IsNone)
        {
            yield return Statement.From("start", $"not known; before {entry.FirstSeen} it is not known whether the code was valid", entry.FirstSeenIn);
        }

        if (entry.ReplacedBy.Count > 0)
        {
            yield return Statement.From("replaced by", string.Join(", ", entry.ReplacedBy), entry.SourceOf("replaced_by"));
        }

        if (entry.Use.Length > 0)
        {
            yield return Statement.From("use", entry.Use, entry.SourceOf("use"));
        }

        if (entry.Document.Length > 0)
        {
            yield return Statement.From("document", entry.Document, entry.SourceOf("document"));
        }

        if (entry.Note.Length > 0)
        {
            yield return Statement.From("note", entry.Note, entry.SourceOf("note"));
        }

        foreach (Facet facet in entry.Catalog!.Facets)
        {
            IReadOnlyList<string> values = entry.GetFacets(facet.Name);
            if (values.Count > 0)
            {
                yield return Statement.From(facet.Name, string.Join(", ", values), entry.SourceOf(facet.Name));
            }
        }

        foreach (CatalogEntry other in entry.SeeAlso.Entries)
        {
            yield return Statement.From("see also", Apart(entry, other), entry.SourceOf("see_also"));
        }

        if (entry.GetAddOnEdit(date) is { } addOn)
        {
            yield return Statement.From("add-on", addOn.ToString(), addOn.Window, addOn.Layer);
        }

        if (entry.FeeSchedule(date) is { } fees)
        {
            yield return Statement.From("fee schedule", fees.ToString(), fees.Window, fees.Layer);
        }

        foreach (UnitLimit limit in entry.UnitLimits.Where(l => date.IsNone || l == entry.UnitLimit(l.ClaimType, l.Payer, date)))
        {
            string topic = $"units, {limit.Payer} {ClaimTypeWords.Of(limit.ClaimType)}";
            yield return Statement.From(topic, Because(limit.ToString(), limit.Rationale), limit.Window, limit.Layer);
        }

        if (entry.OutpatientStatus(date) is { } status)
        {
            yield return Statement.From("outpatient", status.ToString(), status.Window, status.Layer);
        }

        if (entry.SurgeryCenterListing(date) is { } listing)
        {
            yield return Statement.From("surgery center", listing.ToString(), listing.Window, listing.Layer);
        }

        if (entry.GetValue(date) is { } value)
        {
            if (value.ProfessionalText.Length > 0)
            {
                yield return Statement.From("value", value.ProfessionalText, value.ProfessionalWindow, value.ProfessionalLayer);
            }

            if (value.OutpatientText.Length > 0)
            {
                yield return Statement.From("value, outpatient", value.OutpatientText, value.OutpatientWindow, value.OutpatientLayer);
            }

            if (value.SurgeryCenterText.Length > 0)
            {
                yield return Statement.From("value, surgery center", value.SurgeryCenterText, value.SurgeryCenterWindow, value.SurgeryCenterLayer);
            }
        }

        foreach (SiteFact site in entry.GetSites(date))
        {
            yield return Statement.From("site", site.ToString(), site.Window, site.Layer);
        }

        foreach (ModifierRule rule in Rules(entry, date))
        {
            string payer = rule.Payer.IsNone ? "" : $" for {rule.Payer}";
            string words = $"{Because(Verdict(rule.Verdict) + payer, rule.Reason)} [{rule.AppliesTo}]";
            yield return Statement.From("modifier " + rule.Modifier, words, rule.Source, rule.Layer);
        }
    }

    public static string Verdict(ModifierVerdict verdict) => verdict switch
    {
        ModifierVerdict.Allowed => "allowed",
        ModifierVerdict.Never => "never",
        ModifierVerdict.Records => "with records",
        ModifierVerdict.NoEffect => "no effect",
        _ => "unknown",
    };

    public static string Because(string what, string why) => why.Length == 0 ? what : $"{what}: {why}";

    /// <summary>Another code, and the facets that tell it from this one.</summary>
    private static string Apart(CatalogEntry entry, CatalogEntry other)
    {
        // Where a code may be done says nothing about what it is.
        IEnumerable<string> facets = entry.Catalog!.Facets.Select(f => f.Name)
            .Where(f => f != "sites" && IsTold(other.GetFacets(f)) && !entry.GetFacets(f).SequenceEqual(other.GetFacets(f)))
            .Select(f => $"{f} {Words(other.GetFacets(f))}" + (IsTold(entry.GetFacets(f)) ? $", here {Words(entry.GetFacets(f))}" : ""));
        return Because($"{other.Code} {other.Label}", string.Join("; ", facets));

        static bool IsTold(IReadOnlyList<string> values) => values.Count > 0 && values[0] != "n/a";

        static string Words(IReadOnlyList<string> values) => string.Join(" ", values);
    }

    private static IEnumerable<ModifierRule> Rules(CatalogEntry entry, ServiceDate date) => CatalogChoice.PayersOf(entry.Catalog!)
        .SelectMany(p => entry.ModifierRules(p, ClaimType.Unknown, date))
        .Distinct()
        .OrderBy(r => r.Modifier.ToString(), System.StringComparer.Ordinal)
        .ThenBy(r => r.Payer.Name, System.StringComparer.Ordinal);
}
