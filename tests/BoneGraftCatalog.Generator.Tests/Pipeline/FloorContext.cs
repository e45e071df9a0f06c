using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace BoneGraftCatalog.Generator.Tests.Pipeline;

/// <summary>A load context in which Roslyn is the oldest that the generator supports, and everything of ours is loaded once more.</summary>
internal sealed class FloorContext() : AssemblyLoadContext("floor", isCollectible: true)
{
    private static readonly string OwnFolder = Path.GetDirectoryName(typeof(FloorContext).Assembly.Location)!;

    public static string Version { get; } = Metadata("RoslynFloor");

    /// <summary>Calls a method of this assembly as it is in the context.</summary>
    public object? Call(Type type, string method, params object[] arguments) => LoadFromAssemblyPath(typeof(FloorContext).Assembly.Location)
        .GetType(type.FullName!, throwOnError: true)!
        .GetMethod(method, BindingFlags.Static | BindingFlags.Public)!
        .Invoke(null, arguments);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        string path = name switch
        {
            "Microsoft.CodeAnalysis" => Package("microsoft.codeanalysis.common", name),
            "Microsoft.CodeAnalysis.CSharp" => Package("microsoft.codeanalysis.csharp", name),
            _ when name.StartsWith("BoneGraftCatalog", StringComparison.Ordinal) || name == "CsvHelper" => Path.Combine(OwnFolder, name + ".dll"),
            _ => "",
        };
        return path.Length == 0 ? null : LoadFromAssemblyPath(path);
    }

    private static string Package(string package, string assembly) => Path.Combine(Metadata("PackageRoot"), package, Version, "lib", "netcoreapp3.1", assembly + ".dll");

    private static string Metadata(string key) =>
        typeof(FloorContext).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
