using System;
using System.Threading;

namespace BoneGraftCatalog.Generator.Reading;

/// <summary>Reads a file into rows. The only type that knows CsvHelper.</summary>
internal static class CatalogReader
{
    public static FileRows Read(string path, string text, CancellationToken cancellationToken) => throw new NotImplementedException();
}
