namespace BoneGraftCatalog.Tool.Output;

/// <summary>How a command answers.</summary>
internal enum OutputFormat
{
    /// <summary>Lines for people, in the form <c>path(line,column): level id: message</c> that editors and build logs know.</summary>
    Text,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code review and dashboards.</summary>
    Sarif,
}
