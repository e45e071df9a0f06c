using System;
using System.Runtime.CompilerServices;

namespace BoneGraftCatalog.Formats;

/// <summary>The words of an enum's values, which count from 0.</summary>
internal sealed class EnumWords<T>
    where T : struct, Enum
{
    private readonly string[] _words;

    public EnumWords(params string[] words) => _words = words;

    /// <summary>A word; that of 0, the unknown, for a value that has none.</summary>
    public string this[T value]
    {
        get
        {
            int index = Unsafe.As<T, int>(ref value);
            return (uint)index < (uint)_words.Length && _words[index].Length > 0 ? _words[index] : _words[0];
        }
    }

    public bool TryParse(string? word, out T value)
    {
        int index = string.IsNullOrEmpty(word) ? -1 : Array.IndexOf(_words, word);
        int number = Math.Max(0, index);
        value = Unsafe.As<int, T>(ref number);
        return index >= 0;
    }
}
