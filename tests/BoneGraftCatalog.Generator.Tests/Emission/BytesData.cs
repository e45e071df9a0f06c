using System;
using System.Text;

namespace BoneGraftCatalog.Generator.Tests.Emission;

/// <summary>Tables from text.</summary>
internal sealed class BytesData(string tables) : CatalogData
{
    private readonly byte[] _bytes = Encoding.ASCII.GetBytes(tables);

    public override ReadOnlySpan<byte> Tables => _bytes;
}
