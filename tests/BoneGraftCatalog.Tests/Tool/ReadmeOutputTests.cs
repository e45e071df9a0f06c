using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>What the READMEs show of the tool is what it prints.</summary>
/// <remarks>
/// A block of code whose first line is <c>&gt; bonegraft …</c> or <c>$ bonegraft …</c> is run. Lines that would not fit are cut at a
/// word and end in an ellipsis, and so does an output that would fill a page. What a reader can try is run over the shipped catalog;
/// what needs a mistake in it, or another catalog to compare it with, over the frozen one.
/// </remarks>
public sealed class ReadmeOutputTests : IDisposable
{
    private const int LongestLine = 150;
    private const int MostLines = 12;

    private readonly ToolRun _shipped = ToolRun.OverShippedCatalog();
    private readonly ToolRun _frozen = new();

    public void Dispose()
    {
        _shipped.Dispose();
        _frozen.Dispose();
    }

    [Theory]
    [Trait(UpdateSwitch.Trait, UpdateSwitch.Snapshot)]
    [InlineData("README.md", new[] { "lint", "explain", "check", "diff" })]
    [InlineData("src/BoneGraftCatalog.Tool/README.md", new[] { "check", "explain", "search", "compare", "lint", "diff" })]
    public async Task The_output_in_the_readme_is_what_the_tool_prints(string file, string[] commands)
    {
        // The commands run before the file is held: it may only be written by one test at a time.
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        Write(await File.ReadAllTextAsync(Path.Combine(Repository.Root, file)), command => outputs[command] = "");
        Assert.Equal(commands, outputs.Keys.Select(WordOf).Distinct());
        foreach (string command in outputs.Keys.ToArray())
        {
            outputs[command] = await ShowAsync(command);
        }

        UpdateSwitch.Check(file, readme => Write(readme, command => outputs[command]));
    }

    private static string Write(string readme, Func<string, string> show)
    {
        var written = new StringBuilder();
        bool isBlock = false;
        bool isOutput = false;
        foreach (string line in readme.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isBlock = !isBlock;
                isOutput = false;
            }
            else if (isBlock && line.Length > 2 && line[0] is '>' or '$' && line[1..].StartsWith(" bonegraft ", StringComparison.Ordinal))
            {
                // The next command of one block stands after a blank line.
                written.Append(isOutput ? "\n" : "").Append(line).Append('\n');
                isOutput = true;

                // An import is shown as it is typed: the published file is in no repository.
                written.Append(WordOf(line[2..]) == "import" ? "" : show(line[2..]));
                continue;
            }

            if (!isOutput)
            {
                written.Append(line).Append('\n');
            }
        }

        return written.ToString()[..^1];
    }

    private static string WordOf(string command) => command.Split(' ')[1];

    private async Task<string> ShowAsync(string command)
    {
        ToolRun run = Prepare(WordOf(command));
        int code = await run.RunAsync(command);
        Assert.True(code is 0 or 1, run.Error);
        string[] lines = [.. run.Output.TrimEnd('\n').Split('\n').Select(Cut)];
        return string.Join('\n', lines.Length > MostLines ? [.. lines.Take(MostLines - 1), "…"] : lines) + "\n";
    }

    private static string Cut(string line) =>
        line.Length <= LongestLine ? line : line[..line.LastIndexOf(' ', LongestLine - 2)] + " …";

    private ToolRun Prepare(string command)
    {
        switch (command)
        {
            case "lint":
                _frozen.Write("catalog.csv", File.ReadAllText(Path.Combine(Repository.Frozen, "catalog.csv")));
                Edit("catalog.csv", "20930,,,,,add-on,", "20930,,,,,addon,");
                return _frozen;
            case "diff":
                _frozen.Write("catalog.csv", File.ReadAllText(Path.Combine(Repository.Frozen, "catalog.csv")));
                foreach (string side in new[] { "old", "new" })
                {
                    Directory.CreateDirectory(_frozen.At(side));
                    foreach (string table in Directory.GetFiles(_frozen.TablesFolder).Append(_frozen.At("catalog.csv")))
                    {
                        File.Copy(table, _frozen.At(Path.Combine(side, Path.GetFileName(table))), overwrite: true);
                    }
                }

                Edit("new/catalog.csv", "20939,,,2018-01-01,,", "20939,,,2018-01-01,2026-12-31,");
                Edit("new/units.csv", "20937,medicare,professional,1,2,", "20937,medicare,professional,2,3,");
                return _frozen;
            default:
                _shipped.Write(
                    "claims.csv",
                    "claim,date,code,modifiers,units\nA1,2026-03-02,22612,,1\nA1,2026-03-02,20939,,1\nA2,2026-03-02,20939,,1\nA3,2 March,20937,,1\n");
                return _shipped;
        }
    }

    private void Edit(string file, string old, string @new)
    {
        string text = File.ReadAllText(_frozen.At(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        _frozen.Write(file, text.Replace(old, @new, StringComparison.Ordinal));
    }
}
