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
}
