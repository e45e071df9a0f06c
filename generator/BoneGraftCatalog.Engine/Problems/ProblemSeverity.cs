namespace BoneGraftCatalog.Engine.Problems;

/// <summary>How much a problem matters.</summary>
internal enum ProblemSeverity
{
    /// <summary>The catalog is whole, and something in it is probably a mistake.</summary>
    Warning,

    /// <summary>The catalog cannot be built as it is.</summary>
    Error,
}
