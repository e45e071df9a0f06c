using System;
using System.Collections.Generic;
using BoneGraftCatalog.Formats;

namespace BoneGraftCatalog.Tests.Formats;

/// <summary>Files of many claims take no more memory than files of a few.</summary>
public abstract class ManyClaims
{
    private const int Bound = 2_000_000;

    private readonly int _count;

    /// <param name="count">How many claims there are. Ten thousand that were kept would take several times the bound.</param>
    private protected ManyClaims(int count) => _count = count;

    [Fact]
    public void Many_claims_of_X12()
    {
        using var reader = new GeneratedReader(X12Samples.BeforeClaims, X12Samples.Claim, _count, X12Samples.AfterClaims);
        Read(X12Claims.Read(reader));
    }

    [Fact]
    public void Many_claims_of_FHIR()
    {
        using var stream = new GeneratedStream(new GeneratedReader("", number => FhirSamples.Small(number), _count, ""));
        Read(FhirClaims.Read(stream));
    }

    [Fact]
    public void A_bundle_of_many_claims()
    {
        using var stream = new GeneratedStream(new GeneratedReader(
            "{\"resourceType\":\"Bundle\",\"entry\":[",
            number => (number == 0 ? "" : ",") + "{\"resource\":" + FhirSamples.Small(number) + "}",
            _count,
            "]}"));
        Read(FhirClaims.Read(stream));
    }

    [Fact]
    public void Many_claims_of_CSV()
    {
        using var reader = new GeneratedReader("claim,date,code\n", number => $"A{number},2026-03-02,22612\nA{number},2026-03-02,20939\n", _count, "");
        Read(ClaimCsv.Read(reader));
    }

    private void Read(IEnumerable<ClaimReadResult> results)
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
            else if (read % (_count / 5) == 0)
            {
                Assert.InRange(GC.GetTotalMemory(true) - early, long.MinValue, Bound);
            }
        }

        Assert.Equal(_count, read);
    }
}
