using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tests.Rules;
using BoneGraftCatalog.Tests.Tool;

namespace BoneGraftCatalog.Tests.Claims;

/// <summary>
/// Outpatient status by calendar year, and what follows from it: the shipped catalog on days of 2025 and 2026, which later releases leave
/// as they are.
/// </summary>
public sealed class OutpatientYearTests
{
    private static readonly string[] NotReadIn2026 = ["61783", "63052", "63053", "69990"];

    [Fact]
    public void A_fusion_that_left_the_inpatient_only_list_is_judged_in_full_and_clean_in_2026()
    {
        ClaimReport report = Check(2026, "22558", "20930");
        Assert.True(report.IsClean, report.ToString());
        Assert.Empty(report.Unjudged);
    }

    [Fact]
    public void An_inpatient_only_code_is_found_in_its_year_and_not_in_the_next()
    {
        Assert.Equal([RuleIds.InpatientOnlyOnOutpatientClaim], Check(2025, "20962").Select(f => f.Id));
        ClaimReport next = Check(2026, "20962");
        Assert.Empty(next);
        Assert.True(next.IsClean, next.ToString());
    }

    [Fact]
    public void No_code_that_left_the_list_is_unjudged_in_2026_for_that_reason()
    {
        string[] left = [.. Extracts.Read("opps_addendum_b_2025_scope.csv").Where(r => r["si"] == "C").Select(r => r["hcpcs"])];
        Assert.Equal(67, left.Length);
        foreach (string code in left)
        {
            ClaimReport report = Check(2026, code);
            Assert.DoesNotContain(report.Unjudged, u => u.Reason == UnjudgedReason.OutpatientStatusNotKnown);
            Assert.DoesNotContain(report, f => f.Id == RuleIds.InpatientOnlyOnOutpatientClaim);
            Assert.Contains(Check(2025, code), f => f.Id == RuleIds.InpatientOnlyOnOutpatientClaim);
        }
    }

    [Fact]
    public void A_status_is_carried_into_no_other_year()
    {
        foreach (string code in new[] { "20962", "20900", "63052" })
        {
            Assert.Contains(Check(2024, code).Unjudged, u => u.Reason == UnjudgedReason.OutpatientStatusNotKnown);
        }
    }

    [Fact]
    public void The_sites_of_a_code_are_those_of_the_day()
    {
        CatalogEntry entry = BoneGraft.Catalog[Cpt.VascularizedBoneOther20962];
        SiteFact inpatient = Assert.Single(entry.GetSites(new ServiceDate(2025, 6, 2)), s => s.Site is CareSite.Inpatient or CareSite.Outpatient);
        Assert.Equal("inpatient only, 2025-01-01 to 2025-12-31 (outpatient status C)", inpatient.ToString());
        Assert.Equal("opps-2025", inpatient.Window.Last.Id);
        SiteFact outpatient = Assert.Single(entry.GetSites(new ServiceDate(2026, 1, 5)), s => s.Site is CareSite.Inpatient or CareSite.Outpatient);
        Assert.Equal((CareSite.Outpatient, "outpatient status J1"), (outpatient.Site, outpatient.Reason));
        Assert.DoesNotContain(entry.GetSites(new ServiceDate(2024, 6, 3)), s => s.Site is CareSite.Inpatient or CareSite.Outpatient);
        Assert.Contains(inpatient, entry.GetSites());
        Assert.Contains(outpatient, entry.GetSites());
    }

    /// <summary>The oracle reads the raw tables, and shares nothing with the reader.</summary>
    [Fact]
    public void Status_and_first_day_seen_are_those_of_the_raw_tables()
    {
        foreach ((Catalog catalog, NaiveOracle oracle) in new[] { (BoneGraft.Catalog, NaiveOracle.Shipped), (Catalogs.TestCatalog.Catalog, NaiveOracle.Frozen) })
        {
            Assert.NotEmpty(oracle.Codes);
            foreach (string code in oracle.Codes)
            {
                CatalogEntry entry = catalog[ProcedureCode.Parse(code)];
                Assert.Equal(oracle.FirstSeen(code), entry.FirstSeen.IsNone ? "" : entry.FirstSeen.ToString());
                foreach (int year in new[] { 2024, 2025, 2026 })
                {
                    Assert.Equal(oracle.OutpatientStatus(code, new DateTime(year, 3, 31)), entry.OutpatientStatus(new ServiceDate(year, 3, 31))?.Status ?? "");
                }
            }
        }
    }

    [Fact]
    public void A_code_that_no_release_of_the_year_has_is_unjudged()
    {
        HashSet<string> read = [.. Extracts.Read("opps_addendum_b_2026jan_scope.csv").Select(r => r["hcpcs"])];
        Assert.Equal(NotReadIn2026, Extracts.Read("opps_addendum_b_2025_scope.csv").Select(r => r["hcpcs"]).Where(c => !read.Contains(c)));

        // A later import may fill the year: then the code has a status, and is judged by it.
        foreach (string code in NotReadIn2026.Where(c => BoneGraft.Catalog[ProcedureCode.Parse(c)].OutpatientStatus(new ServiceDate(2026, 1, 5)) is null))
        {
            ClaimReport report = Check(2026, "22633", code);
            Assert.False(report.IsClean, report.ToString());
            Assert.Contains((1, UnjudgedReason.OutpatientStatusNotKnown), report.Unjudged.Select(u => (u.Index, u.Reason)));
        }
    }

    private static ClaimReport Check(int year, params string[] codes)
    {
        var claim = new Claim([.. codes.Select(c => new ClaimLine(ProcedureCode.Parse(c)))])
        {
            ServiceDate = new ServiceDate(year, 1, 5),
            ClaimType = ClaimType.Outpatient,
        };
        return ClaimChecker.Medicare.Check(claim);
    }
}
