using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>What the READMEs show of the tool is what it prints: set UPDATE_README=1 to write it anew.</summary>
/// <remarks>
/// A block of code whose first line is <c>&gt; bonegraft …</c> or <c>$ bonegraft …</c> is run. Lines that would not fit are cut at a
/// word and end in an ellipsis, and so does an output that would fill a page.
/// </remarks>
public sealed class ReadmeOutputTests : IDisposable
{
    private const int LongestLine = 150;
    private const int MostLines = 12;

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("README.md", new[] { "lint", "explain", "check", "diff" })]
    [InlineData("src/BoneGraftCatalog.Tool/README.md", new[] { "check", "explain", "search", "compare", "lint", "diff" })]
    public async Task The_output_in_the_readme_is_what_the_tool_prints(string file, string[] commands)
    {
        string path = Path.Combine(ToolRun.RepositoryRoot, file);
        string readme = File.ReadAllText(path);
        var ran = new List<string>();
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
                string command = line[2..];
                string word = command.Split(' ')[1];
                if (word == "import")
                {
                    // Shown as it is typed: the published file is in no repository.
                    continue;
                }

                ran.Add(word);
                written.Append(await ShowAsync(word, command));
                continue;
            }

            if (!isOutput)
            {
                written.Append(line).Append('\n');
            }
        }

        string expected = written.ToString()[..^1];
        Assert.Equal(commands, ran.Distinct());
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.Equal(expected, readme);
    }

    private async Task<string> ShowAsync(string word, string command)
    {
        Prepare(word);
        int code = await _run.RunAsync(command);
        Assert.True(code is 0 or 1, _run.Error);
        string[] lines = [.. _run.Output.TrimEnd('\n').Split('\n').Select(Cut)];
        return string.Join('\n', lines.Length > MostLines ? [.. lines.Take(MostLines - 1), "…"] : lines) + "\n";
    }

    private static string Cut(string line) =>
        line.Length <= LongestLine ? line : line[..line.LastIndexOf(' ', LongestLine - 2)] + " …";

    private void Prepare(string command)
    {
        string good = File.ReadAllText(Path.Combine(ToolRun.RepositoryRoot, "catalog.csv"));
        string damaged = good.Replace("20930,,,,,add-on,", "20930,,,,,addon,", StringComparison.Ordinal);
        Assert.NotEqual(good, damaged);
        _run.Write("catalog.csv", command == "lint" ? damaged : good);
        _run.Write(
            "claims.csv",
            "claim,date,code,modifiers,units\nA1,2026-03-02,22612,,1\nA1,2026-03-02,20939,,1\nA2,2026-03-02,20939,,1\nA3,2 March,20937,,1\n");
        foreach (string side in new[] { "old", "new" })
        {
            Directory.CreateDirectory(_run.At(side));
            foreach (string table in Directory.GetFiles(_run.TablesFolder).Append(_run.At("catalog.csv")))
            {
                File.Copy(table, _run.At(Path.Combine(side, Path.GetFileName(table))), overwrite: true);
            }
        }

        if (command == "diff")
        {
            _run.Write("new/catalog.csv", good.Replace("20939,,,2018-01-01,,", "20939,,,2018-01-01,2026-12-31,", StringComparison.Ordinal));
            string units = _run.Table("units.csv");
            _run.Write("new/units.csv", units.Replace("20937,medicare,professional,1,2,", "20937,medicare,professional,2,3,", StringComparison.Ordinal));
        }
    }
}
