using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>An emitted assembly that runs.</summary>
internal sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new("emitted", isCollectible: true);
    private readonly Assembly _assembly;

    public LoadedAssembly(byte[] assembly)
    {
        using var stream = new MemoryStream(assembly);
        _assembly = _context.LoadFromStream(stream);
    }

    public BoneGraftCatalog.Catalog Catalog(string type) => (BoneGraftCatalog.Catalog)Call(type, "get_Catalog")!;

    public string TablesOf(string type)
    {
        var data = (BoneGraftCatalog.CatalogData)Activator.CreateInstance(
            _assembly.GetType(type, throwOnError: true)!.GetNestedType("TableData", BindingFlags.NonPublic)!)!;
        return Encoding.ASCII.GetString(data.Tables);
    }

    public object? Call(string type, string method, params object[] arguments) =>
        _assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments);

    public void Dispose() => _context.Unload();
}
