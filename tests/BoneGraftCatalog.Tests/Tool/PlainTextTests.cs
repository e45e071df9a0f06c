using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using BoneGraftCatalog.Tool;
using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>What a file holds or is called moves no cursor, turns no line and hides nothing, in whatever form a command answers.</summary>
public sealed class PlainTextTests : IDisposable
{
    /// <summary>A colour, a bell, a C1 control, an override and an isolate of direction, a tag character.</summary>
    private const string Hostile = "a\u001b[31mb\u0007c\u009Bd\u202Ee\u2066f\U000E0041g";

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void Every_control_bidirectional_mark_and_tag_character_is_escaped_and_nothing_else()
    {
        for (int value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value) || value is '\n' or '\t')
            {
                continue;
            }

            string text = "x" + new Rune(value) + "y";
            string plain = PlainText.OnOneLine(text);
            bool isEscaped = IsUnsafe(new Rune(value)) || value is 0x2028 or 0x2029 || value is >= 0xE0000 and <= 0xE03FF;
            Assert.True(isEscaped != (plain == text), $"{value:X}");
            Assert.Equal(text, JsonSerializer.Deserialize<string>("\"" + (value is '"' or '\\' ? "x\\" + (char)value + "y" : plain) + "\""));
        }

        Assert.Equal("a\\u000Ab\\u0009c", PlainText.OnOneLine("a\nb\tc"));
        Assert.Equal("a\nb\tc", PlainText.Of("a\nb\tc"));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task The_name_of_a_file_is_shown_plainly_on_one_line_and_kept_in_what_programs_read(string format)
    {
        string name = Hostile + (OperatingSystem.IsWindows() ? "" : "\n(1,1): error BGC2001: forged") + ".csv";
        _run.Write(name, "claim,date,code\nA1,2024-08-01,20939\n");

        Assert.Equal(1, await RunAsync("check", name, "--format", format));

        AssertPlain(_run.Output);
        switch (format)
        {
            case "text":
                Assert.DoesNotContain(_run.Output.Split('\n'), line => line.StartsWith("(1,1)", StringComparison.Ordinal));
                Assert.StartsWith("a\\u001B[31mb\\u0007c\\u009Bd\\u202Ee\\u2066f\\uDB40\\uDC41g", _run.Output, StringComparison.Ordinal);
                break;
            case "json":
                Assert.Equal(name, JsonDocument.Parse(_run.Output).RootElement.GetProperty("items")[0].GetProperty("place").GetProperty("path").GetString());
                break;
            default:
                string uri = JsonDocument.Parse(_run.Output).RootElement.GetProperty("runs")[0].GetProperty("results")[0]
                    .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
                Assert.Equal(name, Uri.UnescapeDataString(uri));
                break;
        }

        Assert.Equal(2, await RunAsync("check", "no " + name));
        AssertPlain(_run.Error);
        Assert.Single(_run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, await RunAsync("import", "units", "no " + name, "--release", "mue-professional-2024-07", "--format", format));
        AssertPlain(_run.Output + _run.Error);
    }

    [Theory]
    [InlineData("explain 20939")]
    [InlineData("explain 20939 59")]
    [InlineData("search marrow")]
    [InlineData("compare 20939 20937")]
    [InlineData("lint . --overlay")]
    public async Task What_stands_in_a_catalog_is_shown_plainly(string command)
    {
        string cell = "\"Marrow " + Hostile + "\r\n\"";
        _run.Write("own.csv", $"code,modifier,payer,kind,name,label,use,note\n20939,59,,never,,{cell},,{cell}\n20939,,,,Marrow{Hostile},{cell},{cell},{cell}\n20937,,,,Other,{cell},{cell},{cell}\n");
        string[] words = [.. command.Split(' '), .. command.StartsWith("lint", StringComparison.Ordinal) ? (string[])[] : ["--overlay", "own.csv"]];

        foreach (string[] format in (string[][])[[], ["--format", "json"], ["--format", "sarif"]])
        {
            await RunAsync([.. words, .. format]);
            AssertPlain(_run.Output + _run.Error);
            Assert.NotEmpty(_run.Output);
            if (format.Length > 0)
            {
                Assert.NotEmpty(JsonDocument.Parse(_run.Output).RootElement.EnumerateObject());
            }
        }

        // In colours and folded to a terminal, whose own controls are the only ones.
        using var output = new StringWriter { NewLine = "\n" };
        using var host = new ToolHost(Stream.Null, output, output, _run.Folder) { HasColors = true, Width = 70 };
        await ToolApplication.RunAsync(words, host, default);
        AssertPlain(Regex.Replace(output.ToString(), "\u001b\\[[0-9;]*m", ""));
        Assert.DoesNotContain("\u001b[31mb", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_mended_in_a_pipe_stays_as_it_is()
    {
        string text = "code,modifier,kind,name,label\n20939,,add-on,Marrow,Marrow \u202Etext\n";
        await _run.RunAsync("lint - --fix", text);
        Assert.Contains("\u202E", _run.Output, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(params string[] words) => _run.RunAsync(words, Stream.Null);

    private static void AssertPlain(string text) =>
        Assert.DoesNotContain(text.EnumerateRunes(), rune => IsUnsafe(rune) && rune.Value is not ('\n' or '\t'));

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xE0000 and <= 0xE007F);
}
