namespace BoneGraftCatalog.Package.Tests;

/// <summary>What the build cannot tell of the sources: how they are laid out.</summary>
[Trait("Set", "format")]
public sealed class FormatTests
{
    /// <summary>The claims of the sample are wrong on purpose, so that their findings would always be told.</summary>
    private const string Sample = "src/BoneGraftCatalog.Sample/Claims.cs";

    [Fact]
    public void The_sources_are_laid_out_as_dotnet_format_lays_them_out()
    {
        ProcessResult result = DotNet.Run(PackedPackage.RepositoryRoot, "format", "--verify-no-changes", "--no-restore", "--exclude", Sample);

        Assert.True(result.ExitCode == 0, $"Run `dotnet format --exclude {Sample}`.\n" + result.Output);
    }
}
