using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Tool.Importing;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>The shipped tables, as a spreadsheet, an editor and a web page hand them back, and as they are after <c>lint --fix</c>.</summary>
public sealed class LintFixTests : IDisposable
{
    private const int DamagedRows = 40;

    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_can_only_have_been_one_thing_is_that_again(int seed)
    {
        var random = new Random(seed);
        Dictionary<string, string> good = Directory.GetFiles(_run.TablesFolder, "*.csv").Append(_run.At("catalog.csv")).ToDictionary(f => f, File.ReadAllText);
        int damaged = 0;
        foreach ((string path, string text) in good)
        {
            string[] lines = text.Split('\n');
            string[] header = lines.First(l => !l.StartsWith('#')).Split(',');
            int[] rows = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > 0 && !lines[i].StartsWith('#') && lines[i] != string.Join(',', header))];
            foreach (int row in rows.OrderBy(_ => random.Next()).Take(DamagedRows))
            {
                string line = Damage(lines[row], header, random);
                damaged += line == lines[row] ? 0 : 1;
                lines[row] = line;
            }

            File.WriteAllText(path, "\uFEFF" + string.Join("\r\n", lines));
        }

        int code = await _run.RunAsync("lint . --fix");

        Assert.True(code == 0, _run.Output);
        Assert.True(damaged > 200, "too little was damaged to prove anything");
        Assert.All(good, file => Assert.Equal(file.Value, File.ReadAllText(file.Key)));
    }

    /// <summary>The file is mended, not exchanged: who could read it still can, and every name of it gives the new text.</summary>
    [Fact]
    public async Task A_mended_file_keeps_its_permissions_and_all_its_names()
    {
        string good = File.ReadAllText(_run.At("catalog.csv"));
        Directory.CreateDirectory(_run.At("elsewhere"));
        string real = _run.At("elsewhere/real.csv");
        string twin = _run.At("elsewhere/twin.csv");
        File.WriteAllText(real, "\uFEFF" + good.Replace("\n", "\r\n", StringComparison.Ordinal));
        File.Delete(_run.At("catalog.csv"));
        if (OperatingSystem.IsWindows())
        {
            File.Move(real, _run.At("catalog.csv"));
        }
        else
        {
            File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
            File.CreateSymbolicLink(_run.At("catalog.csv"), "elsewhere/real.csv");
            using var link = System.Diagnostics.Process.Start("ln", [real, twin]);
            await link.WaitForExitAsync();
        }

        Assert.Equal(0, await _run.RunAsync("lint catalog.csv src/BoneGraftCatalog/Cms --fix"));

        Assert.Equal(good, File.ReadAllText(_run.At("catalog.csv")));
        Assert.Empty(Directory.GetFiles(_run.Folder, "*-old", SearchOption.AllDirectories));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal("elsewhere/real.csv", new FileInfo(_run.At("catalog.csv")).LinkTarget);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(real));
            Assert.Equal([good, good], new[] { real, twin }.Select(File.ReadAllText));
        }
    }

    [Fact]
    public void Either_all_files_are_written_or_all_are_as_they_were()
    {
        string[] paths = [_run.At("catalog.csv"), _run.At("new.csv"), _run.At("no folder/x.csv")];
        string before = File.ReadAllText(paths[0]);
        using (var swap = new FileSwap())
        {
            Assert.All(paths, path => swap.Add(path, "short"));
            Assert.ThrowsAny<IOException>(swap.Commit);
        }

        Assert.Equal(before, File.ReadAllText(paths[0]));
        Assert.Equal(["catalog.csv"], Directory.GetFiles(_run.Folder).Select(Path.GetFileName));
        using (var swap = new FileSwap())
        {
            Assert.All(paths[..2], path => swap.Add(path, "short"));
            swap.Commit();
        }

        Assert.Equal(["short", "short"], paths[..2].Select(File.ReadAllText));
        Assert.Equal(2, Directory.GetFiles(_run.Folder).Length);
    }

    private static string Damage(string line, string[] header, Random random)
    {
        // Cells with commas in them stay whole: only what stands before the first quote is taken apart.
        string[] cells = line.Split(',');
        int free = Math.Max(0, Array.FindIndex(cells, c => c.Contains('"', StringComparison.Ordinal)));
        int count = Array.Exists(cells, c => c.Contains('"', StringComparison.Ordinal)) ? free : Math.Min(cells.Length, header.Length);
        if (random.Next(6) == 0)
        {
            return "\"" + line.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        }

        int[] filled = [.. Enumerable.Range(0, count).Where(i => cells[i].Length > 0)];
        int place = filled[random.Next(filled.Length)];
        cells[place] = Damage(cells[place], header[place], random);
        return string.Join(',', cells);
    }

    private static string Damage(string cell, string column, Random random)
    {
        string[] forms = column switch
        {
            "label" or "use" or "note" or "terms" or "title" or "publisher" or "release" or "descriptor" =>
                [cell + " ", "\u200B" + cell, cell + "\uFEFF", cell.Replace(' ', '\u00A0'), "\u201C" + cell + "\u201D"],
            _ when DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) => Days(day),
            "code" or "add_on" or "primary" or "column1" or "column2" when cell[0] != '@' => [.. Characters(cell), "'" + cell, $"=\"{cell}\"", $"\"=\"\"{cell}\"\"\"", cell.ToLowerInvariant()],
            "global" => [cell.TrimStart('0') is "" ? "0" : cell.TrimStart('0'), cell.ToLowerInvariant()],
            "place" => [cell.TrimStart('0'), .. Characters(cell)],
            "limit" or "mai" or "type" or "indicator" when cell != "n/a" => [cell + ".0", cell + ".00"],
            "bypass" or "nonfacility_na" or "facility_na" => [cell.ToUpperInvariant()],
            "family" or "region" or "service" when cell != "n/a" => [cell.ToUpperInvariant(), cell.Replace('-', '\u2010')],
            _ => Characters(cell),
        };
        return forms[random.Next(forms.Length)];
    }

    private static string[] Characters(string cell) =>
        [" " + cell, cell + "\u00A0", "\u200B" + cell, string.Concat(cell.Select(c => c is >= '0' and <= '9' ? (char)(c + 0xFEE0) : c)), cell.Replace('A', '\u0410'), "\u201C" + cell + "\u201D"];

    private static string[] Days(DateOnly day)
    {
        string Write(string format) => day.ToString(format, CultureInfo.InvariantCulture);
        string[] always =
        [
            Write("yyyy'/'MM'/'dd"), Write("yyyyMMdd"), Write("d-MMM-yyyy"), Write("yyyy-MM-dd") + " 00:00:00",
            (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture),
        ];
        return day.Day > 12 ? [.. always, Write("d'.'M'.'yyyy"), Write("M'/'d'/'yyyy")] : always;
    }
}
