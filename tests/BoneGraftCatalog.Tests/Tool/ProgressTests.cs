using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using BoneGraftCatalog.Tool;

namespace BoneGraftCatalog.Tests.Tool;

public sealed class ProgressTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("import units limits.csv --release mue-professional-2024-07 --dry-run")]
    [InlineData("check claims.csv")]
    public async Task Long_work_shows_a_bar_where_somebody_watches_and_takes_it_away_at_the_end(string command)
    {
        WriteFiles();
        (string output, string error) = await RunAsync(command, isWatched: true, new HurriedClock());

        Assert.Contains("[##", error, StringComparison.Ordinal);
        Assert.Contains(" %", error, StringComparison.Ordinal);
        Assert.EndsWith(" \r", error, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import units limits.csv --release mue-professional-2024-07 --dry-run")]
    [InlineData("check claims.csv")]
    public async Task Nothing_is_drawn_where_nobody_watches_or_the_work_is_short(string command)
    {
        WriteFiles();

        Assert.Empty((await RunAsync(command, isWatched: false, new HurriedClock())).Error);
        Assert.Empty((await RunAsync(command, isWatched: true, new StoppedClock())).Error);
    }

    private void WriteFiles()
    {
        string[] limits = _run.Table("units.csv").Split('\n');
        var file = new StringWriter { NewLine = "\n" };
        file.WriteLine("HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale");
        foreach (string line in limits)
        {
            if (line.Contains(",medicare,professional,", StringComparison.Ordinal))
            {
                string[] cells = line.Split(',');
                file.WriteLine($"{cells[0]},{cells[3]},{cells[4]} Line Edit,");
            }
        }

        _run.Write("limits.csv", file.ToString());
        _run.Write("claims.csv", "claim,date,code,modifiers,units\n" + string.Concat(Enumerable.Range(0, 2_000).Select(n => $"A{n},2024-08-01,22612,,1\n")));
    }

    private async Task<(string Output, string Error)> RunAsync(string command, bool isWatched, TimeProvider clock)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var host = new ToolHost(Stream.Null, output, error, _run.Folder) { ShowsProgress = isWatched, Clock = clock };
        int code = await ToolApplication.RunAsync(command.Split(' '), host, default);
        Assert.True(code == 0, output.ToString() + error);
        return (output.ToString(), error.ToString());
    }

    /// <summary>A second passes whenever somebody looks.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => ++_now;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
