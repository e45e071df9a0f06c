using System.Collections.Generic;

namespace BoneGraftCatalog.TestKit.Analyzers;

/// <summary>A diagnostic that must be found. What is not said is not compared.</summary>
/// <remarks>Lines and columns count from 1, as a compiler prints them.</remarks>
public sealed record ExpectedDiagnostic(string Id)
{
    public string? Path { get; init; }

    public int? Line { get; init; }

    public int? Column { get; init; }

    public Microsoft.CodeAnalysis.DiagnosticSeverity? Severity { get; init; }

    /// <summary>The whole message.</summary>
    public string? Message { get; init; }

    /// <summary>Parts of the message.</summary>
    public IReadOnlyList<string> MessageParts { get; init; } = [];

    public override string ToString() =>
        $"{Path}({Line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"},{Column?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}): {Severity?.ToString() ?? "any severity"} {Id}{(Message is null ? "" : ": " + Message)}{(MessageParts.Count == 0 ? "" : ": … " + string.Join(" … ", MessageParts))}";
}
