using System;

namespace BoneGraftCatalog.Tests.Catalogs;

public sealed class AllocationTests
{
    [Fact]
    public void Looking_up_known_and_unknown_codes_allocates_nothing()
    {
        Catalog catalog = TestCatalog.Catalog;
        Catalog dated = catalog.AsOf(TestCatalog.Summer2024);
        int found = 0;
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 200; i++)
        {
            Run();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(found > 0);

        void Run()
        {
            found += catalog.TryFind("20939", out CatalogEntry entry) ? 1 : 0;
            found += catalog.TryFind("20939".AsSpan(), out _) ? 1 : 0;
            found += catalog.TryFind("20939"u8, out _) ? 1 : 0;
            found += catalog.TryFind("99213", out _) ? 1 : 0;
            found += catalog.TryFind("not a code at all", out _) ? 1 : 0;
            found += dated.TryFind("20939", out _) ? 1 : 0;
            found += catalog.Find("20926", TestCatalog.Summer2024).IsFound ? 1 : 0;
            found += catalog.Find("2093 9").IsFound ? 1 : 0;
            found += entry.IsAddOn && entry.IsValidOn(TestCatalog.Summer2024) ? 1 : 0;
            found += entry.FeeSchedule(TestCatalog.Summer2024)?.Status == PaymentStatus.Active ? 1 : 0;
            found += entry.UnitLimit(ClaimType.Professional, Payer.Medicare)?.Limit ?? 0;
            found += entry.Primaries.Count;
            found += entry.ModifierRule(Modifier.FromPacked(0x3539))?.Verdict == ModifierVerdict.Never ? 1 : 0;
            foreach (ProcedureCode primary in entry.Primaries)
            {
                found += primary.Length;
            }

            foreach (CatalogEntry each in catalog)
            {
                found += each.IsAddOn ? 1 : 0;
            }
        }
    }
}
