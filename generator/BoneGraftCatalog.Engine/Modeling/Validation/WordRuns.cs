using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>Finds in a text a long run of words that another text has too, whatever stands between the words.</summary>
/// <typeparam name="T">What the other texts are kept under.</typeparam>
internal sealed class WordRuns<T>
{
    private readonly int _length;
    private readonly Dictionary<string, List<(string[] Words, int Place, T Key)>> _runs = new(StringComparer.Ordinal);

    /// <param name="length">The number of words that make a run long.</param>
    public WordRuns(int length) => _length = length;

    public bool IsEmpty => _runs.Count == 0;

    public void Add(string text, T key)
    {
        string[] words = Words.Of(text).Select(w => w.Text).ToArray();
        for (int i = 0; i + _length <= words.Length; i++)
        {
            string run = string.Join(" ", words, i, _length);
            if (!_runs.TryGetValue(run, out List<(string[] Words, int Place, T Key)>? places))
            {
                _runs.Add(run, places = new());
            }

            // Where many texts have a run, the first of them stand for all.
            if (places.Count < 8)
            {
                places.Add((words, i, key));
            }
        }
    }

    /// <summary>The longest of the runs that begin at the first shared word: where it stands in the text, its words, and whose it is.</summary>
    public (int Start, int Length, int Words, T Key)? Find(string text)
    {
        (string Text, int Start)[] words = IsEmpty ? Array.Empty<(string, int)>() : Words.Of(text).ToArray();
        for (int i = 0; i + _length <= words.Length; i++)
        {
            string run = string.Join(" ", words.Skip(i).Take(_length).Select(w => w.Text));
            if (!_runs.TryGetValue(run, out List<(string[] Words, int Place, T Key)>? places))
            {
                continue;
            }

            (int count, T key) = places.Select(p => (Shared(words, i, p.Words, p.Place), p.Key)).OrderByDescending(p => p.Item1).First();
            (string last, int lastStart) = words[i + count - 1];
            return (words[i].Start, lastStart + last.Length - words[i].Start, count, key);
        }

        return null;
    }

    private static int Shared((string Text, int Start)[] words, int place, string[] others, int otherPlace)
    {
        int count = 0;
        while (place + count < words.Length && otherPlace + count < others.Length && words[place + count].Text == others[otherPlace + count])
        {
            count++;
        }

        return count;
    }
}
