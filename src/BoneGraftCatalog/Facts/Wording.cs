using System.Globalization;
using BoneGraftCatalog.Tables;

namespace BoneGraftCatalog;

/// <summary>Words that several descriptions share, as the catalog file writes them.</summary>
internal static class Wording
{
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Count(int count, string one, string many) => Number(count) + " " + (count == 1 ? one : many);

    public static string Kind(CodeKind kind) => Vocabulary.CodeKinds.WordOf((int)kind) is { Length: > 0 } word ? word : "unknown";

    /// <summary>A period with its open ends in words; empty when nothing is known of it.</summary>
    public static string Period(ServiceDate from, ServiceDate to) => (from.IsNone, to.IsNone) switch
    {
        (true, true) => "",
        (false, true) => $"from {from}",
        (true, false) => $"up to {to}",
        _ => $"{from} to {to}",
    };
}
