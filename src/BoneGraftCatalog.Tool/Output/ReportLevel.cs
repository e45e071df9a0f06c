namespace BoneGraftCatalog.Tool.Output;

/// <summary>How much an item of a report weighs; the words are SARIF's.</summary>
internal enum ReportLevel
{
    /// <summary>Something to know. Does not change the exit code.</summary>
    Note,
    Warning,
    Error,
}
