using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>The tool, packed once from what was built, and installed from a folder feed with nothing else in it.</summary>
public sealed class InstalledTool : IDisposable
{
    private readonly Dictionary<string, string> _environment;

    public InstalledTool()
    {
        Root = Directory.CreateTempSubdirectory("bonegraft-tool-").FullName;
        string feed = Directory.CreateDirectory(Path.Combine(Root, "feed")).FullName;
        string project = Path.Combine(PackedPackage.RepositoryRoot, "src", "BoneGraftCatalog.Tool", "BoneGraftCatalog.Tool.csproj");
        Expect(DotNet.Run(Root, "pack", project, "--no-build", "--no-restore", "-c", PackedPackage.Metadata("Configuration"), "-o", feed), "packed");
        PackageFile = Directory.GetFiles(feed, "*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(PackageFile)["BoneGraftCatalog.Tool.".Length..];

        // What the machine has set up must not lend a hand: neither its feeds nor its cache.
        File.WriteAllText(
            Path.Combine(Root, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="local" value="{feed}" /></packageSources><fallbackPackageFolders><clear /></fallbackPackageFolders></configuration>""");
        _environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(Root, "cache"),
            ["DOTNET_ROOT"] = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(typeof(object).Assembly.Location))))!,
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        };
        Expect(
            DotNet.Run(
                Root,
                _environment,
                "tool", "install", "BoneGraftCatalog.Tool", "--version", Version, "--tool-path", Folder, "--configfile", Path.Combine(Root, "nuget.config")),
            "installed");
    }

    public string Root { get; }

    public string PackageFile { get; }

    public string Version { get; }

    private string Folder => Path.Combine(Root, "tools");

    /// <summary>Runs <c>bonegraft</c> as it was installed.</summary>
    public ProcessResult Run(string? input, params string[] arguments) =>
        DotNet.Start(Path.Combine(Folder, OperatingSystem.IsWindows() ? "bonegraft.exe" : "bonegraft"), Root, _environment, input, arguments);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Expect(ProcessResult result, string what)
    {
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"The tool could not be {what}:\n{result.Output}");
        }
    }
}
