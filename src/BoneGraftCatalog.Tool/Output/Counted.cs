using System.Globalization;

namespace BoneGraftCatalog.Tool.Output;

/// <summary>A number and what it counts.</summary>
internal static class Counted
{
    /// <summary>One <paramref name="noun"/>, or several: <c>1 file</c>, <c>2 files</c>.</summary>
    public static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
