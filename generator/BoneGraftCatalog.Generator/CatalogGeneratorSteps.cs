namespace BoneGraftCatalog.Generator;

/// <summary>The names of the generator's steps, in their order. The tests ask each step why it ran.</summary>
public static class CatalogGeneratorSteps
{
    /// <summary>The files that belong to a catalog.</summary>
    public const string Files = "Files";

    /// <summary>The text of a file, as rows. The last step that reads text.</summary>
    public const string Rows = "Rows";

    /// <summary>The files of one catalog, together.</summary>
    public const string Catalogs = "Catalogs";

    /// <summary>A catalog's model and its problems.</summary>
    public const string Validated = "Validated";

    /// <summary>The model alone. Positions end here.</summary>
    public const string Model = "Model";

    /// <summary>The problems alone.</summary>
    public const string Problems = "Problems";

    /// <summary>What the project says for all catalogs: its root namespace, its language version.</summary>
    public const string Project = "Project";

    /// <summary>What the emission of each catalog is told.</summary>
    public const string Options = "Options";

    /// <summary>A model with the options of its catalog: all that the source is made of.</summary>
    public const string Emission = "Emission";
}
