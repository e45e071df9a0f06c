namespace BoneGraftCatalog.Tool.Explaining;

/// <summary>Something that the catalog says of a code, and where it comes from.</summary>
internal sealed record Statement(string Topic, string Text, string Source = "")
{
    public static Statement From(string topic, string text, Source source) => new(topic, text, source.IsNone ? "" : source.ToString());

    public static Statement From(string topic, string text, ReleaseWindow window) => new(topic, text, window.ToString());
}
