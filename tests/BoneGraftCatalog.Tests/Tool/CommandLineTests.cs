using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using BoneGraftCatalog.Tool;
using BoneGraftCatalog.Tool.Commands;

namespace BoneGraftCatalog.Tests.Tool;

public sealed class CommandLineTests : IDisposable
{
    private readonly ToolRun _run = new();

    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        using var host = new ToolHost(Stream.Null, TextWriter.Null, TextWriter.Null, Path.GetTempPath());
        foreach (ToolCommand command in ToolApplication.CreateRoot(host).Subcommands.OfType<ToolCommand>())
        {
            Assert.NotEmpty(command.Examples);
            foreach (string example in command.Examples)
            {
                data.Add(command.Name, example);
            }
        }

        return data;
    }

    public void Dispose() => _run.Dispose();

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_of_the_help_stands_there_and_runs(string command, string example)
    {
        Assert.Equal(0, await _run.RunAsync(command + " --help"));
        Assert.Contains("Examples:\n", _run.Output, StringComparison.Ordinal);
        Assert.Contains("  " + example + "\n", _run.Output, StringComparison.Ordinal);
        PrepareFiles(command);

        int code = await _run.RunAsync(example);

        // An example of lint names a catalog and its sources alone, whose tables are then missing; it shows that, and works.
        Assert.True(code is 0 or 1, _run.Error);
        Assert.Empty(_run.Error);
        Assert.NotEmpty(_run.Output);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_command_answers_programs_too(string command, string example)
    {
        PrepareFiles(command);

        int text = await _run.RunAsync(example);
        Assert.Equal(text, await _run.RunAsync(example + " --format json"));
        Assert.Equal(command, JsonDocument.Parse(_run.Output).RootElement.GetProperty("command").GetString());
        Assert.Equal(text, await _run.RunAsync(example + " --format sarif"));
        Assert.Equal("2.1.0", JsonDocument.Parse(_run.Output).RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public async Task The_help_of_the_tool_tells_the_exit_codes()
    {
        Assert.Equal(0, await _run.RunAsync("--help"));
        Assert.Contains("Exit codes: 0 nothing was found, 1 something was found, 2 wrong usage or unreadable input, 130 stopped, 141 the reader of the output went away.", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_has_an_example_a_description_and_says_what_its_words_and_options_are()
    {
        using var host = new ToolHost(Stream.Null, TextWriter.Null, TextWriter.Null, Path.GetTempPath());
        var root = ToolApplication.CreateRoot(host);
        Assert.Equal(7, root.Subcommands.Count);
        Assert.All(root.Subcommands, command =>
        {
            ToolCommand tool = Assert.IsAssignableFrom<ToolCommand>(command);
            Assert.NotEmpty(tool.Examples);
            Assert.All(tool.Examples, e => Assert.StartsWith($"bonegraft {command.Name} ", e, StringComparison.Ordinal));
            Assert.NotEmpty(command.Description!);
            Assert.All(command.Arguments, a => Assert.NotEmpty(a.Description!));
            Assert.All(command.Options, o => Assert.NotEmpty(o.Description!));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("frobnicate")]
    [InlineData("lint --format yaml")]
    [InlineData("search marrow --limit x")]
    [InlineData("search marrow --limit 0")]
    public async Task What_is_no_command_line_has_the_exit_code_of_wrong_usage(string commandLine)
    {
        Assert.Equal(2, await _run.RunAsync(commandLine));
        Assert.Contains("--help", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_process_itself_reads_pipes_writes_no_colours_into_them_and_returns_the_code()
    {
        (int code, string output, string error) = Start("lint -", "code,modifier,kind,name,label\nA1,,addon,FirstThing,First\n", null);

        Assert.Equal(1, code);
        Assert.Contains("stdin(2,5): error BGC1012", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
        Assert.Empty(error);
    }

    [SkippableFact]
    public void Ctrl_C_ends_the_process_with_what_was_done_so_far()
    {
        Skip.If(OperatingSystem.IsWindows(), "The signal is sent with kill.");
        (int code, string output, string error) = Start("check - --input csv --no-notes", null, process =>
        {
            process.StandardInput.Write("claim,date,code,modifiers,units\n");
            for (int i = 0; i < 20_000; i++)
            {
                process.StandardInput.Write(FormattableString.Invariant($"C{i},2024-08-01,22612,,1\n"));
            }

            process.StandardInput.Flush();
            ToolProcess.Stop(process);

            // A pipe that stays open would keep the read waiting; more input lets it see that it was told to stop.
            for (int i = 0; i < 100_000 && !process.HasExited; i++)
            {
                try
                {
                    process.StandardInput.Write("D,2024-08-01,22612,,1\nE,2024-08-01,22612,,1\n");
                }
                catch (IOException)
                {
                    break;
                }
            }
        });

        Assert.True(code == 130, output + error);
        Assert.Contains("Stopped. Up to here: ", output, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Start(string arguments, string? input, Action<Process>? act)
    {
        string tool = typeof(ToolApplication).Assembly.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = _run.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(tool);
        foreach (string argument in arguments.Split(' '))
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.Write(input);
        }

        act?.Invoke(process);
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended before it read all.
        }

        Assert.True(process.WaitForExit(60_000), "The process did not end.");
        return (process.ExitCode, output.Result, error.Result);
    }

    private void PrepareFiles(string command)
    {
        switch (command)
        {
            case "import":
                // A whole release, as the example has it: the rows that the extract of July lacks are those of October.
                List<string[]> july = Extracts.FeeSchedule("mpfs_2026q3_scope.csv", "2026 National Physician Fee Schedule Relative Value File July Release");
                File.WriteAllBytes(_run.At("PPRRVU2026_Jul.csv"), Extracts.Csv(july));
                break;
            case "lint":
                _run.Write("payer-rules.csv", "code,modifier,payer,kind,name,label\n20939,59,acme,never,,Acme pays it without\n");
                break;
            case "check":
                _run.Write("claims.csv", "claim,date,code,modifiers,units\nA1,2024-08-01,22612,,1\nA1,2024-08-01,20939,,1\n");
                break;
            case "diff":
                foreach (string side in new[] { "old", "new" })
                {
                    Directory.CreateDirectory(_run.At(side));
                    File.Copy(_run.At("catalog.csv"), _run.At(side + "/catalog.csv"), overwrite: true);
                    foreach (string table in Directory.GetFiles(_run.TablesFolder))
                    {
                        File.Copy(table, _run.At(side + "/" + Path.GetFileName(table)), overwrite: true);
                    }
                }

                _run.Write("new/catalog.csv", File.ReadAllText(_run.At("new/catalog.csv")).Replace("20939,,,2018-01-01,,", "20939,,,2018-01-01,2026-12-31,", StringComparison.Ordinal));
                break;
        }
    }
}
