using System.Collections.Generic;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>One thing that a command has to say.</summary>
/// <param name="Id">The id of a rule or a problem, or the tool's own word for it (<c>import-rejected</c>).</param>
internal sealed record ReportItem(string Id, ReportLevel Level, string Message)
{
    public ReportPlace? Place { get; init; }

    public ReportPlace? Related { get; init; }

    /// <summary>Further values for programs, in the order they were given.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Properties { get; init; } = [];
}
