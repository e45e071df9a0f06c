using System;
using System.Text;

namespace BoneGraftCatalog.Analyzers.Catalogs;

/// <summary>The tables of a catalog as its assembly attribute carries them.</summary>
internal sealed class PayloadData : CatalogData
{
    private readonly byte[] _tables;

    public PayloadData(string payload) => _tables = Encoding.ASCII.GetBytes(payload);

    public override ReadOnlySpan<byte> Tables => _tables;
}
