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
        Assert.Equal("1 claims read, 1 clean, 0 with lines that could not be judged, 0 records skipped.\n", _run.Output);
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

    [Fact]
    public async Task A_hundred_thousand_claims_take_constant_memory_and_a_bad_record_costs_itself_only()
    {
        const int Count = 100_000;
        using var input = new GeneratedClaims(Count, badAt: Count / 2);
        GC.Collect();
        long before = GC.GetTotalMemory(forceFullCollection: true);

        Assert.Equal(1, await _run.RunAsync(["check", "-", "--input", "csv", "--no-notes"], input));

        Assert.Contains($"{Count - 1} claims read", _run.Output, StringComparison.Ordinal);
        Assert.Contains("1 records skipped", _run.Output, StringComparison.Ordinal);
        Assert.Contains($"stdin({Count + 2},", _run.Output, StringComparison.Ordinal);
        Assert.True(input.MostMemory - before < 32_000_000, $"{input.MostMemory - before} bytes more were alive in the middle than before");
    }

    [Fact]
    public async Task Stopping_shows_what_was_done_so_far()
    {
        using var source = new CancellationTokenSource();
        using var input = new GeneratedClaims(60_000, badAt: -1) { OnHalf = source.Cancel };

        Assert.Equal(130, await _run.RunAsync(["check", "-", "--input", "csv", "--no-notes", "--format", "json"], input, source.Token));

        JsonElement summary = JsonDocument.Parse(_run.Output).RootElement.GetProperty("summary");
        Assert.True(summary.GetProperty("isStopped").GetBoolean());
        Assert.InRange(summary.GetProperty("claims").GetInt32(), 1, 59_999);
    }

    [Theory]
    [InlineData("check nothing.csv", "no such file")]
    [InlineData("check - --payer !!", "no name of a payer")]
    public async Task Wrong_usage_is_told(string command, string words)
    {
        Assert.Equal(2, await _run.RunAsync(command));
        Assert.Contains(words, _run.Error, StringComparison.Ordinal);
    }

    /// <summary>Claims of two lines that are made while they are read, so that the file itself needs no memory.</summary>
    private sealed class GeneratedClaims(int count, int badAt) : Stream
    {
        private byte[] _text = Encoding.ASCII.GetBytes(Header);
        private int _at;
        private int _next;

        public long MostMemory { get; private set; }

        public Action? OnHalf { get; init; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int length)
        {
            if (_at == _text.Length)
            {
                if (_next == count)
                {
                    return 0;
                }

                if (_next == count / 2)
                {
                    OnHalf?.Invoke();
                }

                if (_next % 10_000 == 0)
                {
                    MostMemory = Math.Max(MostMemory, GC.GetTotalMemory(forceFullCollection: true));
                }

                string day = _next == badAt ? "2024-13-01" : "2024-08-01";
                _text = Encoding.ASCII.GetBytes(FormattableString.Invariant($"C{_next},{day},22612,,1\nC{_next},2024-08-01,20939,,1\n"));
                _at = 0;
                _next++;
            }

            int read = Math.Min(length, _text.Length - _at);
            Array.Copy(_text, _at, buffer, offset, read);
            _at += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();
    }
}
