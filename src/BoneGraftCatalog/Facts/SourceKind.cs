namespace BoneGraftCatalog;

/// <summary>What a source is.</summary>
public enum SourceKind
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>A release of an agency's file: it has days on which it is in force.</summary>
    Release = 1,

    /// <summary>Anything else that a fact relies on, the catalog's own wording included.</summary>
    Reference = 2,

    /// <summary>One of the catalog's own tables.</summary>
    Table = 3,
}
