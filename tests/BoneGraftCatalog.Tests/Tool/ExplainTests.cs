using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using BoneGraftCatalog.Tool;

namespace BoneGraftCatalog.Tests.Tool;

public sealed class ExplainTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task A_code_is_explained_with_its_sources_and_drawn()
    {
        Assert.Equal(0, await _run.RunAsync("explain 20939"));

        Assert.Contains("20939 needs one of 24 listed primaries  (Add-on code edits, published 3 June 2024", _run.Output, StringComparison.Ordinal);
        Assert.Contains("├── needs one of 24 primaries (complete list, aoc-2024-06)\n│   ├── 22319 22532 22533 22534 22548 22551 22552 22554 22556 22558 22590 22595\n", _run.Output, StringComparison.Ordinal);
        Assert.Contains("└── 0232T 0481T", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(_run.Output.Split('\n'), l => l.EndsWith(' '));
        Assert.DoesNotContain('\e', _run.Output);
    }

    [Fact]
    public async Task A_code_and_a_modifier_are_explained_with_the_row_that_decided()
    {
        Assert.Equal(0, await _run.RunAsync("explain 20939 51"));

        Assert.Contains("[decided by the row @kind:add-on]", _run.Output, StringComparison.Ordinal);
        Assert.Contains("BGC2003, every payer", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_codes_are_explained_by_their_edits()
    {
        Assert.Equal(0, await _run.RunAsync("explain 38220 20939 --date 2024-08-01"));

        Assert.Contains("20939 is paid beside 38220 only with a modifier", _run.Output, StringComparison.Ordinal);
        Assert.Contains("BGC2008, medicare professional", _run.Output, StringComparison.Ordinal);

        Assert.Equal(0, await _run.RunAsync("explain 20939 22612"));
        Assert.Contains("22612 is a listed primary of 20939", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_same()
    {
        Assert.Equal(0, await _run.RunAsync("explain 20939 --format json"));

        JsonElement summary = JsonDocument.Parse(_run.Output).RootElement.GetProperty("summary");
        Assert.Equal(24, summary.GetProperty("primaries").GetArrayLength());
    }

    [Fact]
    public async Task An_unknown_code_is_answered_with_what_is_near()
    {
        Assert.Equal(1, await _run.RunAsync("explain 20993"));
        Assert.Contains("Did you mean 20939", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_modifier_where_none_or_only_a_code_is_known_is_told()
    {
        Assert.Equal(1, await _run.RunAsync("explain 20939 5O"));
        Assert.Contains("5O is neither a modifier nor a code", _run.Output, StringComparison.Ordinal);
        Assert.Equal(1, await _run.RunAsync("compare 20939 50"));
        Assert.Contains("50 is a modifier", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_catalog_is_asked_the_same_way()
    {
        _run.Write("mine.csv", "code,modifier,payer,from,to,kind,name,label,facet:shelf\nX-1.A,,,,,stand-alone,BlueThing,A blue thing,upper\n");

        Assert.Equal(0, await _run.RunAsync("explain x-1.a --catalog mine.csv"));

        Assert.Contains("A blue thing", _run.Output, StringComparison.Ordinal);
        Assert.Contains("shelf", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_by_words_and_by_number()
    {
        Assert.Equal(0, await _run.RunAsync("search marrow aspiration"));
        Assert.Equal("20939", _run.Output.Split(' ')[0]);
        Assert.Equal(0, await _run.RunAsync("search 2093"));
        Assert.All(_run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => Assert.StartsWith("2093", l, StringComparison.Ordinal));
        Assert.Equal(1, await _run.RunAsync("search zzzz"));
    }

    [Theory]
    [InlineData("search distinct", "modifier 59")]
    [InlineData("search ambulatory surgery", "place 24")]
    [InlineData("search inpatient-only", "BGC2018")]
    [InlineData("search bypass --in rules", "BGC2008")]
    [InlineData("search 20939 --in codes", "20939")]
    public async Task Modifiers_places_and_rules_are_found_by_words(string command, string found)
    {
        Assert.Equal(0, await _run.RunAsync(command));
        Assert.Contains(_run.Output.Split('\n'), l => l.StartsWith(found + " ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_in_one_kind_finds_nothing_of_another()
    {
        Assert.Equal(1, await _run.RunAsync("search 20939 --in modifiers"));
        Assert.Equal("Nothing answers to these words.\n", _run.Output);
        Assert.Equal(2, await _run.RunAsync("search graft --limit 0"));
        Assert.Equal(0, await _run.RunAsync("search graft --limit 1 --in codes"));
        Assert.Equal(2, _run.Output.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task A_rule_is_explained_by_its_page()
    {
        Assert.Equal(0, await _run.RunAsync("explain bgc2008"));
        Assert.StartsWith("# BGC2008", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_beside_itself_is_that_code()
    {
        Assert.Equal(0, await _run.RunAsync("explain 20939"));
        string alone = _run.Output;
        Assert.Equal(0, await _run.RunAsync("explain 20939 20939"));
        Assert.Equal(alone, _run.Output);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(40)]
    public async Task On_a_terminal_the_longest_list_of_primaries_and_every_statement_keep_to_its_width(int width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var host = new ToolHost(Stream.Null, output, output, _run.Folder) { Width = width };

        Assert.Equal(0, await ToolApplication.RunAsync(["explain", "22840"], host, default));

        string[] lines = output.ToString().Split('\n');

        // A constant is one word and never cut: it could not be copied.
        Assert.All(lines.Where(l => !l.EndsWith("InstrumentationPosteriorNonsegmental22840", StringComparison.Ordinal)), l => Assert.True(l.Length <= width, l));
        Assert.Equal(112, lines.SkipWhile(l => !l.Contains("112 primaries", StringComparison.Ordinal)).Skip(1).TakeWhile(l => l.StartsWith('│')).Sum(l => l.Split(' ').Count(w => w.Length == 5 && char.IsDigit(w[0]))));
    }

    [Fact]
    public async Task Compare_shows_what_differs()
    {
        Assert.Equal(0, await _run.RunAsync("compare 20937 20938"));

        string form = Assert.Single(_run.Output.Split('\n'), l => l.StartsWith("form", StringComparison.Ordinal));
        Assert.Equal(["form", "morselized", "structural"], form.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToArray());
    }
}
