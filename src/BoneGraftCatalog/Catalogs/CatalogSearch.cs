using System;
using System.Collections.Generic;

namespace BoneGraftCatalog;

/// <summary>Searches a catalog's texts where they stand: without an index, for a search is rare and a catalog is small.</summary>
internal static class CatalogSearch
{
    private static ReadOnlySpan<byte> SmallWordBytes => "|a|an|and|at|by|for|from|in|of|on|or|the|to|with|"u8;

    public static IReadOnlyList<SearchHit> Search(Catalog catalog, string query)
    {
        List<string> words = Words(query, splitCase: false);
        if (words.Exists(w => !IsSmallWord(w)))
        {
            words.RemoveAll(IsSmallWord);
        }

        if (words.Count == 0)
        {
            return Array.Empty<SearchHit>();
        }

        // A number is only compared with its neighbors when it is no code itself.
        var known = new bool[words.Count];
        for (int i = 0; i < words.Count; i++)
        {
            known[i] = catalog.TryFind(words[i], out _);
        }

        var hits = new List<(int Answered, SearchHit Hit)>();
        int most = 0;
        foreach (CatalogEntry entry in catalog)
        {
            string code = entry.Code.ToString().ToLowerInvariant();
            List<string> named = Words(entry.Label, splitCase: false);
            named.AddRange(Words(entry.SearchTerms, splitCase: false));
            named.AddRange(Words(entry.Name, splitCase: true));
            List<string>? facets = null;
            List<string>? use = null;
            int answered = 0;
            int score = 0;
            SearchMatch match = SearchMatch.None;
            for (int i = 0; i < words.Count; i++)
            {
                (int points, SearchMatch by) = PointsOfCode(code, words[i], known[i]);
                if (points == 0)
                {
                    points = PointsOfWords(named, words[i], 10, 6);
                    if (points == 0)
                    {
                        points = PointsOfWords(facets ??= FacetWords(entry), words[i], 5, 3);
                    }

                    if (points == 0)
                    {
                        points = PointsOfWords(use ??= Words(entry.Use, splitCase: false), words[i], 2, 1);
                    }

                    by = points == 0 ? SearchMatch.None : SearchMatch.Words;
                }

                answered += points == 0 ? 0 : 1;
                score += points;
                match = by > match ? by : match;
            }

            if (answered > 0 && answered >= most)
            {
                most = answered;
                hits.Add((answered, new SearchHit(entry, match, score)));
            }
        }

        hits.RemoveAll(h => h.Answered < most);

        // The entries came in code order; an order that is not stable is made so by comparing the codes.
        hits.Sort((x, y) => x.Hit.Score != y.Hit.Score ? y.Hit.Score.CompareTo(x.Hit.Score) : x.Hit.Entry.Code.CompareTo(y.Hit.Entry.Code));
        return hits.ConvertAll(h => h.Hit).AsReadOnly();
    }

    /// <summary>Up to three codes that differ a little from one that the catalog does not have, in words; empty when there are none.</summary>
    public static string SimilarCodes(Catalog catalog, ProcedureCode code)
    {
        string text = code.ToString();
        var similar = new List<(int Points, string Code)>();
        foreach (CatalogEntry entry in catalog)
        {
            string candidate = entry.Code.ToString();
            int points = PointsOfSimilar(candidate, text);
            if (points > 0)
            {
                similar.Add((points, candidate));
            }
        }

        similar.Sort((x, y) => x.Points != y.Points ? y.Points.CompareTo(x.Points) : string.CompareOrdinal(x.Code, y.Code));
        int shown = Math.Min(similar.Count, 3);
        return string.Join(" or ", similar.GetRange(0, shown).ConvertAll(s => s.Code));
    }

    private static (int Points, SearchMatch Match) PointsOfCode(string code, string word, bool known)
    {
        if (code == word)
        {
            return (100, SearchMatch.Code);
        }

        if (word.Length < 2 || word[0] is not (>= '0' and <= '9'))
        {
            return default;
        }

        if (code.StartsWith(word, StringComparison.Ordinal))
        {
            return (40, SearchMatch.CodePrefix);
        }

        int points = known ? 0 : PointsOfSimilar(code, word);
        return (points, points == 0 ? SearchMatch.None : SearchMatch.SimilarCode);
    }

    // Two neighbors exchanged is the slip of a typing hand; one wrong character is the next likely.
    private static int PointsOfSimilar(string code, string word)
    {
        if (code.Length != word.Length || word.Length < 4)
        {
            return 0;
        }

        int first = -1;
        int differences = 0;
        int second = -1;
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i] != word[i])
            {
                differences++;
                second = i;
                first = first < 0 ? i : first;
            }
        }

        return differences == 1 ? 20
            : differences == 2 && second == first + 1 && code[first] == word[second] && code[second] == word[first] ? 30
            : 0;
    }

    private static int PointsOfWords(List<string> candidates, string word, int whole, int beginning)
    {
        int points = 0;
        string singular = word.Length > 3 && word[word.Length - 1] == 's' ? word.Substring(0, word.Length - 1) : word;
        foreach (string candidate in candidates)
        {
            if (candidate == word)
            {
                return whole;
            }

            if ((word.Length >= 2 && candidate.StartsWith(word, StringComparison.Ordinal)) || candidate == singular)
            {
                points = beginning;
            }
        }

        return points;
    }

    private static List<string> FacetWords(CatalogEntry entry)
    {
        var words = new List<string>();
        foreach (Facet facet in entry.Catalog!.Facets)
        {
            foreach (string value in entry.GetFacets(facet.Name))
            {
                words.AddRange(Words(value, splitCase: false));
            }
        }

        return words;
    }

    private static bool IsSmallWord(string word)
    {
        if (word.Length > 4)
        {
            return false;
        }

        Span<byte> marked = stackalloc byte[word.Length + 2];
        marked[0] = (byte)'|';
        marked[word.Length + 1] = (byte)'|';
        for (int i = 0; i < word.Length; i++)
        {
            marked[i + 1] = word[i] <= 0x7F ? (byte)word[i] : (byte)'?';
        }

        return SmallWordBytes.IndexOf(marked) >= 0;
    }

    /// <summary>The runs of letters and digits in lower case; with <paramref name="splitCase"/> also cut before each capital.</summary>
    private static List<string> Words(string text, bool splitCase)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (start >= 0 && (!inside || (splitCase && char.IsUpper(text[i]))))
            {
                words.Add(text.Substring(start, i - start).ToLowerInvariant());
                start = -1;
            }

            if (inside && start < 0)
            {
                start = i;
            }
        }

        return words;
    }
}
