namespace BoneGraftCatalog.Tool.Importing;

/// <summary>What one line of a published file says about a code of the catalog.</summary>
internal sealed record PublishedFact(CmsRow Row, string Path, int Line);
