using System.Collections.Generic;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>What an import makes of a line: facts to keep, a reason to reject it, or neither when it is about something else.</summary>
internal readonly record struct LineVerdict(IReadOnlyList<string>? Key, IReadOnlyList<string>? Values, string? Rejection)
{
    /// <summary>The line is about codes that the catalog does not hold, or about a part of a code that it does not keep.</summary>
    public static readonly LineVerdict Elsewhere = default;

    public static LineVerdict Keep(string[] key, string[] values) => new(key, values, null);

    public static LineVerdict Reject(string reason) => new(null, null, reason);
}
