using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>What only a real process shows: signals, closed pipes, locales.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [SkippableFact]
    public async Task Ctrl_C_ends_a_check_that_waits_for_more_input_with_what_was_done_so_far()
    {
        Skip.If(OperatingSystem.IsWindows(), "The signal is sent with kill.");
        using var tool = new ToolProcess(_run.Folder, Nothing, "check", "-", "--no-notes");

        // Little enough for the pipe, so that writing it waits for nobody; and findings enough to be seen before the end.
        await tool.Input.WriteAsync("claim,date,code,modifiers,units\n" + string.Concat(Enumerable.Range(0, 400).Select(n => $"A{n},2024-08-01,20939,,1\n")));
        await tool.Input.FlushAsync();
        await tool.ReadUntilAsync("BGC2001");

        // The pipe stays open: nothing but the signal can end it.
        tool.Interrupt();
        string summary = await tool.ReadUntilAsync("claims read");
        (int code, string error) = await tool.EndAsync();

        Assert.StartsWith("Stopped. Up to here: ", summary, StringComparison.Ordinal);
        Assert.Equal(130, code);
        Assert.Empty(error);
    }

    [SkippableFact]
    public async Task A_second_Ctrl_C_ends_a_run_that_cannot_heed_the_first()
    {
        Skip.If(OperatingSystem.IsWindows(), "The signal is sent with kill.");
        using (Process make = Process.Start("mkfifo", [_run.At("nobody-writes.csv")]))
        {
            await make.WaitForExitAsync();
        }

        // A named pipe without a writer is waited for where no signal is heard of.
        using var tool = new ToolProcess(_run.Folder, Nothing, "check", "nobody-writes.csv");
        for (int i = 0; i < 100 && !tool.EndsWithin(TimeSpan.FromMilliseconds(200)); i++)
        {
            tool.Interrupt();
        }

        (int code, string error) = await tool.EndAsync();

        // What a shell makes of the signal that ends it.
        Assert.Equal(ToolProcess.StopSignal == "INT" ? 130 : 143, code);
        Assert.Empty(error);
    }

    [SkippableTheory]
    [InlineData("<&-", "check -", "the standard input is closed")]
    [InlineData("<&-", "lint -", "the standard input is closed")]
    [InlineData("<&- >&-", "check -", "the standard output is closed")]
    [InlineData(">&-", "explain 20939", "the standard output is closed")]
    public async Task A_stream_that_is_closed_outright_is_told(string redirection, string command, string words)
    {
        Skip.If(OperatingSystem.IsWindows(), "There no shell closes a stream.");
        using var tool = ToolProcess.Redirected(_run.Folder, redirection, command.Split(' '));

        (int code, string error) = await tool.EndAsync();

        Assert.Equal(2, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Without_a_stream_for_errors_the_answer_is_the_same()
    {
        Skip.If(OperatingSystem.IsWindows(), "There no shell closes a stream.");
        using var tool = ToolProcess.Redirected(_run.Folder, "<&- 2>&-", "lint", ".");

        await tool.ReadUntilAsync("0 problems");

        Assert.Equal((0, ""), await tool.EndAsync());
    }

    [SkippableFact]
    public async Task A_reader_that_goes_away_ends_the_run()
    {
        Skip.If(OperatingSystem.IsWindows(), "There the console says nothing of it.");
        using var tool = new ToolProcess(_run.Folder, Nothing, "check", "-", "--no-notes");

        // On a thread of its own: where the pipe is full a write blocks, and until somebody reads, the tool does not take more.
        Task writing = Task.Run(() => WriteForeverAsync(tool));
        await tool.ReadUntilAsync("BGC2001");

        tool.Output.Close();
        (int code, string error) = await tool.EndAsync();

        await writing.WaitAsync(ToolProcess.Limit);
        Assert.Equal(141, code);
        Assert.Empty(error);
    }

    [SkippableFact]
    public async Task Watching_looks_again_when_a_file_is_saved_and_ends_with_Ctrl_C()
    {
        Skip.If(OperatingSystem.IsWindows(), "The signal is sent with kill.");
        string catalog = File.ReadAllText(_run.At("catalog.csv"));
        using var tool = new ToolProcess(_run.Folder, Nothing, "lint", ".", "--watch");
        await tool.ReadUntilAsync("0 problems");

        // As editors do: another file takes the place of the old one.
        _run.Write("catalog.csv.tmp", catalog.Replace("20930,,,,,add-on,", "20930,,,,,addon,", StringComparison.Ordinal));
        File.Move(_run.At("catalog.csv.tmp"), _run.At("catalog.csv"), overwrite: true);
        await tool.ReadUntilAsync("BGC1012");
        await tool.ReadUntilAsync("1 problem ");
        _run.Write("catalog.csv", catalog);
        await tool.ReadUntilAsync("0 problems");
        tool.Interrupt();

        Assert.Equal(0, (await tool.EndAsync()).Code);
    }

    [SkippableFact]
    public async Task Watching_goes_on_when_a_file_is_gone_or_no_text_for_a_while()
    {
        Skip.If(OperatingSystem.IsWindows(), "The signal is sent with kill.");
        string catalog = "code,modifier,kind,name,label\nA1,,stand-alone,FirstThing,First\n";
        _run.Write("mine.csv", catalog);
        using var tool = ToolProcess.Redirected(_run.Folder, "2>&1", "lint", "mine.csv", "--watch");
        await tool.ReadUntilAsync("0 problems in 1 row ");

        File.Delete(_run.At("mine.csv"));
        await tool.ReadUntilAsync("there is no such file");
        _run.Write("mine.csv", catalog + "A2,,stand-alone,SecondThing,Second\n");
        await tool.ReadUntilAsync("0 problems in 2 rows");
        File.WriteAllBytes(_run.At("mine.csv"), [0xFF, 0xFE, (byte)'c', 0]);
        await tool.ReadUntilAsync("UTF-16");
        _run.Write("mine.csv", catalog);
        await tool.ReadUntilAsync("0 problems in 1 row ");
        tool.Interrupt();

        Assert.Equal(0, (await tool.EndAsync()).Code);
    }

    [Fact]
    public async Task A_pipe_gets_the_same_bytes_whatever_the_locale_and_the_terminal()
    {
        string expected = await ExplainAsync(Nothing);
        foreach ((string variable, string value) in new[] { ("LC_ALL", "C"), ("LC_ALL", "de_DE.ISO-8859-1"), ("NO_COLOR", "1"), ("TERM", "dumb") })
        {
            Assert.Equal(expected, await ExplainAsync(new() { [variable] = value }));
        }
    }

    private static async Task WriteForeverAsync(ToolProcess tool)
    {
        try
        {
            await tool.Input.WriteAsync("claim,date,code,modifiers,units\n");
            for (int n = 0; ; n++)
            {
                await tool.Input.WriteAsync(FormattableString.Invariant($"A{n},2024-08-01,20939,,1\n"));
            }
        }
        catch (IOException)
        {
            // The tool is gone.
        }
    }

    private async Task<string> ExplainAsync(Dictionary<string, string> environment)
    {
        using var tool = new ToolProcess(_run.Folder, environment, "explain", "20939", "--catalog", ".");
        string text = await tool.Output.ReadToEndAsync();
        Assert.Equal(0, (await tool.EndAsync()).Code);
        Assert.Contains("├── needs one of 24 primaries", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', text);
        return text;
    }
}
