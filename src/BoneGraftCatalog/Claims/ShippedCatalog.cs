using System;

namespace BoneGraftCatalog;

/// <summary>The catalog that comes with the package, which generated code of this library provides.</summary>
internal static partial class ShippedCatalog
{
    private static Catalog? _value;

    /// <exception cref="InvalidOperationException">The library was built without its catalog.</exception>
    public static Catalog Value
    {
        get
        {
            Catalog? catalog = _value;
            if (catalog is null)
            {
                Provide(ref catalog);
                _value = catalog;
            }

            return catalog ?? throw new InvalidOperationException("This build of BoneGraftCatalog carries no catalog; name one with With.");
        }
    }

    static partial void Provide(ref Catalog? catalog);
}
