using System.IO;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>The benchmarks are run once, in one process: a benchmark that no longer runs is found here and not on the day it is needed.</summary>
public sealed class BenchmarkTests
{
    [Fact]
    public void EveryBenchmarkRuns()
    {
        string program = Path.Combine(
            PackedPackage.RepositoryRoot, "tests", "BoneGraftCatalog.Benchmarks", "bin", PackedPackage.Metadata("Configuration"), "net10.0", "BoneGraftCatalog.Benchmarks.dll");
        string folder = Directory.CreateTempSubdirectory("bonegraft-benchmarks-").FullName;

        ProcessResult result = DotNet.Run(folder, "exec", program, "--smoke");
        Directory.Delete(folder, recursive: true);

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Matches(@"(?m)^(\d+) of \1 benchmarks ran", result.Output);
    }
}
