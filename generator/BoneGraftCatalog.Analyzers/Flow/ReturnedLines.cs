namespace BoneGraftCatalog.Analyzers.Flow;

/// <summary>What a list of lines is that a function gives its caller.</summary>
internal enum ReturnedLines
{
    /// <summary>All of it: its type tells the caller of no lines, to put beside others.</summary>
    Whole,

    /// <summary>Perhaps a part, which the caller puts beside others.</summary>
    Perhaps,

    /// <summary>A part: the caller is the same type or function, and puts together what it asks its own for.</summary>
    Part,
}
