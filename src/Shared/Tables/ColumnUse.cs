namespace BoneGraftCatalog.Tables;

/// <summary>How much a table depends on a column.</summary>
internal enum ColumnUse
{
    /// <summary>A file may be without it.</summary>
    Optional,

    /// <summary>Every file has it; a cell may be empty, which is unknown.</summary>
    Expected,

    /// <summary>Every row fills it: one in which it cannot be read says nothing.</summary>
    Needed,

    /// <summary>Needed, and a part of the key: by it a row is found, and told from another.</summary>
    Key,
}
