using System.Collections.Generic;

namespace BoneGraftCatalog.Engine.Modeling.Validation;

/// <summary>The words of a text.</summary>
internal static class Words
{
    /// <summary>The words in small letters and where each begins. A word is of letters and digits; an apostrophe or a hyphen ends it.</summary>
    public static IEnumerable<(string Text, int Start)> Of(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                yield return (text.Substring(start, i - start).ToLowerInvariant(), start);
                start = -1;
            }
        }
    }
}
