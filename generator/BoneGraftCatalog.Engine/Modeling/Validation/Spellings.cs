using System;
using System.Collections.Generic;
using System.Linq;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The values of columns whose list is open: one that is spelled almost like another is probably that other.</summary>
internal sealed class Spellings
{
    public const string PayerList = "payers";
    public const string RationaleList = "rationales";

    /// <summary>A value that stands in so many cells is meant.</summary>
    private const int Often = 5;

    /// <summary>Shorter words have too many neighbours: <c>arm</c> and <c>any</c>.</summary>
    private const int Shortest = 5;

    private const int ShortestPart = 4;

    private readonly Dictionary<string, Dictionary<string, (int Count, FilePosition First)>> _lists = new(StringComparer.Ordinal);
    private readonly List<(string Payer, FilePosition Position)> _payers = new();

    public void Add(string list, string text, Func<FilePosition> position)
    {
        if (list == PayerList && Array.IndexOf(Payers.BuiltIn, text) < 0)
        {
            _payers.Add((text, position()));
        }

        if (!_lists.TryGetValue(list, out Dictionary<string, (int Count, FilePosition First)>? values))
        {
            _lists.Add(list, values = new(StringComparer.Ordinal));
        }

        values[text] = values.TryGetValue(text, out (int Count, FilePosition First) seen) ? (seen.Count + 1, seen.First) : (1, position());
    }

    public void Report(ValidationContext context)
    {
        foreach ((string payer, FilePosition position) in _payers)
        {
            string? known = Payers.BuiltIn.FirstOrDefault(k => payer.Length >= Shortest && IsNear(payer, k));
            if (known is not null)
            {
                context.Add(ProblemIds.UnknownPayer, position, payer, known);
            }
        }

        foreach (KeyValuePair<string, Dictionary<string, (int Count, FilePosition First)>> list in _lists)
        {
            Report(context, list.Key, list.Value);
        }
    }

    private static void Report(ValidationContext context, string list, Dictionary<string, (int Count, FilePosition First)> values)
    {
        // Two words are one step apart only when both, or one and the other less a letter, or both less a letter, are the same. So the
        // frequent words are kept under all these forms, and no word is compared with every other.
        var forms = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string word in values.Where(v => v.Value.Count >= Often && v.Key.Length >= Shortest - 1).Select(v => v.Key))
        {
            foreach (string form in Forms(word))
            {
                if (!forms.TryGetValue(form, out List<string>? words))
                {
                    forms.Add(form, words = new());
                }

                words.Add(word);
            }
        }

        if (forms.Count == 0)
        {
            return;
        }

        foreach (KeyValuePair<string, (int Count, FilePosition First)> value in values.Where(v => v.Value.Count == 1 && v.Key.Length >= Shortest))
        {
            string? near = Forms(value.Key)
                .SelectMany(f => forms.TryGetValue(f, out List<string>? words) ? words : Enumerable.Empty<string>())
                .Where(w => IsNear(value.Key, w))
                .OrderByDescending(w => values[w].Count)
                .ThenBy(w => w, StringComparer.Ordinal)
                .FirstOrDefault();
            if (near is null)
            {
                continue;
            }

            if (list != PayerList)
            {
                string count = ValidationContext.Number(values[near].Count);
                context.AddRelated(ProblemIds.RareSpelling, value.Value.First, values[near].First, value.Key, near, count);
            }
            else if (Array.IndexOf(Payers.BuiltIn, value.Key) < 0 && !Payers.BuiltIn.Any(k => IsNear(value.Key, k)))
            {
                context.AddRelated(ProblemIds.UnknownPayer, value.Value.First, values[near].First, value.Key, near);
            }
        }
    }

    private static IEnumerable<string> Forms(string word) =>
        Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Append(word).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// One step apart, and in a word: numbers and letters that stand alone follow each other, and each of <c>ward-1</c>, <c>ward-2</c>
    /// and <c>ward-b</c> is meant.
    /// </summary>
    private static bool IsNear(string a, string b)
    {
        if (a == b || !Spelling.IsOneStep(a, b) || string.Equals(WithoutDigits(a), WithoutDigits(b), StringComparison.Ordinal))
        {
            return false;
        }

        string[] first = a.Split('-');
        string[] second = b.Split('-');
        return first.Length != second.Length || first.Zip(second, (x, y) => x == y || Math.Min(x.Length, y.Length) >= ShortestPart).All(isNear => isNear);
    }

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => c is not (>= '0' and <= '9')));
}
