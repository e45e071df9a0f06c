namespace BoneGraftCatalog.Generator.Options;

/// <summary>The names of the item metadata and of the properties. Each stands in the package's props as compiler-visible.</summary>
public static class OptionNames
{
    /// <summary>On the item: the class with the <c>Catalog</c> property.</summary>
    public const string Catalog = "BoneGraftCatalog";

    /// <summary>On the item: the class of the procedure codes.</summary>
    public const string Codes = "BoneGraftCodes";

    /// <summary>On the item: the class of the modifiers.</summary>
    public const string Modifiers = "BoneGraftModifiers";

    /// <summary>On the item, or as a property for all: the namespace.</summary>
    public const string Namespace = "BoneGraftNamespace";

    /// <summary>On the item, or as a property for all: <c>public</c> or <c>internal</c>.</summary>
    public const string Visibility = "BoneGraftVisibility";

    /// <summary>On the item: how many characters of a code name the nested class it stands in.</summary>
    public const string PrefixLength = "BoneGraftPrefixLength";

    /// <summary>On the item: the class of the catalog that the files lie over.</summary>
    public const string Overlay = "BoneGraftOverlay";

    /// <summary>On the item: <c>true</c> to show licensed descriptors in documentation comments.</summary>
    public const string DescriptorDocs = "BoneGraftDescriptorDocs";

    /// <summary>The project's own property.</summary>
    public const string RootNamespace = "RootNamespace";

    internal const string MetadataPrefix = "build_metadata.AdditionalFiles.";
    internal const string PropertyPrefix = "build_property.";
}
