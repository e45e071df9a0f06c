using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using BoneGraftCatalog.TestKit;

namespace BoneGraftCatalog.Fuzz.Tests.Catalogs;

/// <summary>The tables of the shipped catalog with a few bytes changed. The same number changes the same bytes.</summary>
/// <param name="Number">The number that they are changed by.</param>
internal sealed record DamagedTables(int Number)
{
    private static readonly byte[] Sound = Save();

    public static ImmutableArray<DamagedTables> All { get; } = [.. Enumerable.Range(0, 4_000).Select(number => new DamagedTables(number))];

    public byte[] Bytes
    {
        get
        {
            var random = new Random(Cases.Seed + Number);
            byte[] bytes = (byte[])Sound.Clone();

            // Half of the damage goes to the directory and the first records, where it does the most.
            int end = Number % 2 == 0 ? bytes.Length : 2000;
            for (int n = 0; n <= Number % 3; n++)
            {
                bytes[random.Next(end)] = (byte)random.Next(Number % 5 == 0 ? 256 : 0x7F);
            }

            return bytes;
        }
    }

    private static byte[] Save()
    {
        using var file = new MemoryStream();
        BoneGraft.Catalog.Layers[0].Save(file);
        return file.ToArray();
    }
}
