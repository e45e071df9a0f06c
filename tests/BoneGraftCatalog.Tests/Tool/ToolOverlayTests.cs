using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>Files that lie over a catalog: checked as such, and asked for what they say.</summary>
public sealed class ToolOverlayTests : IDisposable
{
    private readonly ToolRun _run = new();

    public ToolOverlayTests()
    {
        _run.Write("words.csv", "code,descriptor\n20939,An invented wording for marrow\n");
        _run.Write("acme.csv", "code,modifier,payer,kind,name,label\n20939,59,acme,never,,Acme pays it without\n");
        _run.Write("later.csv", "code,modifier,payer,kind,name,label\n20939,59,acme,allowed,,Acme takes it again\n");
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task An_overlay_may_name_the_codes_of_the_catalog_below_and_a_catalog_may_not()
    {
        Assert.Equal(0, await _run.RunAsync("lint words.csv acme.csv --overlay"));
        Assert.Equal("0 problems in 2 rows of 2 files.\n", _run.Output);

        Assert.Equal(1, await _run.RunAsync("lint acme.csv"));
        Assert.Contains("acme.csv(2,1): error BGC1040: The code '20939'", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_in_an_overlay_are_shown_and_mended_as_in_a_catalog()
    {
        _run.Write("acme.csv", "code,modifier,payer,kind,name,label\n20939,59,acme,nevr,,Acme pays it without\n");

        Assert.Equal(1, await _run.RunAsync("lint acme.csv --overlay"));
        Assert.Contains("acme.csv(2,15): error BGC1012", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await _run.RunAsync("lint acme.csv --overlay --fix"));
        Assert.Equal("code,modifier,payer,kind,name,label\n20939,59,acme,never,,Acme pays it without\n", System.IO.File.ReadAllText(_run.At("acme.csv")));
    }

    [Fact]
    public async Task What_an_overlay_says_of_what_the_base_does_not_have_is_a_problem_at_its_cell()
    {
        _run.Write(
            "acme.csv",
            "code,modifier,payer,kind,name,label\n20993,59,acme,never,,Acme pays it without\n@family:spine-grafts,59,acme,never,,Acme pays it without\n"
            + "20939,Z9,acme,never,,Acme knows it not\n20994,,,,,Corrects a code that is not there\nNEW-1,,,stand-alone,NewOne,A code of our own\n");
        _run.Write("units.csv", "code,payer,claim_type,limit,mai,first,last\n20993,acme,professional,1,2,,\n20939,acme,professional,1,2,,\n");

        Assert.Equal(1, await _run.RunAsync("lint acme.csv units.csv --overlay --base BoneGraft"));

        Assert.Contains("acme.csv(2,1): error BGC1040: The code '20993'", _run.Output, StringComparison.Ordinal);
        Assert.Contains("acme.csv(3,1): error BGC1043", _run.Output, StringComparison.Ordinal);
        Assert.Contains("acme.csv(4,7): error BGC1041", _run.Output, StringComparison.Ordinal);
        Assert.Contains("acme.csv(5,1): error BGC1040: The code '20994'", _run.Output, StringComparison.Ordinal);
        Assert.Contains("units.csv(2,1): warning BGC1036", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("acme.csv(6,", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("units.csv(3,", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_base_may_be_a_folder_and_goes_with_an_overlay_only()
    {
        Assert.Equal(0, await _run.RunAsync("lint acme.csv words.csv --overlay --base BoneGraft"));
        Assert.Equal(0, await _run.RunAsync("lint acme.csv words.csv --overlay --base catalog.csv"));
        Assert.Equal(2, await _run.RunAsync("lint acme.csv --base BoneGraft"));
        Assert.Contains("--base names the catalog below an overlay", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_says_its_layer()
    {
        Assert.Equal(0, await _run.RunAsync("explain 20939 --overlay words.csv --overlay acme.csv"));

        string[] lines = _run.Output.Split('\n');
        Assert.EndsWith(", in BoneGraft)", lines.Single(l => l.StartsWith("label ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.EndsWith("An invented wording for marrow  (in words)", lines.Single(l => l.StartsWith("descriptor ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.EndsWith("never for acme: Acme pays it without [20939]  (in acme)", lines.Single(l => l.StartsWith("modifier 59 ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_one_catalog_no_answer_says_a_layer()
    {
        Assert.Equal(0, await _run.RunAsync("explain 20939"));
        Assert.DoesNotContain(" in BoneGraft)", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("descriptor", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_are_told_the_layer_too()
    {
        Assert.Equal(0, await _run.RunAsync("explain 20939 --overlay words.csv --format json"));

        using JsonDocument report = JsonDocument.Parse(_run.Output);
        JsonElement[] items = [.. report.RootElement.GetProperty("items").EnumerateArray()];
        Assert.Equal("words", items.Single(i => i.GetProperty("topic").GetString() == "descriptor").GetProperty("layer").GetString());
        Assert.Equal("BoneGraft", items.Single(i => i.GetProperty("topic").GetString() == "label").GetProperty("layer").GetString());
    }

    [Fact]
    public async Task The_later_overlay_goes_before_the_earlier()
    {
        Assert.Equal(0, await _run.RunAsync("explain 20939 59 --overlay acme.csv --overlay later.csv"));
        Assert.Contains("allowed: Acme takes it again", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme pays it without", _run.Output, StringComparison.Ordinal);

        Assert.Equal(0, await _run.RunAsync("explain 20939 59 --overlay later.csv --overlay acme.csv"));
        Assert.Contains("never: Acme pays it without", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_are_checked_by_the_rules_of_a_payer_that_lie_over_the_catalog()
    {
        _run.Write("claims.csv", "claim,date,code,modifiers,units\nA,2026-03-02,22612,,1\nA,2026-03-02,20939,59,1\n");

        Assert.Equal(2, await _run.RunAsync("check claims.csv --payer acme --no-notes"));
        Assert.Equal(0, await _run.RunAsync("check claims.csv --overlay acme.csv --no-notes"));
        Assert.Equal(1, await _run.RunAsync("check claims.csv --payer acme --overlay acme.csv --no-notes"));
        Assert.Contains("Modifier 59 never applies to 20939: acme pays it without [catalog acme].", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlay_with_problems_is_said_to_have_them()
    {
        _run.Write("acme.csv", "code,modifier,payer,kind,name,label\n20939,59,acme,nevr,,Acme pays it without\n");

        await _run.RunAsync("explain 20939 --overlay acme.csv");

        Assert.Equal("bonegraft: the overlay has 1 problem, and what it is about may be missing; see bonegraft lint acme.csv --overlay\n", _run.Error);
    }
}
