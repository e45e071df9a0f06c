using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Tests.Tool;

public sealed class DiffTests : IDisposable
{
    private readonly ToolRun _run = new();

    public DiffTests()
    {
        foreach (string side in new[] { "old", "new" })
        {
            Directory.CreateDirectory(_run.At(side));
            File.Copy(_run.At("catalog.csv"), _run.At(side + "/catalog.csv"));
            foreach (string table in Directory.GetFiles(_run.TablesFolder))
            {
                File.Copy(table, _run.At(side + "/" + Path.GetFileName(table)));
            }
        }
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Nothing_changed_is_nothing_to_release()
    {
        Assert.Equal(0, await _run.RunAsync("diff old new"));
        Assert.Equal("0 added, 0 ended, 0 changed, 0 removed: nothing to release.\n", _run.Output);
    }

    [Theory]
    [InlineData("catalog.csv", "Own bone block through a second", "Own bone block by a second", "patch")]
    [InlineData("catalog.csv", "20939,,,2018-01-01,,", "20939,,,2018-01-01,2026-12-31,", "minor")]
    [InlineData("catalog.csv", ",MarrowAspirationSpine,", ",MarrowDrawnSpine,", "major")]
    [InlineData("pairs.csv", "outpatient,38220,20939,,1,", "outpatient,38220,20939,,0,", "minor")]
    [InlineData("pairs.csv", "outpatient,38220,20939,,1,mutually-exclusive,,ptp-outpatient-2024-07,ptp-outpatient-2024-07\n", "", "minor")]
    [InlineData("add-ons.csv", "20939,22534,1,,,aoc-2024-06,aoc\n", "", "minor")]
    [InlineData("units.csv", "20939,medicare,professional,1,3,", "20939,medicare,professional,2,3,", "minor")]
    public async Task A_change_has_its_weight_and_the_gate_goes_by_it(string file, string old, string @new, string impact)
    {
        string text = File.ReadAllText(_run.At("new/" + file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        _run.Write("new/" + file, text.Replace(old, @new, StringComparison.Ordinal));

        Assert.Equal(1, await _run.RunAsync("diff old new --format json"));
        Assert.Equal(impact, JsonDocument.Parse(_run.Output).RootElement.GetProperty("summary").GetProperty("impact").GetString());
        Assert.Equal(0, await _run.RunAsync("diff old new --allow " + impact));
        Assert.Equal(impact == "patch" ? 0 : 1, await _run.RunAsync("diff old new --allow patch"));
    }

    [Fact]
    public async Task Facts_are_told_in_words_code_by_code()
    {
        Edit("units.csv", "20939,medicare,professional,1,3,", "20939,medicare,professional,2,2,");
        Edit("add-ons.csv", "20939,22534,1,,,aoc-2024-06,aoc\n", "");
        Edit("pairs.csv", "outpatient,38220,20939,,1,", "outpatient,38220,20939,,0,");
        Edit("outpatient-status.csv", "20900,J1,", "20900,C,");

        Assert.Equal(1, await _run.RunAsync("diff old new --changelog"));

        Assert.Equal(
            """
            ### Changed

            - 20900: outpatient status: J1 is now C
            - 20939: beside 38220, outpatient: paid together only with a bypass modifier (1) is now never paid together (0)
            - 20939: unit limit, medicare professional: limit 1 is now 2, counted all lines of a day, may be reviewed (3) is now all lines of a day, absolute (2)

            ### Removed

            - 20939: primary 22534: list complete (1)

            """.ReplaceLineEndings("\n"),
            _run.Output);
    }

    [Fact]
    public async Task A_release_that_says_the_same_is_one_line_and_what_it_says_anew_is_told()
    {
        string[] lines = File.ReadAllLines(_run.At("new/fee-schedule.csv"));
        int row = Array.FindIndex(lines, l => l.StartsWith("20939,", StringComparison.Ordinal));
        lines[row] = lines[row].Replace(",mpfs,", ",mpfs-2026-07,", StringComparison.Ordinal);
        string later = lines[row].Replace("mpfs-2020-01,mpfs-2026-07", "mpfs-2026-10,mpfs", StringComparison.Ordinal).Replace("ZZZ", "XXX", StringComparison.Ordinal);
        lines[row] += "\n" + later;
        _run.Write("new/fee-schedule.csv", string.Join('\n', lines) + "\n");
        Edit("sources.csv", "mue-medicaid-2026-01,", "mpfs-2026-10,release,\"Physician fee schedule, October 2026\",CMS,RVU26D,2026-10-01,2026-12-31,high,117,,\nmue-medicaid-2026-01,");
        Edit("sources.csv", "indicators,BoneGraftCatalog,mpfs-2026-07,", "indicators,BoneGraftCatalog,mpfs-2026-10,");

        Assert.Equal(1, await _run.RunAsync("diff old new --changelog"));

        int moved = lines.Count(l => l.Contains(",mpfs,", StringComparison.Ordinal)) - 1;
        Assert.Equal(
            "### Changed\n\n- 20939: fee schedule, mpfs-2026-10 to mpfs-2026-10: global period follows its primary (ZZZ) is now none (XXX)\n"
            + $"- fee-schedule rows: {moved} were seen with the same values in other releases: last mpfs-2026-07 is now mpfs-2026-10 ({moved})\n",
            _run.Output);
    }

    [Fact]
    public async Task A_window_that_says_the_same_in_the_other_form_has_not_moved()
    {
        string text = File.ReadAllText(_run.At("new/units.csv"));
        _run.Write("new/units.csv", text.Replace(",mue-outpatient\n", ",mue-outpatient-2026-10\n", StringComparison.Ordinal));

        Assert.Equal(0, await _run.RunAsync("diff old new"));
        Assert.Equal("0 added, 0 ended, 0 changed, 0 removed: nothing to release.\n", _run.Output);
    }

    [Fact]
    public async Task Windows_alone_are_a_patch()
    {
        string text = File.ReadAllText(_run.At("new/units.csv"));
        _run.Write("new/units.csv", text.Replace(",mue-outpatient\n", ",mue-outpatient-2024-07\n", StringComparison.Ordinal));

        Assert.Equal(0, await _run.RunAsync("diff old new --allow patch"));
        Assert.Contains("0 added, 0 ended, 1 changed, 0 removed: patch", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_released_codes_is_a_baseline_and_the_catalog_keeps_every_constant_of_it()
    {
        Assert.Equal(0, await _run.RunAsync("diff src/BoneGraftCatalog/Cms/released.csv new"));

        Assert.Equal("0 added, 0 ended, 0 changed, 0 removed: nothing to release. A baseline has constants only; facts were not compared.\n", _run.Output);
    }

    [Theory]
    [InlineData("snapshot")]
    [InlineData("table")]
    public async Task Against_a_baseline_a_constant_that_is_gone_or_renamed_is_major_and_a_new_one_minor(string kind)
    {
        _run.Write("baseline", kind == "snapshot"
            ? "Mine: static class\nMine.static get_FirstThingA1(): ProcedureCode\nMine.Text.FirstThingA1: string = \"A1\"\nMine.Text.OldThingB2: string = \"B2\"\nMine.Text.GoneC3: string = \"C3\"\n"
            : "# released\ncode,modifier,name,released\nA1,,FirstThing,1.0.0\nB2,,OldThing,1.0.0\nC3,,Gone,1.1.0\n");
        _run.Write("mine.csv", "code,modifier,kind,name,label\nA1,,stand-alone,FirstThing,First\nB2,,stand-alone,SecondThing,Second\nD4,,stand-alone,NewThing,New\n");

        Assert.Equal(1, await _run.RunAsync("diff baseline mine.csv --changelog"));
        Assert.Equal(
            "### Added\n\n- constant of D4: NewThingD4\n\n### Changed\n\n- constant of B2: OldThingB2 is now SecondThingB2\n\n### Removed\n\n- constant of C3: GoneC3 is gone; a code that was released is ended, never removed\n",
            _run.Output);

        Assert.Equal(1, await _run.RunAsync("diff baseline mine.csv --allow minor --format json"));
        Assert.Equal("major", JsonDocument.Parse(_run.Output).RootElement.GetProperty("summary").GetProperty("impact").GetString());

        _run.Write("mine.csv", "code,modifier,kind,name,label\nA1,,stand-alone,FirstThing,First\nB2,,stand-alone,OldThing,Second\nC3,,stand-alone,Gone,Third\nD4,,stand-alone,NewThing,New\n");
        Assert.Equal(0, await _run.RunAsync("diff baseline mine.csv --allow minor"));
        Assert.Equal(1, await _run.RunAsync("diff baseline mine.csv --allow patch"));
    }

    [Fact]
    public async Task A_code_that_is_gone_breaks_those_who_use_it()
    {
        _run.Write("old/mine.csv", "");
        _run.Write("a.csv", "code,modifier,kind,name,label\nA1,,stand-alone,FirstThing,First\nB2,,stand-alone,SecondThing,Second\n");
        _run.Write("b.csv", "code,modifier,kind,name,label\nA1,,stand-alone,FirstThing,First\nC3,,stand-alone,ThirdThing,Third\n");

        Assert.Equal(1, await _run.RunAsync("diff a.csv b.csv --allow minor"));

        Assert.Contains("a.csv(3): error diff-removed: Removed (major), codes: B2: SecondThing, Second", _run.Output, StringComparison.Ordinal);
        Assert.Contains("b.csv(3): warning diff-added: Added (minor), codes: C3: ThirdThing, Third", _run.Output, StringComparison.Ordinal);

        Assert.Equal(1, await _run.RunAsync("diff a.csv b.csv --changelog"));
        Assert.Equal("### Added\n\n- code C3: ThirdThing, Third\n\n### Removed\n\n- code B2: SecondThing, Second\n", _run.Output);
    }

    private void Edit(string file, string old, string @new)
    {
        string text = File.ReadAllText(_run.At("new/" + file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        _run.Write("new/" + file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_catalog_with_problems_is_not_compared()
    {
        _run.Write("new/catalog.csv", File.ReadAllText(_run.At("new/catalog.csv")).Replace("20930,,,,,add-on,", "20930,,,,,addon,", StringComparison.Ordinal));

        Assert.Equal(2, await _run.RunAsync("diff old new"));
        Assert.Contains("see bonegraft lint new", _run.Error, StringComparison.Ordinal);
    }
}
