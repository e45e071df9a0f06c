using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog.Tests.Tool;

public sealed class CheckTests : IDisposable
{
    private const string Header = "claim,date,code,modifiers,units\n";

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Clean_claims_are_clean()
    {
        _run.Write("claims.csv", Header + "A1,2024-08-01,22612,,1\nA1,2024-08-01,20939,,1\n");

        Assert.Equal(0, await _run.RunAsync("check claims.csv"));
        Assert.Equal("1 claim read, 1 clean, 0 with lines that could not be judged, 0 records skipped.\n", _run.Output);
    }

    [Theory]
    [InlineData("medicar", false)]
    [InlineData("medicare-b", false)]
    [InlineData(" Medicare ", true)]
    [InlineData("CPT Rules", true)]
    [InlineData("", true)]
    public async Task A_row_whose_payer_nobody_knows_is_never_clean(string payer, bool isKnown)
    {
        _run.Write("claims.csv", $"claim,date,code,payer\nA1,2024-08-01,22612,{payer}\nA1,2024-08-01,20931,{payer}\n");
        _run.Write("claims.jsonl", $$"""{"payer":{{(payer == "" ? "null" : $"\"{payer}\"")}},"serviceDate":"2024-08-01","lines":[{"code":"22612"},{"code":"20931"}]}""");

        foreach (string file in (string[])["claims.csv", "claims.jsonl"])
        {
            Assert.Equal(0, await _run.RunAsync("check " + file));
            Assert.Contains(isKnown ? "1 claim read, 1 clean" : "1 claim read, 0 clean, 1 with lines that could not be judged", _run.Output, StringComparison.Ordinal);
            Assert.Equal(!isKnown, _run.Output.Contains($"the payer is not known ({payer}; did you mean medicare?)", StringComparison.Ordinal));
        }
    }

    /// <summary>Inpatient-only codes are found on claims of a surgery centre, not on those of a practitioner.</summary>
    [Theory]
    [InlineData("asc")]
    [InlineData("ambulatory-surgery")]
    public async Task Both_words_of_a_surgery_centre_are_read(string word)
    {
        _run.Write("claims.csv", $"claim,date,code,type\nA1,2025-08-01,20962,{word}\nA2,2025-08-01,20962,{word.ToUpperInvariant()}\n");
        _run.Write("claims.jsonl", $$"""{"claimType":"{{word}}","serviceDate":"2025-08-01","lines":[{"code":"20962"}]}""");
        _run.Write("untyped.csv", "claim,date,code\nA1,2025-08-01,20962\n");

        Assert.Equal(1, await _run.RunAsync("check claims.csv claims.jsonl"));
        Assert.Contains("3 claims read", _run.Output, StringComparison.Ordinal);
        Assert.Contains("BGC2018  3", _run.Output, StringComparison.Ordinal);
        Assert.Equal(1, await _run.RunAsync("check untyped.csv --claim-type " + word));
        Assert.Contains("BGC2018  1", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_stands_at_its_line_and_never_names_the_claim()
    {
        _run.Write("claims.csv", Header + "SECRET7,2024-08-01,20900,,1\nSECRET7,2024-08-01,20939,,1\n");

        Assert.Equal(1, await _run.RunAsync("check claims.csv"));

        Assert.Contains("claims.csv(3,1): warning BGC2001: line 2 (20939):", _run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET7", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lines_are_told_from_csv_and_the_standard_input_is_read()
    {
        string claim = ClaimJson.Write(new Claim(ClaimLine.Parse("20939")) { ServiceDate = new ServiceDate(2024, 8, 1) });

        Assert.Equal(1, await _run.RunAsync("check - --format json", claim + "\n{ not json\n" + claim + "\n"));

        JsonElement summary = JsonDocument.Parse(_run.Output).RootElement.GetProperty("summary");
        Assert.Equal(2, summary.GetProperty("claims").GetInt32());
        Assert.Equal(1, summary.GetProperty("skipped").GetInt32());
        Assert.Equal(2, summary.GetProperty("BGC2001").GetInt32());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("x12")]
    [InlineData("fhir")]
    public async Task Stopping_shows_what_was_done_so_far(string format)
    {
        using var source = new CancellationTokenSource();
        using var input = GeneratedClaims.Of(format, 20_000, onClaim: n =>
        {
            if (n == 10_000)
            {
                source.Cancel();
            }
        });

        Assert.Equal(130, await _run.RunAsync(["check", "-", "--no-notes", "--format", "json"], input, source.Token));

        JsonElement summary = JsonDocument.Parse(_run.Output).RootElement.GetProperty("summary");
        Assert.True(summary.GetProperty("isStopped").GetBoolean());
        Assert.InRange(summary.GetProperty("claims").GetInt32(), 1, 19_999);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("x12")]
    [InlineData("institutional")]
    [InlineData("fhir")]
    public async Task Every_format_answers_in_json_and_sarif_that_can_be_read_back(string format)
    {
        using var first = GeneratedClaims.Of(format, 30, badAt: 10);
        await _run.RunAsync(["check", "-", "--format", "json"], first);
        using JsonDocument json = JsonDocument.Parse(_run.Output);
        using var second = GeneratedClaims.Of(format, 30, badAt: 10);
        await _run.RunAsync(["check", "-", "--format", "sarif"], second);
        using JsonDocument sarif = JsonDocument.Parse(_run.Output);

        JsonElement run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal("bonegraft check", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        Assert.Equal(29, json.RootElement.GetProperty("summary").GetProperty("claims").GetInt32());
        Assert.Equal(29, run.GetProperty("properties").GetProperty("claims").GetInt32());
        Assert.NotEqual(0, run.GetProperty("results").GetArrayLength());
        Assert.Equal(json.RootElement.GetProperty("items").GetArrayLength(), run.GetProperty("results").GetArrayLength());
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["note", "warning", "error"]);
            Assert.NotEmpty(result.GetProperty("ruleId").GetString()!);
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("stdin", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() > 0);
        }
    }

    [Theory]
    [InlineData("empty", "the file is empty")]
    [InlineData("binary", "bytes of no text")]
    [InlineData("UTF-16", "UTF-16")]
    [InlineData("workbook", "a workbook")]
    public async Task A_file_that_is_none_of_claims_is_never_clean_and_the_others_are_judged(string kind, string reason)
    {
        File.WriteAllBytes(_run.At("odd.csv"), kind switch
        {
            "binary" => [1, 2, 0, 3],
            "UTF-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header)],
            "workbook" => [(byte)'P', (byte)'K', 3, 4, 9],
            _ => [],
        });
        _run.Write("claims.csv", Header + "A1,2024-08-01,22612,,1\n");

        Assert.Equal(2, await _run.RunAsync("check odd.csv claims.csv"));

        Assert.Contains("odd.csv: error claim-file-unread: ", _run.Output, StringComparison.Ordinal);
        Assert.Contains(reason, _run.Output, StringComparison.Ordinal);
        Assert.Contains("1 claim read, 1 clean", _run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("claim,date,code\n", "", "there is no claim in the file")]
    [InlineData("claim,date,code\nA1,2024-08-01,22612\n", " --input x12", "there is no claim in the file")]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":[]}", "", "there is no claim in the file")]
    [InlineData("ISA*00*          *00*          *ZZ*A              *ZZ*B              *260302*1200*^*00501*000000001*0*P*:~GS*HP*A*B*20260302*1200*1*X*005010X221A1~ST*835*0001~SE*2*0001~GE*1*1~IEA*1*000000001~", "", "there is no claim in the file")]
    [InlineData(" \n\n", "", "nothing but blanks")]
    [InlineData("[{\"serviceDate\":\"2024-08-01\",\"lines\":[{\"code\":\"22612\"}]}]", "", "a JSON array")]
    [InlineData("<?xml version=\"1.0\"?><Claim/>", "", "XML or a web page")]
    [InlineData("claim;date;code\nA1;2024-08-01;22612\n", "", "with commas")]
    public async Task What_no_claim_was_found_in_is_never_clean(string text, string options, string reason)
    {
        _run.Write("odd.txt", text);

        Assert.Equal(2, await _run.RunAsync("check odd.txt --no-notes" + options));

        Assert.Contains("odd.txt: error claim-file-unread: ", _run.Output, StringComparison.Ordinal);
        Assert.Contains(reason, _run.Output, StringComparison.Ordinal);
        Assert.Contains("1 file not read", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_without_lines_is_never_clean()
    {
        _run.Write("claims.jsonl", "{\"serviceDate\":\"2024-08-01\",\"lines\":[]}\n{\"serviceDate\":\"2024-08-01\",\"lines\":[{\"code\":\"22612\"}]}\n");

        Assert.Equal(1, await _run.RunAsync("check claims.jsonl --no-notes"));

        Assert.Contains("claims.jsonl(1,1): warning claim-unread: the claim has no line", _run.Output, StringComparison.Ordinal);
        Assert.Contains("1 claim read, 1 clean, 0 with lines that could not be judged, 1 record skipped", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_of_our_own_among_resources_is_not_lost()
    {
        _run.Write("claims.ndjson", "{\"serviceDate\":\"2024-08-01\",\"lines\":[{\"code\":\"20939\"}]}\n{\"resourceType\":\"Patient\",\"id\":\"x\"}\n");

        Assert.Equal(1, await _run.RunAsync("check claims.ndjson --no-notes"));

        Assert.Contains("claims.ndjson(1,1): warning claim-unread: resourceType: the object does not say its resourceType", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_longer_than_any_claim_costs_itself_only()
    {
        _run.Write("claims.csv", Header + "A1,2024-08-01," + new string('9', 3_000_000) + ",,1\nA2,2024-08-01,22612,,1\n");

        Assert.Equal(1, await _run.RunAsync("check claims.csv"));

        Assert.Contains("claims.csv(2,1): warning claim-unread", _run.Output, StringComparison.Ordinal);
        Assert.Contains("1 claim read, 1 clean", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_with_a_catalog_leaves_the_files_alone()
    {
        _run.Write("claims.csv", Header + "A1,2024-08-01,22612,,1\n");

        Assert.Equal(0, await _run.RunAsync("check --catalog . claims.csv"));
        Assert.Equal(0, await _run.RunAsync("check --catalog catalog.csv --catalog src/BoneGraftCatalog/Cms claims.csv"));
    }

    [Theory]
    [InlineData("check nothing.csv", "no such file")]
    [InlineData("check src", "that is a folder")]
    [InlineData("check - --payer !!", "it knows medicare, medicaid, cpt-rules")]
    [InlineData("check - --payer medicar", "--payer medicar: no rule or limit of the catalog names this payer; did you mean medicare?")]
    [InlineData("check - --payer cptrules", "did you mean cpt-rules?")]
    [InlineData("check - --payer aetna", "it knows medicare, medicaid, cpt-rules")]
    public async Task Wrong_usage_is_told(string command, string words)
    {
        Assert.Equal(2, await _run.RunAsync(command));
        Assert.Contains(words, _run.Error, StringComparison.Ordinal);
    }
}
