namespace BoneGraftCatalog.Package.Tests;

/// <summary>What a command ended with and printed, both streams together.</summary>
public sealed record ProcessResult(int ExitCode, string Output);
