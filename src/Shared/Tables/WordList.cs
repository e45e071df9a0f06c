using System;
using System.Collections.Generic;

namespace BoneGraftCatalog.Tables;

/// <summary>The closed list of words of a column. A word is stored as its place in the list, counted from 1; 0 is unknown.</summary>
/// <remarks>Where an enum says the same, its members have the numbers of the words, so that neither needs a map to the other.</remarks>
internal sealed class WordList
{
    private readonly string[] _words;

    public WordList(params string[] words) => _words = words;

    public IReadOnlyList<string> All => _words;

    public int Count => _words.Length;

    /// <summary>What is stored for the word; 0 where it is not in the list.</summary>
    public int ValueOf(string word) => Array.IndexOf(_words, word) + 1;

    /// <summary>The word for what is stored; empty where it stands for none.</summary>
    public string WordOf(int value) => (uint)(value - 1) < (uint)_words.Length ? _words[value - 1] : "";

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
