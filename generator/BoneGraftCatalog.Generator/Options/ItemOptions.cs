namespace BoneGraftCatalog.Generator.Options;

/// <summary>What the item of one file says, as written; empty where it says nothing.</summary>
internal sealed record ItemOptions(string Catalog, string FileName)
{
    public string Codes { get; init; } = "";

    public string Modifiers { get; init; } = "";

    public string Namespace { get; init; } = "";

    public string Visibility { get; init; } = "";

    public string PrefixLength { get; init; } = "";

    public string Overlay { get; init; } = "";

    public string DescriptorDocs { get; init; } = "";
}
