using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Tables;
using BoneGraftCatalog.Tool.Linting;

namespace BoneGraftCatalog.Tests.Tool;

public sealed class ImportTests : IDisposable
{
    private const string Title2025 = "2025 National Physician Fee Schedule Relative Value File October Release";
    private const string Title2026 = "2026 National Physician Fee Schedule Relative Value File July Release";
    private const string FeeHeader = "code,first,last,status,global,pctc,mult,bilat,asst,co,team,nonfacility_na,facility_na\n";
    private const string Fee2025 = "bonegraft import fee-schedule PPRRVU2025_Oct.csv --release mpfs-2025-10";
    private const string Fee2026 = "bonegraft import fee-schedule PPRRVU2026_Jul.csv --release mpfs-2026-07 --partial";

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_fee_schedules_of_2025_and_2026_make_the_frozen_table_byte_for_byte_in_either_order(bool isTurned)
    {
        _run.WriteTable("fee-schedule.csv", FeeHeader + History());
        WriteFeeSchedules();

        Assert.Equal(0, await _run.RunAsync(isTurned ? Fee2026 : Fee2025));
        Assert.Equal(0, await _run.RunAsync(isTurned ? Fee2025 : Fee2026));

        Assert.Equal(ToolRun.FrozenTable("fee-schedule.csv"), _run.Table("fee-schedule.csv"));
        Assert.DoesNotContain("rding that stays out", _run.Table("fee-schedule.csv") + _run.Table("sources.csv") + _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_again_changes_nothing_but_the_receipt()
    {
        WriteFeeSchedules();
        string catalog = File.ReadAllText(_run.At("catalog.csv"));

        Assert.Equal(0, await _run.RunAsync(Fee2025));

        Assert.Contains("is unchanged", _run.Output, StringComparison.Ordinal);
        Assert.Equal(ToolRun.FrozenTable("fee-schedule.csv"), _run.Table("fee-schedule.csv"));
        Assert.Equal(catalog, File.ReadAllText(_run.At("catalog.csv")));
        string[] before = ToolRun.FrozenTable("sources.csv").Split('\n');
        string[] after = _run.Table("sources.csv").Split('\n');
        (string First, string Second) = Assert.Single(before.Zip(after), p => p.First != p.Second);
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_run.At("PPRRVU2025_Oct.csv"))));
        Assert.StartsWith("mpfs-2025-10,", First, StringComparison.Ordinal);
        Assert.Contains(",high,146," + hash + ",", Second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_in_another_order_under_their_names_are_found()
    {
        WriteFeeSchedules();
        List<string[]> lines = Extracts.FeeSchedule("mpfs_2025q4_scope.csv", Title2025);
        var random = new Random(7);
        int[] order = [.. Enumerable.Range(0, lines[5].Length).OrderBy(_ => random.Next())];
        int code = Array.IndexOf(order, 0);
        (order[0], order[code]) = (order[code], order[0]);
        File.WriteAllBytes(_run.At("PPRRVU2025_Oct.csv"), Extracts.Csv(lines.Select(l => order.Select(i => l[i]).ToArray())));

        Assert.Equal(0, await _run.RunAsync(Fee2025));

        Assert.Equal(ToolRun.FrozenTable("fee-schedule.csv"), _run.Table("fee-schedule.csv"));
    }

    [Fact]
    public async Task A_header_that_names_only_the_last_word_of_its_flags_is_read_by_the_record_layout()
    {
        List<string[]> lines = Extracts.FeeSchedule("mpfs_2025q4_scope.csv", Title2025);
        string[] names = Enumerable.Range(0, 31).Select(i => string.Join(' ', lines.Skip(7).Take(2).Select(l => l[i]).Where(w => w.Length > 0))).ToArray();
        lines.RemoveRange(4, 5);
        lines.Insert(4, [.. names.Select(n => n is "FACILITY INDICATOR" or "NA INDICATOR" ? "NA INDICATOR" : n)]);
        File.WriteAllBytes(_run.At("PPRRVU2025_Oct.csv"), Extracts.Csv(lines));

        Assert.Equal(0, await _run.RunAsync(Fee2025));

        Assert.Equal(ToolRun.FrozenTable("fee-schedule.csv"), _run.Table("fee-schedule.csv"));
    }

    [Fact]
    public async Task Every_other_table_comes_out_of_the_published_files_byte_for_byte()
    {
        foreach (string table in new[] { "add-ons.csv", "units.csv", "pairs.csv", "outpatient-status.csv", "asc.csv", "values.csv", "modifiers.csv" })
        {
            File.Delete(Path.Combine(_run.TablesFolder, table));
        }

        List<Dictionary<string, string>> limits = Extracts.Read("ncci_mue_2024q3_scope.csv");
        WriteCsv("prac.csv", Extracts.Units("Practitioner Services MUE Values", limits.Select(r => (r["hcpcs"], r["practitioner_mue"], r["practitioner_mai"], r["practitioner_rationale"]))));
        WriteCsv("out.csv", Extracts.Units("Outpatient Hospital Services MUE Values", limits.Select(r => (r["hcpcs"], r["outpatient_mue"], r["outpatient_mai"], r["outpatient_rationale"]))));
        WriteCsv("out26.csv", Extracts.Units("Outpatient Hospital Services MUE Values", Extracts.Read("ncci_mue_outpatient_2026q4_scope.csv").Select(r => (r["hcpcs"], r["mue"], r["mai"], r["rationale"]))));
        WriteCsv("mcd.csv", Extracts.Units("Practitioner Services MUE Values", Extracts.Read("ncci_mue_medicaid_practitioner_2026q1_scope.csv").Select(r => (r["hcpcs"], r["mue"], "", r["rationale"])), hasIndicator: false));
        WriteCsv("aoc.csv", Extracts.AddOns());
        WriteTabs("ccipra-1.txt", Extracts.Pairs(Extracts.Read("ncci_ptp_practitioner_2024q3_scope.csv")));
        WriteTabs("ccipra-2.txt", Extracts.Pairs(Extracts.Read("ncci_ptp_practitioner_2024q3_graft_as_column2.csv")));
        WriteTabs("ccioph.txt", Extracts.Pairs(Extracts.Read("ncci_ptp_outpatient_2024q3_scope.csv")));
        WriteTabs("ccioph26.txt", Extracts.Pairs(Extracts.Read("ncci_ptp_outpatient_2026q4_core.csv")));
        WriteTabs("addendumB.txt", Extracts.OutpatientStatus());
        WriteCsv("fees25.csv", Extracts.FeeSchedule("mpfs_2025q4_scope.csv", Title2025));
        WriteCsv("fees26.csv", Extracts.FeeSchedule("mpfs_2026q3_scope.csv", Title2026));
        WriteCsv("fees26a.csv", Extracts.FeeSchedule([.. Extracts.Read("mpfs_2026q2_rvus_scope.csv").Select(r => new Dictionary<string, string>(r) { ["conv_factor"] = "" })], "2026 National Physician Fee Schedule Relative Value File April Release"));
        WriteCsv("rates25.csv", Extracts.OutpatientRates("opps_addendum_b_2025_scope.csv", 2025));
        WriteCsv("rates26.csv", Extracts.OutpatientRates("opps_addendum_b_2026jan_scope.csv", 2026));
        WriteCsv("aa.csv", Extracts.SurgeryCenters());
        WriteCsv("anweb.csv", Extracts.HcpcsModifiers());

        foreach (string command in new[]
        {
            "units mcd.csv --release mue-medicaid-2026-01 --payer medicaid",
            "units out26.csv --release mue-outpatient-2026-10",
            "units prac.csv --release mue-professional-2024-07",
            "units out.csv --release mue-outpatient-2024-07",
            "add-ons aoc.csv --release aoc-2024-06",
            "pairs ccipra-1.txt ccipra-2.txt --release ptp-professional-2024-07 --claim-type professional",
            "pairs ccioph.txt --release ptp-outpatient-2024-07 --claim-type outpatient",
            "pairs ccioph26.txt --release ptp-outpatient-2026-10 --claim-type outpatient --partial",
            "outpatient-status addendumB.txt --release opps-2025",
            "values fees26.csv --release mpfs-2026-07 --partial",
            "values fees25.csv --release mpfs-2025-10",
            "values fees26a.csv --release mpfs-2026-04",
            "values-outpatient rates26.csv --release opps-2026",
            "values-outpatient rates25.csv --release opps-2025 --partial",
            "values-asc aa.csv --release asc-2026-07",
            "asc aa.csv --release asc-2026-07",
            "modifiers anweb.csv --release hcpcs-2026-01",
        })
        {
            int code = await _run.RunAsync("import " + command);
            Assert.True(code == 0, command + ": " + _run.Output + _run.Error);
        }

        foreach (string table in new[] { "add-ons.csv", "units.csv", "pairs.csv", "outpatient-status.csv", "asc.csv", "values.csv", "modifiers.csv" })
        {
            Assert.Equal(ToolRun.FrozenTable(table), _run.Table(table));
        }

        // The row counts of the curated receipts are those the import finds; only the hashes of the files are new.
        string[] before = ToolRun.FrozenTable("sources.csv").Split('\n');
        string[] after = _run.Table("sources.csv").Split('\n');
        foreach ((string was, string now) in before.Zip(after).Where(p => p.First != p.Second))
        {
            Assert.Equal(was, System.Text.RegularExpressions.Regex.Replace(now, "[0-9a-f]{64}", ""));
        }
    }

    [Fact]
    public async Task A_release_in_which_nothing_changed_changes_the_sources_alone()
    {
        WriteCsv("aoc.csv", Extracts.AddOns());

        Assert.Equal(0, await _run.RunAsync("import add-ons aoc.csv --release aoc-2027-01"));

        Assert.Equal(ToolRun.FrozenTable("add-ons.csv"), _run.Table("add-ons.csv"));
        string[] changed = [.. _run.Table("sources.csv").Split('\n').Except(ToolRun.FrozenTable("sources.csv").Split('\n'))];
        Assert.Equal(2, changed.Length);
        Assert.StartsWith("aoc-2027-01,release,", changed[0], StringComparison.Ordinal);
        Assert.StartsWith("add-ons.csv,table,Add-on codes and their primaries,BoneGraftCatalog,aoc-2027-01,", changed[1], StringComparison.Ordinal);

        // The window of every row now ends with that release.
        Assert.Equal(0, await _run.RunAsync("explain 20939 --catalog . --date 2027-02-01"));
        Assert.Contains("complete list, aoc-2027-01", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await _run.RunAsync("lint"));
    }

    [Fact]
    public async Task A_release_that_lacks_rows_leaves_their_windows_where_they_were()
    {
        Dictionary<string, string> before = LastReleasesOfLimits();
        _run.Write("limits.csv", "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n20939,1,3 Date of Service Edit: Clinical,Nature of Service/Procedure\n");

        Assert.Equal(0, await _run.RunAsync("import units limits.csv --partial --release mue-professional-2027-01"));

        Dictionary<string, string> after = LastReleasesOfLimits();
        Assert.Equal("mue-professional-2027-01", after["20939 medicare professional mue-professional-2024-07"]);
        after["20939 medicare professional mue-professional-2024-07"] = "mue-professional-2024-07";
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Edits_of_add_ons_keep_their_days_and_what_was_left_is_told()
    {
        List<string[]> lines = Extracts.DatedAddOns();
        lines.Add(["1", "20939", "", "22899", "", "2020001", "2019365", "their words"]);
        WriteCsv("aoc.csv", lines);
        int ended = lines.Skip(1).SkipLast(1).Count(l => l[6].Length > 0);

        Assert.Equal(0, await _run.RunAsync("import add-ons aoc.csv --release aoc-2026-04"));

        string[] table = _run.Table("add-ons.csv").Split('\n');
        Assert.Contains("22840,63194,1,2013-04-01,2021-12-31,aoc-2026-04,aoc", table);
        Assert.Contains("20939,22612,1,2018-01-01,,aoc-2024-06,aoc", table);
        Assert.Equal(Extracts.Read("ncci_aoc_2026q2_scope.csv").Count, table.Length - 2);
        Assert.Equal(ended, table.Count(l => l.Split(',') is [_, _, _, _, { Length: 10 }, ..]));
        Assert.Contains("note import-left: 1 edit of the catalog's add-ons left out: the last day is before the first", _run.Output, StringComparison.Ordinal);
        Assert.Contains("note import-left: 1 remark left out", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await _run.RunAsync("explain 22840 --catalog . --date 2019-06-05"));
        Assert.Contains("22840 needs one of", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_an_add_on_that_the_next_release_ends_is_the_same_row_and_one_that_it_opens_again_too()
    {
        List<string[]> lines = Extracts.DatedAddOns();
        WriteCsv("aoc.csv", lines);
        Assert.Equal(0, await _run.RunAsync("import add-ons aoc.csv --release aoc-2026-04"));
        lines.Single(l => l[1] == "20939" && l[3] == "22612")[6] = "2026365";
        lines.Single(l => l[1] == "22840" && l[3] == "63194")[4] = lines.Single(l => l[1] == "22840" && l[3] == "63194")[6] = "";
        WriteCsv("next.csv", lines);

        Assert.Equal(0, await _run.RunAsync("import add-ons next.csv --release aoc-2026-10"));

        string[] table = _run.Table("add-ons.csv").Split('\n');
        Assert.Equal("20939,22612,1,2018-01-01,2026-12-31,aoc-2024-06,aoc", Assert.Single(table, l => l.StartsWith("20939,22612,", StringComparison.Ordinal)));
        Assert.Equal("22840,63194,1,2013-04-01,,aoc-2026-04,aoc", Assert.Single(table, l => l.StartsWith("22840,63194,", StringComparison.Ordinal)));
        Assert.Equal(0, await _run.RunAsync("lint"));
    }

    [Fact]
    public async Task A_file_of_pairs_with_effective_dates_gives_each_pair_its_first_and_its_last_day()
    {
        WriteTabs("ccipra-v320r0-f1.txt", Extracts.Pairs(
        [
            new() { ["column1"] = "22612", ["column2"] = "20939", ["effective"] = "20250101", ["deletion"] = "20251231", ["modifier_indicator"] = "1", ["rationale"] = "Misuse of column two code with column one code" },
            new() { ["column1"] = "22612", ["column2"] = "20938", ["effective"] = "20250401", ["modifier_indicator"] = "0", ["rationale"] = "Misuse of column two code with column one code" },
            new() { ["column1"] = "22612", ["column2"] = "20937", ["effective"] = "20250101", ["deletion"] = "20250101", ["modifier_indicator"] = "9", ["rationale"] = "Misuse of column two code with column one code" },
        ]));

        Assert.Equal(0, await _run.RunAsync("import pairs ccipra-v320r0-f1.txt --release ptp-professional-2026-01 --claim-type professional --partial"));

        string[] table = _run.Table("pairs.csv").Split('\n');
        Assert.Contains("professional,22612,20939,2025-12-31,1,misuse-of-column-2,2025-01-01,ptp-professional-2026-01,ptp-professional", table);
        Assert.Contains("professional,22612,20938,,0,misuse-of-column-2,2025-04-01,ptp-professional-2026-01,ptp-professional", table);
        foreach ((string day, bool isThere) in new[] { ("2025-03-31", false), ("2025-04-01", true), ("2026-02-01", true) })
        {
            Assert.Equal(0, await _run.RunAsync($"explain 22612 20938 --catalog . --date {day}"));
            Assert.Equal(isThere, _run.Output.Contains("20938 is never paid beside 22612", StringComparison.Ordinal));
        }

        Assert.Equal(0, await _run.RunAsync("lint"));
    }

    [Theory]
    [InlineData("MCR_MUE_PractitionerServices_Eff_04-01-2026.csv", "mue-professional-2026-07", "", "Its name says that the file comes into force on 2026-04-01")]
    [InlineData("MCR_MUE_PractitionerServices.csv", "mue-outpatient-2026-04", "", "Its name is that of professional limits")]
    [InlineData("limits-2026Q2.csv", "mue-professional-2026-07", "", "Its name says that the file comes into force on 2026-04-01")]
    [InlineData("limits.csv", "mue-professional-2026-07", "Practitioner limits effective 4/1/2026,,,\n", "A line above its header says that the file comes into force on 2026-04-01")]
    public async Task A_file_of_limits_that_dates_itself_otherwise_than_the_release_is_refused(string name, string release, string title, string reason)
    {
        _run.Write(name, title + "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n20939,1,3 Date of Service Edit: Clinical,Nature of Service/Procedure\n");
        Dictionary<string, byte[]> before = Snapshot();

        Assert.Equal(2, await _run.RunAsync($"import units {name} --partial --release {release}"));

        Assert.Contains(reason, _run.Error, StringComparison.Ordinal);
        Assert.Equal(before.Values, Snapshot().Values);
        Assert.Equal(name.Contains("Services.", StringComparison.Ordinal) ? 2 : 0, await _run.RunAsync($"import units {name} --partial --release mue-{(name.Contains("Services.", StringComparison.Ordinal) ? "outpatient" : "professional")}-2026-04"));
    }

    [Fact]
    public async Task A_line_of_limits_with_the_day_of_another_release_is_rejected()
    {
        _run.Write("limits.csv", "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale,Effective Date\n20938,1,2 Date of Service Edit: Policy,Nature of Service/Procedure,20260401\n20939,1,3 Date of Service Edit: Clinical,Nature of Service/Procedure,20240701\n");

        Assert.Equal(1, await _run.RunAsync("import units limits.csv --partial --release mue-professional-2026-04"));

        Assert.Contains("Line rejected: 20939: the line is of 20240701, and mue-professional-2026-04 comes into force on 2026-04-01", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_in_the_older_form_are_read_and_written_in_the_newer_one()
    {
        _run.WriteTable("add-ons.csv", _run.Table("add-ons.csv").Replace(",aoc\n", ",aoc-2024-06\n", StringComparison.Ordinal));
        WriteCsv("aoc.csv", Extracts.AddOns());

        Assert.Equal(0, await _run.RunAsync("import add-ons aoc.csv --release aoc-2024-06"));

        Assert.Equal(ToolRun.FrozenTable("add-ons.csv"), _run.Table("add-ons.csv"));
    }

    [Theory]
    [InlineData("Outpatient Hospital Services MUE Values", "mue-professional-2026-10", "What was read is outpatient, and mue-professional-2026-10 names professional")]
    [InlineData("Practitioner Services MUE Values", "mue-outpatient-2026-10", "What was read is professional, and mue-outpatient-2026-10 names outpatient")]
    [InlineData("Practitioner Services MUE Values", "mue-medicaid-2026-10", "What was read is medicare, and mue-medicaid-2026-10 names medicaid")]
    public async Task A_file_that_is_not_the_release_that_its_id_names_is_refused(string column, string release, string reason)
    {
        _run.Write("limits.csv", $"HCPCS/CPT Code,{column},MUE Adjudication Indicator,MUE Rationale\n20939,1,3 Date of Service Edit: Clinical,Clinical: Data\n");
        string before = _run.Table("units.csv") + _run.Table("sources.csv");

        Assert.Equal(2, await _run.RunAsync($"import units limits.csv --partial --format json --release {release}"));

        Assert.Contains(reason, _run.Error, StringComparison.Ordinal);
        using JsonDocument answer = JsonDocument.Parse(_run.Output);
        Assert.StartsWith(reason, answer.RootElement.GetProperty("summary").GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, _run.Table("units.csv") + _run.Table("sources.csv"));
    }

    [Fact]
    public async Task The_same_bytes_as_another_release_are_told()
    {
        _run.Write("limits.csv", "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n20939,1,3 Date of Service Edit: Clinical,Clinical: Data\n");
        Assert.Equal(0, await _run.RunAsync("import units limits.csv --partial --release mue-professional-2026-07"));

        Assert.Equal(1, await _run.RunAsync("import units limits.csv --partial --release mue-professional-2026-10"));

        Assert.Contains("warning import-twin: mue-professional-2026-07 was imported from the very same bytes", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_changed_after_releases_that_nobody_looked_at_leaves_no_problem()
    {
        _run.Write("limits.csv", "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n20939,2,3 Date of Service Edit: Clinical,Nature of Service/Procedure\n");

        Assert.Equal(0, await _run.RunAsync("import units limits.csv --partial --release mue-professional-2027-01"));

        // Releases of outpatient and Medicaid limits lie between the two, and say nothing of practitioners.
        Assert.Contains("\n20939,medicare,professional,2,3,nature-of-service,mue-professional-2027-01,mue-professional\n", _run.Table("units.csv"), StringComparison.Ordinal);
        Assert.Equal(0, await _run.RunAsync("lint"));
    }

    [Fact]
    public async Task A_primary_more_in_a_later_release_stands_on_one_list_with_those_before_it()
    {
        WriteCsv("aoc.csv", Extracts.AddOns().Append(["63001", "20939", "1", "", "", "2027001", "", ""]));

        Assert.Equal(0, await _run.RunAsync("import add-ons aoc.csv --release aoc-2027-01"));

        Assert.Equal(0, await _run.RunAsync("explain 20939 --catalog . --date 2027-02-01"));
        Assert.Contains("20939 needs one of 25 listed primaries", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await _run.RunAsync("explain 20939 --catalog . --date 2024-08-01"));
        Assert.Contains("20939 needs one of 24 listed primaries", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_value_begins_a_new_row_and_an_old_one_keeps_its_window()
    {
        List<string[]> lines = Extracts.FeeSchedule("mpfs_2026q3_scope.csv", "2026 National Physician Fee Schedule Relative Value File October Release");
        Cell(lines, "20939", "asst_surg") = "2";
        WriteCsv("PPRRVU2026_Oct.csv", lines);

        Assert.Equal(0, await _run.RunAsync("import fee-schedule PPRRVU2026_Oct.csv --release mpfs-2026-10 --partial"));

        string[] rows = [.. _run.Table("fee-schedule.csv").Split('\n').Where(l => l.StartsWith("20939,", StringComparison.Ordinal))];
        Assert.Equal(2, rows.Length);
        Assert.StartsWith("20939,mpfs-2020-01,mpfs-2026-07,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("20939,mpfs-2026-10,mpfs,", rows[1], StringComparison.Ordinal);
        Assert.Contains("\nmpfs-2026-10,release,\"Physician fee schedule, October 2026\",CMS,mpfs-2026-10,2026-10-01,2026-12-31,high,117,", _run.Table("sources.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_that_now_has_a_last_day_is_still_one_row()
    {
        List<Dictionary<string, string>> rows = Extracts.Read("ncci_ptp_outpatient_2026q4_core.csv");
        Dictionary<string, string> ended = rows.First(r => r["modifier_indicator"] == "1");
        ended["deletion"] = "20261231";
        WriteTabs("next.txt", Extracts.Pairs(rows));

        Assert.Equal(0, await _run.RunAsync("import pairs next.txt --release ptp-outpatient-2027-01 --claim-type outpatient --partial"));

        string pair = $"outpatient,{ended["column1"]},{ended["column2"]},";
        string row = Assert.Single(_run.Table("pairs.csv").Split('\n'), l => l.StartsWith(pair, StringComparison.Ordinal));
        Assert.StartsWith(pair + "2026-12-31,1,", row, StringComparison.Ordinal);
        Assert.EndsWith(",ptp-outpatient-2024-07,ptp-outpatient", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pair_whose_indicator_changed_keeps_one_row_and_a_new_rationale_begins_none()
    {
        List<Dictionary<string, string>> rows = Extracts.Read("ncci_ptp_outpatient_2026q4_core.csv");
        Dictionary<string, string> changed = rows.First(r => r["modifier_indicator"] == "1");
        changed["modifier_indicator"] = "0";
        Dictionary<string, string> reworded = rows.Last(r => r["modifier_indicator"] == "1");
        reworded["rationale"] = "More extensive procedure";
        WriteTabs("next.txt", Extracts.Pairs(rows));

        Assert.Equal(0, await _run.RunAsync("import pairs next.txt --release ptp-outpatient-2027-01 --claim-type outpatient --partial"));

        Assert.Contains("note import-replaced", _run.Output, StringComparison.Ordinal);
        string[] table = _run.Table("pairs.csv").Split('\n');
        Assert.Equal(ToolRun.FrozenTable("pairs.csv").Split('\n').Length, table.Length);
        Assert.Single(table, l => l.StartsWith($"outpatient,{changed["column1"]},{changed["column2"]},,0,", StringComparison.Ordinal) && l.EndsWith("ptp-outpatient-2027-01,ptp-outpatient", StringComparison.Ordinal));
        Assert.Single(table, l => l == $"outpatient,{reworded["column1"]},{reworded["column2"]},,1,more-extensive,,ptp-outpatient-2024-07,ptp-outpatient");
    }

    [Fact]
    public async Task A_corrected_release_takes_the_days_of_the_one_it_replaces()
    {
        List<string[]> lines = Extracts.FeeSchedule("mpfs_2026q3_scope.csv", Title2026);
        Cell(lines, "20939", "asst_surg") = "2";
        WriteCsv("corrected.csv", lines);

        Assert.Equal(0, await _run.RunAsync("import fee-schedule corrected.csv --release mpfs-2026-07r --partial"));

        string[] rows = [.. _run.Table("fee-schedule.csv").Split('\n').Where(l => l.StartsWith("20939,", StringComparison.Ordinal))];
        Assert.Equal(2, rows.Length);
        Assert.StartsWith("20939,mpfs-2020-01,mpfs-2025-10,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("20939,mpfs-2026-07r,mpfs,", rows[1], StringComparison.Ordinal);
        Assert.Equal(0, await _run.RunAsync("lint"));
    }

    [Fact]
    public async Task A_line_that_cannot_be_right_is_reported_at_its_place_and_the_rest_is_imported()
    {
        List<string[]> lines = Extracts.FeeSchedule("mpfs_2025q4_scope.csv", Title2025);
        Cell(lines, "20939", "glob_days") = "0";
        int line = lines.FindIndex(l => l[0] == "20939") + 1;
        WriteCsv("PPRRVU2025_Oct.csv", lines);

        Assert.Equal(1, await _run.RunAsync(Fee2025));

        Assert.Contains($"PPRRVU2025_Oct.csv({line}): warning import-rejected: Line rejected: 20939: '0' is no global period", _run.Output, StringComparison.Ordinal);
        Assert.Contains("145 kept, 1 rejected", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("truncated in a line", "breaks off")]
    [InlineData("truncated after a line", "cut short")]
    [InlineData("shuffled rows", "go backwards")]
    [InlineData("shuffled cells", "rejected")]
    [InlineData("another release", "The file is for October 2025")]
    [InlineData("another kind", "looks like one of the kind add-ons")]
    [InlineData("a workbook", "a workbook")]
    [InlineData("a web page", "a web page")]
    [InlineData("empty", "is empty")]
    [InlineData("header only", "no line below it")]
    [InlineData("missing column", "BILAT SURG")]
    [InlineData("contradiction", "contradict")]
    [InlineData("no header", "no header")]
    [InlineData("missing file", "no such file")]
    public async Task A_file_that_is_wrong_is_refused_with_the_reason_and_everything_stays_as_it_was(string damage, string reason)
    {
        List<string[]> lines = Extracts.FeeSchedule("mpfs_2025q4_scope.csv", Title2025);
        const int Header = 9;
        byte[] bytes = damage switch
        {
            "truncated in a line" => Extracts.Csv(lines)[..^700],
            "truncated after a line" => Extracts.Csv(lines.Take(80)),
            "shuffled rows" => Extracts.Csv(lines.Take(Header).Concat(lines.Skip(Header).OrderBy(l => l[0].Reverse().Aggregate(17, (h, c) => (h * 31) + c)))),
            "shuffled cells" => Extracts.Csv(lines.Take(Header).Concat(lines.Skip(Header).Select(l => l.Skip(3).Take(20).Reverse().Prepend(l[2]).Prepend(l[1]).Prepend(l[0]).Concat(l.Skip(23)).ToArray()))),
            "another kind" => Extracts.Csv(Extracts.AddOns()),
            "a workbook" => [(byte)'P', (byte)'K', 3, 4, 0, 0],
            "a web page" => Encoding.ASCII.GetBytes("<!DOCTYPE html><html></html>"),
            "empty" => [],
            "header only" => Extracts.Csv(lines.Take(Header)),
            "missing column" => Extracts.Csv(lines.Select(l => l.Where((_, i) => i != 19).ToArray())),
            "no header" => Extracts.Csv(lines.Skip(Header)),
            _ => Extracts.Csv(lines),
        };
        if (damage == "contradiction")
        {
            Cell(lines, "20939", "asst_surg") = "2";
            bytes = Extracts.Csv(lines);
        }

        if (damage != "missing file")
        {
            File.WriteAllBytes(_run.At("PPRRVU2025_Oct.csv"), bytes);
        }

        Dictionary<string, byte[]> before = Snapshot();

        int code = await _run.RunAsync(damage == "another release" ? Fee2025.Replace("mpfs-2025-10", "mpfs-2025-07", StringComparison.Ordinal) : Fee2025);

        Assert.Equal(2, code);
        Assert.Contains(reason, _run.Error, StringComparison.Ordinal);
        Dictionary<string, byte[]> after = Snapshot();
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, f => Assert.Equal(f.Value, after[f.Key]));
    }

    [Theory]
    [InlineData("flat")]
    [InlineData("2026")]
    public async Task The_flat_file_of_add_ons_and_the_workbook_of_2026_make_the_frozen_table_byte_for_byte(string layout)
    {
        File.Delete(Path.Combine(_run.TablesFolder, "add-ons.csv"));
        File.WriteAllBytes(_run.At("aoc.txt"), layout == "flat" ? Extracts.FlatAddOns() : Extracts.Csv(Extracts.AddOnsOf2026()));

        int code = await _run.RunAsync("import add-ons aoc.txt --release aoc-2024-06");

        Assert.True(code == 0, _run.Output + _run.Error);
        Assert.Equal(ToolRun.FrozenTable("add-ons.csv"), _run.Table("add-ons.csv"));
    }

    [Fact]
    public async Task A_line_of_the_flat_file_that_is_out_of_form_is_rejected_at_its_place()
    {
        string[] lines = Encoding.ASCII.GetString(Extracts.FlatAddOns()).Split("\r\n");
        lines[30] = lines[30][..12] + "#" + lines[30][13..];
        _run.Write("aoc.txt", string.Join("\r\n", lines));

        Assert.Equal(1, await _run.RunAsync("import add-ons aoc.txt --release aoc-2024-06"));

        Assert.Contains("aoc.txt(31): warning import-rejected", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_of_service_keep_their_rates_and_labels_and_only_their_window_grows()
    {
        WriteCsv("pos.csv", Extracts.Places());

        int code = await _run.RunAsync("import places pos.csv --release pos-2026-10");

        Assert.True(code == 0, _run.Output + _run.Error);
        Assert.Equal(
            ToolRun.FrozenTable("places-of-service.csv").Replace("pos-2024-06,pos-2024-06", "pos-2024-06,pos-2026-10", StringComparison.Ordinal),
            _run.Table("places-of-service.csv"));
        Assert.Contains("\npos-2026-10,release,\"Places of service, October 2026\",CMS,", _run.Table("sources.csv"), StringComparison.Ordinal);
        Assert.Equal(0, await _run.RunAsync("lint"));
    }

    [Fact]
    public async Task A_new_place_is_reported_for_its_rate_and_label_are_ours_to_give()
    {
        List<string[]> lines = Extracts.Places();
        int free = lines.FindIndex(l => l[0] == "28-30");
        lines[free] = ["28", "A name of theirs", "a description of theirs"];
        lines.Insert(free + 1, ["29-30", "Unassigned", "N/A"]);
        WriteCsv("pos.csv", lines);

        Assert.Equal(1, await _run.RunAsync("import places pos.csv --release pos-2026-10"));

        Assert.Contains($"pos.csv({free + 1}): warning import-rejected: Line rejected: 28: the place is new here. Enter it in places-of-service.csv", _run.Output, StringComparison.Ordinal);
        Assert.Contains("\n28,unassigned,Unassigned,pos-2024-06,pos-2024-06\n", _run.Table("places-of-service.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("of theirs", _run.Table("places-of-service.csv") + _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addendum_b_of_2026_has_a_column_less_and_is_read_by_its_names()
    {
        List<string[]> lines = Extracts.OutpatientStatus();
        lines[0] = ["", "Addendum B.-- OPPS Payment by HCPCS Code for CY 2026", "", "", "", "", ""];
        WriteCsv("b.csv", lines.Select(l => l.Where((_, i) => i != 2).ToArray()));

        Assert.Equal(2, await _run.RunAsync("import outpatient-status b.csv --release opps-2025"));
        Assert.Contains("The file is for the year 2026", _run.Error, StringComparison.Ordinal);
        Assert.Equal(0, await _run.RunAsync("import outpatient-status b.csv --release opps-2026"));
        Assert.Equal(ToolRun.FrozenTable("outpatient-status.csv").Replace("opps-2025,opps-2025", "opps-2025,opps-2026", StringComparison.Ordinal), _run.Table("outpatient-status.csv"));
    }

    [Theory]
    [InlineData("asc aa.csv --release asc-2026-10", "The file is for July 2026, and asc-2026-10 comes into force on 2026-10-01")]
    [InlineData("values-asc aa.csv --release asc-2026-10", "The file is for July 2026, and asc-2026-10 comes into force on 2026-10-01")]
    [InlineData("values-outpatient rates.csv --release opps-2025", "The file is for the year 2026, and opps-2025 comes into force on 2025-01-01")]
    [InlineData("values fees.csv --release mpfs-2026-04", "The file is for October 2025, and mpfs-2026-04 comes into force on 2026-04-01")]
    [InlineData("values fees.csv --release opps-2025", "the releases of values begin with mpfs-")]
    public async Task A_file_of_values_is_checked_against_the_release_that_is_named(string command, string reason)
    {
        WriteCsv("aa.csv", Extracts.SurgeryCenters());
        WriteCsv("rates.csv", Extracts.OutpatientRates("opps_addendum_b_2026jan_scope.csv", 2026));
        WriteCsv("fees.csv", Extracts.FeeSchedule("mpfs_2025q4_scope.csv", Title2025));
        Assert.Equal(2, await _run.RunAsync("import " + command));
        Assert.Contains(reason, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_do_not_add_up_are_refused()
    {
        List<Dictionary<string, string>> rows = Extracts.Read("mpfs_2025q4_scope.csv");
        foreach (Dictionary<string, string> row in rows)
        {
            (row["work_rvu"], row["pe_fac_rvu"], row["mp_rvu"]) = ("1.00", "2.00", "3.00");
        }

        WriteCsv("fees.csv", Extracts.FeeSchedule(rows, Title2025));
        Assert.Equal(2, await _run.RunAsync("import values fees.csv --release mpfs-2025-10"));
        Assert.Contains("do not add up to their total", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_modifier_that_ends_ends_in_the_table()
    {
        List<string[]> lines = Extracts.HcpcsModifiers();
        lines.Find(l => l[0] == "PO")![5] = "20261231";
        WriteCsv("next.csv", lines);
        Assert.Equal(0, await _run.RunAsync("import modifiers next.csv --release hcpcs-2027-01"));
        Assert.Contains("\nPO,2015-01-01,2026-12-31,hcpcs-2026-01,hcpcs\n", _run.Table("modifiers.csv"), StringComparison.Ordinal);
        Assert.Contains("\nA1,2002-07-01,,hcpcs-2026-01,hcpcs\n", _run.Table("modifiers.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("stays out", _run.Table("modifiers.csv") + _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_does_not_grow_over_a_year_of_which_no_release_speaks()
    {
        List<string[]> lines = Extracts.OutpatientStatus();
        lines[0][0] = "Addendum B.-Final OPPS Payment by HCPCS Code for CY 2027";
        WriteTabs("b.txt", lines);

        Assert.Equal(0, await _run.RunAsync("import outpatient-status b.txt --release opps-2027"));

        string table = _run.Table("outpatient-status.csv");
        Assert.DoesNotContain("opps-2025,opps\n", table, StringComparison.Ordinal);
        Assert.Contains("\n20962,C,opps-2025,opps-2025\n20962,C,opps-2027,opps\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_takes_the_words_that_the_compiler_takes_and_no_others()
    {
        List<string[]> fees = Extracts.FeeSchedule("mpfs_2025q4_scope.csv", Title2025.Replace("October", "January", StringComparison.Ordinal).Replace("2025", "2027", StringComparison.Ordinal));
        Cell(fees, "20930", "mult_proc") = "8";
        WriteCsv("fees.csv", fees);
        Assert.Equal(0, await _run.RunAsync("import fee-schedule fees.csv --release mpfs-2027-01"));
        Assert.Contains("\n20930,mpfs-2027-01,mpfs,B,XXX,9,8,", _run.Table("fee-schedule.csv"), StringComparison.Ordinal);

        List<string[]> statuses = Extracts.OutpatientStatus();
        statuses.Single(l => l[0] == "20930")[3] = "D";
        WriteTabs("b.txt", statuses);
        Assert.Equal(1, await _run.RunAsync("import outpatient-status b.txt --release opps-2025"));
        Assert.Contains("20930: 'D' is no status indicator", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_is_new_costs_no_fact_and_is_told()
    {
        List<Dictionary<string, string>> rows = Extracts.Read("ncci_ptp_outpatient_2026q4_core.csv");
        foreach (Dictionary<string, string> row in rows)
        {
            row["rationale"] = "Standards of medical/surgical practice";
        }

        rows[0]["rationale"] = "A reason never given before";
        WriteTabs("next.txt", Extracts.Pairs(rows));

        Assert.Equal(0, await _run.RunAsync("import pairs next.txt --release ptp-outpatient-2027-01 --claim-type outpatient --partial"));

        Assert.Contains("note import-reason: There is no word for the reason 'A reason never given before'; 1 row kept without one.", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("never given before", _run.Table("pairs.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Damages.OfEveryKind), MemberType = typeof(Damages))]
    public async Task Every_kind_refuses_a_damaged_file_with_the_reason_and_leaves_everything_as_it_was(string kind, string damage)
    {
        (List<string[]> lines, int header, string options) = kind switch
        {
            "add-ons" => (Extracts.AddOns(), 1, "--release aoc-2024-06"),
            "units" => (Extracts.Units("Practitioner Services MUE Values", Extracts.Read("ncci_mue_2024q3_scope.csv").Select(r => (r["hcpcs"], r["practitioner_mue"], r["practitioner_mai"], r["practitioner_rationale"]))), 2, "--release mue-professional-2024-07"),
            "pairs" => (Extracts.Pairs(Extracts.Read("ncci_ptp_outpatient_2024q3_scope.csv")), 6, "--release ptp-outpatient-2024-07 --claim-type outpatient"),
            "places" => (Extracts.Places(), 1, "--release pos-2024-06"),
            "asc" or "values-asc" => (Extracts.SurgeryCenters(), 2, "--release asc-2026-07"),
            "values-outpatient" => (Extracts.OutpatientRates("opps_addendum_b_2026jan_scope.csv", 2026), 2, "--release opps-2026"),
            "modifiers" => (Extracts.HcpcsModifiers(), 1, "--release hcpcs-2026-01"),
            _ => (Extracts.OutpatientStatus(), 4, "--release opps-2025"),
        };
        string[] last = lines[^1];
        byte[] bytes = damage switch
        {
            "cut in a line" => [.. Extracts.Csv(lines.SkipLast(1)), .. Encoding.ASCII.GetBytes(last[0] + "," + (last[1].Length > 0 ? last[1][..1] : ""))],
            "cut after a line" => Extracts.Csv(lines.Take(header + ((lines.Count - header) / 2))),
            "rows shuffled" => Extracts.Csv(lines.Take(header).Concat(lines.Skip(header).OrderBy(l => l[0].Reverse().Aggregate(17, (h, c) => (h * 31) + c)))),
            "cells shuffled" => Extracts.Csv(lines.Take(header).Concat(lines.Skip(header).Select(l => l.Reverse().ToArray()))),
            "header only" => Extracts.Csv(lines.Take(header)),
            "no header" => Extracts.Csv(lines.Skip(header)),
            "first column missing" => Extracts.Csv(lines.Select(l => l.Skip(1).ToArray())),
            "another kind" => Extracts.Csv(Extracts.FeeSchedule("mpfs_2025q4_scope.csv", Title2025)),
            "web page" => Encoding.ASCII.GetBytes("<!DOCTYPE html><html></html>"),
            "binary" => [65, 66, 0, 67],
            _ => [],
        };
        File.WriteAllBytes(_run.At("file.csv"), bytes);
        Dictionary<string, byte[]> before = Snapshot();

        int code = await _run.RunAsync($"import {kind} file.csv {options}");

        Assert.True(code == 2, _run.Output + _run.Error);
        Assert.Matches(Damages.ReasonOf(damage), _run.Error);
        Dictionary<string, byte[]> after = Snapshot();
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, f => Assert.Equal(f.Value, after[f.Key]));
    }

    [Fact]
    public async Task An_import_that_is_stopped_has_changed_nothing()
    {
        WriteFeeSchedules();
        Dictionary<string, byte[]> before = Snapshot();
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.Equal(130, await _run.RunAsync(Fee2025, "", source.Token));

        Assert.All(before, f => Assert.Equal(f.Value, Snapshot()[f.Key]));
    }

    [Fact]
    public async Task The_receipt_can_be_read_by_programs_and_a_dry_run_writes_nothing()
    {
        WriteFeeSchedules();
        Dictionary<string, byte[]> before = Snapshot();

        Assert.Equal(0, await _run.RunAsync(Fee2025 + " --dry-run --format json"));

        JsonElement summary = JsonDocument.Parse(_run.Output).RootElement.GetProperty("summary");
        Assert.Equal(146, summary.GetProperty("kept").GetInt32());
        Assert.False(summary.GetProperty("isWritten").GetBoolean());
        Assert.All(before, f => Assert.Equal(f.Value, Snapshot()[f.Key]));
    }

    [Fact]
    public async Task The_standard_input_is_as_good_as_a_file()
    {
        byte[] bytes = Extracts.Csv(Extracts.FeeSchedule("mpfs_2025q4_scope.csv", Title2025));

        int code = await _run.RunAsync(["import", "fee-schedule", "-", "--release", "mpfs-2025-10"], new MemoryStream(bytes));

        Assert.Equal(0, code);
        Assert.Contains("146 kept", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import units x.csv --release mpfs-2026-10", "begin with mue-")]
    [InlineData("import fee-schedule x.csv --release mpfs-next", "--effective and --until")]
    [InlineData("import bogus x.csv --release mpfs-2026-10", "'fee-schedule'")]
    [InlineData("import fee-schedule x.csv", "--release")]
    public async Task Wrong_usage_is_told_in_a_line_and_has_its_own_exit_code(string command, string words)
    {
        Assert.Equal(2, await _run.RunAsync(command));
        Assert.Contains(words, _run.Error, StringComparison.Ordinal);
    }

    /// <summary>The table as it was after July 2024, taken from the extract alone: no release up to then changed a value.</summary>
    private static string History()
    {
        string[] columns = ["status", "glob_days", "pctc_ind", "mult_proc", "bilat_surg", "asst_surg", "co_surg", "team_surg"];
        var text = new StringBuilder();
        foreach (IGrouping<string, Dictionary<string, string>> code in Extracts.Read("mpfs_indicator_history_2020_2024.csv").GroupBy(r => r["hcpcs"]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Assert.Equal(20, code.Count());
            string values = Assert.Single(code.Select(r => string.Join(',', columns.Select(c => r[c]))).Distinct());
            text.Append(code.Key).Append(",mpfs-2020-01,mpfs-2024-07,").Append(values).Append(",,\n");
        }

        return text.ToString();
    }

    private static ref string Cell(List<string[]> lines, string code, string column)
    {
        int place = column switch { "asst_surg" => 20, "mult_proc" => 18, "glob_days" => 14, _ => throw new ArgumentOutOfRangeException(nameof(column)) };
        return ref lines.Single(l => l[0] == code)[place];
    }

    private void WriteFeeSchedules()
    {
        WriteCsv("PPRRVU2025_Oct.csv", Extracts.FeeSchedule("mpfs_2025q4_scope.csv", Title2025));
        WriteCsv("PPRRVU2026_Jul.csv", Extracts.FeeSchedule("mpfs_2026q3_scope.csv", Title2026));
    }

    private void WriteCsv(string name, IEnumerable<string[]> lines) => File.WriteAllBytes(_run.At(name), Extracts.Csv(lines));

    private void WriteTabs(string name, IEnumerable<string[]> lines) => File.WriteAllBytes(_run.At(name), Extracts.Tabs(lines));

    /// <summary>The last release of each row, as the tables of the compiler have it.</summary>
    private Dictionary<string, string> LastReleasesOfLimits() => CatalogFileSet
        .Check(Directory.GetFiles(_run.TablesFolder, "*.csv").Append(_run.At("catalog.csv")).ToDictionary(f => f, File.ReadAllText), isOverlay: false, default)
        .Validated.Model.Of(UnitLimits.Table)
        .ToDictionary(r => string.Join(' ', UnitLimits.Table.Key.Append(UnitLimits.Table.First!).Select(c => r[c])), r => r[UnitLimits.Table.Last!], StringComparer.Ordinal);

    private Dictionary<string, byte[]> Snapshot() =>
        Directory.GetFiles(_run.Folder, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllBytes, StringComparer.Ordinal);
}
