using System;
using System.Threading;
using BoneGraftCatalog.Generator.Reading;

namespace BoneGraftCatalog.Generator.Modeling;

/// <summary>Turns the rows of a catalog's files into a model, and says what is wrong with the rest.</summary>
internal static class CatalogValidator
{
    public static ValidatedCatalog Validate(EquatableArray<FileRows> files, CancellationToken cancellationToken) => throw new NotImplementedException();
}
