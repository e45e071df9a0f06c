using System.Collections.Generic;

namespace BoneGraftCatalog.Tool.Importing;

/// <summary>What an import makes of a line: facts to keep, a reason to reject it, or neither when it is about something else.</summary>
/// <param name="Keys">The keys of the facts; several where a line speaks of a range.</param>
internal readonly record struct LineVerdict(IReadOnlyList<IReadOnlyList<string>>? Keys, IReadOnlyList<string>? Values, string? Rejection)
{
    /// <summary>The line is about codes that the catalog does not hold, or about a part of a code that it does not keep.</summary>
    public static readonly LineVerdict Elsewhere = default;

    public static LineVerdict Keep(string[] key, string[] values) => new([key], values, null);

    public static LineVerdict KeepAll(IReadOnlyList<string[]> keys, string[] values) => new(keys, values, null);

    public static LineVerdict Reject(string reason) => new(null, null, reason);
}
