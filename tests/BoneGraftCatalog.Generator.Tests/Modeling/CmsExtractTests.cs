using System.Collections.Generic;
using System.IO;
using System.Linq;
using BoneGraftCatalog.Generator.Tests.Reading;

namespace BoneGraftCatalog.Generator.Tests.Modeling;

/// <summary>
/// The tables against the extracts they were imported from, cell by cell. The extracts stand beside the repository where the data are
/// kept; elsewhere these tests are skipped and the hashes in <c>sources.csv</c> keep watch alone.
/// </summary>
public sealed class CmsExtractTests
{
    private static readonly string Extracts = Path.GetFullPath(Path.Combine(RepositoryFiles.Root, "..", "shared", "domain", "data"));

    private static readonly Dictionary<string, string> PairRationales = new()
    {
        ["CPT Manual or CMS manual coding instruction"] = "coding-instruction",
        ["HCPCS/CPT procedure code definition"] = "code-definition",
        ["Misuse of Column Two code with Column One code"] = "misuse-of-column-2",
        ["More extensive procedure"] = "more-extensive",
        ["Mutually exclusive procedures"] = "mutually-exclusive",
        ["Standards of medical/surgical practice"] = "standards-of-practice",
    };

    private static readonly Dictionary<string, string> UnitRationales = new()
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

    [SkippableFact]
    public void Every_cell_of_the_fee_schedule_is_that_of_the_extracts()
    {
        var latest = Extract("mpfs_2026q3_scope.csv").ToDictionary(r => r["hcpcs"]);
        var history = Extract("mpfs_indicator_history_2020_2024.csv").ToLookup(r => r["hcpcs"]);
        Compare("fee-schedule.csv", new[] { "code" }, Extract("mpfs_2025q4_scope.csv").Select(r => new Dictionary<string, string>
        {
            ["code"] = r["hcpcs"],
            ["first"] = history.Contains(r["hcpcs"]) ? "mpfs-2020-01" : "mpfs-2025-10",
            ["last"] = latest.ContainsKey(r["hcpcs"]) ? "mpfs-2026-07" : "mpfs-2025-10",
            ["status"] = r["status"],
            ["global"] = r["glob_days"],
            ["pctc"] = r["pctc_ind"],
            ["mult"] = r["mult_proc"],
            ["bilat"] = r["bilat_surg"],
            ["asst"] = r["asst_surg"],
            ["co"] = r["co_surg"],
            ["team"] = r["team_surg"],
            ["nonfacility_na"] = r["pe_nonfac_na"] == "NA" ? "yes" : "no",
            ["facility_na"] = r["pe_fac_na"] == "NA" ? "yes" : "no",
        }));

        // One row for all releases says that the values never changed: every release of the extracts must say the same.
        var rows = Table("fee-schedule.csv").ToDictionary(r => r["code"]);
        string[] columns = { "status", "global", "pctc", "mult", "bilat", "asst", "co", "team" };
        string[] source = { "status", "glob_days", "pctc_ind", "mult_proc", "bilat_surg", "asst_surg", "co_surg", "team_surg" };
        foreach (Dictionary<string, string> release in latest.Values.Concat(history.SelectMany(r => r)))
        {
            for (int i = 0; i < columns.Length; i++)
            {
                string expected = release[source[i]];
                string actual = rows[release["hcpcs"]][columns[i]];
                Assert.True(expected == actual, $"fee-schedule.csv, row {release["hcpcs"]}, column {columns[i]}: '{actual}', but another release says '{expected}'.");
            }
        }
    }

    [SkippableFact]
    public void Every_cell_of_the_add_ons_is_that_of_the_extract() =>
        Compare("add-ons.csv", new[] { "add_on", "primary" }, Extract("ncci_aoc_2024_scope.csv").Select(r => new Dictionary<string, string>
        {
            ["add_on"] = r["add_on"],
            ["primary"] = r["primary"],
            ["type"] = r["edit_type"],
            ["first"] = "aoc-2024-06",
            ["last"] = "aoc-2024-06",
        }));

    [SkippableFact]
    public void Every_cell_of_the_unit_limits_is_that_of_the_extracts()
    {
        var later = Extract("ncci_mue_outpatient_2026q4_scope.csv").ToDictionary(r => r["hcpcs"]);
        var medicare = Extract("ncci_mue_2024q3_scope.csv");
        foreach (Dictionary<string, string> row in medicare.Where(r => later.ContainsKey(r["hcpcs"])))
        {
            Assert.Equal((row["hcpcs"], row["outpatient_mue"], row["outpatient_mai"]), (row["hcpcs"], later[row["hcpcs"]]["mue"], later[row["hcpcs"]]["mai"]));
        }

        Compare(
            "units.csv",
            new[] { "code", "payer", "claim_type" },
            medicare.Select(r => Unit(r["hcpcs"], "medicare", "professional", r["practitioner_mue"], r["practitioner_mai"], r["practitioner_rationale"], "mue-professional-2024-07", "mue-professional-2024-07"))
                .Concat(medicare.Select(r => Unit(
                    r["hcpcs"],
                    "medicare",
                    "outpatient",
                    r["outpatient_mue"],
                    r["outpatient_mai"],
                    r["outpatient_rationale"],
                    "mue-outpatient-2024-07",
                    later.ContainsKey(r["hcpcs"]) ? "mue-outpatient-2026-10" : "mue-outpatient-2024-07")))
                .Concat(Extract("ncci_mue_medicaid_practitioner_2026q1_scope.csv")
                    .Select(r => Unit(r["hcpcs"], "medicaid", "professional", r["mue"], "n/a", r["rationale"], "mue-medicaid-2026-01", "mue-medicaid-2026-01"))));

        static Dictionary<string, string> Unit(string code, string payer, string claimType, string limit, string mai, string rationale, string first, string last) => new()
        {
            ["code"] = code,
            ["payer"] = payer,
            ["claim_type"] = claimType,
            ["limit"] = limit,
            ["mai"] = mai,
            ["rationale"] = UnitRationales[rationale],
            ["first"] = first,
            ["last"] = last,
        };
    }

    [SkippableFact]
    public void Every_cell_of_the_pairs_is_that_of_the_extracts()
    {
        var later = Extract("ncci_ptp_outpatient_2026q4_core.csv").ToDictionary(r => (r["column1"], r["column2"]), r => r["modifier_indicator"]);
        IEnumerable<Dictionary<string, string>> professional = Extract("ncci_ptp_practitioner_2024q3_scope.csv")
            .Concat(Extract("ncci_ptp_practitioner_2024q3_graft_as_column2.csv"))
            .Select(r => Pair("professional", r, "ptp-professional-2024-07"))
            .DistinctBy(r => (r["column1"], r["column2"], r["to"]));
        IEnumerable<Dictionary<string, string>> outpatient = Extract("ncci_ptp_outpatient_2024q3_scope.csv").Select(r =>
        {
            bool isLater = r["deletion"] == "99991231" && later.ContainsKey((r["column1"], r["column2"]));
            Assert.True(!isLater || later[(r["column1"], r["column2"])] == r["modifier_indicator"], $"{r["column1"]} {r["column2"]}");
            return Pair("outpatient", r, isLater ? "ptp-outpatient-2026-10" : "ptp-outpatient-2024-07");
        });
        Compare("pairs.csv", new[] { "claim_type", "column1", "column2", "to" }, professional.Concat(outpatient));

        static Dictionary<string, string> Pair(string claimType, Dictionary<string, string> r, string last) => new()
        {
            ["claim_type"] = claimType,
            ["column1"] = r["column1"],
            ["column2"] = r["column2"],
            ["to"] = r["deletion"] == "99991231" ? "" : r["deletion"].Insert(6, "-").Insert(4, "-"),
            ["indicator"] = r["modifier_indicator"],
            ["rationale"] = PairRationales[r["rationale"]],
            ["first"] = $"ptp-{claimType}-2024-07",
            ["last"] = last,
        };
    }

    [SkippableFact]
    public void Every_cell_of_the_outpatient_status_is_that_of_the_extract() =>
        Compare("outpatient-status.csv", new[] { "code" }, Extract("opps_addendum_b_2025_scope.csv").Select(r => new Dictionary<string, string>
        {
            ["code"] = r["hcpcs"],
            ["status"] = r["si"],
            ["first"] = "opps-2025",
            ["last"] = "opps-2025",
        }));

    [SkippableFact]
    public void Every_place_and_rate_is_that_of_the_extract() =>
        Compare("places-of-service.csv", new[] { "place" }, Extract("place_of_service.csv").Select(r => new Dictionary<string, string>
        {
            ["place"] = r["pos"],
            ["rate"] = r["type"] switch { "Facility" => "facility", "Non-Facility" => "nonfacility", _ => "unassigned" },
            ["first"] = "pos-2024-06",
            ["last"] = "pos-2024-06",
        }));

    /// <summary>Fails with the name of the first cell that differs, and with rows that are missing or too many.</summary>
    private static void Compare(string name, string[] key, IEnumerable<Dictionary<string, string>> expected)
    {
        Dictionary<string, Dictionary<string, string>> actual = Table(name).ToDictionary(Key);
        Dictionary<string, Dictionary<string, string>> wanted = expected.ToDictionary(Key);
        Assert.NotEmpty(wanted);
        Nothing(wanted.Keys.Except(actual.Keys).Select(k => $"{name}: row {k} is missing"));
        Nothing(actual.Keys.Except(wanted.Keys).Select(k => $"{name}: row {k} is not in the extract"));
        IEnumerable<string> differences =
            from row in wanted
            from cell in row.Value
            where actual[row.Key][cell.Key] != cell.Value
            select $"{name}, row {row.Key}, column {cell.Key}: '{actual[row.Key][cell.Key]}', but the extract says '{cell.Value}'";
        Nothing(differences);

        // In the message as a whole: a comparison of collections would cut the name of the cell off.
        static void Nothing(IEnumerable<string> faults)
        {
            string[] first = faults.Take(20).ToArray();
            Assert.True(first.Length == 0, string.Join("\n", first));
        }

        string Key(Dictionary<string, string> row) => string.Join(" ", key.Select(k => row[k]));
    }

    private static List<Dictionary<string, string>> Table(string name) => PlainCsv.Read(Path.Combine(RepositoryFiles.Cms, name)).ToList();

    private static List<Dictionary<string, string>> Extract(string name)
    {
        Skip.IfNot(Directory.Exists(Extracts), "The CMS extracts are not beside the repository.");
        return PlainCsv.Read(Path.Combine(Extracts, name)).ToList();
    }
}
