using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace BoneGraftCatalog.TestKit;

/// <summary>Reference assemblies without a package feed: those of the run time that the tests run on.</summary>
public static class HostReferences
{
    /// <summary>All assemblies of the framework.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = Load();

    /// <summary>An assembly that is loaded, the library say.</summary>
    public static MetadataReference Of(Assembly assembly) => MetadataReference.CreateFromFile(assembly.Location);

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
