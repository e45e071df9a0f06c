using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.Analyzers.Unit.Tests.Configuration;

/// <summary>An id of any series, and who reports it: <c>analyzers</c>, <c>generator</c> or <c>targets</c>.</summary>
internal sealed record DiagnosticEntry(string Id, string Title, string Category, DiagnosticSeverity Severity, string Origin)
{
    public string SeverityWord => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };
}
