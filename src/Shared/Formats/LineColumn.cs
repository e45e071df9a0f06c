namespace BoneGraftCatalog.Formats;

/// <summary>A fact of a line as our own formats have it: its names there, and what is wrong where a value cannot be read.</summary>
internal abstract class LineColumn
{
    protected LineColumn(string property, string column)
    {
        Property = property;
        Column = column;
    }

    /// <summary>The name of the property in JSON.</summary>
    public string Property { get; }

    /// <summary>The name of the column in CSV.</summary>
    public string Column { get; }

    /// <summary>The kind of problem that a value which cannot be read is, where its type does not say it.</summary>
    public ClaimProblemKind ProblemKind { get; set; } = ClaimProblemKind.Value;

    /// <summary>What a cell that cannot be read is not, where the type of its value does not say it.</summary>
    public string Problem { get; set; } = "";
}
