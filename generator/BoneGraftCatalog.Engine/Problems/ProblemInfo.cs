namespace BoneGraftCatalog.Engine.Problems;

/// <summary>What is said of a problem's id. The message is a composite format for the arguments of a problem.</summary>
internal sealed record ProblemInfo(string Id, string Title, string MessageFormat, ProblemSeverity Severity = ProblemSeverity.Error)
{
    private const string FirstDataId = "BGC1000";

    /// <summary>The category that the compiler files the id under: the build itself, or the data.</summary>
    public string Category => string.CompareOrdinal(Id, FirstDataId) < 0 ? "BoneGraftCatalog.Build" : "BoneGraftCatalog.Data";
}
