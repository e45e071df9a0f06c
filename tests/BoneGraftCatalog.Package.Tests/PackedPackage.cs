using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>The package, packed once from what was built, in a folder feed of its own, and an empty cache that the consumers share.</summary>
public sealed class PackedPackage : IDisposable
{
    public PackedPackage()
    {
        Root = Directory.CreateTempSubdirectory("bonegraft-").FullName;
        Feed = Directory.CreateDirectory(Path.Combine(Root, "feed")).FullName;
        string project = Path.Combine(RepositoryRoot, "src", "BoneGraftCatalog", "BoneGraftCatalog.csproj");
        ProcessResult packed = DotNet.Run(Root, "pack", project, "--no-build", "--no-restore", "-c", Metadata("Configuration"), "-o", Feed);
        if (packed.ExitCode != 0)
        {
            throw new InvalidOperationException("The package could not be packed:\n" + packed.Output);
        }

        PackageFile = Directory.GetFiles(Feed, "BoneGraftCatalog.*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(PackageFile).Substring("BoneGraftCatalog.".Length);
        AddHostileNeighbour();
    }

    public static string RepositoryRoot => Metadata("RepositoryRoot");

    public string Root { get; }

    public string Feed { get; }

    public string PackageFile { get; }

    public string Version { get; }

    public static string Metadata(string key) => typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == key)
        .Value!;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>A package that does nothing but ship another CsvHelper to the compiler, as a generator of somebody else's would.</summary>
    private void AddHostileNeighbour()
    {
        string csvHelper = Path.Combine(Metadata("PackageRoot"), "csvhelper", "34.0.0");
        string library = Directory.GetFiles(csvHelper, "CsvHelper.dll", SearchOption.AllDirectories)
            .OrderBy(f => f.Contains("netstandard2.0", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(f => f, StringComparer.Ordinal)
            .First();
        using ZipArchive package = ZipFile.Open(Path.Combine(Feed, "HostileNeighbour.1.0.0.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(library, "analyzers/dotnet/cs/CsvHelper.dll");
        using var nuspec = new StreamWriter(package.CreateEntry("HostileNeighbour.nuspec").Open());
        nuspec.Write(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>HostileNeighbour</id>
                <version>1.0.0</version>
                <authors>tests</authors>
                <description>Ships another CsvHelper to the compiler.</description>
              </metadata>
            </package>
            """);
    }
}
