using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tool.Searching;

/// <summary>Tells whether a text holds all words of a search, each as a word or the beginning of one, and how well.</summary>
internal sealed class WordMatch(IEnumerable<string> words)
{
    private readonly string[] _words = [.. words.SelectMany(Split).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>0 when a word is missing; the more words stand whole in the head, the higher.</summary>
    /// <param name="head">What the thing is called.</param>
    /// <param name="rest">What else is said of it.</param>
    public int Score(string head, string rest)
    {
        string[] heads = Split(head);
        string[] all = [.. heads, .. Split(rest)];
        int score = 0;
        foreach (string word in _words)
        {
            int one = Value(heads, word) * 2;
            one = one > 0 ? one : Value(all, word);
            if (one == 0)
            {
                return 0;
            }

            score += one;
        }

        return score;
    }

    private static int Value(string[] texts, string word) =>
        texts.Contains(word, StringComparer.OrdinalIgnoreCase) ? 2 : texts.Any(t => t.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;

    private static string[] Split(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
