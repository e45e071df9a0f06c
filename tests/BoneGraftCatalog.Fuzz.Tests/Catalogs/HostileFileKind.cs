namespace BoneGraftCatalog.Fuzz.Tests.Catalogs;

/// <summary>What the text of a hostile file is made of.</summary>
internal enum HostileFileKind
{
    Text,
    Bytes,

    /// <summary>Pieces that mean something to a reader, one after the other.</summary>
    Pieces,

    /// <summary>Whole rows of such pieces.</summary>
    Rows,

    /// <summary>A file of this repository with a few faults.</summary>
    Faults,
}
