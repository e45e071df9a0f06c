using System;
using System.IO;
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
    [InlineData("pairs.csv", "outpatient,38220,20939,,1,mutually-exclusive,ptp-outpatient-2024-07,ptp-outpatient-2024-07\n", "", "minor")]
    [InlineData("add-ons.csv", "20939,22534,1,aoc-2024-06,aoc-2024-06\n", "", "minor")]
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

    [Fact]
    public async Task A_catalog_with_problems_is_not_compared()
    {
        _run.Write("new/catalog.csv", File.ReadAllText(_run.At("new/catalog.csv")).Replace("20930,,,,,add-on,", "20930,,,,,addon,", StringComparison.Ordinal));

        Assert.Equal(2, await _run.RunAsync("diff old new"));
        Assert.Contains("see bonegraft lint new", _run.Error, StringComparison.Ordinal);
    }
}
