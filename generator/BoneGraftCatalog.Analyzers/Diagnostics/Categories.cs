namespace BoneGraftCatalog.Analyzers.Diagnostics;

/// <summary>The categories of our diagnostics, one for each series.</summary>
internal static class Categories
{
    public const string Build = "BoneGraftCatalog.Build";
    public const string Claims = "BoneGraftCatalog.Claims";
    public const string Usage = "BoneGraftCatalog.Usage";
}
