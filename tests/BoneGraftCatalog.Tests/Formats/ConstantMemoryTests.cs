using System;
using System.Collections.Generic;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog.Tests.Formats;

/// <summary>Not beside other tests: it looks at the memory of the whole process.</summary>
[Collection(nameof(ConstantMemoryCollection))]
public sealed class ConstantMemoryTests
{
    private const int Count = 100_000;
    private const int Bound = 2_000_000;

    [Fact]
    public void A_hundred_thousand_claims_of_X12()
    {
        using var reader = new GeneratedReader(X12Samples.BeforeClaims, X12Samples.Claim, Count, X12Samples.AfterClaims);
        Read(X12Claims.Read(reader));
    }

    [Fact]
    public void A_hundred_thousand_claims_of_FHIR()
    {
        using var stream = new GeneratedStream(new GeneratedReader("", number => FhirSamples.Small(number), Count, ""));
        Read(FhirClaims.Read(stream));
    }

    [Fact]
    public void A_bundle_of_a_hundred_thousand_claims()
    {
        using var stream = new GeneratedStream(new GeneratedReader(
            "{\"resourceType\":\"Bundle\",\"entry\":[",
            number => (number == 0 ? "" : ",") + "{\"resource\":" + FhirSamples.Small(number) + "}",
            Count,
            "]}"));
        Read(FhirClaims.Read(stream));
    }

    [Fact]
    public void A_hundred_thousand_claims_of_CSV()
    {
        using var reader = new GeneratedReader("claim,date,code\n", number => $"A{number},2026-03-02,22612\nA{number},2026-03-02,20939\n", Count, "");
        Read(ClaimCsv.Read(reader));
    }

    private static void Read(IEnumerable<ClaimReadResult> results)
    {
        int read = 0;
        long early = 0;
        foreach (ClaimReadResult result in results)
        {
            Assert.NotNull(result.Claim);
            read++;
            if (read == 1_000)
            {
                early = GC.GetTotalMemory(true);
            }
            else if (read % 20_000 == 0)
            {
                Assert.InRange(GC.GetTotalMemory(true) - early, long.MinValue, Bound);
            }
        }

        Assert.Equal(Count, read);
    }
}
