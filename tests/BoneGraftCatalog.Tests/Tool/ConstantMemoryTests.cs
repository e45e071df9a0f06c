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

    /// <remarks>
    /// What is alive is measured after a full collection, once when 10,000 claims were read and once when nearly 100,000 were: whatever
    /// is kept for each claim shows as its size times 89,000, and a byte each would be seen. What the readers hold is the same on both.
    /// </remarks>
    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("x12")]
    [InlineData("institutional")]
    [InlineData("fhir")]
    public async Task A_hundred_thousand_claims_take_no_more_memory_than_ten_thousand_and_a_bad_record_costs_itself_only(string format)
    {
        const int Count = 100_000;
        const int Slack = 2_000_000;
        long early = 0;
        long late = 0;
        using var input = GeneratedClaims.Of(format, Count, badAt: Count / 2, n =>
        {
            if (n == 10_000)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (n == Count - 1_000)
            {
                late = GC.GetTotalMemory(forceFullCollection: true);
            }
        });

        Assert.Equal(1, await _run.RunAsync(["check", "-", "--no-notes", "--claim-type", format == "institutional" ? "outpatient" : "professional"], input));

        Assert.Contains($"{Count - 1} claims read", _run.Output, StringComparison.Ordinal);
        Assert.Contains("1 record skipped", _run.Output, StringComparison.Ordinal);
        Assert.Contains("stdin(", _run.Output, StringComparison.Ordinal);
        Assert.True(late - early < Slack, $"{late - early} bytes more were alive after {Count - 1_000} claims than after 10,000");
    }
}
