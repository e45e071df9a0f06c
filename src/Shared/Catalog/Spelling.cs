using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Tables;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest candidate, and whether it is the only one and one step away; null when nothing is near enough to be named.</summary>
    public static (string? Word, bool IsCertain) Nearest(string text, IEnumerable<string> candidates)
    {
        string? best = null;
        int limit = Math.Max(1, text.Length / 3);
        int bestDistance = limit + 1;
        bool tie = false;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - text.Length) > limit)
            {
                continue;
            }

            int distance = limit == 1 ? OneStep(text, candidate) : Distance(text, candidate);
            if (distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
                tie = false;
            }
            else if (distance == bestDistance && best is not null)
            {
                tie = true;
                if (string.CompareOrdinal(candidate, best) < 0)
                {
                    best = candidate;
                }
            }
        }

        return (best, best is not null && !tie && bestDistance <= 1);
    }

    /// <summary>Whether two texts differ by one insertion, deletion or change, or by two neighbours that are swapped.</summary>
    public static bool IsOneStep(string a, string b) => OneStep(a, b) == 1;

    /// <summary>0, 1, or 2 for more. Codes are short and many: what they have in common at both ends says it without a table.</summary>
    private static int OneStep(string a, string b)
    {
        int start = 0;
        while (start < a.Length && start < b.Length && Same(a[start], b[start]))
        {
            start++;
        }

        int endA = a.Length;
        int endB = b.Length;
        while (endA > start && endB > start && Same(a[endA - 1], b[endB - 1]))
        {
            endA--;
            endB--;
        }

        return (endA - start, endB - start) switch
        {
            (0, 0) => 0,
            (0, 1) or (1, 0) or (1, 1) => 1,
            (2, 2) when Same(a[start], b[start + 1]) && Same(a[start + 1], b[start]) => 1,
            _ => 2,
        };
    }

    /// <summary>Insertions, deletions, changes and swaps of neighbours; a letter in the other case counts as nothing.</summary>
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                int distance = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                }

                current[j] = distance;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }

    private static bool Same(char x, char y) => Fold(x) == Fold(y);

    private static char Fold(char c) => c is >= 'A' and <= 'Z' ? (char)(c + 32) : c == '_' ? '-' : c;
}
