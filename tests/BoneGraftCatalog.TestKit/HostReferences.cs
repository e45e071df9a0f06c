using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.TestKit;

/// <summary>Reference assemblies without a package feed: those of the run time that the tests run on. They are read once for all tests.</summary>
public static class HostReferences
{
    // Each compilation looks through all of its references again, so a source that is one of thousands gets only what such sources name.
    private static readonly ImmutableHashSet<string> FewNames = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.Private.CoreLib.dll", "System.Runtime.dll", "System.Collections.dll", "System.Collections.Immutable.dll", "System.Linq.dll", "System.Console.dll", "System.Memory.dll",
        "System.ComponentModel.Annotations.dll", "System.ObjectModel.dll");

    /// <summary>All assemblies of the framework.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = Load();

    /// <summary>The few assemblies of the framework that sources of tests name.</summary>
    public static ImmutableArray<MetadataReference> Few { get; } = [.. Framework.Where(r => FewNames.Contains(Path.GetFileName(r.Display!)))];

    /// <summary>The library, which lies beside the tests.</summary>
    public static MetadataReference Library { get; } = MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "BoneGraftCatalog.dll"));

    private static ImmutableArray<MetadataReference> Load()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var all = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return all.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Order(StringComparer.Ordinal)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();
    }
}
