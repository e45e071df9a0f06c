using System;
using System.Collections.Generic;
using System.Linq;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The closed list of words of a column, and what each stands for.</summary>
internal sealed class WordList<T>
{
    private readonly Dictionary<string, T> _words;

    public WordList(params (string Word, T Value)[] words)
    {
        _words = words.ToDictionary(w => w.Word, w => w.Value, StringComparer.Ordinal);
        Words = words.Select(w => w.Word).ToArray();
    }

    public IReadOnlyList<string> Words { get; }

    public bool TryGet(string word, out T value) => _words.TryGetValue(word, out value!);
}
