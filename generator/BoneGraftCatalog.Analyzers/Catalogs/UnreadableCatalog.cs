namespace BoneGraftCatalog.Analyzers;

/// <summary>A catalog in a format newer than this version of the analyzers.</summary>
internal sealed class UnreadableCatalog
{
    public UnreadableCatalog(string assembly, int formatVersion)
    {
        Assembly = assembly;
        FormatVersion = formatVersion;
    }

    public string Assembly { get; }

    public int FormatVersion { get; }
}
