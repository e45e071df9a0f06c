using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Tests.Tool;

public sealed class LintTests : IDisposable
{
    private readonly ToolRun _run = new();

    private string Catalog
    {
        get => File.ReadAllText(_run.At("catalog.csv"), Encoding.UTF8);
        set => _run.Write("catalog.csv", value);
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task The_shipped_catalog_has_no_problem_and_is_in_its_documented_form()
    {
        Assert.Equal(0, await _run.RunAsync("lint"));
        Assert.Equal("0 problems in 6838 rows of 12 files.\n", _run.Output);
    }

    [Fact]
    public async Task A_problem_is_shown_at_its_cell_with_the_words_of_the_compiler()
    {
        Catalog = Catalog.Replace("20930,,,,,add-on,", "20930,,,,,addon,", StringComparison.Ordinal);

        Assert.Equal(1, await _run.RunAsync("lint ."));

        Assert.Contains("catalog.csv(30,11): error BGC1012: 'addon' is not a word for 'kind'; did you mean 'add-on'?", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_and_sarif_hold_the_same_places()
    {
        Catalog = Catalog.Replace("20930,,,,,add-on,", "20930,,,,,addon,", StringComparison.Ordinal);

        Assert.Equal(1, await _run.RunAsync("lint . --format json"));
        JsonElement place = JsonDocument.Parse(_run.Output).RootElement.GetProperty("items")[0].GetProperty("place");
        Assert.Equal(1, await _run.RunAsync("lint . --format sarif"));
        JsonElement sarif = JsonDocument.Parse(_run.Output).RootElement.GetProperty("runs")[0];
        JsonElement rule = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "BGC1012");
        Assert.EndsWith("/generator/docs/rules/BGC1012.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        Assert.NotEqual("", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        JsonElement region = sarif.GetProperty("results")[0]
            .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");

        Assert.Equal((30, 11, 30, 16), (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32(), place.GetProperty("endLine").GetInt32(), place.GetProperty("endColumn").GetInt32()));
        Assert.Equal((30, 11, 30, 16), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
    }

    [Fact]
    public async Task Fix_writes_the_certain_corrections_and_nothing_else()
    {
        string good = Catalog;
        Catalog = good
            .Replace("20930,,,,,add-on,", "20930,,,,,addon,", StringComparison.Ordinal)
            .Replace("0775T,,,2023-01-01,2023-12-31,", "0775t,,,2023-01-01, 2023-12-31 ,", StringComparison.Ordinal);

        int code = await _run.RunAsync("lint . --fix");

        Assert.True(code == 0, _run.Output);
        Assert.Equal(good, Catalog);
        Assert.Contains("3 corrections, 1 file written. 0 problems", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_restores_the_order_of_rows_the_quotes_and_the_line_ends()
    {
        string pairs = _run.Table("pairs.csv");
        string[] lines = [.. Catalog.TrimEnd('\n').Split('\n').Where(l => l[0] != '#')];
        string good = string.Join('\n', lines) + "\n";
        var random = new Random(3);
        Catalog = string.Join("\r\n", lines.Skip(1).OrderBy(_ => random.Next()).Prepend(lines[0])).Replace("20930,,,,,add-on,", "\"20930\",,,,,\"add-on\",", StringComparison.Ordinal);
        _run.WriteTable("pairs.csv", string.Join('\n', pairs.TrimEnd('\n').Split('\n').Take(1).Concat(pairs.TrimEnd('\n').Split('\n').Skip(1).Reverse())));

        Assert.Equal(0, await _run.RunAsync("lint . --fix"));

        Assert.Equal(good, Catalog);
        Assert.Equal(pairs, _run.Table("pairs.csv"));
        Assert.DoesNotContain("lint-form", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_stay_above_the_row_they_stand_above()
    {
        const string Header = "code,modifier,payer,from,to,kind,name,label\n";
        _run.Write("mine.csv", "# the top\n" + Header + "# codes\nB2,,,,,stand-alone,SecondThing,The second\n# about the third\nC3,,,,,stand-alone,ThirdThing,The third\nA1,,,,,stand-alone,FirstThing,The first\n# the end\n");

        Assert.Equal(0, await _run.RunAsync("lint mine.csv --fix"));

        Assert.Equal(
            "# the top\n" + Header + "# codes\nA1,,,,,stand-alone,FirstThing,The first\nB2,,,,,stand-alone,SecondThing,The second\n# about the third\nC3,,,,,stand-alone,ThirdThing,The third\n# the end\n",
            File.ReadAllText(_run.At("mine.csv")));
    }

    [Fact]
    public async Task A_file_with_a_row_that_cannot_be_read_keeps_its_form()
    {
        string[] lines = [.. Catalog.TrimEnd('\n').Split('\n').Where(l => l[0] != '#')];
        string turned = lines[0] + "\n" + lines[2] + "\n" + lines[1] + ",one,too,many\n" + string.Join('\n', lines.Skip(3)) + "\n";
        Catalog = turned;

        Assert.Equal(1, await _run.RunAsync("lint . --fix"));

        Assert.Equal(turned, Catalog);
    }

    [Fact]
    public async Task A_code_that_a_table_names_and_the_catalog_lacks_is_offered_as_a_row()
    {
        _run.WriteTable("units.csv", _run.Table("units.csv") + "99999,medicare,professional,1,2,code-definition,mue-professional-2024-07,mue-professional-2024-07\n");

        Assert.Equal(1, await _run.RunAsync("lint ."));

        Assert.Contains("BGC1036", _run.Output, StringComparison.Ordinal);
        Assert.Contains("this is its row, with a name and a label of your own: 99999,,,,,stand-alone,NAME,LABEL,", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fee-schedule.csv", "99999,mpfs-2026-07,mpfs-2026-07,A,090,0,2,0,2,2,0,no,no", "stand-alone")]
    [InlineData("add-ons.csv", "99999,22612,1,,,aoc-2024-06,aoc-2024-06", "add-on")]
    [InlineData("pairs.csv", "outpatient,99998,99999,,1,mutually-exclusive,,ptp-outpatient-2024-07,ptp-outpatient-2024-07", "stand-alone")]
    [InlineData("outpatient-status.csv", "99999,C,opps-2025,opps-2025", "stand-alone")]
    public async Task A_code_of_any_table_is_offered_as_a_row(string table, string row, string kind)
    {
        _run.WriteTable(table, _run.Table(table) + row + "\n");

        Assert.Equal(1, await _run.RunAsync("lint ."));

        Assert.Contains($": 99999,,,,,{kind},NAME,LABEL,", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_released_code_that_was_removed_is_offered_with_its_name()
    {
        Catalog = string.Join('\n', Catalog.Split('\n').Where(l => !l.StartsWith("69990,", StringComparison.Ordinal) && !l.StartsWith(",AQ,", StringComparison.Ordinal)));

        Assert.Equal(1, await _run.RunAsync("lint ."));

        Assert.Contains("error BGC1051: '69990' was released as 'OperatingMicroscope' in 1.0.0", _run.Output, StringComparison.Ordinal);
        Assert.Contains(": 69990,,,,,add-on,OperatingMicroscope,LABEL,", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_break_of_another_script_moves_no_correction()
    {
        const string Header = "code,modifier,kind,name,label\n";
        _run.Write("mine.csv", "# top\n" + Header + "A1,,stand-alone,FirstThing,The\u2028first\u0085thing\n# second\nB2,,standalone,SecondThing,The second\n");

        Assert.Equal(1, await _run.RunAsync("lint mine.csv"));
        Assert.Contains("mine.csv(3,28): warning BGC1027: The cell holds a line break that is none in a table (U+2028)", _run.Output, StringComparison.Ordinal);

        Assert.Equal(0, await _run.RunAsync("lint mine.csv --fix"));
        Assert.Equal("# top\n" + Header + "A1,,stand-alone,FirstThing,The first thing\n# second\nB2,,stand-alone,SecondThing,The second\n", File.ReadAllText(_run.At("mine.csv")));
    }

    [Theory]
    [InlineData("facet:ward", "ward-a", "ward-b")]
    [InlineData("facet:ward", "ward-10", "ward-11")]
    [InlineData("facet:place", "arm", "any")]
    [InlineData("facet:place", "central", "lateral")]
    public async Task A_value_that_is_one_of_a_row_is_no_misspelled_one(string facet, string often, string once)
    {
        string rows = string.Concat(Enumerable.Range(0, 8).Select(i => $"B{i},,stand-alone,Thing,One thing,{often}\n"));
        _run.Write("mine.csv", $"code,modifier,kind,name,label,{facet}\n{rows}C1,,stand-alone,Thing,One thing,{once}\n");

        Assert.Equal(0, await _run.RunAsync("lint mine.csv"));
    }

    [Fact]
    public async Task Codes_that_are_counted_have_lost_no_zero()
    {
        string rows = string.Concat(Enumerable.Range(90, 200).Select(i => $"{i},,stand-alone,Thing,One thing\n"));
        _run.Write("mine.csv", "code,modifier,kind,name,label\n" + rows);

        Assert.Equal(0, await _run.RunAsync("lint mine.csv"));
    }

    [Fact]
    public async Task A_short_code_that_its_table_names_as_it_stands_has_lost_no_zero()
    {
        _run.Write("mine.csv", "code,modifier,kind,name,label\n201,,stand-alone,Thing,One thing\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"2261{i},,stand-alone,Thing,One thing\n")));
        _run.Write("units.csv", "code,payer,claim_type,limit,mai\n201,medicare,professional,1,2\n");

        Assert.Equal(0, await _run.RunAsync("lint mine.csv units.csv"));
    }

    [Theory]
    [InlineData("never", "", "", "", 0)]
    [InlineData("never", "medicare", "", "", 1)]
    [InlineData("never", "medicare", "A contractor asks for it.", "", 0)]
    [InlineData("never", "medicare", "", "professional outpatient", 0)]
    [InlineData("records", "medicare", "", "professional", 0)]
    [InlineData("never", "cpt-rules", "", "professional", 0)]
    public async Task A_rule_that_says_more_than_the_fee_schedule_stays(string verdict, string payer, string note, string claimTypes, int code)
    {
        string types = claimTypes.Length == 0 ? "professional" : "";
        _run.Write("mine.csv", $"code,modifier,payer,kind,name,label,note,claim_types\n22612,,,stand-alone,Fusion,Fusion,,\n,62,,payment,TwoSurgeons,Two surgeons,,{types}\n22612,62,{payer},{verdict},,One is enough,{note},{claimTypes}\n");
        _run.Write("fee.csv", "code,status,global,pctc,mult,bilat,asst,co,team\n22612,A,090,0,2,0,2,0,0\n");

        Assert.Equal(code, await _run.RunAsync("lint mine.csv fee.csv"));
    }

    [Theory]
    [InlineData("When it is separate", "", "", 1)]
    [InlineData("When it is another level", "", "", 0)]
    [InlineData("When it is separate", "The set's row is wrong for other levels.", "", 0)]
    [InlineData("When it is separate", "", "medicare", 0)]
    public async Task A_rule_with_a_reason_of_its_own_repeats_nothing(string label, string note, string kindPayer, int code)
    {
        // With a row of the kind between them that says otherwise for a payer, the code's row decides against it.
        string kind = kindPayer.Length == 0 ? "" : $"@kind:stand-alone,59,{kindPayer},never,,Not there,\n";
        _run.Write("mine.csv", $"code,modifier,payer,kind,name,label,note\n22612,,,stand-alone,Fusion,Fusion,\n,59,,eligibility,Distinct,Separate,\n@all,59,,records,,When it is separate,\n{kind}22612,59,,records,,{label},{note}\n");

        Assert.Equal(code, await _run.RunAsync("lint mine.csv"));
    }

    [Theory]
    [InlineData("code,descriptor\n22612, Made-up wording\n")]
    [InlineData("code,descriptor\n22612,Made\u200B-up wording\n")]
    [InlineData("code,descriptor\n22612,\u201CMade-up wording, licensed\u201D\n")]
    [InlineData("code,descriptor\n\"22612,Made-up wording\"\n")]
    public async Task Licensed_wording_is_mended_and_never_repeated(string licensed)
    {
        _run.Write("mine.csv", "code,modifier,kind,name,label\n22612,,stand-alone,Fusion,Fusion\n");
        _run.Write("licensed.csv", licensed);

        foreach (string format in new[] { "text", "json", "sarif" })
        {
            Assert.Equal(1, await _run.RunAsync($"lint mine.csv licensed.csv --format {format}"));
            Assert.DoesNotContain("wording", _run.Output, StringComparison.Ordinal);
        }

        Assert.Equal(0, await _run.RunAsync("lint mine.csv licensed.csv --fix"));
        Assert.DoesNotContain("wording", _run.Output, StringComparison.Ordinal);
        Assert.Contains("Made-up wording", File.ReadAllText(_run.At("licensed.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Licensed_wording_without_a_header_is_not_repeated()
    {
        _run.Write("licensed.csv", "22612,Made-up wording that goes on for more than a few words\n");

        Assert.Equal(1, await _run.RunAsync("lint licensed.csv"));

        Assert.DoesNotContain("wording", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_takes_down_what_is_new_and_touches_nothing_else()
    {
        const string Header = "code,modifier,kind,name,label\n";
        _run.Write("mine.csv", Header + "B2,,stand-alone,SecondThing,The second\n,LT,informational,LeftSide,Left\n");

        Assert.Equal(0, await _run.RunAsync("lint mine.csv --release 1.0.0"));
        string first = File.ReadAllText(_run.At("released.csv"));
        Assert.Equal("code,modifier,name,released\nB2,,SecondThing,1.0.0\n,LT,LeftSide,1.0.0\n", first);
        Assert.Contains("2 codes and modifiers were taken down as released in 1.0.0", _run.Output, StringComparison.Ordinal);

        Assert.Equal(0, await _run.RunAsync("lint mine.csv released.csv --release 1.1.0"));
        Assert.Equal(first, File.ReadAllText(_run.At("released.csv")));

        _run.Write("mine.csv", Header + "A1,,stand-alone,FirstThing,The first\nB2,,stand-alone,SecondThing,The second\n,LT,informational,LeftSide,Left\n");
        Assert.Equal(0, await _run.RunAsync("lint mine.csv released.csv --release 1.1.0"));
        Assert.Equal("code,modifier,name,released\nA1,,FirstThing,1.1.0\nB2,,SecondThing,1.0.0\n,LT,LeftSide,1.0.0\n", File.ReadAllText(_run.At("released.csv")));
    }

    [Fact]
    public async Task A_catalog_with_errors_is_not_taken_down_as_released()
    {
        _run.Write("mine.csv", "code,modifier,kind,name,label\nB2,,standing,SecondThing,The second\n");

        Assert.Equal(1, await _run.RunAsync("lint mine.csv --release 1.0.0"));

        Assert.False(File.Exists(_run.At("released.csv")));
        Assert.Contains("Nothing was taken down as released: the catalog has errors", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_without_its_table_beside_it_writes_over_none()
    {
        _run.Write("mine.csv", "code,modifier,kind,name,label\nB2,,stand-alone,SecondThing,The second\n");
        _run.Write("released.csv", "code,modifier,name,released\nA1,,FirstThing,1.0.0\n");

        Assert.Equal(2, await _run.RunAsync("lint mine.csv --release 1.1.0"));

        Assert.Equal("code,modifier,name,released\nA1,,FirstThing,1.0.0\n", File.ReadAllText(_run.At("released.csv")));
        Assert.Contains("name it too", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stands_in_a_pipe()
    {
        const string Header = "code,modifier,payer,from,to,kind,name,label\n";

        Assert.Equal(0, await _run.RunAsync("lint - --fix", Header + "B2,,,,,add-on,SecondThing,The second\r\nA1,,,,,addon,FirstThing,The first"));

        Assert.Equal(Header + "A1,,,,,add-on,FirstThing,The first\nB2,,,,,add-on,SecondThing,The second\n", _run.Output);
    }

    [Fact]
    public async Task Watching_looks_again_when_a_file_changes_and_ends_when_told()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        string good = Catalog;
        _run.OnFlush = text =>
        {
            if (text.Contains("BGC1012", StringComparison.Ordinal))
            {
                source.Cancel();
            }
            else
            {
                Catalog = good.Replace("20930,,,,,add-on,", "20930,,,,,addon,", StringComparison.Ordinal);
            }
        };

        Task<int> watching = _run.RunAsync("lint . --watch", "", source.Token);

        Assert.Equal(1, await watching);
        Assert.StartsWith("0 problems", _run.Output, StringComparison.Ordinal);
        Assert.Contains("error BGC1012", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("semicolons", "units.csv(1,1): error BGC1002: ", "its cells are separated by ';'")]
    [InlineData("nothing", "units.csv(1,1): error BGC1002: ", "there is no row in the file")]
    [InlineData("another header", "units.csv(1,1): error BGC1002: ", "use the header of the data dictionary")]
    [InlineData("no file", "sources.csv(59,1): warning lint-receipt: ", "a receipt of units.csv and no such file")]
    [InlineData("half its rows", "sources.csv(59,1): warning lint-receipt: ", "units.csv is not as its import left it")]
    public async Task A_table_that_a_folder_lost_is_told(string damage, string place, string words)
    {
        string[] lines = _run.Table("units.csv").Split('\n');
        string? damaged = damage switch
        {
            "semicolons" => string.Join('\n', lines).Replace(',', ';'),
            "nothing" => "",
            "another header" => "a,b\n" + string.Join('\n', lines.Skip(1)),
            "half its rows" => string.Join('\n', lines.Take(lines.Length / 2)) + "\n",
            _ => null,
        };
        if (damaged is null)
        {
            File.Delete(Path.Combine(_run.TablesFolder, "units.csv"));
        }
        else
        {
            _run.WriteTable("units.csv", damaged);
        }

        Assert.Equal(1, await _run.RunAsync("lint ."));

        Assert.Contains("Cms/" + place, _run.Output, StringComparison.Ordinal);
        Assert.Contains(words, _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nul_is_a_damaged_cell_and_no_damaged_file()
    {
        _run.Write("mine.csv", "code,modifier,kind,name,label\nA1,,stand-alone,First\0Thing,First\n");

        Assert.Equal(1, await _run.RunAsync("lint mine.csv"));
        Assert.Contains("mine.csv(2,17): warning BGC1027: ", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await _run.RunAsync("lint mine.csv --fix"));
        Assert.Equal("code,modifier,kind,name,label\nA1,,stand-alone,FirstThing,First\n", File.ReadAllText(_run.At("mine.csv")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_table_in_another_encoding_is_refused_with_or_without_its_mark(bool isMarked)
    {
        File.WriteAllBytes(_run.At("mine.csv"), [.. isMarked ? Encoding.Unicode.Preamble : [], .. Encoding.Unicode.GetBytes("code,modifier,kind,name,label\n")]);

        Assert.Equal(2, await _run.RunAsync("lint mine.csv"));
        Assert.Contains("UTF-16", _run.Error, StringComparison.Ordinal);
        Assert.Contains("save it as UTF-8", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_asks_neither_for_line_ends_nor_for_files_that_were_not_named()
    {
        _run.WriteTable("units.csv", _run.Table("units.csv").Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Equal(0, await _run.RunAsync("lint ."));
        Assert.Equal(0, await _run.RunAsync("lint catalog.csv src/BoneGraftCatalog/Cms/sources.csv"));
        Assert.DoesNotContain("lint-receipt", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_folder_has_beside_its_tables_is_named()
    {
        _run.Write("claims.csv", "claim,date,code\n");
        _run.Write("prices.csv", "item,price\n");

        Assert.Equal(0, await _run.RunAsync("lint ."));

        Assert.Contains("prices.csv: note lint-passed-over: ", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("claims.csv", _run.Output, StringComparison.Ordinal);
        Assert.Contains("of 12 files", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_can_be_named_from_another_one()
    {
        Directory.CreateDirectory(_run.At("beside"));

        Assert.Equal(0, await _run.RunAsync("lint beside/.."));
        Assert.Contains("of 12 files", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await _run.RunAsync("lint ./"));
        Assert.Contains("of 12 files", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint nothing.csv", "there is no such file or folder")]
    [InlineData("lint - --watch", "does not change")]
    [InlineData("lint . --release v1", "is no version")]
    [InlineData("lint . --release 1.0", "is no version")]
    [InlineData("lint . --release 01.0.0", "is no version")]
    [InlineData("lint . --release 0.9.0", "is older than 1.0.0")]
    [InlineData("lint . --release 1.0.0-rc.1", "is older than 1.0.0")]
    [InlineData("lint . --watch --release 1.0.0", "is made once")]
    [InlineData("lint - --release 1.0.0", "is made once")]
    public async Task Wrong_usage_is_told(string command, string words)
    {
        Assert.Equal(2, await _run.RunAsync(command));
        Assert.Contains(words, _run.Error, StringComparison.Ordinal);
    }
}
