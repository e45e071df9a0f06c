namespace BoneGraftCatalog.Formats;

/// <summary>A stretch of characters in a text.</summary>
internal readonly struct TextRange
{
    public TextRange(TextPosition start, int length)
    {
        Start = start;
        Length = length;
    }

    public TextPosition Start { get; }

    /// <summary>In characters; line ends inside a wrapped element are counted.</summary>
    public int Length { get; }
}
