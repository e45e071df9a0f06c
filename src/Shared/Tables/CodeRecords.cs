namespace BoneGraftCatalog.Tables;

/// <summary>The codes: entries first, then references, each in order. A record is as wide as the longest code, and its text alone.</summary>
internal static class CodeRecords
{
    public static readonly RecordLayout Layout = new("cd", "codes: entries, then references");
}
