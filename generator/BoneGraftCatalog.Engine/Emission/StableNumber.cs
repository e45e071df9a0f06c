namespace BoneGraftCatalog.Engine.Emission;

/// <summary>The number of an enum member: a hash of the text it stands for, so that a new value never renumbers another.</summary>
internal static class StableNumber
{
    /// <summary>FNV-1a over the UTF-16 units, cut to the 31 bits that an <see cref="int"/> has without its sign.</summary>
    public static int Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return (int)(hash & 0x7FFFFFFF);
    }
}
