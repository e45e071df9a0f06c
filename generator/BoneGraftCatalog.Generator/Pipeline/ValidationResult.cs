using BoneGraftCatalog.Engine.Modeling;
using BoneGraftCatalog.Engine.Problems;

namespace BoneGraftCatalog.Generator.Pipeline;

/// <summary>A catalog's model and problems; no model when a step before failed.</summary>
internal sealed record ValidationResult(string Catalog, CatalogModel? Model, EquatableArray<Problem> Problems, string Failure);
