using BoneGraftCatalog.Tool.Output;

namespace BoneGraftCatalog.Tool.Comparing;

/// <summary>One difference between two catalogs.</summary>
/// <param name="Heading">Under which heading of a changelog it goes: Added, Ended, Changed, Removed.</param>
/// <param name="What">The kind of thing, in the plural: codes, pair edits.</param>
internal sealed record CatalogChange(string Heading, string What, ChangeImpact Impact, string Text, ReportPlace? Place)
{
    /// <summary>Whether it speaks of many rows and stands for itself in a changelog.</summary>
    public bool IsSummary { get; init; }

    public string Id => "diff-" + Heading.ToLowerInvariant();
}
