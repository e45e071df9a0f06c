namespace BoneGraftCatalog.Engine.Problems;

/// <summary>The ids of the problems of a build beside those of its files. An id keeps its meaning for ever and is never used for another.</summary>
internal static class BuildProblemIds
{
    /// <summary>A catalog whose files have problems. Where a declaration does not bind no analyzer runs, and those problems would stay untold.</summary>
    public const string CatalogHasProblems = "BGC0001";

    /// <summary>Only a mistake of ours leads here: it is said aloud, with all that is known.</summary>
    public const string Unforeseen = "BGC0003";

    /// <summary>A setting that cannot be used.</summary>
    public const string InvalidOption = "BGC0004";

    /// <summary>Tables that are too large for a language version without UTF-8 literals.</summary>
    public const string NeedsUtf8Literals = "BGC0005";

    /// <summary>More codes than one class can hold.</summary>
    public const string NeedsPrefix = "BGC0006";

    /// <summary>Two members of one name.</summary>
    public const string NameClash = "BGC0007";

    /// <summary>Two catalogs that differ on a code. Reported by the analyzer of the files, at the row of the catalog that goes first.</summary>
    public const string Contradiction = "BGC0008";
}
