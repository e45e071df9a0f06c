using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace BoneGraftCatalog.Package.Tests;

/// <summary>What is in the package, and what is not.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    private static readonly string[] Allowed =
    [
        "BoneGraftCatalog.nuspec",
        "LICENSE",
        "NOTICE",
        "README.md",
        "THIRD-PARTY-NOTICES",
        "analyzers/dotnet/cs/BoneGraftCatalog.Analyzers.dll",
        "analyzers/dotnet/cs/BoneGraftCatalog.CodeFixes.dll",
        "analyzers/dotnet/cs/BoneGraftCatalog.Generator.dll",
        "analyzers/dotnet/cs/CsvHelper.dll",
        "build/BoneGraftCatalog.props",
        "build/BoneGraftCatalog.targets",
        "build/presets/default.globalconfig",
        "build/presets/none.globalconfig",
        "build/presets/quiet.globalconfig",
        "build/presets/strict.globalconfig",
        "buildTransitive/BoneGraftCatalog.props",
        "buildTransitive/BoneGraftCatalog.targets",
        "buildTransitive/presets/default.globalconfig",
        "buildTransitive/presets/none.globalconfig",
        "buildTransitive/presets/quiet.globalconfig",
        "buildTransitive/presets/strict.globalconfig",
        "docs/configuration.md",
        "docs/data-dictionary.md",
        "icon.png",
        "lib/net10.0/BoneGraftCatalog.dll",
        "lib/net10.0/BoneGraftCatalog.xml",
        "lib/net8.0/BoneGraftCatalog.dll",
        "lib/net8.0/BoneGraftCatalog.xml",
        "lib/netstandard2.0/BoneGraftCatalog.dll",
        "lib/netstandard2.0/BoneGraftCatalog.xml",
    ];

    [Fact]
    public void TheFilesAreThoseOfTheListAndTheRulePages()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        string[] entries = archive.Entries
            .Select(e => e.FullName)
            .Where(e => e is not ("_rels/.rels" or "[Content_Types].xml") && !e.StartsWith("package/", StringComparison.Ordinal))
            .ToArray();
        string[] pages = Directory.GetFiles(Path.Combine(PackedPackage.RepositoryRoot, "generator", "docs", "rules"), "*.md")
            .Select(f => "docs/rules/" + Path.GetFileName(f))
            .ToArray();

        Assert.NotEmpty(pages);
        Assert.Equal(Allowed.Concat(pages).Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheCompilerFilesAreBuiltAgainstTheRoslynFloorAndNothingNewer()
    {
        foreach (string name in new[] { "BoneGraftCatalog.Analyzers.dll", "BoneGraftCatalog.CodeFixes.dll", "BoneGraftCatalog.Generator.dll" })
        {
            IReadOnlyDictionary<string, Version> references = References("analyzers/dotnet/cs/" + name);
            Assert.NotEmpty(references);
            Assert.All(
                references.Where(r => r.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
                r => Assert.Equal(new Version(4, 5, 0, 0), r.Value));
            Assert.DoesNotContain("System.Composition.AttributedModel", references.Keys);
        }

        Assert.DoesNotContain("Microsoft.CodeAnalysis.Workspaces", References("analyzers/dotnet/cs/BoneGraftCatalog.Analyzers.dll").Keys);
        Assert.DoesNotContain("Microsoft.CodeAnalysis.Workspaces", References("analyzers/dotnet/cs/BoneGraftCatalog.Generator.dll").Keys);
        Assert.DoesNotContain("CsvHelper", References("analyzers/dotnet/cs/BoneGraftCatalog.Analyzers.dll").Keys);
    }

    [Fact]
    public void OnlyTheNetstandardTargetHasDependencies()
    {
        XDocument nuspec = Nuspec();
        XNamespace ns = nuspec.Root!.Name.Namespace;
        var groups = nuspec.Descendants(ns + "group").ToDictionary(
            g => g.Attribute("targetFramework")!.Value,
            g => g.Elements(ns + "dependency").Select(d => d.Attribute("id")!.Value).Order(StringComparer.Ordinal).ToArray());

        Assert.Equal(new[] { ".NETStandard2.0", "net10.0", "net8.0" }, groups.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new[] { "System.Memory", "System.Text.Json" }, groups[".NETStandard2.0"]);
        Assert.Empty(groups["net8.0"]);
        Assert.Empty(groups["net10.0"]);
    }

    [Fact]
    public void TheMetadataSayWhatTheRegistryShows()
    {
        XDocument nuspec = Nuspec();
        XNamespace ns = nuspec.Root!.Name.Namespace;
        XElement metadata = nuspec.Root.Element(ns + "metadata")!;
        foreach (string name in new[] { "id", "version", "authors", "license", "icon", "readme", "projectUrl", "description", "releaseNotes", "copyright", "tags" })
        {
            Assert.False(string.IsNullOrWhiteSpace(metadata.Element(ns + name)?.Value), name + " is empty.");
        }

        // A package with a lib is no development dependency: its types would vanish from what consumers of the consumer see.
        Assert.Null(metadata.Element(ns + "developmentDependency"));
        Assert.False(string.IsNullOrWhiteSpace(metadata.Element(ns + "repository")?.Attribute("commit")?.Value));
    }

    [Fact]
    public void ThePackageAndTheLibraryStayWithinTheirSizes()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);

        Assert.InRange(new FileInfo(package.PackageFile).Length, 1, 2_750_000);
        Assert.All(archive.Entries.Where(e => e.FullName.EndsWith("/BoneGraftCatalog.dll", StringComparison.Ordinal)), e => Assert.InRange(e.Length, 1, 1_500_000));
    }

    private XDocument Nuspec()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        using Stream stream = archive.GetEntry("BoneGraftCatalog.nuspec")!.Open();
        return XDocument.Load(stream);
    }

    private IReadOnlyDictionary<string, Version> References(string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        using Stream stream = archive.GetEntry(entry)!.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        using var file = new PEReader(bytes);
        MetadataReader reader = file.GetMetadataReader();
        return reader.AssemblyReferences
            .Select(reader.GetAssemblyReference)
            .ToDictionary(r => reader.GetString(r.Name), r => r.Version);
    }
}
