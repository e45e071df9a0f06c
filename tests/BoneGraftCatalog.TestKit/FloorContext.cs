using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace BoneGraftCatalog.TestKit;

/// <summary>
/// A load context in which Roslyn is the oldest that we support, and everything of ours is loaded once more. The test assembly names the
/// version and where packages are in its metadata, <c>RoslynFloor</c> and <c>PackageRoot</c>.
/// </summary>
public sealed class FloorContext(Assembly tests) : AssemblyLoadContext("floor", isCollectible: true)
{
    private readonly string _folder = Path.GetDirectoryName(tests.Location)!;

    /// <summary>The oldest version of Roslyn.</summary>
    public string Version => Metadata("RoslynFloor");

    /// <summary>Calls a static method of the test assembly as it is in the context.</summary>
    public object? Call(Type type, string method, params object[] arguments) => LoadFromAssemblyPath(tests.Location)
        .GetType(type.FullName!, throwOnError: true)!
        .GetMethod(method, BindingFlags.Static | BindingFlags.Public)!
        .Invoke(null, arguments);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        string path = name switch
        {
            "Microsoft.CodeAnalysis" => Package("microsoft.codeanalysis.common", name),
            "Microsoft.CodeAnalysis.CSharp" => Package("microsoft.codeanalysis.csharp", name),
            _ when name.StartsWith("BoneGraftCatalog", StringComparison.Ordinal) || name == "CsvHelper" => Path.Combine(_folder, name + ".dll"),
            _ => "",
        };
        return path.Length == 0 ? null : LoadFromAssemblyPath(path);
    }

    private string Package(string package, string assembly) => Path.Combine(Metadata("PackageRoot"), package, Version, "lib", "netcoreapp3.1", assembly + ".dll");

    private string Metadata(string key) => tests.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
