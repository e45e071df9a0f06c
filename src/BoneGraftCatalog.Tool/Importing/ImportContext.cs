using System.Collections.Generic;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>What an import is told besides the file.</summary>
/// <param name="Releases">The releases that have days, the one that is imported among them.</param>
/// <param name="Existing">The rows of our table as they are.</param>
/// <param name="Codes">The codes of the catalog: a line is kept when the code it constrains is one of them.</param>
internal sealed record ImportContext(
    IReadOnlySet<string> Codes,
    Release Release,
    IReadOnlyDictionary<string, Release> Releases,
    IReadOnlyList<CmsRow> Existing,
    string? Payer,
    string? ClaimType)
{
    /// <summary>Throws what the command reports: the reason, and that nothing was changed.</summary>
    public static UnusableInputException Refuse(string reason) => new(reason.TrimEnd('.') + ". Nothing was changed.");
}
