using System;
using System.IO;
using System.Linq;

namespace BoneGraftCatalog.Tests.Catalogs;

public sealed class LoadTests
{
    private static byte[] Tables => TestCatalog.Catalog.Tables.GetLayer(0).Data.Tables.ToArray();

    [Fact]
    public void The_shipped_tables_pass_the_check_and_load_alike_from_bytes_and_from_a_stream()
    {
        Catalog fromBytes = Catalog.Load(Tables);
        Catalog fromStream = Catalog.Load(new MemoryStream(Tables));

        Assert.Equal(TestCatalog.Catalog.Hash, fromBytes.Hash);
        Assert.Equal(TestCatalog.Catalog.Hash, fromStream.Hash);
        Assert.Equal(TestCatalog.Catalog.Select(e => e.ToString()), fromBytes.Select(e => e.ToString()));
    }

    [Fact]
    public void A_later_change_of_the_array_does_not_reach_the_catalog()
    {
        byte[] bytes = Tables;
        Catalog catalog = Catalog.Load(bytes);
        Array.Clear(bytes);
        Assert.True(catalog.TryFind("20939", out _));
    }

    [Fact]
    public void What_is_no_catalog_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => Catalog.Load(Array.Empty<byte>()));
        Assert.Throws<InvalidDataException>(() => Catalog.Load("code,modifier\n"u8));
        Assert.Throws<ArgumentNullException>(() => Catalog.Load((byte[])null!));
        Assert.Throws<ArgumentNullException>(() => Catalog.Load((Stream)null!));
    }

    [Fact]
    public void A_newer_format_is_refused_by_its_number()
    {
        byte[] bytes = Tables;
        "99"u8.CopyTo(bytes.AsSpan("BoneGraftCatalog tables ".Length));
        Assert.Contains("99", Assert.Throws<InvalidDataException>(() => Catalog.Load(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Truncated_tables_are_refused()
    {
        byte[] bytes = Tables;
        foreach (int length in new[] { 10, 30, 100, 400, 1000, bytes.Length / 2 })
        {
            Assert.Throws<InvalidDataException>(() => Catalog.Load(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Damaged_tables_are_refused_or_answer_every_question_without_an_error()
    {
        byte[] original = Tables;
        var random = new Random(20939);
        int refused = 0;
        int answered = 0;
        for (int i = 0; i < 400; i++)
        {
            byte[] bytes = (byte[])original.Clone();

            // Half of the damage goes to the directory and the first records, where it does the most.
            int end = i % 2 == 0 ? bytes.Length : 2000;
            for (int n = 0; n <= i % 3; n++)
            {
                bytes[random.Next(end)] = (byte)random.Next(i % 5 == 0 ? 256 : 0x7F);
            }

            Catalog catalog;
            try
            {
                catalog = Catalog.Load(bytes);
            }
            catch (InvalidDataException)
            {
                refused++;
                continue;
            }

            AskEverything(catalog, i % 8 == 0);
            answered++;
        }

        Assert.True(refused > 20, $"{refused} refused");
        Assert.True(answered > 20, $"{answered} answered");
    }

    private static void AskEverything(Catalog catalog, bool thoroughly)
    {
        var date = new ServiceDate(2024, 8, 1);
        _ = catalog.ToString();
        foreach (CatalogEntry entry in catalog)
        {
            _ = entry.ToString();
            _ = entry.Pairs(ClaimType.Professional).Count + entry.UnitLimits.Count + entry.FeeScheduleHistory.Count + entry.PrimaryFor.Count;
            _ = entry.OutpatientStatus()?.ToString() + entry.AddOnEdit?.Primaries.ToString() + entry.ReplacedBy;
            if (thoroughly)
            {
                _ = string.Join("", entry.Pairs(ClaimType.Outpatient, date)) + string.Join("", entry.UnitLimits) + string.Join("", entry.ModifierRules(Payer.Medicare));
                _ = catalog.Compare(entry.Code, catalog.Entries[0].Code).ToString();
            }
        }

        _ = string.Join("", catalog.Modifiers) + string.Join("", catalog.Facets) + string.Join("", catalog.PlacesOfService) + string.Join("", catalog.Sources) + string.Join("", catalog.Payers);
        _ = catalog.Search("marrow 20399").Count;
    }
}
