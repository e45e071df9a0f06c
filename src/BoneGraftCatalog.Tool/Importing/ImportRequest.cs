using System.Collections.Generic;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>What the user asked to import, and where to.</summary>
internal sealed record ImportRequest(ImportKind Kind, IReadOnlyList<string> Files, Release Release)
{
    public required string CatalogPath { get; init; }

    /// <summary>The folder of our tables.</summary>
    public required string TablesFolder { get; init; }

    public string? Payer { get; init; }

    public string? ClaimType { get; init; }

    /// <summary>The files are known to hold only a part of what was published.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Everything is done but the writing.</summary>
    public bool IsRehearsal { get; init; }
}
