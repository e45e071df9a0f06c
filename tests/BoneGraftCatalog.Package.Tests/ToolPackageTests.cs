using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>The package of the tool: what is in it, and that it works where it was installed.</summary>
[Trait("Set", "package")]
public sealed class ToolPackageTests(InstalledTool tool) : IClassFixture<InstalledTool>
{
    private const string Folder = "tools/net10.0/any/";

    private static readonly string[] Allowed =
    [
        "BoneGraftCatalog.Tool.nuspec",
        "LICENSE",
        "NOTICE",
        "README.md",
        "THIRD-PARTY-NOTICES",
        Folder + "BoneGraftCatalog.Engine.dll",
        Folder + "BoneGraftCatalog.Tool.deps.json",
        Folder + "BoneGraftCatalog.Tool.dll",
        Folder + "BoneGraftCatalog.Tool.runtimeconfig.json",
        Folder + "BoneGraftCatalog.dll",
        Folder + "CsvHelper.dll",
        Folder + "DotnetToolSettings.xml",
        Folder + "Spectre.Console.dll",
        Folder + "System.CommandLine.dll",
    ];

    [Fact]
    public void TheFilesAreThoseOfTheList()
    {
        using ZipArchive archive = ZipFile.OpenRead(tool.PackageFile);
        string[] entries =
        [
            .. archive.Entries
                .Select(e => e.FullName)
                .Where(e => e is not ("_rels/.rels" or "[Content_Types].xml") && !e.StartsWith("package/", StringComparison.Ordinal)),
        ];

        Assert.Equal(Allowed.Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
        Assert.InRange(new FileInfo(tool.PackageFile).Length, 1, 3_000_000);
    }

    [Fact]
    public void TheToolDoesNotBringTheCompilerAlong()
    {
        using ZipArchive archive = ZipFile.OpenRead(tool.PackageFile);
        string[] libraries = [.. archive.Entries.Select(e => e.Name).Where(n => n.EndsWith(".dll", StringComparison.Ordinal))];

        Assert.Contains("BoneGraftCatalog.Engine.dll", libraries);
        Assert.DoesNotContain(libraries, n => n.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LICENSE", "LICENSE")]
    [InlineData("NOTICE", "NOTICE")]
    [InlineData("README.md", "src/BoneGraftCatalog.Tool/README.md")]
    [InlineData("THIRD-PARTY-NOTICES", "src/BoneGraftCatalog.Tool/THIRD-PARTY-NOTICES")]
    public void TheTextsAreThoseOfTheRepository(string entry, string file)
    {
        Assert.Equal(File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, file)), Read(entry));
    }

    [Fact]
    public void EveryLibraryThatIsNotOursIsNamedInTheNotices()
    {
        string notices = Read("THIRD-PARTY-NOTICES");
        string[] foreign = [.. Allowed.Where(e => e.EndsWith(".dll", StringComparison.Ordinal)).Select(e => Path.GetFileNameWithoutExtension(e)).Where(e => !e.StartsWith("BoneGraftCatalog", StringComparison.Ordinal))];

        Assert.NotEmpty(foreign);
        Assert.All(foreign, f => Assert.Contains(f + " ", notices, StringComparison.Ordinal));
    }

    [Fact]
    public void TheMetadataSayWhatTheRegistryShows()
    {
        XDocument nuspec = XDocument.Parse(Read("BoneGraftCatalog.Tool.nuspec"));
        XNamespace ns = nuspec.Root!.Name.Namespace;
        XElement metadata = nuspec.Root.Element(ns + "metadata")!;
        foreach (string name in new[] { "id", "version", "authors", "license", "readme", "projectUrl", "description", "releaseNotes", "copyright", "tags" })
        {
            Assert.False(string.IsNullOrWhiteSpace(metadata.Element(ns + name)?.Value), name + " is empty.");
        }

        Assert.Equal("DotnetTool", metadata.Descendants(ns + "packageType").Single().Attribute("name")!.Value);
    }

    [Fact]
    public void TheInstalledToolTellsItsVersionAndExplainsACode()
    {
        ProcessResult version = tool.Run(null, "--version");
        Assert.Equal(0, version.ExitCode);
        Assert.StartsWith(tool.Version, version.Output, StringComparison.Ordinal);

        ProcessResult code = tool.Run(null, "explain", "20939");
        Assert.Equal(0, code.ExitCode);
        Assert.Matches("20939 needs one of [0-9]+ listed primaries", code.Output);

        // The pages of the rules are packed into the tool.
        Assert.StartsWith("# BGC2001", tool.Run(null, "explain", "BGC2001").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1,2024-08-01,22612,,1\nA1,2024-08-01,20939,,1\n", 0, "1 claim read, 1 clean")]
    [InlineData("A1,2024-08-01,20939,,1\n", 1, "BGC2001")]
    [InlineData("A1,no day,20939,,1\n", 1, "1 record skipped")]
    public void TheInstalledToolChecksClaimsFromItsStandardInput(string claims, int code, string words)
    {
        ProcessResult result = tool.Run("claim,date,code,modifiers,units\n" + claims, "check", "-");

        Assert.Equal(code, result.ExitCode);
        Assert.Contains(words, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "explain", "99999")]
    [InlineData(2, "explain")]
    [InlineData(2, "check", "no-such-file.csv")]
    [InlineData(0, "lint", "--help")]
    public void TheInstalledToolHasTheExitCodesItPromises(int code, params string[] arguments)
    {
        Assert.Equal(code, tool.Run(null, arguments).ExitCode);
    }

    private string Read(string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(tool.PackageFile);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }
}
