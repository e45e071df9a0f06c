namespace BoneGraftCatalog.Engine.Reading;

/// <summary>What a value that stands for a name may look like: <c>spine-graft</c>.</summary>
internal static class Slug
{
    public const string NotApplicable = "n/a";

    /// <summary>Lower-case letters and digits, begun by a letter, its words joined by single hyphens.</summary>
    public static bool IsValid(string text)
    {
        if (text.Length == 0 || text[0] is < 'a' or > 'z')
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '-' ? i + 1 == text.Length || text[i - 1] == '-' : c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }
}
