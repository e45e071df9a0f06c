namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>What a change means for those who use the catalog.</summary>
internal enum ChangeImpact
{
    None,

    /// <summary>Words, sources and windows: the same code compiles, the same claims get the same findings.</summary>
    Patch,

    /// <summary>New constants, or facts by which claims get other findings.</summary>
    Minor,

    /// <summary>A constant or an enum member that code may use is gone.</summary>
    Major,
}
