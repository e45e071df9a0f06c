namespace BoneGraftCatalog.Tool;

/// <summary>What the tool tells the shell. Scripts rely on these numbers.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing to report.</summary>
    public const int Clean = 0;

    /// <summary>Done, and something was found.</summary>
    public const int Findings = 1;

    /// <summary>Not done: wrong usage, or an input that cannot be read or is refused.</summary>
    public const int Unusable = 2;

    /// <summary>Ended by Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Stopped = 130;

    /// <summary>Whoever read the output went away (<c>| head</c>): likewise, as shells have it.</summary>
    public const int OutputClosed = 141;
}
