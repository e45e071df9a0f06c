using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Tables;

/// <summary>
/// The closed list of words of a column. A word is stored as a number from 1: its place in the list, or that of a word that means the same; 0 is unknown.
/// </summary>
/// <remarks>Where an enum says the same, its members have the numbers of the words, so that neither needs a map to the other.</remarks>
internal sealed class WordList
{
    private readonly string[] _words;
    private readonly int[] _values;

    public WordList(params string[] words)
        : this(words.Select((word, i) => (word, i + 1)))
    {
    }

    /// <summary>Words of which several can mean the same: the first of them is the one that is written.</summary>
    public WordList(IEnumerable<(string Word, int Value)> words)
    {
        _words = words.Select(w => w.Word).ToArray();
        _values = words.Select(w => w.Value).ToArray();
        Greatest = _values.DefaultIfEmpty().Max();
    }

    public IReadOnlyList<string> All => _words;

    /// <summary>The greatest number that stands for a word.</summary>
    public int Greatest { get; }

    /// <summary>What is stored for the word; 0 where it is not in the list.</summary>
    public int ValueOf(string word) => Array.IndexOf(_words, word) is int place and >= 0 ? _values[place] : 0;

    /// <summary>The word that is written for what is stored; empty where it stands for none.</summary>
    public string WordOf(int value) => Array.IndexOf(_values, value) is int place and >= 0 ? _words[place] : "";

    /// <summary>The word with the characters, blanks behind it left out; null where the list has none.</summary>
    public string? Find(ReadOnlySpan<byte> characters)
    {
        foreach (string word in _words)
        {
            bool isSame = word.Length <= characters.Length;
            for (int i = 0; isSame && i < characters.Length; i++)
            {
                isSame = characters[i] == (i < word.Length ? word[i] : ' ');
            }

            if (isSame)
            {
                return word;
            }
        }

        return null;
    }
}
