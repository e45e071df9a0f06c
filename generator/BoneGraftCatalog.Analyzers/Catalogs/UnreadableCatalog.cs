namespace BoneGraftCatalog.Analyzers.Catalogs;

/// <summary>A catalog whose tables cannot be used: damaged, or in a format newer than this version of the analyzers.</summary>
internal sealed class UnreadableCatalog
{
    public UnreadableCatalog(string assembly, string problem)
    {
        Assembly = assembly;
        Problem = problem;
    }

    public string Assembly { get; }

    /// <summary>Why, and what to do about it.</summary>
    public string Problem { get; }
}
