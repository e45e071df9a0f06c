using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BoneGraftCatalog.Tests.Tool;

namespace BoneGraftCatalog.Tests.Catalogs;

/// <summary>
/// The shipped catalog against extracts of what CMS published, as of the release of each extract: a later import adds releases and
/// leaves these true. Only a table of pairs keeps no former values, and says itself where a later release has replaced one.
/// </summary>
public sealed class ExtractTests
{
    private static readonly Dictionary<string, string> PairRationales = new(StringComparer.Ordinal)
    {
        ["CPT Manual or CMS manual coding instruction"] = "coding-instruction",
        ["HCPCS/CPT procedure code definition"] = "code-definition",
        ["Misuse of Column Two code with Column One code"] = "misuse-of-column-2",
        ["More extensive procedure"] = "more-extensive",
        ["Mutually exclusive procedures"] = "mutually-exclusive",
        ["Standards of medical/surgical practice"] = "standards-of-practice",
    };

    private static readonly Dictionary<string, string> UnitRationales = new(StringComparer.Ordinal)
    {
        ["Anatomic Consideration"] = "anatomic",
        ["Code Descriptor / CPT Instruction"] = "code-definition",
        ["Nature of Service/Procedure"] = "nature-of-service",
        ["Nature of Service / Procedure"] = "nature-of-service",
        ["CMS Policy"] = "cms-policy",
        ["Clinical: Data"] = "clinical-data",
        ["Clinical: Medicare Data"] = "clinical-medicare-data",
        ["Clinical: CMS Workgroup"] = "clinical-workgroup",
    };

    private static Catalog Shipped => BoneGraft.Catalog;

    [Theory]
    [InlineData("mpfs_2025q4_scope.csv", "mpfs-2025-10")]
    [InlineData("mpfs_2026q3_scope.csv", "mpfs-2026-07")]
    public void The_indicators_of_the_fee_schedule_are_those_of_the_release(string extract, string release) => Nothing(
        from row in Extracts.Read(extract)
        let fees = Entry(row["hcpcs"]).FeeSchedule(Day(release))
        from fault in Faults(
            row["hcpcs"],
            release,
            fees?.Window,
            Describe(fees, withFlags: true),
            $"{IndicatorsOf(row)} {(row["pe_nonfac_na"] == "NA" ? "yes" : "no")} {(row["pe_fac_na"] == "NA" ? "yes" : "no")}")
        select fault);

    [Fact]
    public void The_indicators_of_the_fee_schedule_are_those_of_twenty_older_releases()
    {
        List<Dictionary<string, string>> rows = Extracts.Read("mpfs_indicator_history_2020_2024.csv");
        Assert.Equal(20, rows.Select(r => ReleaseOf(r["release"])).Distinct().Count());
        Nothing(
            from row in rows
            let release = ReleaseOf(row["release"])
            let fees = Entry(row["hcpcs"]).FeeSchedule(Day(release))
            from fault in Faults(row["hcpcs"], release, fees?.Window, Describe(fees, withFlags: false), IndicatorsOf(row))
            select fault);

        // "rvu24ar_jan" is the corrected release of January 2024.
        static string ReleaseOf(string name)
        {
            string month = name[5] switch { 'a' => "01", 'b' => "04", 'c' => "07", _ => "10" };
            return $"mpfs-20{name[3..5]}-{month}{(name[6] == 'r' ? "r" : "")}";
        }
    }

    [Fact]
    public void The_lists_of_primaries_are_those_of_the_release()
    {
        const string Release = "aoc-2024-06";
        Nothing(
            from edit in Extracts.Read("ncci_aoc_2024_scope.csv").GroupBy(r => (AddOn: r["add_on"], Type: r["edit_type"]))
            let ours = Entry(edit.Key.AddOn).GetAddOnEdit(Day(Release))
            let expected = edit.Where(r => r["edit_type"] != "2").Select(r => r["primary"]).Order(StringComparer.Ordinal)
            from fault in Faults(
                edit.Key.AddOn,
                Release,
                ours?.Window,
                $"type {ours?.Type}: {string.Join(' ', (ours?.Primaries ?? default).Select(p => p.Text).Order(StringComparer.Ordinal))}",
                $"type {edit.Key.Type}: {string.Join(' ', expected)}")
            select fault);
    }

    [Fact]
    public void The_edits_of_add_ons_have_the_days_of_the_release()
    {
        Day("aoc-2026-04");
        Nothing(
            from edit in Extracts.Read("ncci_aoc_2026q2_scope.csv").GroupBy(r => r["add_on"])
            from day in edit.SelectMany(r => new[] { r["edit_effective"], r["edit_deletion"] }).Where(d => d.Length > 0).Distinct().Select(ServiceDate.Parse)
                .SelectMany(d => new[] { d.AddDays(-1), d, d.AddDays(1) })
            let ours = Entry(edit.Key).GetAddOnEdit(day)
            let active = edit.Where(r => ServiceDate.Parse(r["edit_effective"]) <= day && (r["edit_deletion"].Length == 0 || ServiceDate.Parse(r["edit_deletion"]) >= day)).ToList()
            let expected = active.Count == 0 ? "no edit" : $"type {active[0]["edit_type"]}: {string.Join(' ', active.Select(r => r["primary"]).Where(p => p != "CCCCC").Order(StringComparer.Ordinal))}"
            let found = ours is not { } known ? "no edit" : $"type {known.Type}: {string.Join(' ', known.Primaries.Select(p => p.Text).Order(StringComparer.Ordinal))}"
            where found != expected
            select $"{edit.Key} on {day}: '{expected}' in the file, but '{found}' is ours");
    }

    [Theory]
    [InlineData("ncci_mue_2024q3_scope.csv", "mue-professional-2024-07", "medicare", ClaimType.Professional, "practitioner_")]
    [InlineData("ncci_mue_2024q3_scope.csv", "mue-outpatient-2024-07", "medicare", ClaimType.Outpatient, "outpatient_")]
    [InlineData("ncci_mue_practitioner_2026q2_scope.csv", "mue-professional-2026-04", "medicare", ClaimType.Professional, "")]
    [InlineData("ncci_mue_outpatient_2026q4_scope.csv", "mue-outpatient-2026-10", "medicare", ClaimType.Outpatient, "")]
    [InlineData("ncci_mue_medicaid_practitioner_2026q1_scope.csv", "mue-medicaid-2026-01", "medicaid", ClaimType.Professional, "")]
    public void The_unit_limits_are_those_of_the_release(string extract, string release, string payer, ClaimType claimType, string prefix) => Nothing(
        from row in Extracts.Read(extract)
        let limit = Entry(row["hcpcs"]).UnitLimit(claimType, new Payer(payer), Day(release))
        from fault in Faults(
            row["hcpcs"],
            release,
            limit?.Window,
            $"{limit?.Limit} {limit?.Adjudication} {limit?.Rationale}",
            $"{row[prefix + "mue"]} {Adjudication(row.GetValueOrDefault(prefix + "mai", ""))} {UnitRationales[row[prefix + "rationale"]]}")
        select fault);

    [Theory]
    [InlineData("ncci_ptp_practitioner_2024q3_scope.csv", "ptp-professional-2024-07", ClaimType.Professional)]
    [InlineData("ncci_ptp_practitioner_2024q3_graft_as_column2.csv", "ptp-professional-2024-07", ClaimType.Professional)]
    [InlineData("ncci_ptp_outpatient_2024q3_scope.csv", "ptp-outpatient-2024-07", ClaimType.Outpatient)]
    [InlineData("ncci_ptp_outpatient_2026q4_core.csv", "ptp-outpatient-2026-10", ClaimType.Outpatient)]
    [InlineData("ncci_ptp_outpatient_2026q4_spine.csv", "ptp-outpatient-2026-10", ClaimType.Outpatient)]
    public void The_pairs_are_those_of_the_release(string extract, string release, ClaimType claimType)
    {
        ServiceDate day = Day(release);
        Nothing(
            from row in Extracts.Read(extract)
            let ours = EditsOf(row["column1"], row["column2"], claimType)
            let end = row.GetValueOrDefault("deletion", Open)
            where !ours.Any(edit => Is(edit, row, end)) && !(end == Open && ours.Any(e => e.Window.From > day))
            select $"{row["column1"]} {row["column2"]} {end}: {row["modifier_indicator"]} in {release}, but ours are: {string.Join("; ", ours)}");

        bool Is(PairEdit edit, Dictionary<string, string> row, string end) =>
            Covers(edit.Window, day)
            && edit.IndicatorCharacter == row["modifier_indicator"][0]

            // What was active then may have been given a last day later.
            && (end == Open ? edit.ValidTo.IsNone || edit.ValidTo >= day : edit.ValidTo == ServiceDate.Parse(end.Insert(6, "-").Insert(4, "-")))

            // A later release may word the reason anew.
            && (edit.Window.Last.Id != release || !row.TryGetValue("rationale", out string? rationale) || edit.Rationale == PairRationales[rationale]);
    }

    [Theory]
    [InlineData("ncci_ptp_practitioner_2024q3_scope.csv", "ncci_ptp_practitioner_2024q3_graft_as_column2.csv", "ptp-professional-2024-07", ClaimType.Professional)]
    [InlineData("ncci_ptp_outpatient_2024q3_scope.csv", null, "ptp-outpatient-2024-07", ClaimType.Outpatient)]
    public void There_are_no_pairs_that_the_release_has_not(string extract, string? further, string release, ClaimType claimType)
    {
        List<Dictionary<string, string>> rows = Extracts.Read(extract);
        HashSet<string> scope = [.. rows.SelectMany(r => new[] { r["column1"], r["column2"] })];
        HashSet<string> published = [.. rows.Concat(further is null ? [] : Extracts.Read(further)).Select(r => r["column1"] + ">" + r["column2"])];
        PairEdit[] ours = [.. Shipped
            .SelectMany(e => e.Pairs(claimType))
            .Where(p => scope.Contains(p.Column1.Text) && scope.Contains(p.Column2.Text) && Covers(p.Window, Day(release)))];
        Assert.NotEmpty(ours);
        Nothing(ours.Where(p => !published.Contains(p.Column1.Text + ">" + p.Column2.Text)).Select(p => $"{release} has no such pair: {p}"));
    }

    [Fact]
    public void The_outpatient_status_is_that_of_the_year() => Nothing(
        from row in Extracts.Read("opps_addendum_b_2025_scope.csv")
        let status = Entry(row["hcpcs"]).OutpatientStatus(Day("opps-2025"))
        from fault in Faults(row["hcpcs"], "opps-2025", status?.Window, status?.Status ?? "", row["si"])
        select fault);

    [Fact]
    public void The_surgery_center_listings_are_those_of_the_release() => Nothing(
        from row in Extracts.Read("asc_addendum_aa_2026jul_paid_scope.csv")
        let listing = Entry(row["hcpcs"]).SurgeryCenterListing(Day("asc-2026-07"))
        from fault in Faults(row["hcpcs"], "asc-2026-07", listing?.Window, listing?.Indicator ?? "", row["payment_indicator"])
        select fault);

    [Theory]
    [InlineData("mpfs_2025q4_scope.csv", "mpfs-2025-10")]
    [InlineData("mpfs_2026q2_rvus_scope.csv", "mpfs-2026-04")]
    [InlineData("mpfs_2026q3_scope.csv", "mpfs-2026-07")]
    public void The_relative_values_are_those_of_the_release(string extract, string release) => Nothing(
        from row in Extracts.Read(extract)
        let value = Entry(row["hcpcs"]).GetValue(Day(release))
        from fault in Faults(
            row["hcpcs"],
            release,
            value?.ProfessionalWindow,
            Numbers(value?.Work, value?.NonFacilityExpense, value?.FacilityExpense, value?.Malpractice, value?.NonFacilityTotal, value?.FacilityTotal)
                + (row.ContainsKey("conv_factor") ? " " + Numbers(value?.ConversionFactor) : ""),
            string.Join(' ', new[] { "work_rvu", "pe_nonfac_rvu", "pe_fac_rvu", "mp_rvu", "total_nonfac", "total_fac", "conv_factor" }.Where(row.ContainsKey).Select(c => row[c])))
        select fault);

    [Theory]
    [InlineData("opps_addendum_b_2025_scope.csv", "opps-2025")]
    [InlineData("opps_addendum_b_2026jan_scope.csv", "opps-2026")]
    public void The_outpatient_groups_and_rates_are_those_of_the_year(string extract, string release) => Nothing(
        from row in Extracts.Read(extract)
        let value = Entry(row["hcpcs"]).GetValue(Day(release))
        from fault in row["payment_rate"] == ""
            ? value?.OutpatientPayment is null ? [] : [$"{row["hcpcs"]} has no rate in {release}: {value}"]
            : Faults(
                row["hcpcs"],
                release,
                value?.OutpatientWindow,
                $"{value?.OutpatientGroup} {Numbers(value?.OutpatientPayment)}",
                $"{row["apc"]} {row["payment_rate"].Trim('$').Replace(",", "", StringComparison.Ordinal)}")
        select fault);

    [Fact]
    public void The_rates_of_surgery_centers_are_those_of_the_release() => Nothing(
        from row in Extracts.Read("asc_addendum_aa_2026jul_paid_scope.csv")
        let value = Entry(row["hcpcs"]).GetValue(Day("asc-2026-07"))
        from fault in Faults(row["hcpcs"], "asc-2026-07", value?.SurgeryCenterWindow, Numbers(value?.SurgeryCenterPayment), row["payment_rate"])
        select fault);

    /// <summary>Each day of a modifier is found by a claim of the day and of the one beside it.</summary>
    [Fact]
    public void The_days_of_the_modifiers_are_those_of_the_release()
    {
        List<Dictionary<string, string>> rows = Extracts.Read("hcpcs_modifiers_2026jan.csv");
        Assert.Equal(383, rows.Select(r => r["modifier"]).Distinct().Count());
        Nothing(rows.SelectMany(Faults));

        static IEnumerable<string> Faults(Dictionary<string, string> row)
        {
            Modifier modifier = Modifier.Parse(row["modifier"]);
            ServiceDate added = ServiceDate.Parse(row["added"]);
            if (!IsFound(modifier, added.AddDays(-1)) || IsFound(modifier, added))
            {
                yield return $"{modifier} began on {added}";
            }

            // A later release may end one that went on.
            if (row["terminated"] != "" && (IsFound(modifier, ServiceDate.Parse(row["terminated"])) || !IsFound(modifier, ServiceDate.Parse(row["terminated"]).AddDays(1))))
            {
                yield return $"{modifier} ended on {row["terminated"]}";
            }
        }

        // 20900 has no known start.
        static bool IsFound(Modifier modifier, ServiceDate day) =>
            ClaimChecker.CptRules.Check(new Claim(new ClaimLine(ProcedureCode.Parse("20900"), modifier)) { ServiceDate = day }).Any(f => f.Id == RuleIds.ModifierNotValidOnDate);
    }

    [Fact]
    public void The_places_of_service_have_the_rates_of_the_release()
    {
        List<Dictionary<string, string>> rows = Extracts.Read("place_of_service.csv");
        Assert.Equal(99, rows.Count);
        Nothing(
            from row in rows
            let rate = row["type"] switch { "Facility" => PlaceRate.Facility, "Non-Facility" => PlaceRate.NonFacility, _ => PlaceRate.Unassigned }
            let place = Place(row["pos"])

            // The catalog tells the latest rate of a place; a later row says that it was another before.
            where place.Rate != rate && place.Window.From <= Day("pos-2024-06")
            select $"{place}: {row["type"]} in pos-2024-06");

        static PlaceOfService Place(string number)
        {
            Assert.True(Shipped.TryFindPlaceOfService(number, out PlaceOfService place), number);
            return place;
        }
    }

    private const string Open = "99991231";

    private static CatalogEntry Entry(string code) => Shipped[ProcedureCode.Parse(code)];

    /// <summary>A day of the release.</summary>
    private static ServiceDate Day(string release)
    {
        Assert.True(Shipped.TryFindSource(release, out Source source), $"{release} is not among the sources any more.");
        return source.Effective;
    }

    private static bool Covers(ReleaseWindow window, ServiceDate day) => window.From <= day && day <= window.Until;

    /// <summary>Nothing where ours is what was published, or where a corrected release of the same day has taken its place.</summary>
    private static IEnumerable<string> Faults(string code, string release, ReleaseWindow? window, string ours, string published)
    {
        if (window is not { } seen || !Covers(seen, Day(release)))
        {
            return [$"{code}: no row of the table was seen in {release}"];
        }

        bool isCorrected = seen.From == Day(release) && seen.First.Id.StartsWith(release, StringComparison.Ordinal) && seen.First.Id != release;
        return ours == published || isCorrected ? [] : [$"{code}: '{published}' in {release}, but '{ours}' is ours"];
    }

    private static IReadOnlyList<PairEdit> EditsOf(string column1, string column2, ClaimType claimType)
    {
        CatalogEntry entry = Shipped.TryFind(column1, out CatalogEntry first) ? first : Entry(column2);
        return [.. entry.Pairs(claimType).Where(p => p.Column1.Text == column1 && p.Column2.Text == column2)];
    }

    private static string Describe(FeeScheduleIndicators? fees, bool withFlags) => fees is not { } f
        ? ""
        : string.Join(' ', f.StatusCharacter, f.GlobalText, f.ComponentCharacter, f.MultipleCharacter, f.BilateralCharacter, f.AssistantCharacter, f.CoSurgeonCharacter, f.TeamCharacter)
            + (withFlags ? $" {Word(f.IsRareOutsideFacility)} {Word(f.IsRareInFacility)}" : "");

    private static string IndicatorsOf(Dictionary<string, string> row) =>
        string.Join(' ', new[] { "status", "glob_days", "pctc_ind", "mult_proc", "bilat_surg", "asst_surg", "co_surg", "team_surg" }.Select(c => row[c]));

    private static string Word(bool? flag) => flag switch { null => "", true => "yes", false => "no" };

    private static UnitAdjudication Adjudication(string mai) => mai switch
    {
        "" => UnitAdjudication.NotApplicable,
        _ => (UnitAdjudication)int.Parse(mai, CultureInfo.InvariantCulture),
    };

    /// <summary>In the message as a whole: a comparison of collections would cut the name of the code off.</summary>
    private static string Numbers(params decimal?[] numbers) => string.Join(' ', numbers.Select(n => n?.ToString(CultureInfo.InvariantCulture)));

    private static void Nothing(IEnumerable<string> faults)
    {
        string[] first = [.. faults.Take(20)];
        Assert.True(first.Length == 0, string.Join("\n", first));
    }
}
