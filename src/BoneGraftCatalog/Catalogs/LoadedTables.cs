using System;

namespace BoneGraftCatalog;

/// <summary>Tables that were loaded at run time.</summary>
internal sealed class LoadedTables : CatalogData
{
    private readonly byte[] _bytes;

    public LoadedTables(byte[] bytes) => _bytes = bytes;

    public override ReadOnlySpan<byte> Tables => _bytes;
}
