using System;
using System.Threading.Tasks;

namespace BoneGraftCatalog.Tests.Tool;

/// <summary>Runs when no other test does: what is alive in the process is then what the tool keeps.</summary>
[CollectionDefinition(nameof(ConstantMemoryTests), DisableParallelization = true)]
[Collection(nameof(ConstantMemoryTests))]
public sealed class ConstantMemoryTests : IDisposable
{
    private readonly ToolRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("x12")]
    [InlineData("institutional")]
    [InlineData("fhir")]
    public Task Ten_thousand_claims_take_no_more_memory_than_two_thousand_and_a_bad_record_costs_itself_only(string format) => CheckAsync(format, 2_000, 10_000);

    [Theory]
    [Trait("Set", "large")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("x12")]
    [InlineData("institutional")]
    [InlineData("fhir")]
    public Task A_hundred_thousand_claims_take_no_more_memory_than_ten_thousand_and_a_bad_record_costs_itself_only(string format) => CheckAsync(format, 10_000, 100_000);

    /// <remarks>
    /// What is alive is measured after a full collection, once early and once nearly at the end: whatever is kept for each claim shows as its
    /// size times the claims between. What the readers hold is the same on both. A kept claim is a thousand bytes and more, so that a few
    /// thousand of them show; of 89,000, a few bytes each would.
    /// </remarks>
    private async Task CheckAsync(string format, int begin, int count)
    {
        const int Slack = 2_000_000;
        long early = 0;
        long late = 0;
        using var input = GeneratedClaims.Of(format, count, badAt: count / 2, n =>
        {
            if (n == begin)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (n == count - 1_000)
            {
                late = GC.GetTotalMemory(forceFullCollection: true);
            }
        });

        Assert.Equal(1, await _run.RunAsync(["check", "-", "--no-notes", "--claim-type", format == "institutional" ? "outpatient" : "professional"], input));

        Assert.Contains($"{count - 1} claims read", _run.Output, StringComparison.Ordinal);
        Assert.Contains("1 record skipped", _run.Output, StringComparison.Ordinal);
        Assert.Contains("stdin(", _run.Output, StringComparison.Ordinal);
        Assert.True(late - early < Slack, $"{late - early} bytes more were alive after {count - 1_000} claims than after {begin}");
    }
}
