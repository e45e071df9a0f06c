using System;
using System.Threading;
using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;
using BoneGraftCatalog.Engine.Reading;

namespace BoneGraftCatalog.Generator.Pipeline;

/// <summary>All files of a catalog, as rows.</summary>
internal sealed record CatalogInput(string Catalog, bool IsOverlay, EquatableArray<FileRows> Files, string Failure)
{
    public ValidationResult Validate(CancellationToken cancellationToken)
    {
        if (Failure.Length > 0)
        {
            return new ValidationResult(Catalog, null, EquatableArray<Problem>.Empty, Failure);
        }

        try
        {
            ValidatedCatalog validated = CatalogValidator.Validate(Files, IsOverlay, cancellationToken);
            return new ValidationResult(Catalog, validated.Model, validated.Problems, "");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new ValidationResult(Catalog, null, EquatableArray<Problem>.Empty, Unforeseen.Describe(exception));
        }
    }
}
