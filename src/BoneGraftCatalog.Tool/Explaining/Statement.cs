namespace BoneGraftCatalog.Tool.Explaining;

/// <summary>Something that the catalog says of a code, where it comes from, and in which layer it stands where there are several.</summary>
internal sealed record Statement(string Topic, string Text, string Source = "", string Layer = "")
{
    public static Statement From(string topic, string text, Source source) => new(topic, text, source.IsNone ? "" : source.ToString(), source.Layer.Name);

    /// <summary>A statement that may have no source, and stands in a layer all the same.</summary>
    public static Statement From(string topic, string text, Source source, CatalogLayer layer) => From(topic, text, source) with { Layer = layer.Name };

    public static Statement From(string topic, string text, ReleaseWindow window, CatalogLayer layer) => new(topic, text, window.ToString(), layer.Name);
}
