using System.Collections.Generic;
using System.IO;
using Xunit.Sdk;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>A project outside the repository that knows the packed package and nothing else of ours.</summary>
internal sealed class Consumer
{
    private readonly PackedPackage _package;
    private readonly Dictionary<string, string> _environment;

    public Consumer(PackedPackage package, string name)
    {
        _package = package;
        Folder = Directory.CreateDirectory(Path.Combine(package.Root, name)).FullName;
        _environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(package.Root, "cache") };

        // Nothing of the repository's reaches the consumer, and no registry is asked: what it needs beside the package was restored
        // with the repository, whose packages folder is named as a fallback.
        With("Directory.Build.props", "<Project />");
        With("Directory.Build.targets", "<Project />");
        With("Directory.Packages.props", "<Project />");
        With(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{package.Feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="restored" value="{PackedPackage.Metadata("PackageRoot")}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public string Folder { get; }

    /// <summary>The reference that a user would write.</summary>
    public string Reference => $"""<PackageReference Include="BoneGraftCatalog" Version="{_package.Version}" />""";

    public Consumer With(string path, string text)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>A project file with the package and what else is given; an executable of net10.0 unless the properties say otherwise.</summary>
    public Consumer WithProject(string properties = "", string items = "", string path = "Consumer.csproj") => With(
        path,
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <UseAppHost>false</UseAppHost>
            <Nullable>enable</Nullable>
            <NuGetAudit>false</NuGetAudit>
            <RollForward>Major</RollForward>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {Reference}
            {items}
          </ItemGroup>
        </Project>
        """);

    public ProcessResult Build(string project = "Consumer.csproj", params string[] more) =>
        DotNet.Run(Folder, _environment, ["build", project, "-p:UseSharedCompilation=false", "-nologo", .. more]);

    /// <summary>Builds and gives the output, or fails with all that the build said.</summary>
    public string BuildsClean(string project = "Consumer.csproj")
    {
        ProcessResult result = Build(project);
        if (result.ExitCode != 0 || !result.Output.Contains("0 Warning(s)"))
        {
            throw new XunitException("The project does not build clean:\n" + result.Output);
        }

        return result.Output;
    }

    /// <summary>Publishes as its project says, and fails on a warning too.</summary>
    public void PublishesClean(string folder)
    {
        ProcessResult result = DotNet.Run(Folder, _environment, "publish", "Consumer.csproj", "-c", "Release", "-o", folder, "-p:UseSharedCompilation=false", "-p:TreatWarningsAsErrors=true", "-nologo");
        if (result.ExitCode != 0)
        {
            throw new XunitException("The project does not publish clean:\n" + result.Output);
        }
    }

    /// <summary>Runs what was built and gives what it printed.</summary>
    public string Run(string assembly = "Consumer")
    {
        string[] built = Directory.GetFiles(Path.Combine(Folder, "bin"), assembly + ".dll", SearchOption.AllDirectories);
        Assert.Single(built);
        ProcessResult result = DotNet.Run(Folder, _environment, "exec", built[0]);
        return result.ExitCode == 0 ? result.Output : throw new XunitException("The program failed:\n" + result.Output);
    }
}
