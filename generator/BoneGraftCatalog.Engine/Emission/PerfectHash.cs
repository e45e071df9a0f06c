using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Emission;

/// <summary>
/// Finds seeds with which every code falls into a slot of its own: "hash, displace, compress", after Belazzougui, Botelho and
/// Dietzfelbinger. The largest buckets choose first; each takes the first seed that finds all its codes a free slot.
/// </summary>
internal static class PerfectHash
{
    private const int CodesPerBucket = 3;
    private const int MaxSeed = (64 * 64 * 64) - 1;

    /// <summary>A seed for each bucket, and for each slot the index of its code plus one, or 0.</summary>
    public static (int[] Seeds, int[] Slots) Build(IReadOnlyList<ProcedureCode> codes)
    {
        if (codes.Count == 0)
        {
            return (Array.Empty<int>(), Array.Empty<int>());
        }

        // A fifth of the slots stay free, so that the last buckets find a seed after a few tries; a set of codes that is unlucky all
        // the same gets more room, which ends because with room enough any seed does.
        for (int slotCount = codes.Count + (codes.Count / 4) + 1; ; slotCount += (slotCount / 8) + 1)
        {
            if (TryBuild(codes, slotCount) is { } found)
            {
                return found;
            }
        }
    }

    private static (int[] Seeds, int[] Slots)? TryBuild(IReadOnlyList<ProcedureCode> codes, int slotCount)
    {
        var buckets = new List<int>[(codes.Count / CodesPerBucket) + 1];
        for (int i = 0; i < codes.Count; i++)
        {
            uint bucket = TableFormat.Hash(codes[i], 0) % (uint)buckets.Length;
            (buckets[bucket] ??= new List<int>()).Add(i);
        }

        var seeds = new int[buckets.Length];
        var slots = new int[slotCount];
        var taken = new List<uint>();
        foreach (int bucket in Enumerable.Range(0, buckets.Length).Where(b => buckets[b] is not null).OrderByDescending(b => buckets[b].Count).ThenBy(b => b))
        {
            int seed = 0;
            do
            {
                if (++seed > MaxSeed)
                {
                    return null;
                }

                taken.Clear();
                foreach (int code in buckets[bucket])
                {
                    uint slot = TableFormat.Hash(codes[code], (uint)seed) % (uint)slotCount;
                    if (slots[slot] != 0 || taken.Contains(slot))
                    {
                        break;
                    }

                    taken.Add(slot);
                }
            }
            while (taken.Count < buckets[bucket].Count);

            seeds[bucket] = seed;
            for (int i = 0; i < taken.Count; i++)
            {
                slots[taken[i]] = buckets[bucket][i] + 1;
            }
        }

        return (seeds, slots);
    }
}
