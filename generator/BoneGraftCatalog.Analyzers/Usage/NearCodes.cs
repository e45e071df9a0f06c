using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Analyzers.Usage;

/// <summary>
/// Finds the codes that a slip of the hand turns into an unknown one: two neighbours swapped, one character wrong, one too many or too few.
/// </summary>
/// <remarks>
/// A code that a catalog does not hold may be right all the same. So nothing is said unless the text stands where the catalog is dense,
/// between codes that share all but their last two characters.
/// </remarks>
internal static class NearCodes
{
    /// <summary>More than this many candidates are no help.</summary>
    public const int Most = 3;

    // Eight of a hundred: below that a catalog holds single codes of a range, and its neighbours are codes of somebody else's field.
    private const int DenseBlock = 8;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // What is written for what by eye, both ways.
    private const string LookAlikes = "0O1I1L5S8B2Z";

    /// <summary>The codes of the catalog close to an unknown one, the likelier slip first; empty where nothing should be said.</summary>
    public static ImmutableArray<ProcedureCode> Of(CatalogTables tables, ProcedureCode unknown)
    {
        string text = unknown.Text;
        if (text.Length < 4 || tables.FindCode(unknown) >= 0)
        {
            return ImmutableArray<ProcedureCode>.Empty;
        }

        // Swapped digits and look-alikes change the block a code seems to be in, a single wrong digit is only believed inside it.
        List<ProcedureCode> found = InDenseBlock(Swapped(text), 1);
        if (found.Count == 0)
        {
            found = InDenseBlock(LookingAlike(text), text.Length);
        }

        if (found.Count == 0)
        {
            found = InDenseBlock(LongerAndShorter(text), 1);
            if (found.Count > 0 && !IsOfNoLength(tables, text.Length))
            {
                found.Clear();
            }
        }

        if (found.Count == 0)
        {
            found = InDenseBlock(Replaced(text), 0);
        }

        found.Sort();
        return found.Count <= Most ? found.ToImmutableArray() : ImmutableArray<ProcedureCode>.Empty;

        List<ProcedureCode> InDenseBlock(IEnumerable<string> texts, int slack)
        {
            List<ProcedureCode> entries = Entries(tables, texts);
            entries.RemoveAll(candidate => !IsInDenseBlock(tables, text, candidate.Text, slack));
            return entries;
        }
    }

    /// <summary>
    /// The modifier meant where a letter was written for a digit that looks like it. Any two characters are one edit from another
    /// modifier, so no other slip is looked for.
    /// </summary>
    public static Modifier Of(CatalogTables tables, Modifier unknown)
    {
        Modifier only = Modifier.None;
        string text = unknown.Text;
        foreach (string other in LookingAlike(text))
        {
            if (IsDigit(text[0]) != IsDigit(text[1])
                && IsDigit(other[0])
                && IsDigit(other[1])
                && Modifier.TryParse(other.AsSpan(), out Modifier candidate)
                && tables.FindModifier(candidate) >= 0)
            {
                if (!only.IsNone)
                {
                    return Modifier.None;
                }

                only = candidate;
            }
        }

        return only;

        static bool IsDigit(char character) => character is >= '0' and <= '9';
    }

    private static List<ProcedureCode> Entries(CatalogTables tables, IEnumerable<string> texts)
    {
        var found = new List<ProcedureCode>();
        foreach (string text in texts)
        {
            if (ProcedureCode.TryParse(text.AsSpan(), out ProcedureCode code) && tables.IsEntry(tables.FindCode(code)) && !found.Contains(code))
            {
                found.Add(code);
            }
        }

        return found;
    }

    private static IEnumerable<string> Swapped(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != text[i + 1])
            {
                yield return text.Substring(0, i) + text[i + 1] + text[i] + text.Substring(i + 2);
            }
        }
    }

    private static IEnumerable<string> LookingAlike(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            for (int pair = 0; pair < LookAlikes.Length; pair += 2)
            {
                if (text[i] == LookAlikes[pair])
                {
                    yield return With(text, i, LookAlikes[pair + 1]);
                }
                else if (text[i] == LookAlikes[pair + 1])
                {
                    yield return With(text, i, LookAlikes[pair]);
                }
            }
        }
    }

    private static IEnumerable<string> LongerAndShorter(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            yield return text.Remove(i, 1);
        }

        for (int i = 0; i <= text.Length; i++)
        {
            foreach (char character in Alphabet)
            {
                yield return text.Insert(i, character.ToString());
            }
        }
    }

    private static IEnumerable<string> Replaced(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            foreach (char character in Alphabet)
            {
                if (character != text[i])
                {
                    yield return With(text, i, character);
                }
            }
        }
    }

    private static string With(string text, int index, char character) => text.Substring(0, index) + character + text.Substring(index + 1);

    // 20600 is one digit from 20900, and is a code of another range: the two must begin alike.
    private static bool IsInDenseBlock(CatalogTables tables, string unknown, string candidate, int slack)
    {
        string block = candidate.Substring(0, candidate.Length - 2);
        if (string.CompareOrdinal(unknown, 0, candidate, 0, Math.Max(block.Length - slack, 0)) != 0)
        {
            return false;
        }

        int count = 0;
        for (int i = 0; i < tables.EntryCount && count < DenseBlock; i++)
        {
            count += tables.GetCode(i).Text.StartsWith(block, StringComparison.Ordinal) ? 1 : 0;
        }

        return count == DenseBlock;
    }

    // Where all codes are of one length, a text of another is none of them.
    private static bool IsOfNoLength(CatalogTables tables, int length)
    {
        for (int i = 0; i < tables.EntryCount; i++)
        {
            if (tables.GetCode(i).Length == length)
            {
                return false;
            }
        }

        return true;
    }
}
