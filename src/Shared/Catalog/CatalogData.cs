using System;
using System.ComponentModel;

namespace BoneGraftCatalog;

/// <summary>The bytes of a catalog's tables. Generated code derives from it; nobody else needs to.</summary>
/// <remarks>The bytes are constant data of the assembly: to read them costs nothing at start-up, whatever their size.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
#if BONEGRAFT_LIBRARY
public
#else
internal
#endif
abstract class CatalogData
{
    /// <summary>The tables: 7-bit ASCII in the layout of <c>TableFormat</c>.</summary>
    public abstract ReadOnlySpan<byte> Tables { get; }
}
